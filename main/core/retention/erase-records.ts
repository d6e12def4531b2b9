import { removeDocument } from '../records/search-documents.ts';
import type { RecordTable, WriteTransaction } from '../records/write-transaction.ts';
import { idsOf, recordsOfAppointment, recordsOfNote } from './person-records.ts';

export const eraseAll = (tx: WriteTransaction, table: RecordTable, ids: readonly string[]): void => {
  for (const id of ids) tx.erase(table, id);
};

/** Takes a note out for good, sealed or not, with its lines, addenda and drafts of addenda. */
export const eraseNote = (tx: WriteTransaction, id: string): void => {
  // A sealed note goes by way of its tombstone: the triggers that guard it ask for one.
  const standing = tx.db.get('SELECT 1 FROM encounter_note WHERE id = ? AND deleted_at IS NULL', id) !== undefined;
  if (standing) tx.delete('encounter_note', id);
  const { entries, addenda, addendumDrafts } = recordsOfNote(tx.db, id);
  eraseAll(tx, 'encounter_entry', entries);
  eraseAll(tx, 'encounter_addendum', addenda);
  eraseAll(tx, 'encounter_addendum_draft', addendumDrafts);
  removeDocument(tx, id);
  tx.erase('encounter_note', id);
};

/** Takes an appointment out for good, with its crew, its notes and the rows of sheets that it came from. */
export const eraseAppointment = (tx: WriteTransaction, id: string): void => {
  const { pairs, accompaniments, grants, crew, notes, sheetRows } = recordsOfAppointment(tx.db, id);
  for (const note of notes) eraseNote(tx, note);
  eraseAll(tx, 'access_grant', grants);
  eraseAll(tx, 'crew_member', crew);
  eraseAll(tx, 'accompaniment', accompaniments);
  eraseAll(tx, 'appointment_person', pairs);
  eraseAll(tx, 'import_row', sheetRows);
  for (const before of idsOf(tx.db, 'SELECT id FROM appointment WHERE next_appointment_id = ?', id)) {
    tx.reduce('appointment', before, { next_appointment_id: null });
  }
  removeDocument(tx, id);
  tx.erase('appointment', id);
};

/** Of an export stays that it was made, when, by whom and its hashes: neither of whom nor to whom. */
export const blurExports = (tx: WriteTransaction, ids: readonly string[]): void => {
  for (const id of ids) tx.reduce('export', id, { person_id: null, recipient: null });
};
