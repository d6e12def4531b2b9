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
  ])('is read from %s', (text, value) => {
    expect(parseTime(text)).toEqual({ kind: 'time', value, whole: true });
  });

  it.each([
    ['10:15-11:00', '10:15'],
    ['10am (doors 9:30)', '10:00'],
  ])('is taken from among other words, which are then not lost: %s', (text, value) => {
    expect(parseTime(text)).toEqual({ kind: 'time', value, whole: false });
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
