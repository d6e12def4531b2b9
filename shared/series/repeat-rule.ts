import { addDays, weekdayOf } from '../basics/time.ts';
import { assertNever } from '../contract/errors.ts';

export const repeatUnits = ['day', 'week', 'month', 'year'] as const;
export type RepeatUnit = (typeof repeatUnits)[number];

/** In a month: the same day, the same weekday counted from its start, or the last such weekday. */
export const monthDays = ['day', 'weekday', 'lastWeekday'] as const;
export type MonthDay = (typeof monthDays)[number];

/** What becomes of a month that is too short for the day: there is none, or its last day counts. */
export const shortMonths = ['skip', 'lastDay'] as const;
export type ShortMonth = (typeof shortMonths)[number];

/** How an appointment repeats, counted from its own day. What does not belong to its unit means nothing. */
export interface RepeatRule {
  readonly unit: RepeatUnit;
  /** Every so many of them. */
  readonly every: number;
  /** Of a week, 0 for Sunday; the appointment’s own is among them. */
  readonly weekdays: readonly number[];
  readonly on: MonthDay;
  readonly short: ShortMonth;
}

/** One of the two: a last day, or how many appointments there are with the first. */
export interface RepeatEnd {
  readonly until: string | null;
  readonly times: number | null;
}

export const mostTimes = 110;
export const mostYears = 2;
export const mostEvery = 99;

export const repeatFields = ['every', 'weekdays', 'on', 'until', 'times'] as const;
export const repeatWrongs = [
  'every',
  'weekdays',
  'on',
  'noEnd',
  'twoEnds',
  'beforeStart',
  'tooFar',
  'tooFew',
  'tooMany',
  'noDates',
] as const;

/** What keeps a rule from being used, and the field that it is about. */
export interface RepeatWrong {
  readonly field: (typeof repeatFields)[number];
  readonly why: (typeof repeatWrongs)[number];
}

const dayOf = (date: string): number => Number(date.slice(8));
const monthOf = (date: string): number => Number(date.slice(5, 7));

/** Which of its month a weekday is, from 1. */
export const weekOfMonth = (date: string): number => Math.ceil(dayOf(date) / 7);

/** True if no such weekday comes after it in its month. */
export const isLastOfMonth = (date: string): boolean => monthOf(addDays(date, 7)) !== monthOf(date);

/** True if some months, or for a year some Februaries, are too short for the day, so that `short` says something. */
export const maySkip = ({ unit, on }: Pick<RepeatRule, 'unit' | 'on'>, start: string): boolean =>
  unit === 'year' ? start.slice(5) === '02-29' : unit === 'month' && on === 'day' && dayOf(start) > 28;

/** The last day that a series may reach. @param from the day that it is counted from */
export const lastDayFrom = (from: string): string => `${Number(from.slice(0, 4)) + mostYears}${from.slice(4)}`;

const wrongOfRule = ({ unit, every, weekdays, on }: RepeatRule, start: string): RepeatWrong | null => {
  if (!Number.isInteger(every) || every < 1 || every > mostEvery) return { field: 'every', why: 'every' };
  if (unit === 'week' && !weekdays.includes(weekdayOf(start))) return { field: 'weekdays', why: 'weekdays' };
  const isCountable = on === 'day' || (on === 'weekday' ? weekOfMonth(start) < 5 : isLastOfMonth(start));
  return unit === 'month' && !isCountable ? { field: 'on', why: 'on' } : null;
};

const wrongOfEnd = ({ until, times }: RepeatEnd, start: string, lastDay: string): RepeatWrong | null => {
  if (times !== null) {
    if (until !== null) return { field: 'times', why: 'twoEnds' };
    if (!Number.isInteger(times) || times < 2) return { field: 'times', why: 'tooFew' };
    return times > mostTimes ? { field: 'times', why: 'tooMany' } : null;
  }
  if (until === null) return { field: 'until', why: 'noEnd' };
  if (until <= start) return { field: 'until', why: 'beforeStart' };
  return until > lastDay ? { field: 'until', why: 'tooFar' } : null;
};

