import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseANumber } from './a-number.ts';
import { asciiDigits } from './digits.ts';

const runs = Number(process.env['ALONGSIDE_FUZZ_RUNS'] ?? 2_000);

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`, 'u'));
const between = fc.constantFrom('', '-', ' ', '.', ', ', ' - ', '/', '\u2011', '\u00A0', '#', ':', '\t');
const words = fc.constantFrom(
  '',
  'A',
  'a',
  'A#',
  'A-',
  'Alien ',
  'No. ',
  'USCIS# ',
  'Número A: ',
  'MSC',
  'IOE',
  'SSN ',
  'tel ',
  'Subject ID ',
  'FIN ',
  'not ',
  '(wife)',
  '?',
  '+1 ',
  '(',
  ')',
  '1-',
  'x',
  'ext. 3',
);

/** Anything that people put in the field: digits in pieces, with what stands before, between and behind. */
const typed = fc
  .array(
    fc.oneof(
      between,
      words,
      fc.integer({ min: 1, max: 5 }).chain(digits),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    {
      maxLength: 9,
    },
  )
  .map((parts) => parts.join(''));

/** Those of other scripts too, which `digits.test.ts` reads one by one. */
const plainDigits = (text: string): string => asciiDigits(text.normalize('NFKC')).replace(/\D/gu, '');

describe('no input becomes a wrong nine-digit number without a warning', () => {
  it('since a number is made of all the digits that were typed, with zeros before them and nothing else', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseANumber(text);
        if (parsed.kind !== 'number' || parsed.warnings.length > 0) return;
        // "91313151.0" is what a spreadsheet makes of 91313151.
        const own = plainDigits(text.trim().replace(/^(\D*\d{7,9})\.0+$/u, '$1'));
        expect(own.padStart(9, '0')).toBe(parsed.value);
        expect(own.length).toBeGreaterThanOrEqual(7);
      }),
      { numRuns: runs },
    );
  });

  it('since a receipt number, a phone number, a date and a Social Security number are refused or warned of', () => {
    const other = fc.oneof(
      fc.tuple(fc.stringMatching(/^[A-Z]{3}$/u), digits(10)).map((parts) => parts.join('')),
      fc.tuple(digits(3), digits(3), digits(4)).map(([area, three, four]) => `(${area}) ${three}-${four}`),
      fc.tuple(digits(3), digits(4)).map((parts) => parts.join('-')),
      fc.tuple(digits(3), digits(2), digits(4)).map((parts) => parts.join('-')),
      fc.tuple(digits(3), digits(2), digits(4)).map((parts) => parts.join(' ')),
      fc
        .date({ min: new Date('1930-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      fc.date({ min: new Date('1930-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }).map((day) => {
        const [year, month, date] = day.toISOString().slice(0, 10).split('-');
        return `${month}/${date}/${year}`;
      }),
      digits(10),
      digits(12),
    );
    fc.assert(
      fc.property(other, (text) => {
        const parsed = parseANumber(text);
        expect(parsed.kind === 'number' && parsed.warnings.length === 0).toBe(false);
      }),
      { numRuns: runs },
    );
  });

  it('and each of the vectors that came with the facts about the locator is read as it says', () => {
    const { aNumber } = JSON.parse(readFileSync(new URL('../../resources/locator.json', import.meta.url), 'utf8')) as {
      aNumber: { testVectors: readonly { in: string; out: string | null }[] };
    }; // as the file's own test says
    expect(aNumber.testVectors.length).toBeGreaterThanOrEqual(6);
    for (const vector of aNumber.testVectors) {
      const parsed = parseANumber(vector.in);
      expect(parsed.kind === 'number' ? parsed.value : null, vector.in).toBe(vector.out);
    }
  });
});
