import { isOver, stageReached, sumsOf } from '../../../shared/bonds/bonds-rules.ts';
import type { Bond, WatchedBond } from '../../../shared/bonds/bonds.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toFields } from '../records/columns.ts';

type List = 'bond_step' | 'bond_money' | 'bond_notice';

/** The order of each list; of papers, those with a day to come are first and those that are done last. */
const orders: Readonly<Record<List, string>> = {
  bond_step: 'on_date, id',
  bond_money: 'on_date, id',
  bond_notice: 'done_on IS NOT NULL, due_on IS NULL, due_on, id',
};

const rowsOf = <Table extends List>(db: ReadableDb, table: Table, bondId: string): Row<Table>[] =>
  db.all<Row<Table>>(
    `SELECT * FROM "${table}" WHERE bond_id = ? AND deleted_at IS NULL ORDER BY ${orders[table]}`,
    bondId,
  );

const toBond = (db: ReadableDb, row: Row<'bond'>): Bond => ({
  id: row.id,
  ...toFields('bond', row),
  steps: rowsOf(db, 'bond_step', row.id).map((step) => ({ id: step.id, ...toFields('bond_step', step) })),
  money: rowsOf(db, 'bond_money', row.id).map((paid) => ({ id: paid.id, ...toFields('bond_money', paid) })),
  notices: rowsOf(db, 'bond_notice', row.id).map((paper) => ({ id: paper.id, ...toFields('bond_notice', paper) })),
  updatedAt: row.updated_at,
});

/** Bonds of a detention, the oldest first. */
export const bondsOf = (db: ReadableDb, detentionId: string): Bond[] =>
  db
    .all<Row<'bond'>>('SELECT * FROM bond WHERE detention_id = ? AND deleted_at IS NULL ORDER BY id', detentionId)
    .map((row) => toBond(db, row));

type WatchedRow = Row<'bond'> & { readonly name: string | null };

const toWatched = (row: WatchedRow, { steps, money, notices }: Bond): WatchedBond => {
  const [next] = notices.filter(({ doneOn, dueOn }) => doneOn === null && dueOn !== null);
  return {
    bondId: row.id,
    detentionId: row.detention_id,
    name: row.name,
    stage: stageReached(steps),
    amountCents: row.amount_cents,
    stillOutCents: sumsOf(money).stillOutCents,
    next: next === undefined || next.dueOn === null ? null : { kind: next.kind, dueOn: next.dueOn },
  };
};

/** What sorts after every day. */
const never = '9999';

/** Bonds that are not over, those with the next day to come first, then the oldest. */
export const watchedBonds = (db: ReadableDb): WatchedBond[] =>
  db
    .all<WatchedRow>(
      `SELECT b.*, coalesce(p.preferred_name, d.known_as) AS name
       FROM bond b JOIN detention d ON d.id = b.detention_id AND d.deleted_at IS NULL
       LEFT JOIN person p ON p.id = d.person_id AND p.deleted_at IS NULL
       WHERE b.deleted_at IS NULL ORDER BY b.id`,
    )
    .map((row) => ({ row, bond: toBond(db, row) }))
    .filter(({ bond }) => !isOver(bond.steps))
    .map(({ row, bond }) => toWatched(row, bond))
    .toSorted((left, right) => ((left.next?.dueOn ?? never) < (right.next?.dueOn ?? never) ? -1 : 1));
