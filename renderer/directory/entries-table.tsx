import { memo, useMemo } from 'react';
import type { Entry } from '../../shared/directory/directory.ts';
import { sourceWords } from '../../shared/directory/source-words.ts';
import { goTo } from '../base/navigation.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EntryStatusMark } from './public/entry-parts.tsx';
import { checkedWords, statesWords } from './public/entry-words.ts';
import { useEntryWords } from './public/use-entry-words.ts';
import { VerifyMenu } from './verify-menu.tsx';
import classes from './directory.module.css';

export interface EntriesTableProps {
  readonly rows: readonly Entry[];
  readonly onNearEnd: () => void;
  /** With the button that marks an entry as verified in each row. */
  readonly toVerify: boolean;
}

/** Entries in rows; each leads to its page. Source, date and status are beside every one. */
export const EntriesTable = memo(({ rows, onNearEnd, toVerify }: EntriesTableProps) => {
  const words = useEntryWords();
  const columns = useMemo((): Column<Entry>[] => {
    const { t } = words;
    return [
      {
        key: 'name',
        header: t('directory.list.name'),
        cell: ({ name, kind, origin, states }) => (
          <>
            <div className={classes.name}>{name}</div>
            <div className={classes.soft}>
              {t('directory.list.kindAndState', {
                kind: t(`directory.kind.${kind}`),
                state: statesWords(states, words),
              })}
              {origin === 'shipped' ? null : ` · ${t(`directory.origin.${origin}`)}`}
            </div>
          </>
        ),
      },
      {
        key: 'contact',
        header: t('directory.list.contact'),
        width: '26%',
        cell: ({ phones, address }) => (
          <>
            <div className={classes.number}>{phones[0]?.number}</div>
            <div className={classes.soft}>{address}</div>
          </>
        ),
      },
      {
        key: 'facts',
        header: t('directory.list.facts'),
        width: '26%',
        cell: (entry) => (
          <>
            <EntryStatusMark entry={entry} />
            <div className={classes.soft}>{checkedWords(entry, words)}</div>
            <div className={classes.soft}>{sourceWords(entry, words)}</div>
          </>
        ),
      },
      ...(toVerify
        ? [
            {
              key: 'verify',
              header: t('directory.verify.action'),
              width: '230px',
              cell: (entry: Entry) => <VerifyMenu entry={entry} compact />,
            },
          ]
        : []),
    ];
  }, [words, toVerify]);
  return (
    <DataTable
      label={words.t('directory.list.label')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      onOpen={({ id }) => goTo({ name: 'directoryEntry', id })}
      onNearEnd={onNearEnd}
      minWidth={780}
      estimatedRowHeight={78}
    />
  );
});
EntriesTable.displayName = 'EntriesTable';
