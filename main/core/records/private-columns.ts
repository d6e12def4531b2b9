import type { RecordTable } from './write-transaction.ts';

/**
 * What somebody types before they stamp or add it. It is theirs alone, also once they took it out again, and everybody
 * who may read the log is somebody else.
 */
const privateColumns: Readonly<Partial<Record<RecordTable, readonly string[]>>> = {
  encounter_note: ['unsent_text'],
  encounter_addendum_draft: ['text'],
};

const hiddenOf = (table: string): readonly string[] | undefined =>
  Object.hasOwn(privateColumns, table) ? privateColumns[table as RecordTable] : undefined; // the line before says it is one

/**
 * The columns of an entry without those that the log tells nobody. Not even a digest of them is kept: a text that is
 * saved as it grows can be guessed from one digest to the next.
 */
export const withoutPrivate = <Value>(
  table: string,
  columns: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> => {
  const hidden = hiddenOf(table);
  if (hidden === undefined) return columns;
  return Object.fromEntries(Object.entries(columns).filter(([column]) => !hidden.includes(column)));
};
