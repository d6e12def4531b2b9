import type { AppointmentOutcome } from '../../../shared/appointments/appointments-rules.ts';
import type {
  EncounterEntry,
  EntrySource,
  Officer,
  PaperKind,
  RightsConcern,
} from '../../../shared/encounters/encounters-rules.ts';
import type { EncounterAppointment, EncounterNote } from '../../../shared/encounters/encounters.ts';
import { seesAppointment, type NoteReader } from '../access/encounter-access.ts';
import type { ReadableDb } from '../db/driver.ts';
import { sealDigest } from './seal-digest.ts';

export interface NoteRow {
  id: string;
  created_at: string;
  appointment_id: string;
  observer_id: string;
  observer_name: string;
  zone: string;
  arrived_at: string | null;
  called_in_at: string | null;
  out_at: string | null;
  unsent_text: string;
  let_in: string | null;
  interpreter: string | null;
  officers: string;
  papers: string;
  property_taken: string | null;
  rights_concerns: string;
  rights_words: string | null;
  outcome: AppointmentOutcome | null;
  outcome_words: string | null;
  next_date: string | null;
  next_time: string | null;
  follow_ups: string | null;
  sealed_at: string | null;
  sealed_digest: string | null;
  /** Of the note and its entries together. */
  newest: string;
}

interface EntryRow {
  id: string;
  at: string;
  source: EntrySource;
  text: string;
}

interface AppointmentRow {
  id: string;
  kind: string;
  kind_words: string | null;
  date: string | null;
  start_time: string | null;
  zone: string;
  place: string | null;
  room: string | null;
  status: string;
}

/** The entries that stand in a note, in its order. */
const getEntries = (db: ReadableDb, noteId: string): EncounterEntry[] =>
  db.all<EntryRow>(
    'SELECT id, at, source, text FROM encounter_entry WHERE note_id = ? AND deleted_at IS NULL ORDER BY position, id',
    noteId,
  );

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
 * is not told here cannot be changed by a note either: whoever seals or stamps goes by this answer.
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
  const content = {
    id: row.id,
    appointmentId: row.appointment_id,
    observerId: row.observer_id,
    observerName: row.observer_name,
    zone: row.zone,
    arrivedAt: row.arrived_at,
    calledInAt: row.called_in_at,
    outAt: row.out_at,
    letIn: row.let_in,
    interpreter: row.interpreter,
    // The save alone writes these columns, from values that its schema has parsed.
    officers: JSON.parse(row.officers) as Officer[],
    papers: papersOf(JSON.parse(row.papers) as Partial<Record<PaperKind, string | null>>), // as above
    propertyTaken: row.property_taken,
    rightsConcerns: JSON.parse(row.rights_concerns) as RightsConcern[], // as above
    rightsWords: row.rights_words,
    outcome: row.outcome,
    outcomeWords: row.outcome_words,
    nextDate: row.next_date,
    nextTime: row.next_time,
    followUps: row.follow_ups,
    entries: getEntries(db, row.id),
    sealedAt: row.sealed_at,
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

const papersOf = (papers: Partial<Record<PaperKind, string | null>>): Record<PaperKind, string | null> => ({
  shown: papers.shown ?? null,
  given: papers.given ?? null,
  taken: papers.taken ?? null,
  signed: papers.signed ?? null,
});
