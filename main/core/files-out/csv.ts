import Papa from 'papaparse';

/**
 * Where a spreadsheet program would run the text as a formula: at its beginning, and behind a sign at which some
 * program begins a new cell. Which sign that is depends on the computer's region and on what someone ticks when they
 * open the file, and then quotes that held the cell together hold nothing. After blanks and quotes, in wide letters
 * too, a formula begins with one of `= + - @` (OWASP, CSV injection).
 */
const beforeFormula = /(?:^|[,;|])(?=[\s\u200b"]*[=+\-@＝＋－＠])/gu;

const lineBreak = /\s*[\r\n]\s*/gu;

/** Makes a cell plain text for every spreadsheet program, on one line and without tabs. */
export const neutralise = (cell: string): string =>
  cell.trim().replace(lineBreak, ' / ').replaceAll('\t', ' ').replace(beforeFormula, "$&'");

/** Rows as CSV with a byte-order mark, so that spreadsheet programs read the letters right. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse(
    rows.map((row) => row.map(neutralise)),
    { newline: '\r\n' },
  )}\r\n`;
