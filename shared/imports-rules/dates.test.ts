import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { detectDateOrder, type DateOrder } from './date-order.ts';
import { parseDate } from './dates.ts';

const today = '2026-11-20';
const read = (text: string, order: DateOrder = 'mdy', use: 'birth' | 'appointment' = 'appointment') =>
  parseDate(text, { order, today, use });

describe('the day of an appointment', () => {
  it.each([
    ['2026-12-28', 'mdy', '2026-12-28'],
    ['2026-12-28', 'dmy', '2026-12-28'],
    ['12/8/2026', 'mdy', '2026-12-08'],
    ['12/8/2026', 'dmy', '2026-08-12'],
    ['08/12/26', 'dmy', '2026-12-08'],
    ['8.12.2026', 'dmy', '2026-12-08'],
    ['8-12-2026', 'dmy', '2026-12-08'],
    ['8. 12. 2026', 'dmy', '2026-12-08'],
    ['2026/12/8', 'mdy', '2026-12-08'],
    ['20261208', 'mdy', '2026-12-08'],
    ['46364', 'mdy', '2026-12-08'],
    ['Dec 8, 2026', 'mdy', '2026-12-08'],
    ['December 8th, 2026', 'mdy', '2026-12-08'],
    ['8 Dec 2026', 'mdy', '2026-12-08'],
    ['Tue, Dec 8 2026', 'mdy', '2026-12-08'],
    ['Tue 12/8/2026', 'mdy', '2026-12-08'],
    ['8 de diciembre de 2026', 'mdy', '2026-12-08'],
    ['martes 8 de diciembre del 2026', 'mdy', '2026-12-08'],
    ['mar 8 dic 2026', 'mdy', '2026-12-08'],
    ['8-dic-26', 'mdy', '2026-12-08'],
    ['2 de marzo de 2027', 'mdy', '2027-03-02'],
    ['29/02/2028', 'dmy', '2028-02-29'],
  ] as const)('is read from %s (%s)', (text, order, value) => {
    expect(read(text, order)).toMatchObject({ kind: 'date', value, whole: true, againstOrder: false });
  });

  it.each([
    ['12/8/2026 10:15 AM', '10:15'],
    ['2026-12-08T14:45', '14:45'],
    ['2026-12-08 00:00:00', null],
    ['46364.4375', '10:30'],
    ['8 de diciembre de 2026 a las 10:15', '10:15'],
    ['Dec 8, 2026 at 2pm', '14:00'],
  ])('may come with a time: %s', (text, time) => {
    expect(read(text)).toMatchObject({ kind: 'date', value: '2026-12-08', time, whole: true });
  });

  it.each(['12/8/2026?', '12/8/2026 TBD', 'Dec 8, 2026 (maybe)', '2026-12-08T10:15:00Z'])(
    'is taken from among other words, which are then not lost: %s',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'date', value: '2026-12-08', time: null, whole: false });
    },
  );

  it.each(['', ' ', 'TBD', 'tbd', '?', '??', '-', 'por confirmar', 'Pendiente', 'unknown', 'n/a', 'N/A', 'not yet'])(
    'may be unknown: "%s"',
    (text) => {
      expect(read(text)).toEqual({ kind: 'unknown' });
    },
  );

  it.each([
    ['2026-02-30', 'noSuchDay'],
    ['31/31/2026', 'noSuchDay'],
    ['0/5/2026', 'noSuchDay'],
    ['30 de febrero de 2027', 'noSuchDay'],
    ['next tues?', 'notADate'],
    ['week of 12/7/2026', 'notADate'],
    ['May', 'notADate'],
    ['12/8', 'noYear'],
    ['December 8th', 'noYear'],
    ['12/8/1026', 'yearOutOfRange'],
    ['12/8/1926', 'yearOutOfRange'],
    ['Mon 12/8/2026', 'weekdayDiffers'],
  ])('is broken in %s, because: %s', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'broken', reason });
  });

  it('is taken in the other order where only that one exists, and marked', () => {
    expect(read('25/12/2026', 'mdy')).toMatchObject({ value: '2026-12-25', againstOrder: true });
    expect(read('12/25/2026', 'dmy')).toMatchObject({ value: '2026-12-25', againstOrder: true });
  });
});

