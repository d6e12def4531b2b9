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
    ['12/8/2026 (9am)', '09:00'],
    ['12/8/2026 14:30 hrs', '14:30'],
    ['12/8/2026 0900', '09:00'],
    ['8 dic 2026 9h30', '09:30'],
    ['8 de diciembre de 2026 14:30 hrs', '14:30'],
    ['8 dic 2026, 9 horas', '09:00'],
    ['Dec 8 2026 0900', '09:00'],
    ['Dec. 8th, 2026, 9 AM', '09:00'],
    ['Tue, Dec 8, 2026 at 9:30', '09:30'],
    ['12/8/2026 Tue 9:30', '09:30'],
    ['12/8/2026 (Tuesday)', null],
    ['8 dic 2026 (martes)', null],
    ['46364,4375', '10:30'],
  ])('may come with a time: %s', (text, time) => {
    expect(read(text)).toMatchObject({ kind: 'date', value: '2026-12-08', time, whole: true });
  });

  it.each([
    ['12/8/2026 9:00-11:00', '09:00'],
    ['2026-12-08 9:00-11:00', '09:00'],
    ['12/8/2026 9-11am', '09:00'],
    ['12/8/2026 1 a 3 pm', '13:00'],
    ['8 dic 2026 de 9 a 11 am', '09:00'],
    ['12/8/2026 9am (room 5)', '09:00'],
  ])('may come with a range of hours or words beside the time: %s', (text, time) => {
    expect(read(text)).toEqual({ kind: 'date', value: '2026-12-08', time, whole: false, againstOrder: false });
  });

  it.each([
    ['12/8/2026 2:30', 'onlyDateRead'],
    ['12/8/2026 room 512', 'onlyDateRead'],
    ['2026-12-08T10:15:00Z', 'onlyDateRead'],
    ['2026-12-08T10:15-05:00', 'onlyDateRead'],
    ['2026-12-08 10:15:00-05:00', 'onlyDateRead'],
    ['2026-12-08 09:00 -0500', 'onlyDateRead'],
    ['8 dic 2026 2:30', 'onlyDateRead'],
    ['week of Dec 8 2026', 'onlyDateRead'],
    ['12/8/2026 to 12/10/2026', 'twoDates'],
    ['12/8/2026 - 12/10/2026', 'twoDates'],
    ['12/8/2026, 12/15/2026', 'twoDates'],
    ['12/8/2026 & 12/15', 'twoDates'],
    ['12/8/2026 (moved from 11/12/2026)', 'twoDates'],
    ['8.12.2026 - 10.12.2026', 'twoDates'],
    ['2026-12-08 2026-12-10', 'twoDates'],
    ['8 de diciembre de 2026 y 10 de diciembre de 2026', 'twoDates'],
    ['12/8/2026 and Dec 10', 'twoDates'],
  ])('is read without a time where none can be told, with a doubt: %s, %s', (text, doubt) => {
    expect(read(text, text.includes('8.12') ? 'dmy' : 'mdy')).toMatchObject({
      value: '2026-12-08',
      time: null,
      whole: false,
      doubt,
    });
  });

  it.each(['12/3/2026 Sun Valley office', '12/3/2026 Mar y Sol'])(
    'takes no name behind it for its weekday: %s',
    (text) => {
      expect(read(text)).toMatchObject({ value: '2026-12-03', whole: false });
    },
  );

  it('keeps the doubt about its time', () => {
    expect(read('12/8/2026 8AM/9AM')).toMatchObject({ value: '2026-12-08', time: '08:00', doubt: 'severalTimes' });
    expect(read('12/8/2026 9am (moved from 11/12/2026)')).toMatchObject({
      value: '2026-12-08',
      time: '09:00',
      doubt: 'twoDates',
    });
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
    ['12/8/2026 (Monday)', 'weekdayDiffers'],
    ['11/12/2026 -> 12/10/2026', 'twoDates'],
    ['12/3/2026 or 12/4/2026', 'twoDates'],
    ['3/12/2026 o 4/12/2026', 'twoDates'],
    ['12/3/2026 now 12/10/2026', 'twoDates'],
    ['12/3/2026 (moved to 12/10/2026)', 'twoDates'],
    ['was Dec 3 2026, now Dec 10 2026', 'twoDates'],
    ['3 dic 2026 → 10 dic 2026', 'twoDates'],
    ['3 dic 2026 cambió al 10 dic 2026', 'twoDates'],
    ['Dec 3 or Dec 4, 2026', 'notADate'],
    ['Dec 3-4, 2026', 'notADate'],
    ['December 10-12, 2026', 'notADate'],
    ['3 y 4 de diciembre de 2026', 'notADate'],
    ['Dec 3 at 10', 'noYear'],
    ['Dec 3, 9:30', 'noYear'],
    ['8 de diciembre a las 10', 'noYear'],
  ])('is broken in %s, because: %s', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'broken', reason });
  });

  it('is taken in the other order where only that one exists, and marked', () => {
    expect(read('25/12/2026', 'mdy')).toMatchObject({ value: '2026-12-25', againstOrder: true });
    expect(read('12/25/2026', 'dmy')).toMatchObject({ value: '2026-12-25', againstOrder: true });
  });

  it.each([
    ['mié 2/12/2026', 'mdy', '2026-12-02'],
    ['2/12/2026 (miércoles)', 'mdy', '2026-12-02'],
    ['Wed12/2/2026', 'dmy', '2026-12-02'],
  ] as const)('is taken in the order that its weekday says, and marked: %s', (text, order, value) => {
    expect(read(text, order)).toMatchObject({ value, againstOrder: true });
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
    ['1/2/1980 or 1/3/1980', 'twoDates'],
  ])('is broken in %s, because: %s', (text, reason) => {
    expect(read(text, 'mdy', 'birth')).toEqual({ kind: 'broken', reason });
  });
});

