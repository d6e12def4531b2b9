import type { ColumnValues, RecordTable } from '../../../shared/records.ts';
import type { Part } from '../../../shared/records/parts.ts';
import { mentionsOf, ownedBy } from '../records/ownership.ts';
import { blankColumns } from '../records/reduce.ts';
import { isDocument, removeDocument } from '../records/search-documents.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { idsOf } from './person-records.ts';

const isThere = (tx: WriteTransaction, id: string): boolean =>
  tx.db.get('SELECT 1 FROM encounter_note WHERE id = ? AND deleted_at IS NULL', id) !== undefined;

/** Deletes a record for good, sealed or not, with all that it owns, and empties every column that names it elsewhere. */
export const eraseRecord = (tx: WriteTransaction, table: RecordTable, id: string): void => {
  // Of a person stays what others share with them, and that exports were made: `purgePerson` knows.
  if (table === 'person') throw new Error('a person is purged, not erased');
  // A sealed note is deleted by way of its tombstone: the triggers that guard it ask for one.
  if (table === 'encounter_note' && isThere(tx, id)) tx.delete(table, id);
  for (const { table: part, column } of ownedBy(table)) {
    for (const partId of idsOf(tx.db, `SELECT id FROM "${part}" WHERE "${column}" = ?`, id)) {
      eraseRecord(tx, part, partId);
    }
  }
  for (const { table: other, column } of mentionsOf(table)) {
    for (const otherId of idsOf(tx.db, `SELECT id FROM "${other}" WHERE "${column}" = ?`, id)) {
      // the column is of that table's own spec
      tx.reduce(other, otherId, { [column]: null } as ColumnValues<typeof other>);
    }
  }
  if (isDocument(table)) removeDocument(tx, id);
  tx.erase(table, id);
};

export const eraseAll = (tx: WriteTransaction, table: RecordTable, ids: readonly string[]): void => {
  for (const id of ids) eraseRecord(tx, table, id);
};

/** Of an export stays that it was made, when, by whom and its hashes: neither of whom nor to whom, unless that is kept. */
export const blurExports = (tx: WriteTransaction, ids: readonly string[], kept: ReadonlySet<Part>): void => {
  for (const id of ids) tx.reduce('export', id, blankColumns('export', kept));
};
