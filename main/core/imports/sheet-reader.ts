import type { RowMarks, Sheet, SheetEncoding, SheetRow } from '../../../shared/imports/sheet.ts';
import { decodeText } from './code-pages.ts';
import { splitRows } from './delimited.ts';
import { headerScore } from './rules/find-header.ts';
import { checkLimits, sheetLimits, tooLarge, unreadable, wrongKind } from './sheet-limits.ts';
import { readWorkbook, type WorkbookSheet } from './workbook.ts';

export interface SheetFile {
  /** Its ending is not trusted: the bytes say what the file is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The worksheet to read; without it the one whose header says most. */
  readonly sheetName?: string | undefined;
  /** How a text file's letters are written; without it that is found. */
  readonly encoding?: SheetEncoding | undefined;
}

/** First bytes of files that are no sheets, though they often come with one. */
const otherKinds: readonly (readonly [string, string])[] = [
  ['%PDF', 'pdf'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['{\\rtf', 'rtf'],
  ['SQLite format 3', 'database'],
  ['age-encryption.org/', 'encrypted'],
  ['\u001f\u008b', 'gzip'],
  ['BEGIN:VC', 'calendar'],
];

const legacyOffice = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

const checkKind = (bytes: Uint8Array): 'workbook' | 'text' => {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (head.startsWith('PK')) return 'workbook';
  if (head.startsWith(legacyOffice)) {
    // a workbook with a password is packed into the older format
    const encrypted = Buffer.from(bytes.subarray(0, 65_536)).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw encrypted ? unreadable('encrypted') : wrongKind('xls');
  }
  const other = otherKinds.find(([mark]) => head.startsWith(mark));
  if (other !== undefined) throw wrongKind(other[1]);
  return 'text';
};

const checkText = (text: string): void => {
  if (/^\s*<(?:!doctype|html|\?xml|table|svg)\b/iu.test(text.slice(0, 200))) throw wrongKind('html');
  // eslint-disable-next-line no-control-regex -- looking for bytes that no text has
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000e-\u001f]/gu)?.length ?? 0;
  if (text.includes('\u0000') || controls > Math.max(5, Math.min(text.length, 100_000) / 500)) {
    throw wrongKind('binary');
  }
};

const keepFilled = (
  rows: readonly (readonly string[])[],
  marks: readonly (RowMarks | undefined)[] = [],
): readonly SheetRow[] =>
  rows
    .map((cells, index): SheetRow => ({
      number: index + 1,
      cells,
      ...(marks[index] !== undefined && { marks: marks[index] }),
    }))
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''));

const widthOf = (rows: readonly SheetRow[]): number =>
  rows.reduce((width, row) => Math.max(width, row.cells.findLastIndex((cell) => cell.trim() !== '') + 1), 0);

const readText = (bytes: Uint8Array, chosen: SheetEncoding | undefined): Sheet => {
  const { text, encoding } = decodeText(bytes, chosen);
  checkText(text);
  const { rows, delimiter } = splitRows(text);
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const used = rows.slice(0, last + 1);
  checkLimits(used);
  const filled = keepFilled(used);
  return {
    encoding,
    delimiter,
    sheetName: null,
    sheetNames: [],
    unreadSheets: [],
    rows: filled,
    width: widthOf(filled),
  };
};

interface FilledSheet extends WorkbookSheet {
  readonly filled: readonly SheetRow[];
}

/** How much a worksheet is one of people and appointments: the words of its header, and none of a list or a letter. */
const tableScore = ({ filled }: FilledSheet): number => headerScore({ rows: filled, width: widthOf(filled) });

/**
 * The worksheet that is meant: a table whose header is known best, the first of equals. Hidden ones hold lists and older
 * versions, so they are read only if nothing else is there, or if asked for.
 */
const chooseSheet = (sheets: readonly FilledSheet[]): FilledSheet | undefined => {
  const shown = sheets.filter((sheet) => !sheet.hidden && sheet.filled.length > 0);
  const offered = shown.length > 0 ? shown : sheets;
  const tables = offered.filter((sheet) => sheet.filled.length > 1);
  const [best] = tables
    .map((sheet) => ({ sheet, score: tableScore(sheet) }))
    .toSorted((left, right) => right.score - left.score);
  return best?.sheet ?? offered[0];
};

const readBook = async (bytes: Uint8Array, sheetName: string | undefined): Promise<Sheet> => {
  const sheets = await readWorkbook(bytes);
  const filled = sheets.map((sheet) => ({ ...sheet, filled: keepFilled(sheet.rows, sheet.marks) }));
  const chosen = sheetName === undefined ? chooseSheet(filled) : filled.find((sheet) => sheet.name === sheetName);
  if (chosen === undefined) throw unreadable('noSuchSheet');
  checkLimits(chosen.rows);
  return {
    encoding: null,
    delimiter: null,
    sheetName: chosen.name,
    sheetNames: sheets.map((sheet) => sheet.name),
    unreadSheets: filled
      .filter((sheet) => sheet !== chosen && !sheet.hidden && sheet.filled.length > 0)
      .map((sheet) => sheet.name),
    rows: chosen.filled,
    width: widthOf(chosen.filled),
  };
};

/**
 * Reads a CSV-like text file or an .xlsx workbook into rows of text.
 *
 * Throws `AppError` `file.tooLarge` (details: `limit`, `most`), `file.wrongKind` (details: `kind`) or
 * `file.unreadable` (details: `why`); none of them carries text of the file.
 */
export const readSheet = async (file: SheetFile): Promise<Sheet> => {
  if (file.bytes.length > sheetLimits.bytes) throw tooLarge('bytes');
  if (file.bytes.length === 0) throw unreadable('empty');
  const sheet =
    checkKind(file.bytes) === 'workbook'
      ? await readBook(file.bytes, file.sheetName)
      : readText(file.bytes, file.encoding);
  if (sheet.rows.length === 0) throw unreadable('empty');
  return sheet;
};
