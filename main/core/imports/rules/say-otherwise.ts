import { fold } from '../../../../shared/basics/names.ts';
import type { ImportField, Mapping } from '../../../../shared/imports/import-fields.ts';
import { cellAt, type SheetRow } from '../../../../shared/imports/sheet.ts';
import type { BrokenCell, PlannedPerson, PlannedRow } from './planned.ts';

/** What a person has one of: the first row's counts where rows differ. Lists and free words are put together. */
const single: Readonly<Partial<Record<ImportField, (person: PlannedPerson) => string | null>>> = {
  aNumber: ({ aNumber }) => aNumber.digits,
  birthDate: ({ birthDate }) => birthDate,
  birthCountry: ({ birthCountry }) => birthCountry,
  nationality: ({ nationality }) => nationality,
  pronouns: ({ pronouns }) => (pronouns === '' ? null : fold(pronouns)),
  preferredName: ({ preferredName }) => (preferredName === '' ? null : fold(preferredName)),
  interpreterNeeded: ({ interpreterNeeded }) => (interpreterNeeded === null ? null : String(interpreterNeeded)),
};

type SaidCell = Omit<BrokenCell, 'row' | 'reason'>;

/** The cells in which a row says something else of its person than what counts, by the row's index. */
export const sayOtherwise = (
  rows: readonly PlannedRow[],
  sources: readonly SheetRow[],
  { columns }: Mapping,
  targets: readonly { readonly person: PlannedPerson; readonly rows: readonly number[] }[],
): ReadonlyMap<number, readonly SaidCell[]> => {
  const found = new Map<number, SaidCell[]>();
  for (const { person, rows: indices } of targets) {
    if (indices.length === 1) continue;
    for (const index of indices) {
      const [row, source] = [rows[index], sources[index]];
      if (row === undefined || source === undefined) continue;
      const cells = columns.flatMap(({ column, header, field }) => {
        const own = single[field]?.(row.person) ?? null;
        const value = cellAt(source, column);
        return own === null || value === '' || own === (single[field]?.(person) ?? null)
          ? []
          : [{ column, header, field, value }];
      });
      if (cells.length > 0) found.set(index, cells);
    }
  }
  return found;
};

/** The row with these cells among what is left over for the person's note. */
export const withWords = (row: PlannedRow, cells: readonly SaidCell[]): PlannedRow => {
  const left = new Set(row.leftovers.map(({ column }) => column));
  const added = cells
    .filter(({ column }) => !left.has(column))
    .map(({ column, header, value }) => ({ column, header, text: value, about: 'person' as const }));
  return added.length === 0 ? row : { ...row, leftovers: [...row.leftovers, ...added] };
};
