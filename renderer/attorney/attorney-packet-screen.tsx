import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowLeft, IconFileLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttorneyPacket } from '../../shared/attorney/attorney-packet.ts';
import {
  type AttorneyPart,
  attorneyParts,
  canBeDeclined,
  includedParts,
} from '../../shared/attorney/attorney-rules.ts';
import { attorneyPaper } from '../../shared/attorney/paper/attorney-paper.ts';
import { languages } from '../../shared/basics/language.ts';
import type { CallOutput } from '../../shared/contract.ts';
import type { RecordTable } from '../../shared/records.ts';
import { createTranslator } from '../../shared/words.ts';
import { languageNames } from '../base/language.ts';
import { goBack, type ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { PaperView } from '../exports/public/paper-view.tsx';
import { PartRow, PartRows } from '../exports/public/part-row.tsx';
import { PasswordPart } from '../exports/public/password-part.tsx';
import { WrittenResult } from '../exports/public/written-result.tsx';
import { planTables } from '../plans/public/plan-tables.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Loaded, Notice } from '../ui/states.tsx';
import { WithPreview } from '../ui/with-preview.tsx';
import { LeftOut } from './left-out.tsx';
import { type PacketForm, usePacketForm } from './use-packet-form.ts';
import classes from './attorney.module.css';

type Preview = CallOutput<'attorney.preview'>;

/** Tables that a packet is read from. */
const packetTables: readonly RecordTable[] = [
  ...planTables,
  'detention',
  'detention_event',
  'detention_call',
  'detention_custody',
  'detention_facility',
  'locator_lookup',
  'appointment',
  'appointment_person',
  'encounter_note',
  'encounter_entry',
  'encounter_addendum',
];

/** Waits this long, in ms, after a letter of the attorney's name before it is drawn. */
const typingPause = 300;

interface PartProps {
  readonly form: PacketForm;
  readonly preview: Preview;
}

const useCount = ({ counts }: Preview): ((part: AttorneyPart) => string | null) => {
  const { t } = useTranslation();
  return (part) => {
    switch (part) {
      case 'contacts':
      case 'timeline':
      case 'lookups':
        return t('exports.partCounts.rows', { count: counts[part] });
      case 'notes':
        return [
          t('exports.partCounts.notes', { count: counts.notes }),
          ...(counts.drafts > 0 ? [t('exports.partCounts.drafts', { count: counts.drafts })] : []),
        ].join(' · ');
      default:
        return null;
    }
  };
};

const useHint = (): ((part: AttorneyPart) => string | undefined) => {
  const { t } = useTranslation();
  return (part) => {
    switch (part) {
      case 'witness':
      case 'contacts':
      case 'crewNames':
      case 'notes':
        return t(`attorney.partHint.${part}`);
      default:
        return undefined;
    }
  };
};

const IncludePart = ({ form, preview }: PartProps) => {
  const { t } = useTranslation();
  const count = useCount(preview);
  const hint = useHint();
  // By the same rule as in the core, so that a box is checked at once and not when the preview is there.
  const declined = form.fields.declined ?? preview.declined;
  const included = includedParts({ include: form.fields.include, declined });
  return (
    <>
      {form.fields.declined === undefined && declined.length > 0 ? (
        <Notice tone="info">{t('attorney.declinedBefore')}</Notice>
      ) : null}
      <PartRows>
        {attorneyParts.map((part) => (
          <PartRow
            key={part}
            label={t(`attorney.parts.${part}`)}
            hint={hint(part)}
            count={count(part)}
            included={included.has(part)}
            declined={declined.includes(part)}
            declinable={canBeDeclined(part)}
            onInclude={(isIn) => form.include(part, isIn, declined)}
            onDecline={(isDeclined) => form.decline(part, isDeclined, declined)}
          />
        ))}
      </PartRows>
    </>
  );
};

const RecipientPart = ({ form, preview }: PartProps) => {
  const { t } = useTranslation();
  const { recipient, language } = form.fields;
  return (
    <Stack gap="md">
      <TextInput
        label={t('exports.recipient')}
        description={t('exports.recipientHint')}
        value={recipient ?? preview.packet.recipient ?? ''}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => form.set({ recipient: event.currentTarget.value })}
      />
      <div>
        <div className={classes.soft} id="packet-language">
          {t('attorney.language')}
        </div>
        <SegmentedControl
          aria-labelledby="packet-language"
          value={language}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(value) => form.set({ language: value === 'es' ? 'es' : 'en' })}
        />
      </div>
    </Stack>
  );
};

