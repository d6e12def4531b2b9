import Papa from 'papaparse';
import type { SheetDelimiter } from '../../../shared/imports/sheet.ts';

const delimiters: readonly SheetDelimiter[] = [',', ';', '\t', '|'];
/** Enough lines to tell a delimiter from punctuation. */
const previewRows = 60;

const parse = (text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', skipEmptyLines: false, preview });

/** Many rows of the same width speak for a delimiter. */
const score = (text: string, delimiter: SheetDelimiter): number => {
  const { data, errors } = parse(text, delimiter, previewRows);
  const widths = data.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
  if (widths.length === 0) return 0;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, rows] = [...counts].toSorted((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? [1, 0];
  if (width < 2) return 0;
  const badQuotes = errors.filter((error) => error.type === 'Quotes').length;
  return ((rows / widths.length) ** 2 * Math.log2(width + 1)) / (1 + badQuotes);
};

/** A comma if nothing speaks for any. */
const detectDelimiter = (text: string): SheetDelimiter => {
  const declared = /^sep=([,;|\t])\n/iu.exec(text)?.[1];
  const known = delimiters.find((delimiter) => delimiter === declared);
  if (known !== undefined) return known;
  let best: { delimiter: SheetDelimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const points = score(text, delimiter);
    if (points > best.score) best = { delimiter, score: points };
  }
  return best.delimiter;
};

const blanks = (text: string, from: number): number => {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
};

/**
 * A quote opens a cell only at its start, where blanks may be before it and behind the one that closes it; one that is
 * never closed is an ordinary character.
 */
const parseLeniently = (text: string, delimiter: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  const quoted = (start: number): { cell: string; end: number } | null => {
    for (let at = start + 1; ; at += 1) {
      at = text.indexOf('"', at);
      if (at === -1) return null;
      if (text[at + 1] === '"') {
        at += 1;
        continue;
      }
      const end = blanks(text, at + 1);
      const next = text[end];
      if (next !== undefined && next !== delimiter && next !== '\n') return null;
      return { cell: text.slice(start + 1, at).replaceAll('""', '"'), end };
    }
  };
  while (position <= text.length) {
    const opening = blanks(text, position);
    const inQuotes = text[opening] === '"' ? quoted(opening) : null;
    let end = inQuotes?.end ?? position;
    while (inQuotes === null && end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
    row.push(inQuotes?.cell ?? text.slice(position, end));
    if (text[end] !== delimiter) {
      rows.push(row);
      row = [];
    }
    position = end + 1;
  }
  return rows;
};

/** Splits text into rows and cells. Every line counts, so that the index of a row is its number less one. */
export const splitRows = (text: string): { rows: readonly (readonly string[])[]; delimiter: SheetDelimiter } => {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const delimiter = detectDelimiter(lines);
  const body = /^sep=[,;|\t]\n/iu.test(lines) ? lines.replace(/^[^\n]*/u, '') : lines;
  const { data, errors } = parse(body, delimiter);
  const spaced = /^ "|\n "/u.test(body) || body.includes(`${delimiter} "`) || body.includes(`${delimiter}  `);
  const loose = spaced || errors.some((error) => error.type === 'Quotes');
  const rows = loose ? parseLeniently(body, delimiter) : data;
  return { rows, delimiter };
};
