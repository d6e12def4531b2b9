import { describe, expect, it } from 'vitest';
import { readTypedDate } from './typed-date.ts';

const english = { language: 'en', today: '2026-11-24' } as const;
const spanish = { language: 'es', today: '2026-11-24' } as const;

describe('a date typed in English', () => {
  it.each([
    ['12/8', '2026-12-08'],
    ['12/8/26', '2026-12-08'],
    ['12-8-2026', '2026-12-08'],
    ['13/12', '2026-12-13'],
    ['2026-12-08', '2026-12-08'],
    ['Dec 8', '2026-12-08'],
    ['8 December', '2026-12-08'],
    ['Tue, December 8th, 2026', '2026-12-08'],
    ['the 8th of dec', '2026-12-08'],
    ['8 dic', '2026-12-08'],
    ['1/15', '2027-01-15'],
    ['11/20', '2026-11-20'],
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['friday', '2026-11-27'],
    ['next tue', '2026-12-01'],
    ['Sept 3', '2027-09-03'],
    ['2/29/2028', '2028-02-29'],
  ])('%s is %s', (typed, iso) => {
    expect(readTypedDate(typed, english)).toEqual([iso]);
  });
});

describe('a date typed in Spanish', () => {
  it.each([
    ['8/8', '2027-08-08'],
    ['13/12', '2026-12-13'],
    ['2026-12-08', '2026-12-08'],
    ['martes 8 dic 2026', '2026-12-08'],
    ['12/13', '2026-12-13'],
    ['8 dic', '2026-12-08'],
    ['8 de diciembre de 2026', '2026-12-08'],
    ['martes 8 de diciembre', '2026-12-08'],
    ['mar 8 dic', '2026-12-08'],
    ['8 mar', '2027-03-08'],
    ['1ro de enero', '2027-01-01'],
    ['mañana', '2026-11-25'],
    ['viernes', '2026-11-27'],
    ['miércoles', '2026-11-25'],
    ['Dec 8', '2026-12-08'],
  ])('%s is %s', (typed, iso) => {
    expect(readTypedDate(typed, spanish)).toEqual([iso]);
  });
});

describe('numbers in Spanish that may be a day and a month either way', () => {
  it.each([
    ['3/4/2026', '2026-04-03', '2026-03-04'],
    ['12/8', '2027-08-12', '2026-12-08'],
    ['8-12-26', '2026-12-08', '2026-08-12'],
    ['1.2.1990', '1990-02-01', '1990-01-02'],
  ])('%s is %s or %s', (typed, dayFirst, monthFirst) => {
    expect(readTypedDate(typed, spanish)).toEqual([dayFirst, monthFirst]);
    expect(readTypedDate(typed, english)).toEqual([monthFirst]);
  });
});

describe('a date that is behind, such as a birth', () => {
  it.each([
    ['6/14/85', '1985-06-14'],
    ['6/14/12', '2012-06-14'],
    ['12/1', '2025-12-01'],
    ['11/1', '2026-11-01'],
  ])('%s is %s', (typed, iso) => {
    expect(readTypedDate(typed, { ...english, prefer: 'past' })).toEqual([iso]);
  });
});

it('refuses what is no date or does not exist', () => {
  for (const typed of [
    '',
    '2/30',
    '2/29/2027',
    '13/13',
    'soon',
    '12',
    '8',
    'dec',
    '0/5',
    '12/8/1',
    '1/1/1850',
    'call her',
  ]) {
    expect(readTypedDate(typed, english), typed).toEqual([]);
    expect(readTypedDate(typed, spanish), typed).toEqual([]);
  }
});
