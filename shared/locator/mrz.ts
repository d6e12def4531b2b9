/**
 * The machine-readable lines of a passport, an identity card or a visa (ICAO 9303, parts 3 to 7). They split a name into
 * family and given names without a guess, and DHS enters names as they do. Only what the locator needs is read; no
 * document number is answered. Alongside reads them itself: it needs one page of code and no package.
 */

/** What does not add up: a line was misread or mistyped. */
export type MrzDoubt = 'number' | 'birthDate' | 'whole' | 'nameCut';

export interface Mrz {
  /** All family names and all given names, in capitals, parted by spaces. */
  readonly last: string;
  readonly first: string;
  /** Three letters of ICAO 9303, such as GTM; empty if there are none. */
  readonly nationality: string;
  /** Two digits of a year say no century: a birth is taken to lie behind `today`. Null if it is not known in full. */
  readonly birthDate: string | null;
  readonly doubts: readonly MrzDoubt[];
}

interface Layout {
  readonly rows: number;
  readonly width: number;
  readonly name: readonly [row: number, from: number];
  readonly nationality: readonly [row: number, from: number];
  /** Where the digits are, each followed by its check digit. */
  readonly number: readonly [row: number, from: number, to: number];
  readonly birth: readonly [row: number, from: number];
  /** What the last check digit sums up; a visa has none. */
  readonly whole: readonly (readonly [row: number, from: number, to: number])[];
  readonly wholeDigit: readonly [row: number, at: number];
}

const twoLines = (width: number, whole: boolean): Layout => ({
  rows: 2,
  width,
  name: [0, 5],
  nationality: [1, 10],
  number: [1, 0, 9],
  birth: [1, 13],
  whole: whole
    ? [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, width - 1],
      ]
    : [],
  wholeDigit: [1, width - 1],
});

const card: Layout = {
  rows: 3,
  width: 30,
  name: [2, 0],
  nationality: [1, 15],
  number: [0, 5, 14],
  birth: [1, 0],
  whole: [
    [0, 5, 30],
    [1, 0, 7],
    [1, 8, 15],
    [1, 18, 29],
  ],
  wholeDigit: [1, 29],
};

const valueOf = (character: string): number => {
  if (character === '<') return 0;
  return /\d/u.test(character) ? Number(character) : character.charCodeAt(0) - 55;
};
const weights = [7, 3, 1] as const;

/** The check digit of ICAO 9303: weights 7, 3, 1, the sum modulo ten. */
export const checkDigit = (field: string): string =>
  String([...field].reduce((sum, character, at) => sum + valueOf(character) * (weights[at % 3] ?? 1), 0) % 10);

const layoutOf = (lines: readonly string[]): Layout | null => {
  const [first = ''] = lines;
  const width = first.length;
  if (lines.length === 3 && width === 30) return card;
  if (lines.length !== 2) return null;
  if (width === 44 || width === 36) return twoLines(width, !first.startsWith('V'));
  return null;
};

/** One line after the other, as they were pasted: small letters, spaces, and guillemets for fillers are read as what they stand for. */
const linesOf = (text: string): readonly string[] => {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.replace(/[«»]/gu, '<<').replace(/[‹›]/gu, '<').replace(/\s/gu, '').toUpperCase())
    .filter((line) => line !== '');
  const [only = ''] = lines;
  if (lines.length !== 1) return lines;
  const width = [44, 36].find((one) => only.length === one * 2);
  if (width !== undefined) return [only.slice(0, width), only.slice(width)];
  return only.length === 90 ? [only.slice(0, 30), only.slice(30, 60), only.slice(60)] : lines;
};

const spaced = (text: string): string => text.replace(/</gu, ' ').replace(/ +/gu, ' ').trim();

/** The day of birth; a year that would lie ahead is of the century before. */
const birthOf = (digits: string, today: string): string | null => {
  if (!/^\d{6}$/u.test(digits)) return null;
  const rest = `${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
  const century = Number(today.slice(0, 2));
  const recent = `${century}${digits.slice(0, 2)}-${rest}`;
  const day = recent <= today ? recent : `${century - 1}${digits.slice(0, 2)}-${rest}`;
  const month = Number(digits.slice(2, 4));
  return month >= 1 && month <= 12 && Number(digits.slice(4, 6)) >= 1 && Number(digits.slice(4, 6)) <= 31 ? day : null;
};

/** @param today `YYYY-MM-DD` @returns null for a text that is no machine-readable zone */
export const readMrz = (text: string, today: string): Mrz | null => {
  const lines = linesOf(text);
  const layout = layoutOf(lines);
  if (layout === null || lines.some((line) => line.length !== layout.width || !/^[A-Z0-9<]+$/u.test(line))) return null;
  const row = (at: number): string => lines[at] ?? '';
  const field = row(layout.name[0]).slice(layout.name[1]);
  if (!/^[A-Z<]+$/u.test(field) || spaced(field) === '') return null;
  const gap = field.indexOf('<<');
  const last = spaced(gap < 0 ? field : field.slice(0, gap));
  const first = gap < 0 ? '' : spaced(field.slice(gap));
  const [numberRow, from, to] = layout.number;
  const [birthRow, birthFrom] = layout.birth;
  const birth = row(birthRow).slice(birthFrom, birthFrom + 6);
  const digitAt = (at: number, column: number): string => row(at).charAt(column);
  const doubts: MrzDoubt[] = [];
  // A long document number of a card continues in the optional field, and its check digit with it.
  const isLong = layout === card && digitAt(numberRow, to) === '<';
  if (!isLong && checkDigit(row(numberRow).slice(from, to)) !== digitAt(numberRow, to)) doubts.push('number');
  if (checkDigit(birth) !== digitAt(birthRow, birthFrom + 6)) doubts.push('birthDate');
  const whole = layout.whole.map(([at, begin, end]) => row(at).slice(begin, end)).join('');
  if (whole !== '' && checkDigit(whole) !== digitAt(...layout.wholeDigit)) doubts.push('whole');
  if (!field.endsWith('<')) doubts.push('nameCut');
  const [nationalityRow, nationalityFrom] = layout.nationality;
  return {
    last,
    first,
    nationality: spaced(row(nationalityRow).slice(nationalityFrom, nationalityFrom + 3)),
    birthDate: doubts.includes('birthDate') ? null : birthOf(birth, today),
    doubts,
  };
};
