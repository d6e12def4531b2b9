import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime } from './times.ts';

describe('a time of day', () => {
  it.each([
    ['10:15 AM', '10:15'],
    ['10am', '10:00'],
    ['12pm', '12:00'],
    ['12 AM', '00:00'],
    ['2:45 PM', '14:45'],
    ['13:30', '13:30'],
    ['09:15', '09:15'],
    ['9', '09:00'],
    ['8 a.m.', '08:00'],
    ['8:30 a. m.', '08:30'],
    ['2 de la tarde', '14:00'],
    ['a las 9:30', '09:30'],
    ['noon', '12:00'],
    ['mediodía', '12:00'],
    ['10h30', '10:30'],
    ['1345', '13:45'],
    ['0815', '08:15'],
    ['14.30', '14:30'],
    ['10:15:00', '10:15'],
    ['0.4375', '10:30'],
    ['9:30 AM EST', '09:30'],
    ['14:30 hrs', '14:30'],
    ['14:30hrs.', '14:30'],
    ['9 horas', '09:00'],
    ['9 hrs', '09:00'],
    ['9:00 hs', '09:00'],
    ['14h', '14:00'],
    ['0900 hrs', '09:00'],
    ['1430 horas', '14:30'],
    ['930am', '09:30'],
    ['1030 AM', '10:30'],
    ['0130 pm', '13:30'],
    ['9,30', '09:30'],
    ['0,375', '09:00'],
    ['9:00a', '09:00'],
    ['9 a', '09:00'],
    ['2p', '14:00'],
    ['12 m', '12:00'],
    ['12:00 m.', '12:00'],
    ['12 noon', '12:00'],
    ['11 del día', '11:00'],
    ['12 del día', '12:00'],
    ['1 del día', '13:00'],
    ['12 de la noche', '00:00'],
    ['8 de la noche', '20:00'],
    ['3 de la madrugada', '03:00'],
    ['9 por la mañana', '09:00'],
    ['1899-12-30 11:00:00', '11:00'],
    ['1899-12-30T14:15:00', '14:15'],
    ['12/30/1899 10:00:00', '10:00'],
    ['30/12/1899 13:00', '13:00'],
    ['1/0/1900 9:30:00 AM', '09:30'],
  ])('is read from %s', (text, value) => {
    expect(parseTime(text)).toEqual({ kind: 'time', value, whole: true });
  });

  it.each([
    ['10:15-11:00', '10:15'],
    ['10am (doors 9:30)', '10:00'],
    ['10:30 (was 9:00)', '10:30'],
  ])('is taken from among other words, which are then not lost: %s', (text, value) => {
    expect(parseTime(text)).toEqual({ kind: 'time', value, whole: false });
  });

  it.each([
    ['12:30 a 2:00 pm', '12:30'],
    ['1 a 3 pm', '13:00'],
    ['2 a 4pm', '14:00'],
    ['1a 3pm', '13:00'],
    ['1:00-2:00 PM', '13:00'],
    ['1-3pm', '13:00'],
    ['9-10am', '09:00'],
    ['9-11am', '09:00'],
    ['9 – 11 a. m.', '09:00'],
    ['9:30-11', '09:30'],
    ['9:00am-11:00am', '09:00'],
    ['9a to 11a', '09:00'],
    ['9 a.m. a 11 a.m.', '09:00'],
    ['9 am hasta 11 am', '09:00'],
    ['de 9 a 11 am', '09:00'],
    ['de las 2 a las 4 de la tarde', '14:00'],
    ['from 9 to 11', '09:00'],
    ['between 1 and 3 pm', '13:00'],
    ['entre las 9 y las 10 de la mañana', '09:00'],
    ['8:00 AM - 12:00 PM', '08:00'],
    ['9-12pm', '09:00'],
    ['11-1pm', '11:00'],
    ['11:30 a 1 pm', '11:30'],
    ['12-1pm', '12:00'],
    ['9 a mediodía', '09:00'],
    ['11 to noon', '11:00'],
    ['noon-2pm', '12:00'],
    ['10 a 12', '10:00'],
    ['09:00 - 1:00 pm', '09:00'],
    ['13:00-14:00', '13:00'],
    ['0900-1100', '09:00'],
    ['0900 a 1100 hrs', '09:00'],
    ['14:00 a 16:00 hrs', '14:00'],
  ])('is where a range begins: %s', (text, value) => {
    expect(parseTime(text)).toEqual({ kind: 'time', value, whole: false });
  });

  it.each([
    ['8AM/9AM', '08:00'],
    ['8:00 / 9:00', '08:00'],
    ['9 AM or 10 AM', '09:00'],
    ['9:00 o 10:00', '09:00'],
    ['8am check-in / 1pm court', '08:00'],
  ])('is the first of several, and someone is asked to look: %s', (text, value) => {
    expect(parseTime(text)).toEqual({ kind: 'time', value, whole: false, doubt: 'severalTimes' });
  });

  it.each([
    ['2:30', 'noAmPm'],
    ['1', 'noAmPm'],
    ['25:00', 'noSuchTime'],
    ['0:15 PM', 'noSuchTime'],
    ['morning', 'notATime'],
    ['815', 'notATime'],
    ['1075', 'notATime'],
    ['2430', 'notATime'],
    ['10th floor', 'notATime'],
    ['1:00-2:00', 'noAmPm'],
    ['2 a 4', 'noAmPm'],
    ['5-2pm', 'noAmPm'],
    ['1 to noon', 'noAmPm'],
    ['12 de la mañana', 'noAmPm'],
    ['12 in the morning', 'noAmPm'],
    ['3 de la noche', 'noAmPm'],
    ['9-11', 'notATime'],
    ['9/10am', 'notATime'],
    ['12/1', 'notATime'],
    ['12/1/2026 9:00', 'notATime'],
    ['05.12.2026', 'notATime'],
    ['2026-12-03', 'notATime'],
    ['10-12-2026', 'notATime'],
    ['9:00 -> 10:00', 'severalTimes'],
    ['9:00 AM now 10:00 AM', 'severalTimes'],
    ['9:00 AM (moved to 10:00)', 'severalTimes'],
    ['9:00 cambió a las 10:00', 'severalTimes'],
  ])('is not guessed from %s: %s', (text, reason) => {
    expect(parseTime(text)).toEqual({ kind: 'broken', reason });
  });

  it.each(['', '?', 'TBD', 'por confirmar'])('may be unknown: "%s"', (text) => {
    expect(parseTime(text)).toEqual({ kind: 'unknown' });
  });

  it('never comes of any text as anything but HH:MM', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 30 }), fc.stringMatching(/^[0-9:. apmh-]{0,12}$/u)), (text) => {
        const parsed = parseTime(text);
        if (parsed.kind === 'time') expect(parsed.value).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
