import type { Sheet } from '../../../shared/imports/sheet.ts';
import { mappingOf, type KeptBrokenCell, type KeptReading } from './import-record.ts';
import { planImport, type ImportPlan, type TeamDay } from './plan.ts';

/** A row's cells with some of them replaced, by column. */
export const withCells = (cells: readonly string[], replaced: ReadonlyMap<number, string>, width: number): string[] =>
  Array.from({ length: Math.max(width, cells.length) }, (_, column) => replaced.get(column) ?? cells[column] ?? '');

/** What someone gave for the cells of a row that could not be read, by column. */
export const mendedCells = (broken: readonly KeptBrokenCell[]): ReadonlyMap<number, string> =>
  new Map(
    broken.flatMap((one) =>
      one.mendedTo === undefined || one.column < 0 ? [] : [[one.column, one.mendedTo] as const],
    ),
  );

/** Reads kept rows of one import again as it did. The first of them is row 2 of the answered plan. */
export const planKept = (
  rows: readonly (readonly string[])[],
  reading: KeptReading,
  { today, zone }: TeamDay,
): { readonly plan: ImportPlan; readonly sheet: Sheet } => {
  // Row 1 is a header, so that the rows are read as the sheet's were; their own numbers are not asked for.
  const sheet: Sheet = {
    encoding: null,
    delimiter: null,
    sheetName: null,
    sheetNames: [],
    unreadSheets: [],
    width: reading.columns.length,
    rows: [reading.columns.map((column) => column.header), ...rows].map((cells, index) => ({
      number: index + 1,
      cells,
    })),
  };
  const dateOrders = new Map(
    Object.entries(reading.dateOrders).flatMap(([column, order]) =>
      order === 'ymd' ? [] : [[Number(column), order] as const],
    ),
  );
  const plan = planImport(
    sheet,
    { ...mappingOf(reading), headerRow: 1 },
    { today, zone, dateOrders, answers: reading.answers },
  );
  return { plan, sheet };
};
