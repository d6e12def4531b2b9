import { Button, Tabs, TextInput } from '@mantine/core';
import { IconAlertOctagon, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DetentionRow } from '../../shared/detentions/detentions.ts';
import { call } from '../base/bridge.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { matchesWords } from '../base/words-match.ts';
import { WatchedBonds } from '../bonds/public/watched-bonds.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { lasting } from './public/lasting.ts';
import { useRowWords } from './public/row-words.ts';
import { detentionTables, openStart } from './public/start-detention.ts';
import classes from './response-screen.module.css';

/** So many are read at once. */
const page = 100;

const Who = ({ row }: { readonly row: DetentionRow }) => {
  const { t } = useTranslation();
  const name = row.name ?? row.description ?? row.phone ?? t('detentions.screen.noName');
  const second = row.name === null ? null : (row.caseCode ?? row.description);
  return (
    <>
      <div className={classes.name}>{name}</div>
      {second === null ? null : <div className={classes.soft}>{second}</div>}
    </>
  );
};

const groupSizes = (rows: readonly DetentionRow[]): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>();
  for (const { groupId } of rows) if (groupId !== null) sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1);
  return sizes;
};

const useOpenColumns = (rows: readonly DetentionRow[]): readonly Column<DetentionRow>[] => {
  const { t } = useTranslation();
  const now = useNow();
  const words = useRowWords();
  const sizes = groupSizes(rows);
  return [
    { key: 'who', header: t('detentions.list.person'), cell: (row) => <Who row={row} /> },
    {
      key: 'since',
      header: t('detentions.list.since'),
      width: '150px',
      sortBy: (row) => row.takenAt ?? row.toldAt,
      cell: (row) => (
        <>
          <div>{lasting(row.takenAt ?? row.toldAt, now, t)}</div>
          {(sizes.get(row.groupId ?? '') ?? 0) > 1 ? (
            <div className={classes.soft}>{t('detentions.list.group', { count: sizes.get(row.groupId ?? '') })}</div>
          ) : null}
        </>
      ),
    },
    { key: 'where', header: t('detentions.list.where'), cell: (row) => row.facility ?? row.place ?? '' },
    {
      key: 'next',
      header: t('detentions.list.next'),
      cell: (row) => (
        <>
          <div>{words.next(row)}</div>
          <div className={classes.soft}>{words.lookup(row)}</div>
          {row.belongingsOut > 0 ? (
            <StatusMark tone="missing">{t('detentions.list.belongingsOut', { count: row.belongingsOut })}</StatusMark>
          ) : null}
        </>
      ),
    },
  ];
};

const OpenList = () => {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(page);
  const [filter, setFilter] = useState('');
  const query = useCallQuery('detentions.list', { limit }, { tables: detentionTables, keepPrevious: true });
  const rows = query.data?.items ?? [];
  const columns = useOpenColumns(rows);
  const shown = rows.filter(({ name, description, phone, place, facility, caseCode }) =>
    matchesWords([name, description, phone, place, facility, caseCode].join(' '), filter),
  );
  return (
    <Loaded query={query}>
      {({ total }) =>
        total === 0 ? (
          <EmptyState title={t('detentions.list.openNone')}>{t('detentions.list.openNoneHint')}</EmptyState>
        ) : (
          <div className={classes.list}>
            {total > 5 ? (
              <TextInput
                aria-label={t('detentions.list.filter')}
                placeholder={t('detentions.list.filter')}
                leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
                value={filter}
                onChange={(event) => setFilter(event.currentTarget.value)}
              />
            ) : null}
            {shown.length === 0 ? <p className={classes.soft}>{t('detentions.list.filterNone')}</p> : null}
            <DataTable
              label={t('detentions.list.open')}
              columns={columns}
              rows={shown}
              rowId={({ id }) => id}
              estimatedRowHeight={62}
              minWidth={640}
              onOpen={({ id }) => goTo({ name: 'detention', id })}
              onNearEnd={() => rows.length < total && setLimit((present) => Math.min(500, present + page))}
            />
          </div>
        )
      }
    </Loaded>
  );
};

