import { AppError } from '../../../shared/contract/errors.ts';

/** What a sheet may hold at most; beyond it the file is refused rather than cut. */
export const sheetLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  /** Characters in one cell. */
  cell: 20_000,
  /** All parts of a workbook together, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  /** How many times as large as packed a part may be, if it is larger than `smallPart`. The packing itself ends at 1,030. */
  ratio: 250,
  /** Files inside a workbook. */
  entries: 2_000,
  /** Reading and planning together. The largest sheet takes some ten on a quick computer, and many times that on an old one. */
  seconds: 60,
  /** What reading and planning may hold in memory. */
  megabytes: 1_500,
} as const;

/** Bytes up to which a part may be packed however well: nothing comes of it. */
export const smallPart = 1024 * 1024;

export const tooLarge = (limit: keyof typeof sheetLimits, row?: number): AppError =>
  new AppError('file.tooLarge', {
    details: { limit, most: sheetLimits[limit], ...(row === undefined ? {} : { row }) },
  });

/** `kind`: what the file seems to be, such as `xls`, `pdf`, `zip`. */
export const wrongKind = (kind: string): AppError => new AppError('file.wrongKind', { details: { kind } });

export const unreadable = (why: string): AppError => new AppError('file.unreadable', { details: { why } });

/** Checks rows against the limits. Throws `file.tooLarge` with the limit's name and the row. */
export const checkLimits = (rows: readonly (readonly string[])[]): void => {
  if (rows.length > sheetLimits.rows) throw tooLarge('rows');
  for (const [index, cells] of rows.entries()) {
    if (
      cells.length > sheetLimits.columns &&
      cells.findLastIndex((cell) => cell.trim() !== '') >= sheetLimits.columns
    ) {
      throw tooLarge('columns', index + 1);
    }
    if (cells.some((cell) => cell.length > sheetLimits.cell)) throw tooLarge('cell', index + 1);
  }
};
