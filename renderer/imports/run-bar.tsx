import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import { goTo } from '../base/navigation.ts';
import { useShownLanguage } from '../base/words.ts';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import type { Preview } from './found-section.tsx';
import { runImport, undoImport, useImportDraft } from './import-draft.ts';
import { useStageWords } from './stage-words.ts';
import classes from './run-bar.module.css';

const Running = () => {
  const { t } = useTranslation();
  const running = useImportDraft((state) => state.running);
  const stageWords = useStageWords();
  const progress = running?.progress ?? null;
  const share = progress === null || progress.total === 0 ? 0 : (progress.done / progress.total) * 100;
  return (
    <>
      <div className={classes.progress}>
        <div aria-live="off">{stageWords(progress)}</div>
        <Progress.Root size="md">
          <Progress.Section value={share} aria-label={t('imports.run.progress')} withAria />
        </Progress.Root>
      </div>
      <Button variant="default" onClick={running?.stop}>
        {t('imports.run.cancel')}
      </Button>
    </>
  );
};

/** Takes an import back from a message that may outlive the page: where it needs asking, the page is shown again. */
const useUndoFromToast = () => {
  const { t } = useTranslation();
  const toast = useToast();
  const errorToast = useErrorToast();
  return async (importId: string): Promise<void> => {
    try {
      const undone = await undoImport(importId);
      if (undone === null) goTo({ name: 'import' });
      else toast({ message: t('imports.done.undone') });
    } catch (error) {
      errorToast(error);
    }
  };
};

export interface RunBarProps {
  readonly preview: Preview;
  /** True while a newer preview is on its way. */
  readonly stale: boolean;
}

/** Says what the import would add, runs it, and shows how far it is. */
export const RunBar = ({ preview, stale }: RunBarProps) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const toast = useToast();
  const errorToast = useErrorToast();
  const undo = useUndoFromToast();
  const isRunning = useImportDraft((state) => state.running !== null);
  const { counts } = preview;
  const undecided = preview.rows.filter((row) => row.undecided).length;
  const changed = preview.rows.filter((row) => row.update === 'sheet').length;
  const rows = counts.importing + counts.canceling;
  const label = (): string => {
    if (rows <= 0) return t('imports.run.nothing');
    const isUpdate = changed + counts.canceling > 0 && counts.people + counts.appointments === 0;
    if (isUpdate) return t('imports.run.update');
    return t('imports.run.button', {
      rows: counts.importing,
      people: counts.people,
      appointments: counts.appointments,
    });
  };
  const run = async () => {
    try {
      const result = await runImport(language);
      if (result === null) return;
      const { importId } = result;
      toast({
        message: t('imports.done.toast'),
        ...(result.people + result.appointments + result.changedAppointments + result.canceledAppointments > 0 && {
          undo: () => void undo(importId),
          about: importId,
        }),
      });
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled') {
        toast({ message: t('imports.run.cancelled'), tone: 'info' });
      } else errorToast(error);
    }
  };
  return (
    <section className={classes.bar} aria-label={t('imports.run.bar')}>
      {isRunning ? (
        <Running />
      ) : (
        <>
          <p className={classes.words} role="status">
            {[
              ...(changed > 0 ? [t('imports.run.andChanges', { count: changed })] : []),
              ...(counts.canceling > 0 ? [t('imports.run.canceling', { count: counts.canceling })] : []),
              ...(undecided > 0 ? [t('imports.run.undecided', { count: undecided })] : []),
              t('imports.run.promise'),
            ].join(' ')}
          </p>
          <Button
            onClick={() => void run()}
            disabled={rows <= 0}
            loading={stale}
            loaderProps={{ 'aria-label': t('imports.run.wait') }}
          >
            {label()}
          </Button>
        </>
      )}
    </section>
  );
};