describe('the order of day and month', () => {
  it('comes from days that are no months', () => {
    expect(detectDateOrder(['3/4/2026', '3/14/2026', '2026-03-05'])).toMatchObject({
      order: 'mdy',
      certain: true,
      by: 'cells',
    });
    expect(detectDateOrder(['3/4/2026', '14-3-2026', 'TBD', ''])).toMatchObject({
      order: 'dmy',
      certain: true,
      by: 'cells',
    });
  });

  it('comes from weekdays', () => {
    expect(detectDateOrder(['Tue 12/8/2026'])).toMatchObject({ order: 'mdy', certain: true });
    expect(detectDateOrder(['miércoles 12/8/2026'])).toMatchObject({ order: 'dmy', certain: true });
  });

  it('does not matter if the year comes first or both numbers are equal', () => {
    expect(detectDateOrder(['2026-03-04', '5/5/2026', 'Dec 8, 2026'])).toMatchObject({ order: 'ymd', certain: true });
    expect(detectDateOrder([])).toMatchObject({ order: 'ymd', certain: true });
  });

  it('is taken from the other date columns where its own cells leave it open', () => {
    const others = [{ mdy: 0, dmy: 9, ymd: 0, either: 3 }];
    expect(detectDateOrder(['3/4/2026'], { others })).toMatchObject({
      order: 'dmy',
      certain: true,
      by: 'otherColumns',
    });
  });

  it('is a guess by language in the end, and says so', () => {
    expect(detectDateOrder(['3/4/2026'], { dayFirstByLanguage: true })).toMatchObject({
      order: 'dmy',
      certain: false,
      by: 'language',
    });
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
      fc.property(
        texts,
        fc.constantFrom('mdy', 'dmy', 'ymd'),
        fc.constantFrom('birth', 'appointment'),
        (text, order, use) => {
          const parsed = read(text, order, use);
          if (parsed.kind === 'date') {
            expect(new Date(`${parsed.value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(parsed.value);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives a written date back, whatever the order and the separator', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('mdy', 'dmy'),
        fc.constantFrom('/', '-', '.'),
        fc.boolean(),
        (day, order, separator, padded) => {
          const iso = day.toISOString().slice(0, 10);
          const [year = '', month = '', date = ''] = iso.split('-');
          const parts = (order === 'mdy' ? [month, date] : [date, month]).map((part) =>
            padded ? part : String(Number(part)),
          );
          expect(read([...parts, year].join(separator), order)).toMatchObject({ kind: 'date', value: iso });
        },
      ),
      { numRuns: 500 },
    );
  });
});
