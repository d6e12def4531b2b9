import { expect, it } from 'vitest';
import { parseTypedTime } from './typed-time.ts';

it.each([
  ['9:15', '09:15'],
  ['9.15', '09:15'],
  ['0915', '09:15'],
  ['915', '09:15'],
  ['9', '09:00'],
  ['9am', '09:00'],
  ['9 AM', '09:00'],
  ['9:15 a. m.', '09:15'],
  ['2:30 p. m.', '14:30'],
  ['2:30pm', '14:30'],
  ['2:30', '14:30'],
  ['02:30', '02:30'],
  ['14:30', '14:30'],
  ['14h30', '14:30'],
  ['14h', '14:00'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['12', '12:00'],
  ['noon', '12:00'],
  ['mediodía', '12:00'],
  ['9p', '21:00'],
  ['9 de la mañana', '09:00'],
  ['a las 3 de la tarde', '15:00'],
  ['00:05', '00:05'],
])('reads %s as %s', (typed, time) => {
  expect(parseTypedTime(typed)).toBe(time);
});

it('refuses what is no time', () => {
  for (const typed of ['', '25:00', '9:75', '13pm', '0am', 'early', '9:1', '12345', ':30']) {
    expect(parseTypedTime(typed), typed).toBeNull();
  }
});
