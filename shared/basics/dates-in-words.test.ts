import { describe, expect, it } from 'vitest';
import {
  clockPartsIn,
  clockTime,
  clockWithSecondsIn,
  columnDate,
  dayAndTimeIn,
  fullDate,
  isZone,
  longDate,
  monthAndYear,
  plainDate,
  relativeDays,
  relativeMinutes,
  shortDate,
  whichDay,
  withPlainSpaces,
  zoneName,
} from './dates-in-words.ts';

const languages = ['en', 'es'] as const;
const everyDay = Array.from({ length: 366 }, (_, day) =>
  new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10),
);

describe('a date', () => {
  it('is said as people here say it', () => {
    expect(shortDate('2026-12-08', 'en')).toBe('Tue, Dec 8');
    expect(shortDate('2026-12-08', 'es')).toBe('martes 8 dic');
    expect(columnDate('2026-12-08', 'en')).toBe('Tue, Dec 8');
    expect(columnDate('2026-12-08', 'es')).toBe('martes 8');
    expect(fullDate('2026-12-08', 'en')).toBe('Tue, Dec 8, 2026');
    expect(fullDate('2026-12-08', 'es')).toBe('martes 8 dic 2026');
    expect(longDate('2026-11-29', 'en')).toBe('Sunday, November 29, 2026');
    expect(longDate('2026-11-29', 'es')).toBe('domingo 29 de noviembre de 2026');
    expect(plainDate('1975-01-26', 'en')).toBe('Jan 26, 1975');
    expect(plainDate('1975-01-26', 'es')).toBe('26 ene 1975');
    expect(whichDay(['2026-04-03', '2026-03-04'], 'en')).toBe('April 3 or March 4');
    expect(whichDay(['2026-04-03', '2026-03-04'], 'es')).toBe('3 de abril o 4 de marzo');
    expect(whichDay(['2026-08-11', '2026-11-08'], 'es')).toBe('11 de agosto u 8 de noviembre');
    expect(monthAndYear('2026-12-01', 'en')).toBe('December 2026');
    expect(monthAndYear('2026-12-01', 'es')).toBe('diciembre de 2026');
  });

  it('never begins with a weekday that is also a month', () => {
    for (const date of everyDay) expect(shortDate(date, 'es')).not.toMatch(/^mar\b/u);
  });

  it('names the days and months that the platform names', () => {
    for (const language of languages) {
      const platform = new Intl.DateTimeFormat(`${language}-US`, { dateStyle: 'full', timeZone: 'UTC' });
      for (const date of everyDay) {
        // Spanish puts a comma after the weekday there, as a letterhead does.
        const expected = platform.format(new Date(`${date}T12:00:00Z`)).replace(/^(\p{Ll}+),/u, '$1');
        expect(longDate(date, language)).toBe(expected);
      }
    }
  });
});

describe('a clock', () => {
  const at = new Date('2026-12-08T06:37:12Z');

  it('counts to twelve', () => {
    expect(withPlainSpaces(clockTime('09:15', 'en'))).toBe('9:15 AM');
    expect(withPlainSpaces(clockTime('00:05', 'es'))).toBe('12:05 a. m.');
    expect(withPlainSpaces(clockTime('12:00', 'es'))).toBe('12:00 p. m.');
    expect(withPlainSpaces(clockWithSecondsIn(at, 'America/New_York', 'en'))).toBe('1:37:12 AM');
    expect(withPlainSpaces(clockWithSecondsIn(at, 'America/New_York', 'es'))).toBe('1:37:12 a. m.');
    expect(clockPartsIn(at, 'America/Phoenix', 'en')).toEqual({ minute: '11:37', second: '12', half: 'PM' });
    expect(clockPartsIn(new Date('2026-12-08T06:37:05Z'), 'America/New_York', 'en').second).toBe('05');
  });

  it('holds no space that a font or a message does not know', () => {
    for (const language of languages) {
      for (let hour = 0; hour < 24; hour += 1) {
        const time = clockTime(`${String(hour).padStart(2, '0')}:30`, language);
        expect(time).toMatch(/^[\d:]+\u{a0}[\p{L}.\u{a0}]+$/u);
        expect(withPlainSpaces(time)).toMatch(/^[\d:]+ [\p{L}. ]+$/u);
      }
    }
  });

  it('says the day, the time and the zone of an instant', () => {
    const winter = '2026-12-08T14:15:00Z';
    expect(withPlainSpaces(dayAndTimeIn(winter, 'America/New_York', 'en'))).toBe('Tue, Dec 8, 2026, 9:15 AM EST');
    expect(withPlainSpaces(dayAndTimeIn(winter, 'America/New_York', 'es'))).toBe('martes 8 dic 2026, 9:15 a. m. EST');
    expect(zoneName('America/New_York', 'en')).toBe('Eastern Time');
    expect(zoneName('America/New_York', 'es')).toBe('hora oriental');
  });

  it('counts a zone that this machine does not know as UTC, and says so', () => {
    expect(withPlainSpaces(dayAndTimeIn('2026-12-08T14:15:00Z', 'Mars/Olympus', 'en'))).toBe(
      'Tue, Dec 8, 2026, 2:15 PM UTC',
    );
  });
});

describe('a zone', () => {
  it('is one that the runtime knows, whatever the name means to an object', () => {
    expect(isZone('America/New_York')).toBe(true);
    for (const zone of ['', 'America/Nowhere', 'x'.repeat(60), 'constructor', '__proto__', '0000-00-00']) {
      expect(isZone(zone), zone).toBe(false);
    }
  });
});

describe('how far off something is', () => {
  it.each([
    [0, 'today', 'hoy'],
    [1, 'tomorrow', 'mañana'],
    [3, 'in 3 days', 'en 3 días'],
    [-3, '3 days ago', 'hace 3 días'],
    [21, 'in 3 weeks', 'en 3 semanas'],
    [-730, '2 years ago', 'hace 2 años'],
  ])('%i days', (days, english, spanish) => {
    expect(relativeDays(days, 'en')).toBe(english);
    expect(relativeDays(days, 'es')).toBe(spanish);
  });

  it('is counted in minutes, then hours', () => {
    expect(relativeMinutes(25, 'en')).toBe('in 25 minutes');
    expect(relativeMinutes(1, 'es')).toBe('en 1 minuto');
    expect(relativeMinutes(-180, 'es')).toBe('hace 3 horas');
  });
});
