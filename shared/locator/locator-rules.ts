import { addDays, daysBetween, instantToWall, wallToInstant, weekdayOf } from '../basics/time.ts';
import { type Hours, locatorFacts } from './locator-facts.ts';

const minute = 60_000;

/** What a look brought, as it is kept. A first zero is none yet: it is repeated some minutes later. */
export const lookupResults = [
  'inCustody',
  'inCustodyCbp',
  'callForDetails',
  'notInCustody',
  'severalMatches',
  'zeroOnce',
  'zero',
  'internalError',
  'blocked',
  'siteDown',
  'tried',
  'thereNow',
  'notThere',
  'wouldNotSay',
  'willCallBack',
  'noAnswer',
] as const;
export type LookupResult = (typeof lookupResults)[number];

/** What a call or another site may bring. */
export const otherResults = ['thereNow', 'notThere', 'wouldNotSay', 'willCallBack', 'noAnswer'] as const;
export type OtherResult = (typeof otherResults)[number];

/** The fields of the locator's form, letter by letter as they were typed. */
export interface Typed {
  readonly mode: 'aNumber' | 'name' | null;
  readonly aNumberTyped: string | null;
  readonly firstTyped: string | null;
  readonly lastTyped: string | null;
  readonly countryLabel: string | null;
  readonly birthDateTyped: string | null;
}

const sameText = (left: string | null, right: string | null): boolean =>
  (left ?? '').trim().toLowerCase() === (right ?? '').trim().toLowerCase();

/** True for two searches with the same text in each field; the site does not tell capitals from small letters apart. */
export const sameSearch = (left: Typed, right: Typed): boolean =>
  left.mode === right.mode &&
  sameText(left.aNumberTyped, right.aNumberTyped) &&
  sameText(left.firstTyped, right.firstTyped) &&
  sameText(left.lastTyped, right.lastTyped) &&
  sameText(left.countryLabel, right.countryLabel) &&
  sameText(left.birthDateTyped, right.birthDateTyped);

/** A zero of the same search within this time counts as its repeat. */
const repeatWithin = 24 * 60 * minute;

/** When a first zero is to be repeated. */
export const repeatAt = (at: string): string =>
  new Date(Date.parse(at) + locatorFacts.rhythm.repeatMinutes * minute).toISOString();

interface Earlier extends Typed {
  readonly id: string;
  readonly at: string;
  readonly result: LookupResult;
}

/**
 * What a result of zero is kept as. Zero comes and goes between real results, so it counts only when the same search
 * brought it again some minutes later; until then it is `zeroOnce`. @param earlier searches for the same person
 */
export const zeroOf = (
  typed: Typed,
  at: string,
  earlier: readonly Earlier[],
): { readonly result: 'zeroOnce' | 'zero'; readonly repeatOf: string | null } => {
  const now = Date.parse(at);
  const first = earlier.find(
    (one) =>
      one.result === 'zeroOnce' &&
      sameSearch(one, typed) &&
      Date.parse(repeatAt(one.at)) <= now &&
      now - Date.parse(one.at) <= repeatWithin,
  );
  return first === undefined ? { result: 'zeroOnce', repeatOf: null } : { result: 'zero', repeatOf: first.id };
};

/** A first zero that has not been repeated yet, if the newest of the same search is one. */
export const waitsForRepeat = (typed: Typed, earlier: readonly Earlier[]): string | null => {
  const newest = earlier
    .filter((one) => sameSearch(one, typed))
    .toSorted((left, right) => (left.at < right.at ? 1 : -1))[0];
  const oldest = earlier
    .filter((one) => one.result === 'zeroOnce' && sameSearch(one, typed))
    .toSorted((left, right) => (left.at < right.at ? -1 : 1))[0];
  return newest?.result === 'zeroOnce' && oldest !== undefined ? repeatAt(oldest.at) : null;
};