const KeepLonger = ({ row }: { readonly row: DetentionRow }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const undoable = useUndoable();
  const [asking, setAsking] = useState(false);
  const { id, reviewBy } = row;
  if (reviewBy === null) return null;
  const keep = (day: string | null) => {
    if (day === null) return;
    setAsking(false);
    void undoable(async () => {
      await call('detentions.keepUntil', { id, reviewBy: day });
      return {
        message: t('detentions.list.kept', { date: format.plainDate(day) }),
        undo: () => call('detentions.keepUntil', { id, reviewBy }),
      };
    });
  };
  return (
    // What is pressed in here does not open the row.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- it holds keys and clicks back from the row
    <div onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <div className={classes.soft}>{t('detentions.list.keptUntil', { date: format.plainDate(reviewBy) })}</div>
      {asking ? (
        <DateField label={t('detentions.field.reviewBy')} value={null} onChange={keep} />
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
          {t('detentions.list.keep')}
        </Button>
      )}
    </div>
  );
};

const ClosedList = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const [limit, setLimit] = useState(page);
  const query = useCallQuery(
    'detentions.list',
    { which: 'closed', limit },
    { tables: detentionTables, keepPrevious: true },
  );
  const columns: readonly Column<DetentionRow>[] = [
    { key: 'who', header: t('detentions.list.person'), cell: (row) => <Who row={row} /> },
    {
      key: 'closed',
      header: t('detentions.field.closedAt'),
      width: '190px',
      sortBy: ({ closedAt }) => closedAt,
      cell: ({ closedAt }) => (closedAt === null ? '' : format.instant(closedAt)),
    },
    {
      key: 'ended',
      header: t('detentions.list.ended'),
      cell: (row) => (
        <>
          <div>{row.outcome === null ? '' : t(`detentions.outcome.${row.outcome}`)}</div>
          <KeepLonger row={row} />
        </>
      ),
    },
  ];
  return (
    <Loaded query={query}>
      {({ items, total }) =>
        total === 0 ? (
          <EmptyState title={t('detentions.list.closedNone')} />
        ) : (
          <DataTable
            label={t('detentions.list.closedTitle')}
            columns={columns}
            rows={items}
            rowId={({ id }) => id}
            estimatedRowHeight={62}
            minWidth={560}
            onOpen={({ id }) => goTo({ name: 'detention', id })}
            onNearEnd={() => items.length < total && setLimit((present) => Math.min(500, present + page))}
          />
        )
      }
    </Loaded>
  );
};

/** Everyone in detention, with what is next for each; and what is over. */
export const ResponseScreen = () => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  return (
    <Page
      title={t('app.screens.response')}
      below={role === 'volunteer' ? t('detentions.list.volunteer') : undefined}
      action={
        <Button
          color="red"
          leftSection={<IconAlertOctagon size={18} stroke={1.75} aria-hidden />}
          onClick={() => openStart()}
        >
          {t('detentions.now.button')}
        </Button>
      }
    >
      {role === 'volunteer' ? (
        <OpenList />
      ) : (
        <Tabs defaultValue="open" keepMounted={false}>
          <Tabs.List aria-label={t('app.screens.response')}>
            <Tabs.Tab value="open">{t('detentions.list.open')}</Tabs.Tab>
            <Tabs.Tab value="closed">{t('detentions.list.closedTitle')}</Tabs.Tab>
            <Tabs.Tab value="bonds">{t('bonds.watched.title')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="open" className={classes.panel}>
            <OpenList />
          </Tabs.Panel>
          <Tabs.Panel value="closed" className={classes.panel}>
            <ClosedList />
          </Tabs.Panel>
          <Tabs.Panel value="bonds" className={classes.panel}>
            <WatchedBonds />
          </Tabs.Panel>
        </Tabs>
      )}
    </Page>
  );
};
