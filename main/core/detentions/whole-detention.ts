import type { RecordTable } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { ownedBy } from '../records/ownership.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

interface Part {
  readonly table: RecordTable;
  readonly id: string;
}

/** Everything that goes with a record, whichever feature it is of, parts of parts after what they hang on. */
const partsOf = (db: ReadableDb, table: RecordTable, id: string, state: string, ...params: string[]): Part[] =>
  ownedBy(table).flatMap(({ table: part, column }) =>
    db
      .all<{ id: string }>(`SELECT id FROM "${part}" WHERE "${column}" = ? AND ${state}`, id, ...params)
      .flatMap((row) => [{ table: part, id: row.id }, ...partsOf(db, part, row.id, state, ...params)]),
  );

/** What was there before the detention: who was met at a shift is open again without it. */
const isOlder = ({ table }: Part): boolean => table === 'met_here';

/** Puts tombstones on a detention, or on a row of one, and on everything that came of it. */
export const removeWhole = (tx: WriteTransaction, table: RecordTable, id: string): void => {
  const parts = partsOf(tx.db, table, id, 'deleted_at IS NULL').filter((part) => !isOlder(part));
  for (const part of parts) tx.delete(part.table, part.id);
  tx.delete(table, id);
};

/** Takes `removeWhole` back: what had been removed before stays removed. */
export const restoreWhole = (tx: WriteTransaction, table: RecordTable, id: string, removedAt: string): void => {
  tx.restore(table, id);
  for (const part of partsOf(tx.db, table, id, 'deleted_at = ?', removedAt)) tx.restore(part.table, part.id);
};

/** Moves everything of one detention to another, whichever feature it is of, removed rows too. */
export const moveParts = (tx: WriteTransaction, fromId: string, toId: string): void => {
  for (const { table, column } of ownedBy('detention')) {
    for (const { id } of tx.db.all<{ id: string }>(`SELECT id FROM "${table}" WHERE "${column}" = ?`, fromId)) {
      // the column is of that table's own spec
      tx.update(table, id, { [column]: toId } as Parameters<typeof tx.update>[2]);
    }
  }
};
