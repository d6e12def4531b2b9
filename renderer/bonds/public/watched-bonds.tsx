import { useTranslation } from 'react-i18next';
import { dollars } from '../../../shared/basics/money.ts';
import type { WatchedBond } from '../../../shared/bonds/bonds.ts';
import { goTo } from '../../base/navigation.ts';
import { useCallQuery } from '../../base/queries.ts';
import { useFormat } from '../../base/use-format.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { bondTables } from '../bond-tables.ts';

const useColumns = (): readonly Column<WatchedBond>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'who',
      header: t('detentions.list.person'),
      cell: ({ name }) => <strong>{name ?? t('detentions.screen.noName')}</strong>,
    },
    {
      key: 'stage',
      header: t('bonds.field.stage'),
      cell: ({ stage }) => (stage === null ? t('bonds.watched.notStarted') : t(`bonds.stage.${stage}`)),
    },
    {
      key: 'amount',
      header: t('bonds.field.amount'),
      cell: ({ amountCents, stillOutCents }) => (
        <>
          <div>{amountCents === null ? t('bonds.part.amountUnknown') : dollars(amountCents)}</div>
          {stillOutCents > 0 ? <div>{t('bonds.money.stillOut', { amount: dollars(stillOutCents) })}</div> : null}
        </>
      ),
    },
    {
      key: 'next',
      header: t('bonds.watched.next'),
      sortBy: ({ next }) => next?.dueOn ?? null,
      cell: ({ next }) =>
        next === null ? (
          ''
        ) : (
          <>
            <div>{t(`bonds.notice.${next.kind}`)}</div>
            <StatusMark tone="missing">{format.dateRelative(next.dueOn)}</StatusMark>
          </>
        ),
    },
  ];
};

/** Bonds that are neither refunded nor breached, those with the next day of a paper first. For coordinators. */
export const WatchedBonds = () => {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = useCallQuery('bonds.watched', {}, { tables: [...bondTables, 'person'] });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('bonds.watched.none')}>{t('bonds.watched.noneHint')}</EmptyState>
        ) : (
          <DataTable
            label={t('bonds.watched.title')}
            columns={columns}
            rows={items}
            rowId={({ bondId }) => bondId}
            estimatedRowHeight={62}
            minWidth={640}
            onOpen={({ detentionId }) => goTo({ name: 'detention', id: detentionId, tab: 'after' })}
          />
        )
      }
    </Loaded>
  );
};
