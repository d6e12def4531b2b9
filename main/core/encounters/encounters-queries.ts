import type { AppointmentOutcome } from '../../../shared/appointments-rules.ts';
import type { EncounterAppointment, EncounterDraft, EncounterNote } from '../../../shared/encounters.ts';
import type {
  EncounterEntry, EntrySource, Officer, PaperKind, RightsConcern,
} from '../../../shared/encounters-rules.ts';
import type { ReadableDb } from '../db/driver.ts';
import { visibleNote, visibleParams, type NoteReader } from './encounter-access.ts';
import { sealDigest } from './seal-digest.ts';

interface NoteRow {
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
  next_appointment_id: string | null;
}

// A taken-out entry counts too: its tombstone is a change of the note.
const newest = `max(n.updated_at, coalesce((SELECT max(e.updated_at) FROM encounter_entry e WHERE e.note_id = n.id), ''))`;

/** The entries that stand in a note, in its order. */
export const getEntries = (db: ReadableDb, noteId: string): EncounterEntry[] =>
  db.all<EntryRow>(
    'SELECT id, at, source, text FROM encounter_entry WHERE note_id = ? AND deleted_at IS NULL ORDER BY position, id',
    noteId,
  );

/** Every entry that a note ever had, with its place and whether it was taken out. */
export const getEntryPlaces = (db: ReadableDb, noteId: string): { id: string; position: number; deleted: boolean }[] =>
  db
    .all<{ id: string; position: number; deleted: number }>(
      'SELECT id, position, deleted_at IS NOT NULL AS deleted FROM encounter_entry WHERE note_id = ?',
      noteId,
    )
    .map((row) => ({ ...row, deleted: row.deleted === 1 }));

const getAddenda = (db: ReadableDb, noteId: string): EncounterNote['addenda'] =>
  db.all(
    `SELECT id, created_at AS at, author_name AS author, text FROM encounter_addendum
     WHERE note_id = ? AND deleted_at IS NULL ORDER BY id`,
    noteId,
  );

/** What a user began to write as an addendum. */
export const getAddendumDraft = (db: ReadableDb, noteId: string, userId: string): { id: string; text: string } | undefined =>
  db.get('SELECT id, text FROM encounter_addendum_draft WHERE note_id = ? AND author_id = ?', noteId, userId);

/** The appointment as a note's head shows it; also one that was deleted since, for the note stays readable. */
export const getNoteAppointment = (db: ReadableDb, appointmentId: string): EncounterAppointment | undefined => {
  const row = db.get<AppointmentRow>(
    `SELECT id, kind, kind_words, date, start_time, zone, place, room, status, next_appointment_id
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
    nextAppointmentId: row.next_appointment_id,
    people,
  };
};

const appointmentOf = (db: ReadableDb, appointmentId: string): EncounterAppointment => {
  const appointment = getNoteAppointment(db, appointmentId);
  if (appointment === undefined) throw new Error('a note lost its appointment');
  return appointment;
};

const toNote = (db: ReadableDb, reader: NoteReader, row: NoteRow): EncounterNote => {
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
    appointment: appointmentOf(db, row.appointment_id),
  };
};

const papersOf = (papers: Partial<Record<PaperKind, string | null>>): Record<PaperKind, string | null> => ({
  shown: papers.shown ?? null,
  given: papers.given ?? null,
  taken: papers.taken ?? null,
  signed: papers.signed ?? null,
});

/** A note that this reader may see. */
export const getNote = (db: ReadableDb, reader: NoteReader, id: string): EncounterNote | undefined => {
  const row = db.get<NoteRow>(
    `SELECT n.*, ${newest} AS newest FROM encounter_note n WHERE n.id = ? AND n.deleted_at IS NULL AND ${visibleNote}`,
    id,
    ...visibleParams(reader),
  );
  return row && toNote(db, reader, row);
};

/** The notes of an appointment that this reader may see, the oldest first. */
export const getNotesOfAppointment = (db: ReadableDb, reader: NoteReader, appointmentId: string): EncounterNote[] =>
  db
    .all<NoteRow>(
      `SELECT n.*, ${newest} AS newest FROM encounter_note n
       WHERE n.appointment_id = ? AND n.deleted_at IS NULL AND ${visibleNote} ORDER BY n.id`,
      appointmentId,
      ...visibleParams(reader),
    )
    .map((row) => toNote(db, reader, row));

/** The notes of a person's appointments that this reader may see, the newest appointment first. */
export const getNotesOfPerson = (db: ReadableDb, reader: NoteReader, personId: string): EncounterNote[] =>
  db
    .all<NoteRow>(
      `SELECT n.*, ${newest} AS newest FROM appointment_person ap
       JOIN encounter_note n ON n.appointment_id = ap.appointment_id
       JOIN appointment a ON a.id = n.appointment_id
       WHERE ap.person_id = ? AND ap.deleted_at IS NULL AND n.deleted_at IS NULL AND ${visibleNote}
       ORDER BY a.date DESC, n.id DESC`,
      personId,
      ...visibleParams(reader),
    )
    .map((row) => toNote(db, reader, row));

interface DraftRow {
  id: string;
  observer_id: string;
  observer_name: string;
  created_at: string;
  newest: string;
  entry_count: number;
  appointment_id: string;
}

/** Unsealed notes that this reader may see, the newest change first. */
export const getDrafts = (db: ReadableDb, reader: NoteReader): EncounterDraft[] =>
  db
    .all<DraftRow>(
      `SELECT n.id, n.observer_id, n.observer_name, n.created_at, n.appointment_id, ${newest} AS newest,
         (SELECT count(*) FROM encounter_entry e WHERE e.note_id = n.id AND e.deleted_at IS NULL) AS entry_count
       FROM encounter_note n
       WHERE n.sealed_at IS NULL AND n.deleted_at IS NULL AND ${visibleNote} ORDER BY newest DESC`,
      ...visibleParams(reader),
    )
    .map((row) => ({
      id: row.id,
      mine: row.observer_id === reader.user.id,
      observerName: row.observer_name,
      createdAt: row.created_at,
      updatedAt: row.newest,
      entryCount: row.entry_count,
      appointment: appointmentOf(db, row.appointment_id),
    }));

/** The newest unsealed note that a user has about an appointment. */
export const getOwnDraftId = (db: ReadableDb, userId: string, appointmentId: string): string | undefined =>
  db.get<{ id: string }>(
    `SELECT id FROM encounter_note
     WHERE observer_id = ? AND appointment_id = ? AND sealed_at IS NULL AND deleted_at IS NULL ORDER BY id DESC LIMIT 1`,
    userId,
    appointmentId,
  )?.id;

/** Who wrote a discarded note and whether it was sealed; undefined for one that is not discarded. */
export const getDiscarded = (db: ReadableDb, id: string): { observerId: string; sealed: boolean } | undefined => {
  const row = db.get<{ observer_id: string; sealed: number }>(
    'SELECT observer_id, sealed_at IS NOT NULL AS sealed FROM encounter_note WHERE id = ? AND deleted_at IS NOT NULL',
    id,
  );
  return row && { observerId: row.observer_id, sealed: row.sealed === 1 };
};

/** True if an entry of this id stands in another note. */
export const isEntryElsewhere = (db: ReadableDb, entryId: string, noteId: string): boolean =>
  db.get('SELECT 1 FROM encounter_entry WHERE id = ? AND note_id <> ?', entryId, noteId) !== undefined;
