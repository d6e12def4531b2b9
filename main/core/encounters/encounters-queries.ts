import type { EncounterDraft, EncounterNote } from '../../../shared/encounters/encounters.ts';
import { inSight, sightParams, visibleNote, visibleParams, type NoteReader } from '../access/encounter-access.ts';
import type { ReadableDb } from '../db/driver.ts';
import { appointmentOf, toNote, type NoteRow } from './note-rows.ts';

// A deleted entry counts too: its tombstone is a change of the note.
const newest = `max(n.updated_at, coalesce((SELECT max(e.updated_at) FROM encounter_entry e WHERE e.note_id = n.id), ''))`;

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

/**
 * The notes of a person's appointments that this reader sees, the newest appointment first. A draft of one that is out
 * of sight is left out: listing it here would reveal who is on the appointment now.
 */
export const getNotesOfPerson = (db: ReadableDb, reader: NoteReader, personId: string): EncounterNote[] =>
  db
    .all<NoteRow>(
      `SELECT n.*, ${newest} AS newest FROM appointment_person ap
       JOIN encounter_note n ON n.appointment_id = ap.appointment_id
       JOIN appointment a ON a.id = n.appointment_id
       WHERE ap.person_id = ? AND ap.deleted_at IS NULL AND n.deleted_at IS NULL AND ${visibleNote}
         AND ${inSight('n.appointment_id')}
       ORDER BY a.date DESC, n.id DESC`,
      personId,
      ...visibleParams(reader),
      ...sightParams(reader),
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
  zone: string;
}

/** Unsealed notes that this reader may see, the newest change first. */
export const getDrafts = (db: ReadableDb, reader: NoteReader): EncounterDraft[] =>
  db
    .all<DraftRow>(
      `SELECT n.id, n.observer_id, n.observer_name, n.created_at, n.appointment_id, n.zone, ${newest} AS newest,
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
      zone: row.zone,
      appointment: appointmentOf(db, reader, row.appointment_id),
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

/** True if an entry of this id is in another note. */
export const isEntryElsewhere = (db: ReadableDb, entryId: string, noteId: string): boolean =>
  db.get('SELECT 1 FROM encounter_entry WHERE id = ? AND note_id <> ?', entryId, noteId) !== undefined;