describe('a birth date', () => {
  it.each([
    ['3/16/1978', '1978-03-16'],
    ['3/16/78', '1978-03-16'],
    ['3/16/05', '2005-03-16'],
    ['3/16/26', '2026-03-16'],
    ['3/16/27', '1927-03-16'],
    ['1900-01-01', '1900-01-01'],
    ['28565', '1978-03-16'],
  ])('is read from %s', (text, value) => {
    expect(read(text, 'mdy', 'birth')).toMatchObject({ kind: 'date', value });
  });

  it.each([
    ['1899-12-31', 'before1900'],
    ['2026-11-21', 'inFuture'],
    ['3/16/1878', 'before1900'],
    ['1978', 'notADate'],
  ])('is broken in %s, because: %s', (text, reason) => {
    expect(read(text, 'mdy', 'birth')).toEqual({ kind: 'broken', reason });
  });
});

describe('the order of day and month', () => {
  it('comes from days that are no months', () => {
    expect(detectDateOrder(['3/4/2026', '3/14/2026', '2026-03-05'])).toMatchObject({ order: 'mdy', certain: true, by: 'cells' });
    expect(detectDateOrder(['3/4/2026', '14-3-2026', 'TBD', ''])).toMatchObject({ order: 'dmy', certain: true, by: 'cells' });
  });

  it('comes from weekdays', () => {
    expect(detectDateOrder(['Tue 12/8/2026'])).toMatchObject({ order: 'mdy', certain: true });
    expect(detectDateOrder(['miércoles 12/8/2026'])).toMatchObject({ order: 'dmy', certain: true });
  });

  it('is of no matter where the year comes first or both numbers are one', () => {
    expect(detectDateOrder(['2026-03-04', '5/5/2026', 'Dec 8, 2026'])).toMatchObject({ order: 'ymd', certain: true });
    expect(detectDateOrder([])).toMatchObject({ order: 'ymd', certain: true });
  });

  it('is taken from the other date columns where its own cells leave it open', () => {
    const others = [{ mdy: 0, dmy: 9, ymd: 0, either: 3 }];
    expect(detectDateOrder(['3/4/2026'], { others })).toMatchObject({ order: 'dmy', certain: true, by: 'otherColumns' });
  });

  it('is a guess by language at last, and says so', () => {
    expect(detectDateOrder(['3/4/2026'], { dayFirstByLanguage: true })).toMatchObject({ order: 'dmy', certain: false, by: 'language' });
    expect(detectDateOrder(['3/4/2026'])).toMatchObject({ order: 'mdy', certain: false, by: 'language' });
  });

  it('is uncertain where cells contradict each other', () => {
    const cells = [...Array.from({ length: 20 }, (_, index) => `1/${index + 11}/2026`), '25/12/2026'];
    expect(detectDateOrder(cells)).toMatchObject({ order: 'mdy', certain: false, by: 'cells' });
  });
});

describe('any text', () => {
  it('is read as a date without a throw, and only as one that exists', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.stringMatching(/^[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}( [0-9:apm ]{1,8})?$/u),
      fc.stringMatching(/^[0-9a-z ,:.-]{0,30}$/u),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('mdy', 'dmy', 'ymd'), fc.constantFrom('birth', 'appointment'), (text, order, use) => {
        const parsed = read(text, order, use);
        if (parsed.kind === 'date') expect(new Date(`${parsed.value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(parsed.value);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a written date back, whatever the order and the separator', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('mdy', 'dmy'), fc.constantFrom('/', '-', '.'), fc.boolean(), (day, order, separator, padded) => {
        const iso = day.toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = iso.split('-');
        const parts = (order === 'mdy' ? [month, date] : [date, month]).map((part) => (padded ? part : String(Number(part))));
        expect(read([...parts, year].join(separator), order)).toMatchObject({ kind: 'date', value: iso });
      }),
      { numRuns: 500 },
    );
  });
});
