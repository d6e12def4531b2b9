import { describe, expect, it } from 'vitest';
import {
  federalHolidays,
  hoursIn,
  isOpenAt,
  isUnder18,
  type LookupResult,
  nextLookAt,
  sameSearch,
  type Typed,
  waitsForRepeat,
  zeroOf,
} from './locator-rules.ts';

const typed = (lastTyped: string): Typed => ({
  mode: 'name',
  aNumberTyped: null,
  firstTyped: 'Ana',
  lastTyped,
  countryLabel: 'GUATEMALA',
  birthDateTyped: null,
});
const look = (at: string, result: LookupResult, lastTyped = 'Lopez') => ({
  id: at,
  at: `2026-12-08T${at}:00.000Z`,
  result,
  ...typed(lastTyped),
});
const at = (time: string): string => `2026-12-08T${time}:00.000Z`;

describe('zero results', () => {
  it('count only when the same search brings them again some minutes later', () => {
    expect(zeroOf(typed('Lopez'), at('15:34'), [])).toEqual({ result: 'zeroOnce', repeatOf: null });
    const first = look('15:34', 'zeroOnce');
    expect(zeroOf(typed('Lopez'), at('15:36'), [first])).toEqual({ result: 'zeroOnce', repeatOf: null });
    expect(zeroOf(typed('Lopez'), at('15:42'), [first])).toEqual({ result: 'zero', repeatOf: first.id });
  });

  it('of another spelling are no repeat', () => {
    expect(zeroOf(typed('Vasquez'), at('15:50'), [look('15:34', 'zeroOnce')]).result).toBe('zeroOnce');
  });

  it('of yesterday are no repeat', () => {
    expect(zeroOf(typed('Lopez'), '2026-12-09T16:00:00.000Z', [look('15:34', 'zeroOnce')]).result).toBe('zeroOnce');
  });

  it('say when to repeat: eight minutes after the first', () => {
    expect(waitsForRepeat(typed('Lopez'), [look('15:34', 'zeroOnce')])).toBe(at('15:42'));
    // Looking again too soon puts nothing off.
    expect(waitsForRepeat(typed('Lopez'), [look('15:36', 'zeroOnce'), look('15:34', 'zeroOnce')])).toBe(at('15:42'));
    expect(waitsForRepeat(typed('Lopez'), [look('15:42', 'zero'), look('15:34', 'zeroOnce')])).toBeNull();
    expect(waitsForRepeat(typed('Lopez'), [])).toBeNull();
  });

  it('are of one search whatever the capitals', () => {
    expect(sameSearch(typed('LOPEZ'), typed('Lopez '))).toBe(true);
    expect(sameSearch(typed('Lopez'), { ...typed('Lopez'), countryLabel: 'MEXICO' })).toBe(false);
  });
});

describe('the next look', () => {
  const next = (time: string, result: LookupResult, since = time) =>
    nextLookAt({ at: at(time), result, since: since.includes('T') ? since : at(since), zone: 'America/New_York' });

  it.each([
    ['15:34', 'zeroOnce', '15:42'],
    ['15:00', 'internalError', '15:30'],
    ['15:00', 'siteDown', '15:30'],
    ['15:00', 'blocked', '15:45'],
    ['15:00', 'callForDetails', '18:00'],
    ['15:00', 'zero', '18:00'],
  ] as const)('after %s with %s is at %s', (time, result, expected) => {
    expect(next(time, result)).toBe(at(expected));
  });

  it('is three times a day after the first day, and once a day after the person was found', () => {
    expect(next('14:00', 'zero', '2026-12-06T14:00:00.000Z')).toBe(at('22:00'));
    expect(next('14:00', 'inCustody')).toBe('2026-12-09T14:00:00.000Z');
  });

  it('comes in the morning rather than at night, but for a repeat of minutes', () => {
    // 9 in the evening in New York, so three hours later is midnight
    expect(
      nextLookAt({
        at: '2026-12-09T02:00:00.000Z',
        result: 'zero',
        since: '2026-12-09T02:00:00.000Z',
        zone: 'America/New_York',
      }),
    ).toBe('2026-12-09T12:00:00.000Z');
    expect(
      nextLookAt({
        at: '2026-12-09T04:00:00.000Z',
        result: 'zeroOnce',
        since: '2026-12-09T04:00:00.000Z',
        zone: 'America/New_York',
      }),
    ).toBe('2026-12-09T04:08:00.000Z');
  });
});

describe('who is under 18', () => {
  it('is so until the day before the birthday', () => {
    expect(isUnder18('2008-12-08', '2026-12-07')).toBe(true);
    expect(isUnder18('2008-12-08', '2026-12-08')).toBe(false);
    expect(isUnder18(null, '2026-12-08')).toBe(false);
  });
});

describe('the hours of a line', () => {
  const dril = { zone: 'America/New_York', days: [1, 2, 3, 4, 5], from: '08:00', to: '20:00', closedOnHolidays: true };

  it.each([
    ['2026-12-08T13:00:00.000Z', true],
    ['2026-12-08T12:59:00.000Z', false],
    ['2026-12-09T01:00:00.000Z', false],
    ['2026-12-06T15:00:00.000Z', false],
    ['2026-12-25T15:00:00.000Z', false],
    ['2026-11-26T15:00:00.000Z', false],
  ])('at %s: open is %s', (instant, open) => {
    expect(isOpenAt(dril, new Date(instant))).toBe(open);
  });

  it('are unknown where no one wrote them down', () => {
    expect(isOpenAt(null, new Date())).toBeNull();
    expect(isOpenAt('always', new Date())).toBe(true);
  });

  it('are told on the clock of the computer', () => {
    expect(hoursIn(dril, 'America/Los_Angeles', new Date('2026-12-08T15:00:00.000Z'))).toMatchObject({
      from: '05:00',
      to: '17:00',
    });
  });

  it('know the federal holidays', () => {
    expect(federalHolidays(2026)).toEqual([
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
      '2027-01-01',
    ]);
  });
});
