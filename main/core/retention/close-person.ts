import { records, type RecordTable } from '../../../shared/records.ts';
import type { KeepablePart, Part } from '../../../shared/records/parts.ts';
import { indexAppointment } from '../appointments/appointments-api.ts';
import { reindexPerson } from '../people/people-api.ts';
import { refuseHeld } from '../records/holds.ts';
import { ownedBy } from '../records/ownership.ts';
import { blankColumns } from '../records/reduce.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { blurExports, eraseRecord } from './erase-records.ts';
import { idsOf, recordsOf } from './person-records.ts';
import { personAsStored } from './purge-person.ts';
import { eraseSheetRows } from './sheet-rows.ts';

type Kept = ReadonlySet<Part>;

const isRemoved = (tx: WriteTransaction, table: RecordTable, id: string): boolean =>
  tx.db.get(`SELECT 1 FROM "${table}" WHERE id = ? AND deleted_at IS NOT NULL`, id) !== undefined;

/** A draft is no part of what a team keeps. */
const isDraft = (tx: WriteTransaction, table: RecordTable, id: string): boolean =>
  table === 'encounter_note' &&
  tx.db.get('SELECT 1 FROM encounter_note WHERE id = ? AND sealed_at IS NULL', id) !== undefined;

/**
 * Reduces a record, and all that it owns, to the parts that the team keeps. A row of another part is deleted, as is one
 * that was removed before. Of a row that stays, the columns of other parts become blank and the log forgets its values.
 */
const closeRecord = (tx: WriteTransaction, table: RecordTable, id: string, kept: Kept): void => {
  if (!kept.has(records[table].part) || isRemoved(tx, table, id) || isDraft(tx, table, id)) {
    eraseRecord(tx, table, id);
    return;
  }
  for (const { table: part, column } of ownedBy(table)) {
    for (const partId of idsOf(tx.db, `SELECT id FROM "${part}" WHERE "${column}" = ?`, id)) {
      closeRecord(tx, part, partId, kept);
    }
  }
  tx.reduce(table, id, blankColumns(table, kept));
  tx.forget(id);
  if (table === 'appointment') indexAppointment(tx, id);
};

/**
 * Closes a person's record: deletes permanently what the team does not keep, and all values in the log's entries about them, of
 * the parts that stay too. What they share with others stays as it is.
 *
 * @throws AppError record.notFound, record.held
 */
export const closePerson = (tx: WriteTransaction, personId: string, parts: readonly KeepablePart[]): void => {
  const person = personAsStored(tx, personId);
  refuseHeld(tx.db, personId);
  const kept: Kept = new Set<Part>(parts);
  const { own, exports, sheetRows, ownAppointments } = recordsOf(tx.db, personId);
  eraseSheetRows(tx, person, sheetRows);
  for (const [table, ids] of own) for (const id of ids) closeRecord(tx, table, id, kept);
  for (const id of ownAppointments) closeRecord(tx, 'appointment', id, kept);
  blurExports(tx, exports, kept);
  tx.reduce('person', personId, {
    ...blankColumns('person', kept, { preferred_name: person.caseCode }),
    status: 'closed',
  });
  tx.forget(personId);
  reindexPerson(tx, personId);
  tx.note('person', personId, { changed: 'closed' });
};
