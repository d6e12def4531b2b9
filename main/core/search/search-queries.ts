import { addDays } from '../../../shared/basics/time.ts';
import type { AppointmentHit, NoteHit } from '../../../shared/search/search.ts';
import {
  crewParams,
  onCrew,
  openAfter,
  openBefore,
  visibleNote,
  visibleParams,
  type NoteReader,
} from '../access/encounter-access.ts';
import { pickBetween, pickOwn } from '../appointments/appointments-api.ts';
import type { ReadableDb } from '../db/driver.ts';
import { excerptOf, holdsAll } from './excerpt.ts';

/** Whom an appointment is with, by preferred name. */
const peopleOf = (db: ReadableDb, appointmentId: string): string[] =>
  db
    .all<{ preferred_name: string }>(
      `SELECT p.preferred_name FROM appointment_person ap
       JOIN person p ON p.id = ap.person_id AND p.deleted_at IS NULL
       WHERE ap.appointment_id = ? AND ap.deleted_at IS NULL ORDER BY ap.id`,
      appointmentId,
    )
    .map((row) => row.preferred_name);

/** Narrows what was typed to records of one kind, inside the full-text index. */
const ofKind = (kind: 'note' | 'appointment', match: string): string => `kind : "${kind}" AND words : (${match})`;

interface NoteRow {
  id: string;
  appointment_id: string;
  date: string | null;
}

const toNoteHit = (db: ReadableDb, row: NoteRow, words: readonly string[]): NoteHit => ({
  id: row.id,
  appointmentId: row.appointment_id,
  people: peopleOf(db, row.appointment_id),
  date: row.date,
  excerpt: excerptOf(noteTexts(db, row.id), words),
});

const foundNotes = `SELECT n.id, n.appointment_id, a.date FROM text_search f
  CROSS JOIN search_document d ON d.rowid = f.rowid
  CROSS JOIN encounter_note n ON n.id = d.record_id AND n.deleted_at IS NULL
  CROSS JOIN appointment a ON a.id = n.appointment_id
  WHERE f.text_search MATCH ?`;

/** For a coordinator: every sealed note, the newest first. */
export const findNotes = (db: ReadableDb, match: string, words: readonly string[], limit: number): NoteHit[] =>
  db
    .all<NoteRow>(`${foundNotes} ORDER BY f.rowid DESC LIMIT ?`, ofKind('note', match), limit)
    .map((row) => toNoteHit(db, row, words));

/**
 * The appointments within a volunteer's reach, by id. It says where to look: a volunteer's are few among hundreds of
 * thousands. Whether they may see what is there, each query asks again.
 */
export const ownAppointments = (db: ReadableDb, reader: NoteReader): string => {
  const days = pickBetween(addDays(reader.today, -openAfter), addDays(reader.today, openBefore));
  const { sql, params } = pickOwn(days, reader);
  const rows = db.all<{ id: string }>(
    `SELECT a.id FROM (${sql}) own CROSS JOIN appointment a ON a.rowid = own.row`,
    ...params,
  );
  return JSON.stringify(rows.map((row) => row.id));
};

interface OwnDocuments {
  readonly rowids: string;
  readonly first: number | null;
  readonly last: number | null;
}

/** For a volunteer: of the sealed notes about their own appointments those that they may see, the newest first. */
export const findOwnNotes = (
  db: ReadableDb,
  reader: NoteReader,
  own: string,
  match: string,
  words: readonly string[],
  limit: number,
): NoteHit[] => {
  const documents = db.get<OwnDocuments>(
    `SELECT json_group_array(d.rowid) AS rowids, min(d.rowid) AS first, max(d.rowid) AS last FROM json_each(?) own
     CROSS JOIN encounter_note n ON n.appointment_id = own.value
     CROSS JOIN search_document d ON d.record_id = n.id`,
    own,
  );
  if (documents === undefined || documents.first === null) return [];
  return db
    .all<NoteRow>(
      // The plus keeps these from being looked up one by one: what is between the first and the last is walked once. The
      // driver binds numbers as REAL, and FTS5 takes only whole ones for the ends of a walk.
      `${foundNotes} AND f.rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) AND +f.rowid IN (SELECT value FROM json_each(?)) AND ${visibleNote}
       ORDER BY f.rowid DESC LIMIT ?`,
      ofKind('note', match),
      documents.first,
      documents.last,
      documents.rowids,
      ...visibleParams(reader),
      limit,
    )
    .map((row) => toNoteHit(db, row, words));
};

