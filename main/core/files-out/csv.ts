import Papa from 'papaparse';

/**
 * Text that a spreadsheet program would run as a formula: after blanks, in wide letters too, one of `= + - @`, or a
 * tab or return at the very beginning (OWASP, CSV injection).
 */
const formula = /^(?:[\t\r]|[\s\u00a0\u200b\ufeff]*[=+\-@＝＋－＠])/u;

/** Makes a cell plain text for every spreadsheet program. */
export const neutralise = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** Rows as CSV with a byte-order mark, so that spreadsheet programs read the letters right. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse(
    rows.map((row) => row.map(neutralise)),
    { newline: '\r\n' },
  )}\r\n`;