const Choices = ({ form, preview }: PartProps) => {
  const { t } = useTranslation();
  const { fields, set } = form;
  if (form.written !== null) {
    return (
      <Section title={t('exports.written')}>
        <WrittenResult written={form.written} onAgain={form.again} />
      </Section>
    );
  }
  return (
    <>
      {form.form.notice === null ? null : (
        <Notice tone="missing" alert>
          {t('exports.notWritten')} {form.form.notice}
        </Notice>
      )}
      <Section title={t('exports.password')}>
        <PasswordPart
          password={fields.password}
          own={fields.ownPassword}
          error={null}
          onOwn={(own) => (own ? set({ ownPassword: true, password: '' }) : form.newPassword())}
          onType={(password) => set({ password })}
          onNew={form.newPassword}
        />
      </Section>
      <Section title={t('exports.recipient')}>
        <RecipientPart form={form} preview={preview} />
      </Section>
      <Section title={t('attorney.what')}>
        <IncludePart form={form} preview={preview} />
      </Section>
    </>
  );
};

const Drawn = ({ packet }: { readonly packet: AttorneyPacket }) => {
  const { t } = useTranslation();
  const paper = useMemo(() => attorneyPaper(packet, createTranslator(packet.language)), [packet]);
  return <PaperView label={t('attorney.previewPaper')} language={packet.language} paper={paper} />;
};

/** The one thing left to do, in sight from the first moment on. */
const SaveButton = ({ form, recipient }: { readonly form: PacketForm; readonly recipient: string }) => {
  const { t } = useTranslation();
  return (
    <Button
      leftSection={<IconFileLock size={18} stroke={1.75} aria-hidden />}
      disabled={!form.isReady}
      loading={form.form.running}
      onClick={() => void form.form.submit()}
    >
      {recipient === '' ? t('exports.writeNobody') : t('exports.write', { recipient })}
    </Button>
  );
};

/** The attorney packet of a detention: everything is chosen, the paper is at the right, one button saves it. */
export const AttorneyPacketScreen = ({ screen }: { readonly screen: ScreenOf<'attorneyPacket'> }) => {
  const { t } = useTranslation();
  const form = usePacketForm(screen.id);
  const [wanted] = useDebouncedValue(form.wanted, form.fields.recipient === undefined ? 0 : typingPause);
  const query = useCallQuery('attorney.preview', wanted, { tables: packetTables, keepPrevious: true });
  const packet = query.data?.packet;
  const name = packet?.person.name ?? null;
  const recipient = (form.fields.recipient ?? packet?.recipient ?? '').trim();
  return (
    <Page
      title={name === null ? t('attorney.titleUnknown') : t('attorney.title', { name })}
      below={form.written === null ? t('attorney.lead') : undefined}
      extra={
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={goBack}>
          {t('common.back')}
        </Button>
      }
      action={form.written === null && packet !== undefined ? <SaveButton form={form} recipient={recipient} /> : null}
    >
      <Loaded query={query}>
        {(preview) => (
          <WithPreview
            choices={<Choices form={form} preview={preview} />}
            preview={
              <>
                <LeftOut preview={preview} />
                <h2 className={classes.previewTitle}>{t('attorney.preview')}</h2>
                <Drawn packet={preview.packet} />
              </>
            }
          />
        )}
      </Loaded>
    </Page>
  );
};
