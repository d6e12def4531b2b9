import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { isForPerson, type PacketPart, packetParts, partsOf } from '../../shared/packets/packets-rules.ts';
import { packetPaper } from '../../shared/packets/paper/packet-paper.ts';
import type { RecordTable } from '../../shared/records.ts';
import { createTranslator } from '../../shared/words.ts';
import { goBack, type ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { PaperBlockView } from '../exports/public/paper-block.tsx';
import { PaperFrame } from '../exports/public/paper-frame.tsx';
import { planTables } from '../plans/public/plan-tables.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Loaded, Notice } from '../ui/states.tsx';
import { WithPreview } from '../ui/with-preview.tsx';
import { IncludePart, PrintPart, WhichPart } from './choice-parts.tsx';
import { SavedResult, SavePart } from './save-part.tsx';
import { type PapersForm, usePapersForm } from './use-papers-form.ts';
import classes from './papers.module.css';

type Preview = CallOutput<'packets.preview'>;

/** Tables that a paper is read from. */
const paperTables: readonly RecordTable[] = [
  ...planTables,
  'appointment',
  'appointment_person',
  'accompaniment',
  'crew_member',
  'volunteer',
  'directory_entry',
];

const leftOutParts = ({ withheld }: Preview): PacketPart[] =>
  packetParts.filter((part) => withheld.some(({ what }) => what === part));

const LeftOut = ({ preview }: { readonly preview: Preview }) => {
  const { t } = useTranslation();
  if (preview.facts.person === null) return null;
  return preview.withheld.length === 0 ? (
    <Notice tone="info">{t('packets.nothingLeftOut')}</Notice>
  ) : (
    <Notice tone="missing">
      <strong>{t('exports.withheldTitle')}</strong>
      <ul className={classes.list}>
        {leftOutParts(preview).map((part) => (
          <li key={part}>{t(`packets.parts.${part}`)}</li>
        ))}
      </ul>
    </Notice>
  );
};

/** The paper as it will be printed: the very blocks that the PDF is drawn from. */
const Drawn = ({ preview, form }: { readonly preview: Preview; readonly form: PapersForm }) => {
  const { t } = useTranslation();
  const { kind, languages } = form.fields;
  const paper = useMemo(
    () => packetPaper(preview.facts, { kind, languages }, createTranslator),
    [preview.facts, kind, languages],
  );
  return (
    <PaperFrame label={t('packets.previewPaper')} language={paper.language}>
      {paper.blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the blocks of a paper have no names and stay in their order
        <PaperBlockView key={index} block={block} />
      ))}
    </PaperFrame>
  );
};

interface ChoicesProps {
  readonly form: PapersForm;
  readonly screen: ScreenOf<'papers'>;
  readonly preview: Preview;
}

const Choices = ({ form, screen, preview }: ChoicesProps) => {
  const { t } = useTranslation();
  if (form.saved !== null) {
    return (
      <Section title={t('packets.saved')}>
        <SavedResult saved={form.saved} onAgain={form.again} />
      </Section>
    );
  }
  const { kind } = form.fields;
  return (
    <>
      <Section title={t('packets.which')}>
        <WhichPart form={form} screen={screen} />
      </Section>
      {!form.isBlank && isForPerson(kind) && partsOf[kind].length > 0 ? (
        <Section title={t('packets.include')}>
          <IncludePart form={form} />
        </Section>
      ) : null}
      <Section title={t('packets.print')}>
        <PrintPart form={form} knowsChildren={preview.facts.children.some(({ name }) => name !== null)} />
      </Section>
      <Section title={t('packets.how')}>
        <SavePart form={form} />
      </Section>
    </>
  );
};

/** Papers for a person, their family, or those who go with them: what is chosen at the left, the paper at the right. */
export const PapersScreen = ({ screen }: { readonly screen: ScreenOf<'papers'> }) => {
  const { t } = useTranslation();
  const form = usePapersForm(screen);
  const query = useCallQuery('packets.preview', form.wanted, { tables: paperTables, keepPrevious: true });
  const name = query.data?.facts.person?.preferredName;
  return (
    <Page
      title={name === undefined ? t('packets.title') : t('packets.titleFor', { name })}
      extra={
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={goBack}>
          {t('common.back')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(preview) => (
          <WithPreview
            choices={<Choices form={form} screen={screen} preview={preview} />}
            preview={
              <>
                <LeftOut preview={preview} />
                <div>
                  <h2 className={classes.previewTitle}>{t('packets.preview')}</h2>
                  {form.saved === null ? <p className={classes.soft}>{t('packets.previewHint')}</p> : null}
                </div>
                <Drawn preview={preview} form={form} />
              </>
            }
          />
        )}
      </Loaded>
    </Page>
  );
};
