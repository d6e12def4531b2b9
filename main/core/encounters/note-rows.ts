import type { EncounterAppointment, EncounterNote } from '../../../shared/encounters/encounters.ts';
import type { Row } from '../../../shared/records.ts';
import { seesAppointment, type NoteReader } from '../access/encounter-access.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toFields } from '../records/columns.ts';
import { sealDigest } from './seal-digest.ts';

export type NoteRow = Row<'encounter_note'> & {
  /** Of the note and its entries together. */
  readonly newest: string;
};

type AppointmentRow = Pick<
  Row<'appointment'>,
  'id' | 'kind' | 'kind_words' | 'date' | 'start_time' | 'zone' | 'place' | 'room' | 'status'
>;

/** The entries that are in a note, in its order. */
const getEntries = (db: ReadableDb, noteId: string): EncounterNote['entries'] =>
  db
    .all<Row<'encounter_entry'>>(
      'SELECT * FROM encounter_entry WHERE note_id = ? AND deleted_at IS NULL ORDER BY position, id',
      noteId,
    )
    .map((row) => ({ id: row.id, ...toFields('encounter_entry', row) }));

const getAddenda = (db: ReadableDb, noteId: string): EncounterNote['addenda'] =>
  db.all(
    `SELECT id, created_at AS at, author_name AS author, text FROM encounter_addendum
     WHERE note_id = ? AND deleted_at IS NULL ORDER BY id`,
    noteId,
  );

/** What a user began to write as an addendum. */
export const getAddendumDraft = (
  db: ReadableDb,
  noteId: string,
  userId: string,
): { id: string; text: string } | undefined =>
  db.get('SELECT id, text FROM encounter_addendum_draft WHERE note_id = ? AND author_id = ?', noteId, userId);

/** The appointment as a note's head shows it; also one that was deleted since, for the note stays readable. */
export const getNoteAppointment = (db: ReadableDb, appointmentId: string): EncounterAppointment | undefined => {
  const row = db.get<AppointmentRow>(
    `SELECT id, kind, kind_words, date, start_time, zone, place, room, status
     FROM appointment WHERE id = ?`,
    appointmentId,
  );
  if (row === undefined) return undefined;
  const people = db.all<{ id: string; preferredName: string }>(
    `SELECT p.id, p.preferred_name AS preferredName FROM appointment_person ap JOIN person p ON p.id = ap.person_id
     WHERE ap.appointment_id = ? AND ap.deleted_at IS NULL ORDER BY ap.id`,
    appointmentId,
  );
  return {
    id: row.id,
    kind: row.kind,
    kindWords: row.kind_words,
    date: row.date,
    startTime: row.start_time,
    zone: row.zone,
    place: row.place,
    room: row.room,
    status: row.status,
    people,
  };
};

/**
 * The same for a note that is there, whose appointment therefore is too; null where this reader does not see it. What
 * is not answered here cannot be changed by a note either: sealing and logging go by this answer.
 */
export const appointmentOf = (
  db: ReadableDb,
  reader: NoteReader,
  appointmentId: string,
): EncounterAppointment | null => {
  if (!seesAppointment(db, reader, appointmentId)) return null;
  const appointment = getNoteAppointment(db, appointmentId);
  if (appointment === undefined) throw new Error('a note lost its appointment');
  return appointment;
};

/** A note with everything that hangs on it, as this reader sees it. */
export const toNote = (db: ReadableDb, reader: NoteReader, row: NoteRow): EncounterNote => {
  const mine = row.observer_id === reader.user.id;
  const fields = toFields('encounter_note', row);
  const content = {
    id: row.id,
    ...fields,
    papers: { ...noPapers, ...fields.papers },
    entries: getEntries(db, row.id),
  };
  return {
    ...content,
    mine,
    createdAt: row.created_at,
    updatedAt: row.newest,
    unsentText: mine ? row.unsent_text : '',
    addendumDraft: getAddendumDraft(db, row.id, reader.user.id)?.text ?? '',
    addenda: getAddenda(db, row.id),
    digest: row.sealed_digest,
    digestMatches: row.sealed_at === null ? null : sealDigest(content) === row.sealed_digest,
    appointment: appointmentOf(db, reader, row.appointment_id),
  };
};

/** A note in which no papers were recorded holds none of their kinds. */
const noPapers: EncounterNote['papers'] = { shown: null, given: null, taken: null, signed: null };
