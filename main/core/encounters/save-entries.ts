import { AppError } from '../../../shared/contract/errors.ts';
import type { EntrySource } from '../../../shared/encounters/encounters-rules.ts';
import { saveRows } from '../records/row-list.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { isEntryElsewhere } from './encounters-queries.ts';

interface GivenEntry {
  readonly id?: string | undefined;
  /** UTC instant. */
  readonly at: string;
  readonly source: EntrySource;
  readonly text: string;
}

/** @throws AppError input.rejected for an id that is given twice */
const refuseTwice = (entries: readonly GivenEntry[]): void => {
  const given = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (id === undefined) continue;
    if (given.has(id)) throw new AppError('input.rejected', { field: `entries.${index}.id` });
    given.add(id);
  }
};

/**
 * Brings a draft's entries to the given list: known ids are changed where they differ, new ones are added, one that
 * was taken out before comes back, and one that is missing is taken out, if the caller may do that. Without leave to
 * take out, the given entries follow those that are there already.
 *
 * @throws AppError input.rejected for an id that is given twice or is of another note
 */
export const saveEntries = (
  tx: WriteTransaction,
  noteId: string,
  entries: readonly GivenEntry[],
  mayTakeOut: boolean,
): void => {
  refuseTwice(entries);
  saveRows(
    tx,
    {
      table: 'encounter_entry',
      of: { column: 'note_id', id: noteId },
      by: 'id',
      ordered: true,
      takesOut: mayTakeOut,
      refuse: (id, index) => {
        if (isEntryElsewhere(tx.db, id, noteId)) throw new AppError('input.rejected', { field: `entries.${index}.id` });
      },
    },
    entries.map(({ id, ...values }) => ({ key: id, values })),
  );
};