const noteTexts = (db: ReadableDb, noteId: string): (string | null)[] => {
  const fields = db.get<Record<string, string | null>>(
    `SELECT let_in, interpreter, property_taken, rights_words, outcome_words, follow_ups FROM encounter_note WHERE id = ?`,
    noteId,
  );
  const written = db.all<{ text: string }>(
    `SELECT text FROM (
       SELECT 0 AS part, position, id, text FROM encounter_entry WHERE note_id = ? AND deleted_at IS NULL
       UNION ALL SELECT 1, 0, id, text FROM encounter_addendum WHERE note_id = ? AND deleted_at IS NULL)
     ORDER BY part, position, id`,
    noteId,
    noteId,
  );
  return [...written.map((row) => row.text), ...Object.values(fields ?? {})];
};

interface AppointmentRow {
  id: string;
  kind: string;
  kind_words: string | null;
  date: string | null;
  place: string | null;
  room: string | null;
  public_note: string | null;
  papers_to_bring: string | null;
  officer: string | null;
  team_note: string | null;
  risk_note: string | null;
}

const toAppointmentHit = (
  db: ReadableDb,
  row: AppointmentRow,
  texts: (string | null)[],
  words: readonly string[],
): AppointmentHit => ({
  id: row.id,
  kind: row.kind,
  kindWords: row.kind_words,
  people: peopleOf(db, row.id),
  date: row.date,
  excerpt: excerptOf(texts, words),
});

/** What a crew sees of an appointment. */
const publicTexts = (row: AppointmentRow): (string | null)[] => [row.kind_words, row.place, row.room, row.public_note];

const appointmentColumns = `o.id, o.kind, o.kind_words, o.date, o.place, o.room, o.public_note, o.papers_to_bring,
  o.officer, o.team_note, o.risk_note`;

/** For a coordinator: every appointment, the newest first. */
export const findAppointments = (
  db: ReadableDb,
  match: string,
  words: readonly string[],
  limit: number,
): AppointmentHit[] =>
  db
    .all<AppointmentRow>(
      `SELECT ${appointmentColumns} FROM text_search f
       CROSS JOIN search_document d ON d.rowid = f.rowid
       CROSS JOIN appointment o ON o.id = d.record_id AND o.deleted_at IS NULL
       WHERE f.text_search MATCH ? ORDER BY f.rowid DESC LIMIT ?`,
      ofKind('appointment', match),
      limit,
    )
    .map((row) =>
      toAppointmentHit(
        db,
        row,
        [...publicTexts(row), row.officer, row.papers_to_bring, row.team_note, row.risk_note],
        words,
      ),
    );

/** For a volunteer: appointments that they accompany, by what their crew sees of them. */
export const findOwnAppointments = (
  db: ReadableDb,
  reader: NoteReader,
  own: string,
  words: readonly string[],
  limit: number,
): AppointmentHit[] =>
  db
    .all<AppointmentRow>(
      `SELECT ${appointmentColumns} FROM json_each(?) own CROSS JOIN appointment o ON o.id = own.value
       WHERE o.deleted_at IS NULL AND ${onCrew('o.id')} ORDER BY o.date DESC`,
      own,
      ...crewParams(reader),
    )
    .filter((row) => holdsAll([...publicTexts(row), ...peopleOf(db, row.id)], words))
    .slice(0, limit)
    .map((row) => toAppointmentHit(db, row, publicTexts(row), words));

export interface OwnPersonRow {
  readonly id: string;
  readonly preferredName: string;
}

/** For a volunteer: those whom they accompany, by preferred name and by nothing else. */
export const findOwnPeople = (
  db: ReadableDb,
  reader: NoteReader,
  own: string,
  words: readonly string[],
  limit: number,
): OwnPersonRow[] =>
  db
    .all<OwnPersonRow>(
      `SELECT DISTINCT p.id, p.preferred_name AS preferredName FROM json_each(?) own
       CROSS JOIN appointment_person ap ON ap.appointment_id = own.value AND ap.deleted_at IS NULL
       CROSS JOIN person p ON p.id = ap.person_id AND p.deleted_at IS NULL
       WHERE ${onCrew('ap.appointment_id')} ORDER BY p.preferred_name`,
      own,
      ...crewParams(reader),
    )
    .filter((row) => holdsAll([row.preferredName], words))
    .slice(0, limit);