const minutesAfter = (result: LookupResult, hoursSince: number): number | null => {
  const { rhythm } = locatorFacts;
  switch (result) {
    case 'zeroOnce':
      return rhythm.repeatMinutes;
    case 'internalError':
    case 'siteDown':
      return rhythm.errorMinutes;
    case 'blocked':
      return rhythm.blockedMinutes;
    case 'callForDetails':
    case 'inCustodyCbp':
      return rhythm.unplacedMinutes;
    case 'inCustody':
    case 'thereNow':
      return rhythm.foundMinutes;
    case 'severalMatches':
      return rhythm.errorMinutes;
    default:
      return hoursSince < 24 ? rhythm.firstDayMinutes : rhythm.laterMinutes;
  }
};

/** No one is asked to search at night: the morning comes first. */
const whileAwake = (instant: string, zone: string): string => {
  const { awakeFrom, awakeUntil } = locatorFacts.rhythm;
  const { date, time } = instantToWall(instant, zone);
  if (time < awakeFrom) return wallToInstant(date, awakeFrom, zone);
  return time >= awakeUntil ? wallToInstant(addDays(date, 1), awakeFrom, zone) : instant;
};

/**
 * When to look again: soon after an error, every three hours on the first day, three times a day later, once a day after
 * the person was found. A repeat of minutes is not put off by the night.
 * @param since when the person was detained, or first looked for
 */
export const nextLookAt = (look: {
  readonly at: string;
  readonly result: LookupResult;
  readonly since: string;
  readonly zone: string;
}): string => {
  const hours = (Date.parse(look.at) - Date.parse(look.since)) / (60 * minute);
  const minutes = minutesAfter(look.result, hours) ?? locatorFacts.rhythm.laterMinutes;
  const next = new Date(Date.parse(look.at) + minutes * minute).toISOString();
  return minutes < 60 ? next : whileAwake(next, look.zone);
};

/** True on the day before the 18th birthday and earlier; the locator shows no one of that age. */
export const isUnder18 = (birthDate: string | null, today: string): boolean => {
  if (birthDate === null) return false;
  const adultOn = `${String(Number(birthDate.slice(0, 4)) + 18)}${birthDate.slice(4)}`;
  return today < adultOn;
};

/** The n-th weekday of a month; the last one for n = -1. */
const nthWeekday = (year: number, month: number, weekday: number, n: number): string => {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  if (n > 0) return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const last = addDays(next, -1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
};

const observed = (date: string): string => {
  const weekday = weekdayOf(date);
  if (weekday === 6) return addDays(date, -1);
  return weekday === 0 ? addDays(date, 1) : date;
};

/** Federal holidays of a year, on the days on which offices are closed for them (5 U.S.C. 6103). */
export const federalHolidays = (year: number): readonly string[] => [
  observed(`${year}-01-01`),
  nthWeekday(year, 1, 1, 3),
  nthWeekday(year, 2, 1, 3),
  nthWeekday(year, 5, 1, -1),
  observed(`${year}-06-19`),
  observed(`${year}-07-04`),
  nthWeekday(year, 9, 1, 1),
  nthWeekday(year, 10, 1, 2),
  observed(`${year}-11-11`),
  nthWeekday(year, 11, 4, 4),
  observed(`${year}-12-25`),
  observed(`${year + 1}-01-01`),
];

/** Whether a line is answered now; null where its hours are not known. */
export const isOpenAt = (hours: Hours, now: Date): boolean | null => {
  if (hours === null) return null;
  if (hours === 'always') return true;
  const { date, time } = instantToWall(now, hours.zone);
  if (!hours.days.includes(weekdayOf(date))) return false;
  if (hours.closedOnHolidays && federalHolidays(Number(date.slice(0, 4))).includes(date)) return false;
  return time >= hours.from && time < hours.to;
};

/** The opening hours on another clock: 8 in the morning in the East is 5 in California. */
export const hoursIn = (
  hours: Exclude<Hours, 'always' | null>,
  zone: string,
  now: Date,
): { readonly from: string; readonly to: string; readonly days: readonly number[] } => {
  const { date } = instantToWall(now, hours.zone);
  const from = instantToWall(wallToInstant(date, hours.from, hours.zone), zone);
  const to = instantToWall(wallToInstant(date, hours.to, hours.zone), zone);
  const shift = daysBetween(date, from.date);
  return { from: from.time, to: to.time, days: hours.days.map((day) => (day + shift + 7) % 7) };
};
