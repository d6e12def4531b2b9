import type { ParsedAppointmentInput } from '../../../shared/appointments/appointments.ts';
import { indexDocument } from '../records/search-documents.ts';
import { searchedColumns, searchedWords } from '../records/search-words.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

type SearchedRow = Readonly<Record<string, string | null>> & { readonly person_id: string | null };

const searchedRow = `SELECT ${searchedColumns('appointment').join(', ')},
    (SELECT person_id FROM appointment_person ap WHERE ap.appointment_id = a.id AND ap.deleted_at IS NULL
     ORDER BY ap.id LIMIT 1) AS person_id
  FROM appointment a WHERE a.id = ? AND a.deleted_at IS NULL`;

/** Lets search find an appointment by its place, officer and notes, as they are now. */
export const indexAppointment = (tx: WriteTransaction, id: string): void => {
  const row = tx.db.get<SearchedRow>(searchedRow, id);
  if (row === undefined) return;
  const { person_id: personId, ...words } = row;
  indexDocument(tx, { kind: 'appointment', recordId: id, personId, words: Object.values(words) });
};

/** The same for an appointment that was just added, from the values at hand. @param personId the first of its people */
export const indexAppointmentWords = (
  tx: WriteTransaction,
  id: string,
  personId: string | null,
  draft: ParsedAppointmentInput,
): void =>
  indexDocument(tx, { kind: 'appointment', recordId: id, personId, words: searchedWords('appointment', draft) });
