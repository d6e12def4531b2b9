import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLines, tableWords, type AuditReader } from '../../shared/audit/audit-words.ts';
import type { AuditAct } from '../../shared/audit/audit.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useAuditReader } from './public/audit-reader.ts';
import classes from './audit.module.css';

/** Lines of changes that a row has room for. */
const shownLines = 2;

/** What an act was, as its own sentence where it is more than its first entry. */
const actWords = ({ call, entries: [first] }: AuditAct, { t }: AuditReader): string => {
  if (call === 'imports.run') return t('audit.act.importRun');
  if (call === 'imports.undo') return t('audit.act.importUndo');
  if (first === undefined) return t('audit.table.other');
  return t('audit.history.line', { action: t(`audit.action.${first.action}`), what: tableWords(first.table, t) });
};

const aboutWords = ({ entries }: AuditAct): string =>
  [...new Set(entries.flatMap(({ about }) => about ?? []))].join(' · ');

const Changes = ({ act, reader }: { readonly act: AuditAct; readonly reader: AuditReader }) => {
  const { t } = reader;
  const [first] = act.entries;
  const lines = first === undefined ? [] : changeLines(first, reader);
  const more = lines.length - shownLines;
  return (
    <>
      {lines.slice(0, shownLines).map((line) => (
        <div key={line} className={classes.line}>
          {line}
        </div>
      ))}
      {more > 0 ? <div className={classes.soft}>{t('audit.more', { count: more })}</div> : null}
      {act.count > 1 ? <div className={classes.soft}>{t('audit.act.many', { count: act.count - 1 })}</div> : null}
    </>
  );
};

export interface ActsTableProps {
  readonly acts: readonly AuditAct[];
  readonly onOpen: (act: AuditAct) => void;
  readonly onNearEnd: () => void;
}

/** One line for everything that was done at one moment; opened, it shows each change. */
export const ActsTable = ({ acts, onOpen, onNearEnd }: ActsTableProps) => {
  const reader = useAuditReader();
  const { t } = useTranslation();
  const columns = useMemo<readonly Column<AuditAct>[]>(
    () => [
      {
        key: 'when',
        header: t('audit.column.when'),
        width: '180px',
        capital: true,
        cell: ({ at }) => reader.instant(at),
      },
      {
        key: 'who',
        header: t('audit.column.who'),
        width: '15%',
        cell: ({ userName }) => userName ?? t('audit.someone'),
      },
      {
        key: 'what',
        header: t('audit.column.what'),
        width: '22%',
        cell: (act) => <span className={classes.what}>{actWords(act, reader)}</span>,
      },
      { key: 'about', header: t('audit.column.about'), width: '18%', cell: aboutWords },
      { key: 'changes', header: t('audit.column.changes'), cell: (act) => <Changes act={act} reader={reader} /> },
    ],
    [t, reader],
  );
  return (
    <DataTable
      label={t('audit.title')}
      columns={columns}
      rows={acts}
      rowId={({ batch }) => batch}
      onOpen={onOpen}
      onNearEnd={onNearEnd}
      minWidth={860}
      estimatedRowHeight={84}
    />
  );
};