/**
 * What is wrong with a rule and its end before its days are known, or null.
 * @param start the day of the first appointment
 * @param lastDay the last day that it may reach
 */
export const wrongOfRepeat = (
  rule: RepeatRule,
  end: RepeatEnd,
  { start, lastDay }: { readonly start: string; readonly lastDay: string },
): RepeatWrong | null => wrongOfRule(rule, start) ?? wrongOfEnd(end, start, lastDay);

const weekdayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

const partsOfMonth = (rule: RepeatRule, start: string): string => {
  const weekday = weekdayCodes[weekdayOf(start)] ?? '';
  switch (rule.on) {
    case 'weekday':
      return `BYDAY=${weekOfMonth(start)}${weekday}`;
    case 'lastWeekday':
      return `BYDAY=-1${weekday}`;
    case 'day': {
      const day = dayOf(start);
      if (rule.short === 'skip' || day <= 28) return `BYMONTHDAY=${day}`;
      if (day === 31) return 'BYMONTHDAY=-1';
      return `BYMONTHDAY=${[28, 29, 30].filter((one) => one <= day).join(',')};BYSETPOS=-1`;
    }
    default:
      return assertNever(rule.on);
  }
};

const partsOf = (rule: RepeatRule, start: string): string => {
  switch (rule.unit) {
    case 'day':
      return 'FREQ=DAILY';
    case 'week': {
      const days = weekdayCodes.filter((_code, day) => rule.weekdays.includes(day));
      return `FREQ=WEEKLY;WKST=SU;BYDAY=${days.join(',')}`;
    }
    case 'month':
      return `FREQ=MONTHLY;${partsOfMonth(rule, start)}`;
    case 'year': {
      const day = maySkip(rule, start) && rule.short === 'lastDay' ? -1 : dayOf(start);
      return `FREQ=YEARLY;BYMONTH=${monthOf(start)};BYMONTHDAY=${day}`;
    }
    default:
      return assertNever(rule.unit);
  }
};

const bare = (date: string): string => date.replaceAll('-', '');

/** A rule as RFC 5545 writes it: DTSTART, from which it is counted, and RRULE with its end. */
export const writeRule = (rule: RepeatRule, { until, times }: RepeatEnd, start: string): string => {
  const end = times === null ? `UNTIL=${bare(until ?? start)}` : `COUNT=${times}`;
  return `DTSTART;VALUE=DATE:${bare(start)}\nRRULE:${partsOf(rule, start)};INTERVAL=${rule.every};${end}`;
};

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;

const dateOf = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;

/** Reads what `writeRule` wrote. @throws Error for another text */
export const readRule = (text: string): { readonly rule: RepeatRule; readonly start: string } => {
  const [, day = '', parts = ''] = /^DTSTART;VALUE=DATE:(\d{8})\nRRULE:([A-Z0-9=;,-]+)$/.exec(text) ?? [];
  const named = new Map(
    parts
      .split(';')
      .map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const unit = Object.entries(units).find(([frequency]) => frequency === named.get('FREQ'))?.[1];
  if (unit === undefined) throw new Error('no rule of a series');
  const days = named.get('BYDAY') ?? '';
  const isShort = named.has('BYSETPOS') || named.get('BYMONTHDAY') === '-1';
  return {
    start: dateOf(day),
    rule: {
      unit,
      every: Number(named.get('INTERVAL')),
      weekdays: unit === 'week' ? days.split(',').map((code) => weekdayCodes.findIndex((one) => one === code)) : [],
      on: unit !== 'month' || days === '' ? 'day' : days.startsWith('-1') ? 'lastWeekday' : 'weekday',
      short: isShort ? 'lastDay' : 'skip',
    },
  };
};
