import { records, type RecordTable } from '../../../shared/records.ts';
import type { RecordSpec } from '../../../shared/records/record.ts';

/** Fields by which search finds a record by its words as they are, with their columns. */
const searched: Readonly<Record<string, readonly { readonly field: string; readonly column: string }[]>> =
  Object.fromEntries(
    Object.entries(records).map(([table, { columns }]: [string, RecordSpec]) => [
      table,
      Object.entries(columns).flatMap(([field, { name, search }]) =>
        search === 'words' ? [{ field, column: name }] : [],
      ),
    ]),
  );

/** Every text in a value: itself, or those in a list or an object. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The words that search finds a record by, out of its fields as calls take or answer them. */
export const searchedWords = (table: RecordTable, fields: Readonly<Record<string, unknown>>): string[] =>
  (searched[table] ?? []).flatMap(({ field }) => textsIn(fields[field]));

/** The columns that search finds a record by. */
export const searchedColumns = (table: RecordTable): string[] => (searched[table] ?? []).map(({ column }) => column);
