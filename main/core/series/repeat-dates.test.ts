import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallToInstant } from '../../../shared/basics/time.ts';
import {
  isLastOfMonth,
  monthDays,
  readRule,
  repeatUnits,
  type RepeatRule,
  shortMonths,
  weekOfMonth,
  writeRule,
} from '../../../shared/series/repeat-rule.ts';
import { datesOfRule } from './repeat-dates.ts';

/** A day by its number since 1970, and what the calendar says of it, without the code that is tested. */
const calendarOf = (number: number) => {
  const date = new Date(number * 86_400_000);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return { text: date.toISOString().slice(0, 10), year, month, day, length, weekday: date.getUTCDay() };
};
type Day = ReturnType<typeof calendarOf>;

const numberOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

const fitsMonth = (rule: RepeatRule, start: Day, day: Day): boolean => {
  if (((day.year - start.year) * 12 + day.month - start.month) % rule.every !== 0) return false;
  if (rule.on === 'day') {
    return day.day === (rule.short === 'lastDay' ? Math.min(start.day, day.length) : start.day);
  }
  if (day.weekday !== start.weekday) return false;
  return rule.on === 'lastWeekday'
    ? day.day + 7 > day.length
    : Math.floor((day.day - 1) / 7) === Math.floor((start.day - 1) / 7);
};

/** Whether a rule has a day, as its words say. */
const fits = (rule: RepeatRule, first: number, number: number): boolean => {
  const [start, day] = [calendarOf(first), calendarOf(number)];
  switch (rule.unit) {
    case 'day':
      return (number - first) % rule.every === 0;
    case 'week': {
      const weeks = Math.floor((number - day.weekday - (first - start.weekday)) / 7);
      return weeks % rule.every === 0 && rule.weekdays.includes(day.weekday);
    }
    case 'month':
      return fitsMonth(rule, start, day);
    case 'year': {
      if ((day.year - start.year) % rule.every !== 0 || day.month !== start.month) return false;
      return day.day === (rule.short === 'lastDay' ? Math.min(start.day, day.length) : start.day);
    }
  }
};

const bruteForce = (rule: RepeatRule, start: string, lastDay: string): string[] => {
  const [first, last] = [numberOf(start), numberOf(lastDay)];
  return Array.from({ length: last - first + 1 }, (_none, after) => first + after)
    .filter((number) => fits(rule, first, number))
    .map((number) => calendarOf(number).text);
};

const zones = [
  'America/New_York',
  'America/Vancouver',
  'America/Phoenix',
  'America/St_Johns',
  'Pacific/Honolulu',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

const starts = fc
  .integer({ min: numberOf('2024-01-01'), max: numberOf('2032-12-31') })
  .map((number) => calendarOf(number).text);
/** Ends of months, on which rules differ. */
const lateStarts = fc.constantFrom('2024-02-29', '2026-01-31', '2026-01-30', '2027-01-29', '2026-04-30', '2028-02-29');

const ruleFrom = (start: string): fc.Arbitrary<RepeatRule> =>
  fc.record({
    unit: fc.constantFrom(...repeatUnits),
    every: fc.integer({ min: 1, max: 14 }),
    weekdays: fc
      .subarray([0, 1, 2, 3, 4, 5, 6])
      .map((days) =>
        [...new Set([...days, calendarOf(numberOf(start)).weekday])].toSorted((left, right) => left - right),
      ),
    on: fc.constantFrom(
      ...monthDays.filter((on) => (on === 'weekday' ? weekOfMonth(start) < 5 : on === 'day' || isLastOfMonth(start))),
    ),
    short: fc.constantFrom(...shortMonths),
  });

const cases = fc.oneof(starts, lateStarts).chain((start) =>
  fc.record({
    start: fc.constant(start),
    rule: ruleFrom(start),
    zone: fc.constantFrom(...zones),
    time: fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })),
  }),
);

const inTenYears = (start: string): string => `${Number(start.slice(0, 4)) + 10}${start.slice(4, 7)}-28`;

const formats = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);

/** True if no instant has that wall time in the zone: the clock is set forward over it. */
const isPassedOver = (date: string, time: string, zone: string): boolean => {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const offsets = Array.from({ length: 27 * 4 + 1 }, (_none, quarter) => (quarter - 13 * 4) * 900_000);
  return offsets.every((offset) => formats.get(zone)?.format(wall - offset) !== `${date} ${time}`);
};

describe('the days of a rule', () => {
  it('are those of an independent implementation over ten years, and its wall time holds in eight zones', () => {
    fc.assert(
      fc.property(cases, ({ start, rule, zone, time: [hour, minute] }) => {
        const lastDay = inTenYears(start);
        const dates = datesOfRule(writeRule(rule, { until: lastDay, times: null }, start), lastDay);
        expect(dates).toEqual(bruteForce(rule, start, lastDay));
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        for (const date of dates) {
          const shown = formats.get(zone)?.format(new Date(wallToInstant(date, time, zone)));
          if (shown !== `${date} ${time}`) expect([date, time, zone, isPassedOver(date, time, zone)]).toContain(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('end with their number, and never after the last day that is asked for', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 40 }), ({ start, rule }, times) => {
        const lastDay = inTenYears(start);
        const all = bruteForce(rule, start, lastDay);
        expect(datesOfRule(writeRule(rule, { until: null, times }, start), lastDay)).toEqual(all.slice(0, times));
        const middle = all[Math.floor(all.length / 2)] ?? lastDay;
        const text = writeRule(rule, { until: lastDay, times: null }, start);
        expect(datesOfRule(text, middle)).toEqual(all.filter((date) => date <= middle));
      }),
      { numRuns: 25 },
    );
  });

  it('come from a text from which the same rule is read again', () => {
    fc.assert(
      fc.property(cases, ({ start, rule }) => {
        const text = writeRule(rule, { until: null, times: 5 }, start);
        const again = readRule(text);
        expect(again.start).toBe(start);
        expect(writeRule(again.rule, { until: null, times: 5 }, again.start)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('skip months that are too short, or take their last day', () => {
    const rule = { unit: 'month', every: 1, weekdays: [], on: 'day', short: 'skip' } as const;
    const from = (start: string, short: RepeatRule['short']) =>
      datesOfRule(writeRule({ ...rule, short }, { until: null, times: 4 }, start), '2029-01-01');
    expect(from('2027-01-31', 'skip')).toEqual(['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31']);
    expect(from('2027-01-31', 'lastDay')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
    expect(from('2027-01-30', 'lastDay')).toEqual(['2027-01-30', '2027-02-28', '2027-03-30', '2027-04-30']);
    expect(from('2028-01-29', 'lastDay').slice(0, 2)).toEqual(['2028-01-29', '2028-02-29']);
  });

  it('are read from no other text', () => {
    expect(() => readRule('RRULE:FREQ=WEEKLY')).toThrow('no rule of a series');
    expect(() => readRule('DTSTART;VALUE=DATE:20261208\nRRULE:FREQ=HOURLY;INTERVAL=1')).toThrow('no rule of a series');
  });
});
