import type { KeepablePart } from '../../../shared/retention/retention-rules.ts';
import { indexAppointment } from '../appointments/index-appointment.ts';
import type { SqlValue } from '../db/driver.ts';
import { reindexPerson } from '../people/person-writes.ts';
import { refuseHeld } from '../records/holds.ts';
import type { RecordTable, WriteTransaction } from '../records/write-transaction.ts';
import { blurExports, eraseAll, eraseAppointment, eraseNote } from './erase-records.ts';
import { accompanimentWords, appointmentWords, personParts, type PersonPart } from './person-parts.ts';
import { idsOf, recordsOf, recordsOfAppointment, recordsOfNote } from './person-records.ts';
import { personAsStored } from './purge-person.ts';
import { eraseSheetRows } from './sheet-rows.ts';

type Kept = ReadonlySet<KeepablePart>;

const forgetAll = (tx: WriteTransaction, ids: readonly string[]): void => {
  for (const id of ids) tx.forget(id);
};

/** Of a list that stays, what had been removed from it goes, and so does what the log told of the rest. */
const closeList = (
  tx: WriteTransaction,
  table: 'person_channel' | 'contact',
  ids: readonly string[],
  stays: boolean,
): void => {
  const removed = new Set(idsOf(tx.db, `SELECT id FROM ${table} WHERE deleted_at IS NOT NULL`));
  for (const id of ids) {
    if (stays && !removed.has(id)) tx.forget(id);
    else tx.erase(table, id);
  }
};

const isSealed = (tx: WriteTransaction, noteId: string): boolean =>
  tx.db.get('SELECT 1 FROM encounter_note WHERE id = ? AND sealed_at IS NOT NULL AND deleted_at IS NULL', noteId) !==
  undefined;

const closeNote = (tx: WriteTransaction, id: string, kept: Kept): void => {
  if (!kept.has('sealedNotes') || !isSealed(tx, id)) {
    eraseNote(tx, id);
    return;
  }
  const { entries, addenda, addendumDrafts } = recordsOfNote(tx.db, id);
  const takenOut = new Set(
    idsOf(tx.db, 'SELECT id FROM encounter_entry WHERE note_id = ? AND deleted_at IS NOT NULL', id),
  );
  eraseAll(tx, 'encounter_entry', [...takenOut]);
  eraseAll(tx, 'encounter_addendum_draft', addendumDrafts);
  forgetAll(tx, [id, ...entries.filter((entry) => !takenOut.has(entry)), ...addenda]);
};

const isRemoved = (tx: WriteTransaction, table: RecordTable, id: string): boolean =>
  tx.db.get(`SELECT 1 FROM ${table} WHERE id = ? AND deleted_at IS NOT NULL`, id) !== undefined;

const closeAppointment = (tx: WriteTransaction, id: string, kept: Kept): void => {
  if (!kept.has('appointments') || isRemoved(tx, 'appointment', id)) {
    eraseAppointment(tx, id);
    return;
  }
  const { pairs, accompaniments, crew, notes } = recordsOfAppointment(tx.db, id);
  for (const note of notes) closeNote(tx, note, kept);
  if (!kept.has('appointmentNotes')) {
    tx.reduce('appointment', id, appointmentWords);
    for (const accompaniment of accompaniments) tx.reduce('accompaniment', accompaniment, accompanimentWords);
  }
  forgetAll(tx, [id, ...pairs, ...accompaniments, ...crew]);
  indexAppointment(tx, id);
};

/** The columns of a closed person; what is not kept is as if nobody had ever known it. */
const closedColumns = (caseCode: string, kept: Kept): Record<string, SqlValue> => {
  const columns: Record<string, SqlValue> = { status: 'closed', review_by: null };
  if (!kept.has('name')) columns['preferred_name'] = caseCode;
  // `Object.keys` forgets that these are the parts.
  for (const part of Object.keys(personParts) as PersonPart[]) {
    if (!kept.has(part)) Object.assign(columns, personParts[part]);
  }
  return columns;
};

/**
 * Closes a person: what the team does not keep goes for good, and so do all values in what the log tells of them, of
 * the parts that stay too. What they share with others stays as it is.
 *
 * @throws AppError record.notFound, record.held
 */
export const closePerson = (tx: WriteTransaction, personId: string, parts: readonly KeepablePart[]): void => {
  const person = personAsStored(tx, personId);
  refuseHeld(tx.db, personId);
  const kept: Kept = new Set(parts);
  const { channels, contacts, holds, exports, grants, sheetRows, ownAppointments } = recordsOf(tx.db, personId);
  eraseAll(tx, 'access_grant', grants);
  eraseSheetRows(tx, person, sheetRows);
  for (const appointment of ownAppointments) closeAppointment(tx, appointment, kept);
  closeList(tx, 'person_channel', channels, kept.has('channels'));
  closeList(tx, 'contact', contacts, kept.has('contacts'));
  if (!kept.has('exports')) blurExports(tx, exports);
  eraseAll(tx, 'legal_hold', holds);
  tx.reduce('person', personId, closedColumns(person.caseCode, kept));
  tx.forget(personId);
  reindexPerson(tx, personId);
  tx.note('person', personId, { changed: 'closed' });
};
