import type { ParsedAppointmentInput } from '../../../shared/appointments/appointments.ts';
import { indexDocument } from '../records/search-documents.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

interface SearchedRow {
  kind_words: string | null;
  place: string | null;
  room: string | null;
  entrance: string | null;
  officer: string | null;
  papers_to_bring: string | null;
  risk_note: string | null;
  team_note: string | null;
  public_note: string | null;
  person_id: string | null;
}

/** Lets search find an appointment by its place, officer and notes, as they stand now. */
export const indexAppointment = (tx: WriteTransaction, id: string): void => {
  const row = tx.db.get<SearchedRow>(
    `SELECT kind_words, place, room, entrance, officer, papers_to_bring, risk_note, team_note, public_note,
       (SELECT person_id FROM appointment_person ap WHERE ap.appointment_id = a.id AND ap.deleted_at IS NULL
        ORDER BY ap.id LIMIT 1) AS person_id
     FROM appointment a WHERE a.id = ? AND a.deleted_at IS NULL`,
    id,
  );
  if (row === undefined) return;
  const { person_id: personId, ...words } = row;
  indexDocument(tx, { kind: 'appointment', recordId: id, personId, words: Object.values(words) });
};

/** The same for an appointment that was just added, from the values at hand. @param personId the first of its people */
export const indexAppointmentWords = (
  tx: WriteTransaction,
  id: string,
  personId: string | null,
  { kindWords, place, room, entrance, officer, papersToBring, riskNote, teamNote, publicNote }: ParsedAppointmentInput,
): void =>
  indexDocument(tx, {
    kind: 'appointment',
    recordId: id,
    personId,
    words: [kindWords, place, room, entrance, officer, papersToBring, riskNote, teamNote, publicNote],
  });
