import { describe, expect, it } from 'vitest';
import { isFederalHoliday, openState, parseHours } from './open-hours.ts';
import { shippedEntries } from './shipped.ts';

const weekdays = [1, 2, 3, 4, 5];

describe('hours', () => {
  it.each([
    ['Monday-Friday, 8 a.m.-3 p.m.', [{ days: weekdays, from: '08:00', to: '15:00' }]],
    ['Monday–Friday, 8 a.m.–3:30 p.m.', [{ days: weekdays, from: '08:00', to: '15:30' }]],
    ['Tuesday and Thursday 8 a.m.-12 p.m.', [{ days: [2, 4], from: '08:00', to: '12:00' }]],
    ['Tuesday, Thursday, Friday, 8 a.m.-3 p.m.', [{ days: [2, 4, 5], from: '08:00', to: '15:00' }]],
    ['Wednesday and Thursday, 12 p.m.-3 p.m.', [{ days: [3, 4], from: '12:00', to: '15:00' }]],
    ['Mon-Fri 9:00-17:00', [{ days: weekdays, from: '09:00', to: '17:00' }]],
    ['lunes a viernes, 9 a. m.-5 p. m.', [{ days: weekdays, from: '09:00', to: '17:00' }]],
    ['martes y jueves 9:00-12:30', [{ days: [2, 4], from: '09:00', to: '12:30' }]],
    ['Fri-Mon, 10 a.m.-2 p.m.', [{ days: [5, 6, 0, 1], from: '10:00', to: '14:00' }]],
    [
      'Monday-Thursday, 8 a.m.-2 p.m.; Friday, 8 a.m.-12 p.m.',
      [
        { days: [1, 2, 3, 4], from: '08:00', to: '14:00' },
        { days: [5], from: '08:00', to: '12:00' },
      ],
    ],
  ])('%s are understood', (words, spans) => {
    expect(parseHours(words)).toEqual({ spans, always: false, closedOnHolidays: false });
  });

  it('may be always, or not on federal holidays', () => {
    expect(parseHours('24/7')).toMatchObject({ always: true });
    expect(parseHours('Monday-Friday, 8 a.m.-8 p.m., except federal holidays')).toEqual({
      spans: [{ days: weekdays, from: '08:00', to: '20:00' }],
      always: false,
      closedOnHolidays: true,
    });
  });

  it.each([
    '1st Tuesday of each month, 7:30 a.m.-11:30 a.m.',
    'Last Tuesday of each month, 8 a.m.-3 p.m.',
    '8 a.m.-12 p.m.',
    'Mon-Fri 9-5',
    'Monday-Friday',
    'by appointment',
    'Friday, 5 p.m.-2 a.m.',
    'Monday, 8 a.m.-25 p.m.',
    'Said to be 24/7 in several lists',
    'Monday-Friday, 8 a.m.-3 p.m., call first',
    '',
  ])('%j are left as words', (words) => {
    expect(parseHours(words)).toBeNull();
  });

  it('of most places that ship are understood', () => {
    const hours = shippedEntries.flatMap((entry) => entry.hours ?? []);
    expect(hours.length).toBeGreaterThan(100);
    expect(hours.filter((words) => parseHours(words) === null).length).toBeLessThan(12);
  });
});

describe('open now', () => {
  const line = parseHours('Monday-Friday, 8 a.m.-8 p.m., except federal holidays');
  const zone = 'America/New_York';
  const at = (instant: string) => line && openState(line, zone, new Date(instant));

  it('goes by the place’s own clock', () => {
    // Tuesday, December 8, 7:59 AM and 8:00 AM in New York
    expect(at('2026-12-08T12:59:00Z')).toEqual({ open: false, changesAt: '2026-12-08T13:00:00.000Z' });
    expect(at('2026-12-08T13:00:00Z')).toEqual({ open: true, changesAt: '2026-12-09T01:00:00.000Z' });
    // 8:00 PM there, which is Wednesday in UTC
    expect(at('2026-12-09T01:00:00Z')).toEqual({ open: false, changesAt: '2026-12-09T13:00:00.000Z' });
  });

  it('goes over a weekend and a holiday', () => {
    // Thanksgiving 2026 is November 26; the Friday after it is a working day.
    expect(at('2026-11-26T15:00:00Z')).toEqual({ open: false, changesAt: '2026-11-27T13:00:00.000Z' });
    expect(at('2026-12-05T15:00:00Z')).toEqual({ open: false, changesAt: '2026-12-07T13:00:00.000Z' });
  });

  it('moves with the clocks', () => {
    // Sunday, November 1, 2026, clocks are set back.
    expect(at('2026-10-31T12:00:00Z')?.changesAt).toBe('2026-11-02T13:00:00.000Z');
    expect(at('2026-10-30T11:00:00Z')?.changesAt).toBe('2026-10-30T12:00:00.000Z');
  });

  it('is always so for a line that never closes', () => {
    const always = parseHours('24/7');
    expect(always && openState(always, zone, new Date())).toEqual({ open: true, changesAt: null });
  });
});

describe('federal holidays', () => {
  it.each([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
    '2021-12-31',
    '2022-12-26',
    '2027-05-31',
  ])('%s is one', (date) => {
    expect(isFederalHoliday(date)).toBe(true);
  });

  it.each(['2026-07-04', '2026-11-27', '2026-05-18', '2026-12-24'])('%s is none', (date) => {
    expect(isFederalHoliday(date)).toBe(false);
  });
});
