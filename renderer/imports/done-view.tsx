import { Button, Group } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import type { ImportRecord } from '../../shared/imports/imports.ts';
import type { RecordTable } from '../../shared/records.ts';
import { ConfirmDialog } from '../base/confirm-dialog.tsx';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import { BrokenSection } from './broken-section.tsx';
import { forgetTouched, startOver, undoImport, useImportDraft, type Result } from './import-draft.ts';
import classes from './done-view.module.css';

export const importTables: readonly RecordTable[] = ['import', 'import_row', 'person', 'user'];

const resultSentences = (t: TFunction, record: ImportRecord, result: Result | null): readonly string[] => {
  const { people, appointments } = record;
  const isUpdate = result !== null && result.changedAppointments + result.canceledAppointments > 0;
  const nothing = isUpdate ? t('imports.done.nothingAdded') : t('imports.done.nothing');
  const first = people + appointments === 0 ? nothing : t('imports.done.added', { people, appointments });
  if (result === null) return [first];
  const more = [
    ['changed', result.changedAppointments],
    ['canceled', result.canceledAppointments],
    ['volunteers', result.newVolunteers],
    ['completed', result.completedPeople],
    ['alreadyHere', result.alreadyHere],
    ['skipped', result.skipped],
    ['broken', result.broken.length],
  ] as const;
  return [first, ...more.flatMap(([key, count]) => (count === 0 ? [] : [t(`imports.done.${key}`, { count })]))];
};

type Undone = CallOutput<'imports.undo'>;

const undoneSentences = (t: TFunction, { people, appointments, kept }: Undone): readonly string[] => [
  t('imports.done.undone'),
  t('imports.done.undoneCounts', { people, appointments }),
  ...(kept === 0 ? [] : [t('imports.done.kept', { count: kept })]),
];

/** Asks before changes made since are undone with the import. */
const ForceDialog = ({
  importId,
  onUndone,
}: {
  readonly importId: string;
  readonly onUndone: (undone: Undone) => void;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const touched = useImportDraft((state) => state.touched);
  const counts = (['people', 'appointments', 'volunteers'] as const).flatMap((what) => {
    const count = touched?.[what] ?? 0;
    return count === 0 ? [] : [t(`imports.count.${what}`, { count })];
  });
  return (
    <ConfirmDialog
      opened={touched !== null}
      onClose={forgetTouched}
      title={t('imports.force.title')}
      confirmLabel={t('imports.force.confirm')}
      secondAct={{ kind: 'tick', label: t('imports.force.tick') }}
      onConfirm={async () => {
        const undone = await undoImport(importId, true);
        if (undone !== null) onUndone(undone);
      }}
    >
      {t('imports.force.body', { what: format.list(counts) })}
    </ConfirmDialog>
  );
};

const Summary = ({ record, result }: { readonly record: ImportRecord; readonly result: Result | null }) => {
  const { t } = useTranslation();
  const errorToast = useErrorToast();
  const [undoing, setUndoing] = useState(false);
  const [undone, setUndone] = useState<Undone | null>(null);
  const words = useRef<HTMLDivElement>(null);
  // The button that had the focus was on the page before this one.
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  const isUndone = record.undoneAt !== null;
  const undo = async () => {
    setUndoing(true);
    try {
      const answer = await undoImport(record.importId);
      if (answer !== null) setUndone(answer);
    } catch (error) {
      errorToast(error);
    } finally {
      setUndoing(false);
    }
  };
  const sentences =
    undone !== null
      ? undoneSentences(t, undone)
      : isUndone
        ? [t('imports.done.undone')]
        : resultSentences(t, record, result);
  return (
    <Section title={isUndone ? t('imports.list.undone') : t('imports.done.title')}>
      <div className={classes.words} ref={words} tabIndex={-1} data-quiet-focus role="status">
        {sentences.map((sentence, index) => (
          <p key={sentence}>
            {index === 0 ? <StatusMark tone={isUndone ? 'quiet' : 'done'}>{sentence}</StatusMark> : sentence}
          </p>
        ))}
      </div>
      <Group gap="xs" mt="md">
        {isUndone ? null : (
          <>
            <Button onClick={() => goTo({ name: 'calendar' })}>{t('imports.done.calendar')}</Button>
            <Button variant="default" onClick={() => goTo({ name: 'people' })}>
              {t('imports.done.people')}
            </Button>
          </>
        )}
        <Button variant="default" onClick={startOver}>
          {t('imports.done.another')}
        </Button>
        {isUndone ? null : (
          <Button variant="subtle" color="red" loading={undoing} onClick={() => void undo()}>
            {t('imports.done.undo')}
          </Button>
        )}
      </Group>
      <ForceDialog importId={record.importId} onUndone={setUndone} />
    </Section>
  );
};

/** An import that was run: what came of it, what is left to fix, and the way back. */
export const DoneView = ({ importId, result }: { readonly importId: string; readonly result: Result | null }) => {
  const list = useCallQuery('imports.list', {}, { tables: importTables });
  const broken = useCallQuery('imports.brokenRows', { importId }, { tables: importTables });
  return (
    <Loaded query={list}>
      {({ imports }) => {
        const record = imports.find((one) => one.importId === importId);
        if (record === undefined) return null;
        const rows = broken.data?.rows ?? [];
        return (
          <>
            <Summary record={record} result={result} />
            {record.undoneAt === null && rows.length > 0 ? <BrokenSection importId={importId} rows={rows} /> : null}
          </>
        );
      }}
    </Loaded>
  );
};
