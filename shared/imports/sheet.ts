/**
 * What is to be known of a cell beside its value: a comment on it, what is crossed out in it, a ditto mark in the place of
 * which it has the value above it, or that it was blank under a day's first row.
 */
export interface CellRemark {
  /** From 0. */
  readonly column: number;
  readonly kind: 'comment' | 'struck' | 'ditto' | 'filledDown';
  readonly text: string;
}

/** What a workbook shows of a row beside its values. */
export interface RowMarks {
  readonly hidden: boolean;
  /** Crossed out from end to end. */
  readonly struck: boolean;
  readonly remarks: readonly CellRemark[];
}

/** One row that holds anything at all. */
export interface SheetRow {
  /** As a spreadsheet program counts: the first line is 1, blank lines count, a cell with line breaks is one row. */
  readonly number: number;
  /** As the file has them, untrimmed; line breaks are `\n`. Rows may differ in length. */
  readonly cells: readonly string[];
  /** Absent where there is nothing to say. */
  readonly marks?: RowMarks | undefined;
}

export const sheetEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'ibm850'] as const;
export type SheetEncoding = (typeof sheetEncodings)[number];
export type SheetDelimiter = ',' | ';' | '\t' | '|';

/** A file read into rows, before anything is known about its columns. */
export interface Sheet {
  /** Null for a workbook. */
  readonly encoding: SheetEncoding | null;
  /** Null for a workbook. */
  readonly delimiter: SheetDelimiter | null;
  /** The name of the worksheet that was read; null for a text file. */
  readonly sheetName: string | null;
  /** All worksheets of the workbook, to offer another one. */
  readonly sheetNames: readonly string[];
  /** Worksheets that hold rows, are not hidden, and were not read. */
  readonly unreadSheets: readonly string[];
  /** Rows that hold text. */
  readonly rows: readonly SheetRow[];
  /** The widest row's number of cells. */
  readonly width: number;
}

/** `A`, `B`, … `AA`: how a spreadsheet program names a column. `index` starts at 0. */
export const columnLetters = (index: number): string => {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
};

/** The cell's text without spaces around it; blank where the row is shorter. */
export const cellAt = (row: SheetRow, column: number): string => row.cells[column]?.trim() ?? '';
