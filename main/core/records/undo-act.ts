import { AppError } from '../../../shared/contract/errors.ts';
import type { ColumnValues, RecordTable } from '../../../shared/records.ts';
import type { SqlValue } from '../db/driver.ts';
import { jsonOf } from './stored-values.ts';
import { unlessTaken } from './unless-taken.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What a feature may undo as a whole: acts of its own calls, on these tables alone. */
export interface UndoableActs<Table extends RecordTable> {
  readonly tables: readonly Table[];
  /** How the names of its calls begin, such as `checklists.`. */
  readonly calls: string;
}

interface Entry {
  readonly table_name: string;
  readonly record_id: string;
  readonly action: string;
  readonly at: string;
  readonly call: string;
  readonly changes: string | null;
}

type OwnEntry<Table extends RecordTable> = Entry & { readonly table_name: Table };

const isOwn = <Table extends RecordTable>(
  entry: Entry,
  { tables, calls }: UndoableActs<Table>,
): entry is OwnEntry<Table> => tables.some((table) => table === entry.table_name) && entry.call.startsWith(calls);

/** Writes the reverse of a change. */
const reverse = <Table extends RecordTable>(
  tx: WriteTransaction,
  { table_name: table, record_id: id, action, changes }: OwnEntry<Table>,
): void => {
  if (action === 'insert') tx.delete(table, id);
  else if (action === 'delete') tx.restore(table, id);
  else {
    const pairs = jsonOf<Record<string, readonly [SqlValue, SqlValue]>>(changes ?? '{}');
    const before = Object.fromEntries(Object.entries(pairs).map(([column, [from]]) => [column, from]));
    // as: columns of that table, as the write path wrote them down
    tx.update(table, id, before as ColumnValues<Table>);
  }
};

/**
 * Undoes what one call of a feature did, as a whole; one that changed nothing is undone already.
 * @throws AppError record.notFound for an act of another kind; record.changedMeanwhile if something of it was changed since
 */
export const undoAct = <Table extends RecordTable>(
  tx: WriteTransaction,
  act: string,
  acts: UndoableActs<Table>,
): void => {
  const entries = tx.db.all<Entry>(
    'SELECT table_name, record_id, action, at, call, changes FROM audit_entry WHERE batch = ? ORDER BY seq DESC',
    act,
  );
  const own = entries.filter((entry) => isOwn(entry, acts));
  if (own.length < entries.length) throw new AppError('record.notFound');
  for (const { table_name: table, record_id: id, at, changes } of own) {
    const row = tx.db.get<{ updated_at: string }>(`SELECT updated_at FROM "${table}" WHERE id = ?`, id);
    if (row?.updated_at !== at || changes === null) throw new AppError('record.changedMeanwhile');
  }
  unlessTaken(() => {
    for (const entry of own) reverse(tx, entry);
  });
};
