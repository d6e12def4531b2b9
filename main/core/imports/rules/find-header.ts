import { parseANumber } from '../../../../shared/basics/a-number.ts';
import { fold } from '../../../../shared/basics/names.ts';
import type { Sheet, SheetRow } from '../../../../shared/imports/sheet.ts';
import { readChannels } from './channels.ts';
import { dateOrderEvidence } from './date-order.ts';
import { scoreHeader } from './header-words.ts';
import { oncePerText } from './once-per-text.ts';

/** Title lines and blank lines may be above a header, but not many. */
const rowsLookedAt = 25;
const longestHeader = 90;

/** True for a cell that only a person's row has: an A-number, a date, a phone number. */
const isData = oncePerText((cell: string): boolean => {
  if (!/\d{2}/u.test(cell) || cell.length > longestHeader) return false;
  const { mdy, dmy, ymd, either } = dateOrderEvidence([cell]);
  if (mdy + dmy + ymd + either > 0) return true;
  return parseANumber(cell).kind === 'number' || readChannels(cell).channels.length > 0;
});

const filled = (row: SheetRow): readonly string[] => row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

const wordScore = (row: SheetRow): { known: number; score: number } => {
  let [known, score] = [0, 0];
  for (const cell of filled(row)) {
    const best = cell.length <= longestHeader ? (scoreHeader(cell)[0]?.score ?? 0) : 0;
    if (best >= 0.6) known += 1;
    score += best;
  }
  return { known, score };
};

/** A first row unlike the rows below it: no data where they have data. Finds headers in other languages. */
const contrasts = (first: SheetRow, below: readonly SheetRow[]): boolean => {
  if (below.length < 2 || filled(first).some(isData)) return false;
  let columns = 0;
  for (const [column, cell] of first.cells.entries()) {
    const cells = below.map((row) => row.cells[column]?.trim() ?? '').filter((text) => text !== '');
    if (cell.trim() !== '' && cells.length > 0 && cells.filter(isData).length >= cells.length * 0.8) columns += 1;
  }
  return columns >= 2;
};

type Rows = Pick<Sheet, 'rows' | 'width'>;

const bestHeader = ({
  rows,
  width,
}: Rows): { readonly index: number; readonly score: number; readonly known: number } | null => {
  const needed = width <= 2 ? 1 : 2;
  let best: { index: number; score: number; known: number } | null = null;
  for (const [index, row] of rows.slice(0, rowsLookedAt).entries()) {
    if (filled(row).some(isData)) continue;
    const { known, score } = wordScore(row);
    if (known >= needed && (best === null || score > best.score)) best = { index, score, known };
  }
  return best;
};

/** How many columns a sheet has whose names are known; 0 if it has no header. Tells a table of people from lists and letters. */
export const headerScore = (sheet: Rows): number => bestHeader(sheet)?.known ?? 0;

/**
 * The index in `sheet.rows` of the row that names the columns; null if the sheet has none. Rows above it (a title, a
 * note) are not data.
 */
export const findHeader = (sheet: Rows): number | null => {
  const best = bestHeader(sheet);
  if (best !== null) return best.index;
  const rows = sheet.rows.slice(0, rowsLookedAt);
  const widest = Math.max(...rows.map((row) => filled(row).length), 0);
  const first = rows.findIndex((row) => filled(row).length >= Math.max(2, widest / 2));
  const row = rows[first];
  return row !== undefined && contrasts(row, sheet.rows.slice(first + 1, first + 40)) ? first : null;
};

const nameFields: ReadonlySet<string> = new Set(['fullName', 'givenName', 'familyName']);

/** True if a row names columns again, as a second table under the first one does: most of its cells are known headers. */
export const isAnotherHeader = (row: SheetRow): boolean => {
  const cells = filled(row);
  if (cells.length < 2 || cells.some(isData)) return false;
  const namesPeople = cells.some(
    (cell) =>
      cell.length <= longestHeader &&
      scoreHeader(cell).some(({ field, score }) => score >= 0.5 && nameFields.has(field)),
  );
  return namesPeople && wordScore(row).known >= Math.max(2, cells.length * 0.6);
};

const folded = oncePerText(fold);

/** True if a row repeats the header, as sheets do that were put together from several. */
export const repeatsHeader = (row: SheetRow, header: SheetRow): boolean =>
  row.cells.every((cell, column) => folded(cell) === folded(header.cells[column] ?? '')) &&
  filled(row).length > 1 &&
  filled(row).length === filled(header).length;
