import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Page } from '../ui/page.tsx';
import { LoadingState, Notice } from '../ui/states.tsx';
import { ColumnsSection } from './columns-section.tsx';
import { DoneView } from './done-view.tsx';
import { DropZone } from './drop-zone.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { fileWords } from './file-words.ts';
import { FoundSection } from './found-section.tsx';
import { GoneSection } from './gone-section.tsx';
import { previewInput, startOver, takeFile, useImportDraft, type PickedSheet } from './import-draft.ts';
import { QuestionsSection } from './questions-section.tsx';
import { RowsSection } from './rows-section.tsx';
import { RunBar } from './run-bar.tsx';

/** Milliseconds of quiet after which a changed choice is sent: choices often come in a row. */
const quiet = 200;

const FileProblem = ({ error }: { readonly error: unknown }) => {
  const { t } = useTranslation();
  return (
    <Notice tone="missing" alert>
      <strong>{t('imports.fileError.title')}</strong> {fileWords(t, error)}
    </Notice>
  );
};

const Pick = ({ error }: { readonly error: unknown }) => {
  const taking = useImportDraft((state) => state.taking);
  return (
    <>
      {error === null ? null : <FileProblem error={error} />}
      <DropZone taking={taking} onFile={(file) => void takeFile(file)} />
      <EarlierImports />
    </>
  );
};

const PreviewView = ({ picked }: { readonly picked: PickedSheet }) => {
  const { t } = useTranslation();
  const reading = useImportDraft((state) => state.reading);
  const decisions = useImportDraft((state) => state.decisions);
  const isRunning = useImportDraft((state) => state.running !== null);
  const input = useMemo(() => previewInput(picked.file, reading, decisions), [picked, reading, decisions]);
  const [asked] = useDebouncedValue(input, quiet);
  const query = useCallQuery('imports.preview', asked, {
    // What is here already may change under the preview; while an import writes, it is not asked again.
    tables: ['person', 'appointment', 'appointment_person', 'import'],
    enabled: !isRunning,
    keepPrevious: true,
    fleeting: true,
  });
  const preview = query.data;
  if (preview === undefined) {
    return query.error === null ? (
      <LoadingState words={t('imports.pick.reading')} lines={8} />
    ) : (
      <Pick error={query.error} />
    );
  }
  return (
    <>
      {query.error === null ? null : <FileProblem error={query.error} />}
      <FoundSection preview={preview} />
      <ColumnsSection preview={preview} />
      {preview.questions.length === 0 ? null : <QuestionsSection questions={preview.questions} />}
      <RowsSection preview={preview} />
      {preview.gone.length === 0 ? null : <GoneSection gone={preview.gone} />}
      <RunBar preview={preview} stale={asked !== input || query.isPlaceholderData || query.error !== null} />
    </>
  );
};

/** From a spreadsheet to people and appointments: choose, look through, import, fix. */
export const ImportScreen = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { picked, refused, shown, running } = useImportDraft();
  const list = useCallQuery('imports.list', {}, { tables: ['import', 'import_row', 'user'], enabled: shown !== null });
  const record = list.data?.imports.find((one) => one.importId === shown?.importId);
  const below =
    shown !== null && record !== undefined
      ? t('imports.list.ofDay', { when: format.instant(record.madeAt) })
      : (picked?.name ?? t('imports.below'));
  return (
    <Page
      title={t('imports.title')}
      below={below}
      extra={
        picked === null || shown !== null ? undefined : (
          <Button variant="default" onClick={startOver} disabled={running !== null}>
            {t('imports.pick.other')}
          </Button>
        )
      }
    >
      {shown !== null ? (
        <DoneView key={shown.importId} importId={shown.importId} result={shown.result} />
      ) : picked !== null ? (
        <PreviewView key={picked.file} picked={picked} />
      ) : (
        <Pick error={refused} />
      )}
    </Page>
  );
};
