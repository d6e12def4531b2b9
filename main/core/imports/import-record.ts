import type { ImportField, Mapping } from '../../../shared/imports/import-fields.ts';
import type { ImportAnswers } from './plan-words.ts';
import type { DateOrder } from './rules/date-order.ts';
import type { BrokenCell } from './rules/planned.ts';

/** How a sheet was understood, as `import.mapping` keeps it: a row that is fixed is read again in the same way. */
export interface KeptReading {
  readonly headerRow: number | null;
  readonly columns: readonly { readonly column: number; readonly header: string; readonly field: ImportField }[];
  /** By column. */
  readonly dateOrders: Readonly<Record<string, DateOrder>>;
  readonly answers: ImportAnswers;
  /** The worksheet; null for a text file, and absent in older imports. */
  readonly sheetName?: string | null;
}

/** A broken cell as `import_row.broken` keeps it. */
export interface KeptBrokenCell extends Omit<BrokenCell, 'row'> {
  /** The value that replaces it; absent until someone gives one. */
  readonly mendedTo?: string;
}

// Both columns are filled by an import alone, through these two functions.
export const parseKeptReading = (json: string): KeptReading => JSON.parse(json) as KeptReading;
export const parseKeptBroken = (json: string): KeptBrokenCell[] => JSON.parse(json) as KeptBrokenCell[];

export const keptBroken = (cells: readonly BrokenCell[]): string =>
  JSON.stringify(cells.map(({ column, header, field, reason, value }) => ({ column, header, field, reason, value })));

export const mappingOf = (kept: KeptReading): Mapping => ({
  headerRow: kept.headerRow,
  columns: kept.columns.map((column) => ({ ...column, confidence: 1 })),
});
