import { fold } from '../../../shared/basics/names.ts';
import type { RecordTable } from '../../../shared/records.ts';
import { manyRows } from './many-rows.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Tables whose records search finds, and what it calls them. */
const documents = { person: 'person', encounter_note: 'note', appointment: 'appointment' } as const;
export type SearchKind = (typeof documents)[keyof typeof documents];

/** True for a table whose records have a document in the index. */
export const isDocument = (table: RecordTable): boolean => Object.hasOwn(documents, table);

/** SQLite writes the full-text index out before each statement on this table: one for many records saves most of it. */
const statement = manyRows({
  table: 'search_document',
  columns: ['kind', 'record_id', 'person_id', 'words', 'sort_key'],
  stretch: 100,
  onConflict: `ON CONFLICT (record_id) DO UPDATE
    SET words = excluded.words, person_id = excluded.person_id, sort_key = excluded.sort_key
    WHERE words <> excluded.words OR person_id IS NOT excluded.person_id OR sort_key IS NOT excluded.sort_key`,
});

/**
 * Puts a record's searchable words into the index, in place of those that it had. Call it in the same transaction
 * as the record's change; triggers keep the full-text tables.
 *
 * @param words everything that should find the record, as typed; it is folded here
 */
export const indexDocument = (
  tx: WriteTransaction,
  document: {
    kind: SearchKind;
    recordId: string;
    personId: string | null;
    words: readonly (string | null | undefined)[];
    /** What a list of these records is ordered by, folded. */
    sortKey?: string;
  },
): void => {
  const folded = fold(document.words.filter((word) => word !== null && word !== undefined && word !== '').join('\n'));
  tx.writeRow(statement, [document.kind, document.recordId, document.personId, folded, document.sortKey ?? null]);
};

/** Takes a record out of the index (its tombstone was set). */
export const removeDocument = (tx: WriteTransaction, recordId: string): void => {
  tx.writeHeld(statement);
  tx.db.run('DELETE FROM search_document WHERE record_id = ?', recordId);
};
