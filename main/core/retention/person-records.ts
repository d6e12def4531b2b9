import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { isAboutHeld, isHeld } from '../records/holds.ts';

/** The ids that a query finds; its one column is `id`. */
export const idsOf = (db: ReadableDb, sql: string, ...params: readonly SqlValue[]): string[] =>
  db.all<{ id: string }>(sql, ...params).map(({ id }) => id);

/** True for an appointment that is about somebody else too: who is on it, or was taken off it and is held. */
const withAnother = `EXISTS (SELECT 1 FROM appointment_person o
  WHERE o.appointment_id = a.id AND o.person_id <> ? AND (o.deleted_at IS NULL OR ${isHeld('o.person_id')}))`;

const withThem = 'a.id IN (SELECT appointment_id FROM appointment_person WHERE person_id = ?)';

/** What of the vault is about one person, removed or not: the one place that says where to look. */
export interface PersonRecords {
  readonly channels: string[];
  readonly contacts: string[];
  readonly holds: string[];
  readonly exports: string[];
  readonly grants: string[];
  /** Rows of sheets, but for those of appointments that a hold keeps. */
  readonly sheetRows: string[];
  /** Appointments that nobody else is on, and nobody who is held was taken off. */
  readonly ownAppointments: string[];
  readonly sharedAppointments: string[];
}

export const recordsOf = (db: ReadableDb, personId: string): PersonRecords => {
  const ofPerson = (table: string): string[] => idsOf(db, `SELECT id FROM ${table} WHERE person_id = ?`, personId);
  return {
    channels: ofPerson('person_channel'),
    contacts: ofPerson('contact'),
    holds: ofPerson('legal_hold'),
    exports: ofPerson('export'),
    grants: ofPerson('access_grant'),
    sheetRows: idsOf(
      db,
      `SELECT r.id FROM import_row r WHERE r.person_id = ? AND NOT ${isAboutHeld('r.appointment_id')}`,
      personId,
    ),
    ownAppointments: idsOf(
      db,
      `SELECT a.id FROM appointment a WHERE ${withThem} AND NOT ${withAnother}`,
      personId,
      personId,
    ),
    sharedAppointments: idsOf(
      db,
      `SELECT a.id FROM appointment a WHERE ${withThem} AND ${withAnother}`,
      personId,
      personId,
    ),
  };
};

/** What hangs on one appointment, removed or not. */
export interface AppointmentRecords {
  readonly pairs: string[];
  readonly accompaniments: string[];
  readonly grants: string[];
  readonly crew: string[];
  readonly notes: string[];
  readonly sheetRows: string[];
}

export const recordsOfAppointment = (db: ReadableDb, appointmentId: string): AppointmentRecords => {
  const ofAppointment = (table: string): string[] =>
    idsOf(db, `SELECT id FROM ${table} WHERE appointment_id = ?`, appointmentId);
  return {
    pairs: ofAppointment('appointment_person'),
    accompaniments: ofAppointment('accompaniment'),
    grants: ofAppointment('access_grant'),
    crew: idsOf(
      db,
      'SELECT c.id FROM crew_member c JOIN accompaniment ac ON ac.id = c.accompaniment_id WHERE ac.appointment_id = ?',
      appointmentId,
    ),
    notes: ofAppointment('encounter_note'),
    sheetRows: ofAppointment('import_row'),
  };
};

/** What hangs on one encounter note, removed or not. */
export interface NoteRecords {
  readonly entries: string[];
  readonly addenda: string[];
  readonly addendumDrafts: string[];
}

export const recordsOfNote = (db: ReadableDb, noteId: string): NoteRecords => {
  const ofNote = (table: string): string[] => idsOf(db, `SELECT id FROM ${table} WHERE note_id = ?`, noteId);
  return {
    entries: ofNote('encounter_entry'),
    addenda: ofNote('encounter_addendum'),
    addendumDrafts: ofNote('encounter_addendum_draft'),
  };
};
