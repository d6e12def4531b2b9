import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/contract/errors.ts';
import type { EntrySource } from '../../../shared/encounters/encounters-rules.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { getEntryPlaces, isEntryElsewhere } from './encounters-queries.ts';

interface GivenEntry {
  readonly id?: string | undefined;
  /** UTC instant. */
  readonly at: string;
  readonly source: EntrySource;
  readonly text: string;
}

/**
 * Brings a draft's entries to the given list: known ids are changed where they differ, new ones are added, one that
 * was taken out before comes back, and one that is missing is taken out, if the caller may do that. Without leave to
 * take out, the given entries follow those that stand already.
 *
 * @throws AppError input.rejected for an id that is given twice or stands in another note
 */
export const saveEntries = (
  tx: WriteTransaction,
  noteId: string,
  entries: readonly GivenEntry[],
  mayTakeOut: boolean,
): void => {
  const known = new Map(getEntryPlaces(tx.db, noteId).map((place) => [place.id, place]));
  const given = new Set<string>();
  let end = Math.max(0, ...[...known.values()].map((place) => place.position + 1));
  for (const [index, { id = uuidv7(), at, source, text }] of entries.entries()) {
    const field = `entries.${index}.id`;
    if (given.has(id)) throw new AppError('input.rejected', { field });
    given.add(id);
    const place = known.get(id);
    const position = mayTakeOut ? index : (place?.position ?? end++);
    if (place === undefined) {
      if (isEntryElsewhere(tx.db, id, noteId)) throw new AppError('input.rejected', { field });
      tx.insert('encounter_entry', { id, note_id: noteId, position, at, source, text });
    } else {
      if (place.deleted) tx.restore('encounter_entry', id);
      tx.update('encounter_entry', id, { position, at, source, text });
    }
  }
  if (!mayTakeOut) return;
  for (const { id, deleted } of known.values()) if (!deleted && !given.has(id)) tx.delete('encounter_entry', id);
};
