import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { Dice } from '../../../tests/support/sheet-facts.ts';
import { toCsv } from './csv.ts';

const separators = [',', ';', '\t', '|'] as const;

/** Cells as a program has them that parts them at a sign, with its quotes or without any. */
const readings = (csv: string): readonly (readonly (readonly string[])[])[] => {
  const text = csv.replace('\ufeff', '');
  return separators.flatMap((delimiter) => [
    Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data,
    Papa.parse<string[]>(text, { delimiter, newline: '\r\n', quoteChar: '\u0000' }).data,
  ]);
};

/** What no cell may begin with, after blanks and quotes that a lenient program drops. */
const runs = /^[\s\u200b"]*[=+\-@＝＋－＠]/u;

const formulasIn = (csv: string): string[] =>
  readings(csv).flatMap((rows) => rows.flat().filter((cell) => runs.test(cell)));

describe('promise 27: an exported spreadsheet runs nothing, wherever a program begins a cell', () => {
  it.each([
    'x;=1+1;y',
    'x; =1+1',
    'x;"=1+1"',
    'x,=1+1',
    'x|=1+1',
    'x\t=1+1',
    'x;\t=1+1',
    'x\n=1+1',
    'x\r\n=1+1',
    'x\n;=1+1',
    'x;\n=1+1',
    '\n=1+1',
    ' =1',
    '\t=1',
    '\u00a0=1',
    '\ufeff=1',
    '\r=1+1',
    'x;+1 248 555 0117',
    'x;-1',
    'x;@SUM(1)',
    'x;＝1',
    'x;\u00a0=1',
    'x;\u200b=1',
    'x;"",=1',
    'x;=WEBSERVICE(CHAR(104)&A1)',
    ';=1',
    'x;;=1',
  ])('in %j', (cell) => {
    for (const row of [[cell], ['Ana', cell, 'Luz'], [cell, cell]]) expect(formulasIn(toCsv([row])), cell).toEqual([]);
  });

  it('in any mix of signs, and every row stays one line', () => {
    const dice = new Dice(27);
    const pieces = [
      '=',
      '+',
      '-',
      '@',
      '＝',
      ';',
      ',',
      '|',
      '\t',
      '\n',
      '\r\n',
      '"',
      '""',
      "'",
      ' ',
      '\u00a0',
      'x',
      '1',
      '\u200b',
    ];
    for (let run = 0; run < 3_000; run += 1) {
      const cell = (): string => Array.from({ length: 1 + dice.below(7) }, () => dice.pick(pieces)).join('');
      const rows = [
        [cell(), cell(), cell()],
        [cell(), cell(), cell()],
      ];
      const csv = toCsv(rows);
      expect(formulasIn(csv), JSON.stringify(rows)).toEqual([]);
      expect(csv.split('\r\n'), JSON.stringify(rows)).toHaveLength(3);
    }
  });

  it('keeps the words, and says where a line ended', () => {
    const [row] = Papa.parse<string[]>(
      toCsv([['first line\nsecond line', 'a; b', 'call after 5, or text', '1-2', 'a=b']]).slice(1),
    ).data;
    expect(row).toEqual(['first line / second line', 'a; b', 'call after 5, or text', '1-2', 'a=b']);
  });
});
