import { isRecordTable, records } from '../../../shared/records.ts';
import type { RecordSpec } from '../../../shared/records/record.ts';

/**
 * What someone types before they stamp or add it. It is theirs alone, even after they delete it, and everyone
 * who may read the log is someone else.
 */
const privateColumns: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(records).flatMap(([table, { columns }]: [string, RecordSpec]) => {
    const hidden = Object.values(columns).filter(({ seenBy }) => seenBy === 'writer');
    return hidden.length === 0 ? [] : [[table, hidden.map(({ name }) => name)]];
  }),
);

/**
 * The columns of an entry without those that the log reveals to no one. Not even a digest of them is kept: a text that is
 * saved as it grows can be guessed from one digest to the next.
 */
export const withoutPrivate = <Value>(
  table: string,
  columns: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> => {
  const hidden = isRecordTable(table) ? privateColumns[table] : undefined;
  if (hidden === undefined) return columns;
  return Object.fromEntries(Object.entries(columns).filter(([column]) => !hidden.includes(column)));
};
