import { AppError } from '../../../shared/contract/errors.ts';
import type { ColumnValues } from '../../../shared/records.ts';
import type { SqlValue } from '../db/driver.ts';
import { jsonOf } from '../records/stored-values.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

// A line of a detention’s timeline goes with the act that it tells of.
const ownTables = ['checklist', 'checklist_item', 'checklist_template', 'detention_event'] as const;
type OwnTable = (typeof ownTables)[number];

interface Entry {
  readonly table_name: string;
  readonly record_id: string;
  readonly action: string;
  readonly at: string;
  readonly call: string;
  readonly changes: string | null;
}

const isOwn = (entry: Entry): entry is Entry & { readonly table_name: OwnTable } =>
  ownTables.some((table) => table === entry.table_name) && entry.call.startsWith('checklists.');

/** Writes the reverse of a change. */
const reverse = (tx: WriteTransaction, table: OwnTable, { record_id: id, action, changes }: Entry): void => {
  if (action === 'insert') tx.delete(table, id);
  else if (action === 'delete') tx.restore(table, id);
  else {
    const pairs = jsonOf<Record<string, readonly [SqlValue, SqlValue]>>(changes ?? '{}');
    const before = Object.fromEntries(Object.entries(pairs).map(([column, [from]]) => [column, from]));
    // as: columns of that table, as the write path wrote them down
    tx.update(table, id, before as ColumnValues<OwnTable>);
  }
};

/**
 * Undoes what one call did with checklists, as a whole; one that changed nothing is undone already.
 * @throws AppError record.notFound for an act of another kind; record.changedMeanwhile if something of it was changed since
 */
export const undoAct = (tx: WriteTransaction, act: string): void => {
  const entries = tx.db.all<Entry>(
    'SELECT table_name, record_id, action, at, call, changes FROM audit_entry WHERE batch = ? ORDER BY seq DESC',
    act,
  );
  const own = entries.filter(isOwn);
  if (own.length < entries.length) throw new AppError('record.notFound');
  for (const { table_name: table, record_id: id, at, changes } of own) {
    const row = tx.db.get<{ updated_at: string }>(`SELECT updated_at FROM "${table}" WHERE id = ?`, id);
    if (row?.updated_at !== at || changes === null) throw new AppError('record.changedMeanwhile');
  }
  for (const entry of own) reverse(tx, entry.table_name, entry);
};
