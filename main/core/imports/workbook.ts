import readWorkbookFile from 'read-excel-file/universal';
import type { RowMarks } from '../../../shared/imports/sheet.ts';
import { markStruckRuns, markUncached, settleRow, type SheetMarks } from './cell-marks.ts';
import { columnNumber } from './column-number.ts';
import { sheetLimits, tooLarge, unreadable, wrongKind } from './sheet-limits.ts';
import { fillMerged, readWorksheetFacts } from './worksheet-facts.ts';
import { readZipDirectory, storeZip, unzipEntry, type ZipEntry } from './zip.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** True for a sheet that its workbook does not show. */
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  /** By row, from 0. */
  readonly marks: readonly (RowMarks | undefined)[];
}

/** What other archives call themselves. */
const otherKinds: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['content.xml', 'ods'],
  ['Index/Document.iwa', 'numbers'],
];

/** Parts that hold no cells. */
const isNeeded = (entry: ZipEntry): boolean =>
  /\.(?:xml|rels)$/u.test(entry.name) &&
  !/(?:^|\/)(?:drawings|charts|media|theme|docProps|pivot\w+|printerSettings|tables)\//u.test(entry.name);

const rowStart = /<row\b[^<>]*>/uy;
const blankCell = /\s*<c\b[^<>]*>(?:(?<=\/>)|\s*<\/c>)/uy;
const rowEnd = /\s*<\/row>/uy;

/** Where a sticky pattern ends if it matches at that place; -1 if it does not. */
const endOf = (pattern: RegExp, xml: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(xml) ? pattern.lastIndex : -1;
};

/** Where the row ends that begins there, if it is blank: it has a number, and cells without values; -1 otherwise. */
const endOfBlankRow = (xml: string, start: number): number => {
  let at = endOf(rowStart, xml, start);
  if (at === -1 || !/\sr="\d+"/u.test(xml.slice(start, at))) return -1;
  if (xml[at - 2] === '/') return at;
  for (let next = at; next !== -1; next = endOf(blankCell, xml, at)) at = next;
  return endOf(rowEnd, xml, at);
};

/**
 * Leaves out rows with formats and no values, as programs write them down to the end of a sheet. Goes over the text
 * once: a pattern for the whole row would try every beginning with every end.
 */
const withoutBlankRows = (xml: string): string => {
  const kept: string[] = [];
  let from = 0;
  for (let at = xml.indexOf('<row'); at !== -1; at = xml.indexOf('<row', at + 1)) {
    const end = endOfBlankRow(xml, at);
    if (end === -1) continue;
    kept.push(xml.slice(from, at));
    from = end;
    at = end - 1;
  }
  return [...kept, xml.slice(from)].join('');
};

const startTag = /<(?:\w+:)?(row|c)\b([^<>]*)/gu;
const addressAttribute = /(?:^|\s)r\s*=\s*["']([^"']*)["']/u;

/**
 * The reader makes room for every cell up to the last address, so an address far out is a bomb in itself. An address
 * that no program writes is refused rather than interpreted.
 */
const checkAddresses = (xml: string): void => {
  for (const [, tag, attributes = ''] of xml.matchAll(startTag)) {
    const address = addressAttribute.exec(attributes)?.[1];
    if (address === undefined) continue;
    const parts = /^([A-Z]{0,3})(\d{1,7})$/u.exec(address);
    const [, letters = '', row = ''] = parts ?? [];
    if (parts === null || (letters === '') !== (tag === 'row')) throw unreadable('workbook');
    if (Number(row) > sheetLimits.rows) throw tooLarge('rows');
    // a cell without a value takes no room
    if (!attributes.endsWith('/') && columnNumber(letters) > sheetLimits.columns) {
      throw tooLarge('columns', Number(row));
    }
  }
};

const errorCell = /(<(?:\w+:)?c\b[^<>]*\st\s*=\s*)(["'])e\2/gu;

/** What the reader is to see of a part: no rows without values, and what a failed formula shows as text. */
const prepare = (content: Uint8Array): Uint8Array => {
  const xml = Buffer.from(content).toString('utf8');
  if (!/<(?:\w+:)?sheetData/u.test(xml)) {
    return xml.includes('strike') ? Buffer.from(markStruckRuns(xml), 'utf8') : content;
  }
  const trimmed = withoutBlankRows(xml);
  checkAddresses(trimmed);
  return Buffer.from(markUncached(markStruckRuns(trimmed)).replace(errorCell, '$1$2str$2'), 'utf8');
};

const noMarks: SheetMarks = { hiddenRows: new Set(), struckCells: new Set(), comments: new Map() };

/** Whole numbers keep every digit: an A-number is no quantity. */
const numberText = (raw: string): string => {
  if (/^-?\d+$/u.test(raw)) return raw;
  const number = Number(raw);
  return Number.isSafeInteger(number) ? String(number) : Number.isFinite(number) ? String(number) : raw;
};

/** A cell formatted as a date: `2026-12-08`, `2026-12-08 10:15`, or only `10:15` for a time of day. */
const dateText = (date: Date): string => {
  // day numbers are fractions of binary numbers: half a second either way is the same second
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return '';
  const [day = '', clock = ''] = rounded.toISOString().split('T');
  const time = clock.endsWith(':00.000Z') ? clock.slice(0, 5) : clock.slice(0, 8);
  // day 0 of either system: the cell holds a time and no day
  if (day < '1900-01-01' || (day === '1904-01-01' && time !== '00:00')) return time;
  return time === '00:00' ? day : `${day} ${time}`;
};

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value.replace(/\r\n?/gu, '\n') : '';
};

/**
 * Reads every worksheet of an .xlsx file. What the reader gets is what was measured: parts are unpacked against their
 * declared sizes, blank rows dropped, and handed on uncompressed. Throws `file.wrongKind` for another kind of archive,
 * `file.tooLarge`, `file.unreadable`.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<readonly WorkbookSheet[]> => {
  const entries = readZipDirectory(bytes);
  const names = new Set(entries.map((entry) => entry.name));
  if (!names.has('xl/workbook.xml')) {
    throw wrongKind(otherKinds.find(([name]) => names.has(name))?.[1] ?? 'zip');
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.filter(isNeeded)) parts.set(entry.name, prepare(unzipEntry(bytes, entry)));
  let sheets: readonly { sheet: string; data: readonly (readonly unknown[])[] }[];
  try {
    // the reader's types call a date `typeof Date`; every cell is looked at as unknown
    sheets = await readWorkbookFile<string>(storeZip(parts).buffer, { trim: false, parseNumber: numberText });
  } catch {
    throw unreadable('workbook');
  }
  const facts = readWorksheetFacts((name) => Buffer.from(parts.get(name) ?? []).toString('utf8'));
  return sheets.map(({ sheet, data }, index) => {
    const { hidden = false, merged = [], marks = noMarks } = facts.length === sheets.length ? (facts[index] ?? {}) : {};
    const settled = data.map((row, number) => settleRow(row.map(cellText), number, marks));
    const rows = settled.map(({ cells }) => cells);
    fillMerged(rows, merged);
    return { name: sheet, hidden, rows, marks: settled.map((row) => row.marks) };
  });
};
