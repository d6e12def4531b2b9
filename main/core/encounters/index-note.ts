import type { EncounterNote } from '../../../shared/encounters/encounters.ts';
import { indexDocument } from '../records/search-documents.ts';
import { searchedWords } from '../records/search-words.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { getNoteAppointment } from './note-rows.ts';

/** Lets search find a sealed note by its words and those of its addenda. Drafts are not in the index. */
export const indexNote = (tx: WriteTransaction, note: EncounterNote): void =>
  indexDocument(tx, {
    kind: 'note',
    recordId: note.id,
    // Purging goes by this, also of a note whose writer does not see the appointment anymore.
    personId: getNoteAppointment(tx.db, note.appointmentId)?.people[0]?.id ?? null,
    words: [
      ...note.entries.flatMap((entry) => searchedWords('encounter_entry', entry)),
      ...searchedWords('encounter_note', note),
      ...note.addenda.flatMap((addendum) => searchedWords('encounter_addendum', addendum)),
    ],
  });
