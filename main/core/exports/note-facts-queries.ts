import type { SummaryNote } from '../../../shared/exports/case-summary.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { readerOf } from '../records/columns.ts';
import { ofPerson } from './appointment-facts-queries.ts';

const note = readerOf('encounter_note', [
  'appointmentId',
  'observerName',
  'zone',
  'arrivedAt',
  'calledInAt',
  'outAt',
  'letIn',
  'interpreter',
  'officers',
  'papers',
  'propertyTaken',
  'rightsConcerns',
  'rightsWords',
  'outcome',
  'outcomeWords',
  'nextDate',
  'nextTime',
  'followUps',
  'sealedAt',
]);

interface SealedRow extends Readonly<Record<string, SqlValue>> {
  readonly id: string;
  readonly sealed_at: string;
  readonly sealed_digest: string;
}

const sealedNotes = `
  FROM encounter_note
  WHERE encounter_note.sealed_at IS NOT NULL AND encounter_note.deleted_at IS NULL
    AND encounter_note.appointment_id IN (SELECT appointment.id ${ofPerson})`;

type Entry = SummaryNote['entries'][number] & { readonly noteId: string };
type Addendum = SummaryNote['addenda'][number] & { readonly noteId: string };

/** The sealed notes of a person's appointments in the order in which they were sealed. Drafts are never read. */
export const noteFacts = (db: ReadableDb, personId: string): SummaryNote[] => {
  const notes = db.all<SealedRow>(
    `SELECT id, sealed_digest, ${note.columns} ${sealedNotes} ORDER BY sealed_at, id`,
    personId,
  );
  const entries = Map.groupBy(
    db.all<Entry>(
      `SELECT note_id AS noteId, at, source, text FROM encounter_entry
       WHERE deleted_at IS NULL AND note_id IN (SELECT encounter_note.id ${sealedNotes}) ORDER BY position, id`,
      personId,
    ),
    (entry) => entry.noteId,
  );
  const addenda = Map.groupBy(
    db.all<Addendum>(
      `SELECT note_id AS noteId, created_at AS at, author_name AS author, text FROM encounter_addendum
       WHERE deleted_at IS NULL AND note_id IN (SELECT encounter_note.id ${sealedNotes}) ORDER BY created_at, id`,
      personId,
    ),
    (addendum) => addendum.noteId,
  );
  const noPapers: SummaryNote['papers'] = { shown: null, given: null, taken: null, signed: null };
  return notes.map((row) => {
    const { observerName, papers, ...facts } = note.read(row);
    return {
      ...facts,
      observer: observerName,
      papers: { ...noPapers, ...papers },
      sealedAt: row.sealed_at,
      sealedDigest: row.sealed_digest,
      entries: (entries.get(row.id) ?? []).map(({ at, source, text }) => ({ at, source, text })),
      addenda: (addenda.get(row.id) ?? []).map(({ at, author, text }) => ({ at, author, text })),
    };
  });
};

/** Drafts of a person's appointments, and sealed notes of those that were someone else's too. */
export const countNotes = (db: ReadableDb, personId: string): { drafts: number; sharedNotes: number } => {
  const row = db.get<{ drafts: number; sharedNotes: number }>(
    `SELECT count(*) FILTER (WHERE sealed_at IS NULL) AS drafts,
            count(*) FILTER (WHERE sealed_at IS NOT NULL AND EXISTS (
              SELECT 1 FROM appointment_person AS other
              WHERE other.appointment_id = encounter_note.appointment_id AND other.deleted_at IS NULL
                AND other.person_id <> ?)) AS sharedNotes
     FROM encounter_note
     WHERE deleted_at IS NULL AND appointment_id IN (SELECT appointment.id ${ofPerson})`,
    personId,
    personId,
  );
  return row ?? { drafts: 0, sharedNotes: 0 };
};
