import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordValues, WriteTransaction } from './write-transaction.ts';

export interface WantedChild {
  readonly id: string | undefined;
  readonly values: RecordValues;
}

interface ChildRow {
  id: string;
  deleted_at: string | null;
}

/**
 * Makes a person's list what it should be, in this order: entries that bring an id are changed (and brought back, if
 * they had been removed), the others are new, and those that are missing are removed.
 *
 * @param field names the list in errors, such as `channels`
 * @throws AppError record.notFound, with the entry's path, for an id that is not one of this person's or comes twice
 */
export const saveChildren = (
  tx: WriteTransaction,
  table: 'person_channel' | 'contact',
  personId: string,
  wanted: readonly WantedChild[],
  field: string,
): void => {
  const rows = tx.db.all<ChildRow>(`SELECT id, deleted_at FROM ${table} WHERE person_id = ?`, personId);
  const unclaimed = new Map(rows.map((row) => [row.id, row]));
  for (const [position, child] of wanted.entries()) {
    if (child.id === undefined) {
      tx.insert(table, { person_id: personId, position, ...child.values });
      continue;
    }
    const row = unclaimed.get(child.id);
    if (row === undefined) throw new AppError('record.notFound', { field: `${field}.${position}.id` });
    unclaimed.delete(row.id);
    if (row.deleted_at !== null) tx.restore(table, row.id);
    tx.update(table, row.id, { position, ...child.values });
  }
  for (const row of unclaimed.values()) if (row.deleted_at === null) tx.delete(table, row.id);
};
