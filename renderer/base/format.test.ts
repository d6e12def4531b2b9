import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../shared/words.ts';
import { readTypedDate } from '../ui/typed-date.ts';
import { parseTypedTime } from '../ui/typed-time.ts';
import { createFormat } from './format.ts';

const setup = ({ language = 'en' as 'en' | 'es', zone = 'America/New_York', now = '2026-12-05T15:00:00Z' } = {}) =>
  createFormat({ language, zone, now: new Date(now), t: createTranslator(language) });
/** Times keep together with a no-break space; a plain one is easier to read here. */
const spaced = (text: string): string => text.replaceAll('\u{a0}', ' ');
const checkIn = { date: '2026-12-08', time: '09:15', zone: 'America/New_York' } as const;

describe('an agreed time', () => {
  it('is said with day, time and distance', () => {
    expect(spaced(setup().agreedRelative(checkIn))).toBe('Tue, Dec 8, 9:15 AM (in 3 days)');
    expect(spaced(setup({ language: 'es' }).agreedRelative(checkIn))).toBe('martes 8 dic, 9:15 a. m. (en 3 días)');
  });

  it('names its zone when its clock is not this computer’s', () => {
    const there = { ...checkIn, zone: 'America/Los_Angeles' };
    expect(spaced(setup().agreedRelative(there))).toBe('Tue, Dec 8, 9:15 AM PT (in 3 days)');
    expect(spaced(setup({ language: 'es' }).agreedRelative(there))).toBe('martes 8 dic, 9:15 a. m. PT (en 3 días)');
  });

  it('names no zone whose clock agrees with this computer’s', () => {
    expect(spaced(setup().agreed({ ...checkIn, zone: 'America/Detroit' }))).toBe('Tue, Dec 8, 9:15 AM');
  });

  it('names the zone of Arizona only while its clock differs', () => {
    const format = setup({ zone: 'America/Phoenix' });
    expect(spaced(format.agreed({ date: '2026-12-08', time: '09:15', zone: 'America/Denver' }))).toBe(
      'Tue, Dec 8, 9:15 AM',
    );
    expect(spaced(format.agreed({ date: '2026-07-08', time: '09:15', zone: 'America/Denver' }))).toBe(
      'Wed, Jul 8, 9:15 AM MT',
    );
  });

  it('counts days on the calendar of its own zone', () => {
    // 03:00 UTC on the 8th is still the evening of the 7th in New York, but the 8th in Madrid.
    const format = setup({ now: '2026-12-08T03:00:00Z' });
    expect(format.relativeDay('2026-12-08')).toBe('tomorrow');
    expect(format.relativeDay('2026-12-08', 'Europe/Madrid')).toBe('today');
  });

  it('is given in hours and minutes when it is near', () => {
    expect(spaced(setup({ now: '2026-12-08T13:50:00Z' }).agreedRelative(checkIn))).toBe(
      'Tue, Dec 8, 9:15 AM (in 25 minutes)',
    );
    expect(spaced(setup({ now: '2026-12-08T11:15:00Z' }).agreedRelative(checkIn))).toBe(
      'Tue, Dec 8, 9:15 AM (in 3 hours)',
    );
    expect(spaced(setup({ now: '2026-12-08T14:35:00Z' }).agreedRelative(checkIn))).toBe(
      'Tue, Dec 8, 9:15 AM (20 minutes ago)',
    );
  });

  it('without a time is only a day', () => {
    expect(setup().agreedRelative({ ...checkIn, time: null })).toBe('Tue, Dec 8 (in 3 days)');
    expect(setup().agreedTime({ ...checkIn, time: null })).toBe('');
  });

  it('keeps its distance over the night the clocks change', () => {
    const format = setup({ now: '2026-10-31T16:00:00Z' });
    expect(format.relativeDay('2026-11-01')).toBe('tomorrow');
    expect(format.relativeDay('2026-11-02')).toBe('in 2 days');
  });
});

describe('a date', () => {
  it('shows the year when it is another one', () => {
    expect(setup().date('2027-01-18')).toBe('Mon, Jan 18, 2027');
    expect(setup({ language: 'es' }).date('2027-01-18')).toBe('lunes 18 ene 2027');
  });

  it.each([
    ['2026-12-05', 'today'],
    ['2026-12-04', 'yesterday'],
    ['2026-12-18', 'in 13 days'],
    ['2026-12-26', 'in 3 weeks'],
    ['2027-03-05', 'in 3 months'],
    ['2024-12-05', '2 years ago'],
  ])('%s is %s', (date, words) => {
    expect(setup().relativeDay(date)).toBe(words);
  });

  it('is written out in full', () => {
    expect(setup().longDate('2026-12-08')).toBe('Tuesday, December 8, 2026');
    expect(setup({ language: 'es' }).longDate('2026-12-08')).toBe('martes 8 de diciembre de 2026');
    expect(setup().plainDate('1985-06-14')).toBe('Jun 14, 1985');
    expect(setup({ language: 'es' }).plainDate('1985-06-14')).toBe('14 jun 1985');
  });
});

it('says midnight and noon as a clock does', () => {
  expect(spaced(setup().time('00:05'))).toBe('12:05 AM');
  expect(spaced(setup().time('12:00'))).toBe('12:00 PM');
  expect(spaced(setup({ language: 'es' }).time('15:30'))).toBe('3:30 p. m.');
});

it('shows an instant on this computer’s clock', () => {
  expect(spaced(setup().instant('2026-12-05T14:15:00Z'))).toBe('Sat, Dec 5, 9:15 AM');
  expect(setup().relativeInstant('2026-12-05T14:15:00Z')).toBe('45 minutes ago');
  expect(setup().relativeInstant('2026-12-02T14:15:00Z')).toBe('3 days ago');
});

it('joins names as a sentence does', () => {
  expect(setup().list(['Ana', 'Ben', 'Cleo'])).toBe('Ana, Ben, and Cleo');
  expect(setup({ language: 'es' }).list(['Ana', 'Ben', 'Cleo'])).toBe('Ana, Ben y Cleo');
});

it('a date as a field shows it is read back as the same date, in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    const format = setup({ language });
    for (let day = 0; day < 800; day += 1) {
      const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
      const shown = format.fullDate(date);
      for (const prefer of ['future', 'past'] as const) {
        expect(readTypedDate(shown, { language, today: '2026-12-05', prefer }), shown).toEqual([date]);
      }
    }
  }
});

it('a time as a field shows it is read back as the same time, in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    const format = setup({ language });
    for (let minutes = 0; minutes < 24 * 60; minutes += 7) {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      expect(parseTypedTime(format.time(time)), format.time(time)).toBe(time);
    }
  }
});

it('says sizes in the unit that people know them by', () => {
  const said = (language: 'en' | 'es', value: number) => setup({ language }).bytes(value).replaceAll('\u{a0}', ' ');
  expect([412_000, 4_230_000, 106_000_000, 78_400_000_000].map((value) => said('en', value))).toEqual([
    '412 kB',
    '4.2 MB',
    '106 MB',
    '78 GB',
  ]);
  expect(said('es', 4_230_000)).toBe('4.2 MB');
});
