import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowLeft, IconFileLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/basics/language.ts';
import type { CallOutput } from '../../shared/contract.ts';
import type { RecordTable } from '../../shared/records.ts';
import { languageNames } from '../base/language.ts';
import { goBack, type ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Loaded, Notice } from '../ui/states.tsx';
import { WithPreview } from '../ui/with-preview.tsx';
import { EarlierExports } from './earlier-exports.tsx';
import { KeptBack } from './kept-back.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { PartList } from './part-list.tsx';
import { PlainPart } from './plain-part.tsx';
import { PasswordPart } from './public/password-part.tsx';
import { WrittenResult } from './public/written-result.tsx';
import { useSummaryForm, type SummaryForm } from './use-summary-form.ts';
import classes from '../ui/with-preview.module.css';

type Preview = CallOutput<'exports.preview'>;

/** Tables that a summary is read from. */
const summaryTables: readonly RecordTable[] = [
  'person',
  'person_channel',
  'contact',
  'appointment',
  'appointment_person',
  'accompaniment',
  'crew_member',
  'volunteer',
  'encounter_note',
  'encounter_entry',
  'encounter_addendum',
] as const;

/** Waits this long, in ms, after a letter of the recipient's name before it is drawn. */
const typingPause = 300;

const useWriteLabel = (form: SummaryForm): string => {
  const { t } = useTranslation();
  const recipient = form.fields.recipient.trim();
  if (form.fields.plain) return t('exports.writePlain');
  return recipient === '' ? t('exports.writeNobody') : t('exports.write', { recipient });
};

const RecipientPart = ({ form }: { readonly form: SummaryForm }) => {
  const { t } = useTranslation();
  const { recipient, language } = form.fields;
  return (
    <Stack gap="md">
      <TextInput
        label={t('exports.recipient')}
        description={t('exports.recipientHint')}
        value={recipient}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => form.set({ recipient: event.currentTarget.value })}
      />
      <div>
        <div className={classes.label} id="export-language">
          {t('exports.language')}
        </div>
        <SegmentedControl
          aria-labelledby="export-language"
          value={language}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(value) => form.set({ language: value === 'es' ? 'es' : 'en' })}
        />
      </div>
    </Stack>
  );
};

const WritePart = ({ form: summary, caseCode }: { readonly form: SummaryForm; readonly caseCode: string }) => {
  const { t } = useTranslation();
  const { form } = summary;
  const label = useWriteLabel(summary);
  return (
    <Stack gap="xs" align="flex-start">
      {form.notice === null ? null : (
        <Notice tone="missing" alert>
          {t('exports.notWritten')} {form.notice}
        </Notice>
      )}
      <Button
        leftSection={<IconFileLock size={18} stroke={1.75} aria-hidden />}
        disabled={!summary.isReady(caseCode)}
        loading={form.running}
        onClick={() => void form.submit()}
        className={classes.write}
      >
        {label}
      </Button>
      <p className={classes.label} aria-live="polite">
        {form.running ? t('exports.writing') : t('exports.chooseFirst')}
      </p>
    </Stack>
  );
};

const Choices = ({ form, preview }: { readonly form: SummaryForm; readonly preview: Preview }) => {
  const { t } = useTranslation();
  const { fields, set } = form;
  const { caseCode } = preview.summary.person;
  if (form.written !== null) {
    return (
      <Section title={t('exports.written')}>
        <WrittenResult written={form.written} onAgain={form.again} />
      </Section>
    );
  }
  return (
    <>
      <Section title={t('exports.what')}>
        <PartList choice={fields.choice} counts={preview.counts} onChange={(choice) => set({ choice })} />
      </Section>
      <Section title={t('exports.recipient')}>
        <RecipientPart form={form} />
      </Section>
      <Section title={t('exports.password')}>
        <Stack gap="lg">
          <PasswordPart
            password={fields.password}
            own={fields.ownPassword}
            error={null}
            onOwn={(own) => (own ? set({ ownPassword: true, password: '' }) : form.newPassword())}
            onType={(password) => set({ password })}
            onNew={form.newPassword}
          />
          <PlainPart
            plain={fields.plain}
            confirmation={fields.confirmation}
            caseCode={caseCode}
            onPlain={(plain) => set({ plain, confirmation: '' })}
            onConfirmation={(confirmation) => set({ confirmation })}
          />
          <WritePart form={form} caseCode={caseCode} />
        </Stack>
      </Section>
    </>
  );
};

/** What goes into a case summary at the left, what it will look like at the right. */
export const ExportSummaryScreen = ({ screen }: { readonly screen: ScreenOf<'exportSummary'> }) => {
  const { t } = useTranslation();
  const form = useSummaryForm(screen.personId);
  const { choice, language, recipient } = form.fields;
  const [drawnRecipient] = useDebouncedValue(recipient, typingPause);
  const query = useCallQuery(
    'exports.preview',
    {
      personId: screen.personId,
      include: choice.include,
      declined: [...choice.declined],
      language,
      recipient: drawnRecipient,
    },
    { tables: summaryTables, keepPrevious: true },
  );
  return (
    <Page
      title={
        query.data ? t('exports.summaryTitle', { name: query.data.summary.person.preferredName }) : t('exports.title')
      }
      extra={
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={goBack}>
          {t('common.back')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(preview) => (
          <WithPreview
            choices={
              <>
                <Choices form={form} preview={preview} />
                <EarlierExports personId={screen.personId} />
              </>
            }
            preview={
              <>
                <KeptBack preview={preview} />
                <div>
                  <h2 className={classes.previewTitle}>{t('exports.preview')}</h2>
                  {form.written === null ? <p className={classes.label}>{t('exports.previewHint')}</p> : null}
                </div>
                <PaperPreview summary={preview.summary} />
              </>
            }
          />
        )}
      </Loaded>
    </Page>
  );
};
