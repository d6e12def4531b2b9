import { asciiDigits, withoutInvisible } from '../../../../shared/basics/digits.ts';
import { saysUnknown } from '../../../../shared/basics/unknown-words.ts';
import { firstLikelyHour, hourOfDay, readClock, type Clock } from './clock.ts';
import { saysMoved } from './moved.ts';
import { oncePerText } from './once-per-text.ts';

/** Why a text is not a time of day. Words for the screen: `imports.reason.<code>`. */
export type TimeProblem = 'notATime' | 'noSuchTime' | 'noAmPm' | 'severalTimes';

export type ParsedTime =
  /** `value`: HH:MM, 24 hours. `whole` is false if words beside the time were not understood. */
  | { readonly kind: 'time'; readonly value: string; readonly whole: boolean; readonly doubt?: 'severalTimes' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken'; readonly reason: TimeProblem };

const broken = (reason: TimeProblem): ParsedTime => ({ kind: 'broken', reason });

const lead = /^(?:at|a las?|las?|@|around|about|aprox\.?|~)\s*/iu;
const rangeLead = /^(?:from|de|desde|between|entre)\s+(?:las?\s+)?/iu;
const fractionOfDay = /^0?[.,]\d+$/u;
/** The day that a spreadsheet program gives to a time without a day. */
const dayZero =
  /^(?:1899-12-3[01]|12\/3[01]\/1899|3[01]\/12\/1899|1900-0?1-0?[01]|0?1\/0?[01]\/1900|0\/0?1\/1900)[T\s]+(?=\d)/u;

const write = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const fromFraction = (text: string): ParsedTime => {
  const minutes = Math.round(Number(text.replace(',', '.')) * 24 * 60);
  return { kind: 'time', value: write(Math.floor(minutes / 60) % 24, minutes % 60), whole: true };
};

/** What follows must be set off from the number: 10 is the time in "10, bring papers" but not in "10th floor". */
const setOff = (rest: string): boolean => !/^[\p{L}\p{N}%$/-]/u.test(rest);
const saysNothing = (rest: string): boolean => /^[\s.,;]*$/u.test(rest);

/** The hour of 24; why not, if it cannot be known. */
const hourOf = ({ hour, part, padded }: Clock): number | TimeProblem => {
  if (part !== null) return hourOfDay(hour, part);
  if (hour > 23) return 'noSuchTime';
  return hour < firstLikelyHour && !padded ? 'noAmPm' : hour;
};

const dash = /^\s*[-–—]\s*/u;
const until = /^\s*(?:a|to|hasta|until|till?|thru|through)\s+(?:las?\s+)?/iu;
const and = /^\s*(?:y|and)\s+(?:las?\s+)?/iu;

/** Where the range ends that `start` begins; null if it begins none. */
const endOf = (start: Clock, afterLead: boolean): Clock | null => {
  const joint = [dash, until, ...(afterLead ? [and] : [])].find((one) => one.test(start.rest));
  const end = joint === undefined ? null : readClock(start.rest.replace(joint, ''));
  if (end === null || !setOff(end.rest)) return null;
  // 9-11 may as well be a day
  const says = start.withMinutes || end.withMinutes || start.part !== null || end.part !== null;
  return says || joint !== dash ? end : null;
};

/** `1 a 3 pm` begins in the afternoon, `9-12 pm` in the morning: the end's half of the day, unless it is over by then. */
const hourOfStart = (start: Clock, end: Clock): number | TimeProblem => {
  if (start.part !== null || end.part === null || start.hour > 12) return hourOf(start);
  const [first, last] = [hourOfDay(start.hour, end.part), hourOfDay(end.hour, end.part)];
  if (typeof first !== 'number' || typeof last !== 'number') return hourOf(start);
  if (first * 60 + start.minute <= last * 60 + end.minute) return first;
  return first - 12 >= firstLikelyHour ? first - 12 : 'noAmPm';
};

const fromRange = (start: Clock, end: Clock): ParsedTime => {
  const hour = hourOfStart(start, end);
  if (typeof hour !== 'number') return broken(hour);
  if (saysMoved(end.rest) && /\d/u.test(end.rest)) return broken('severalTimes');
  return { kind: 'time', value: write(hour, start.minute), whole: false };
};

const anotherTime = /(?<!\d)(?:\d{1,2}[:h][0-5]\d|\d{1,2}\s?[ap]\.?\s?m)(?![\p{L}\p{N}])/iu;
const aside = /\([^)]*\)|\[[^\]]*\]/gu;

/** `8AM/9AM`: a second time right behind the first. */
const alternative = ({ rest, withMinutes, part }: Clock): boolean =>
  (withMinutes || part !== null) && rest.startsWith('/') && readClock(rest.slice(1).trim()) !== null;

const fromOne = (clock: Clock): ParsedTime => {
  const { rest, minute } = clock;
  if (!setOff(rest) && !alternative(clock)) return broken('notATime');
  const hour = hourOf(clock);
  if (typeof hour !== 'number') return broken(hour);
  const whole = saysNothing(rest);
  if (!whole && clock.part === null && !clock.withMinutes) return broken('notATime');
  if (saysMoved(rest) && /\d/u.test(rest)) return broken('severalTimes');
  const several = anotherTime.test(rest.replace(aside, ' '));
  return { kind: 'time', value: write(hour, minute), whole, ...(several && { doubt: 'severalTimes' as const }) };
};

/**
 * Reads a time of day as people write it: `10:15 AM`, `10am`, `13:30`, `8 a. m.`, `noon`, `2 de la tarde`, `10h30`,
 * `1345`, `14:30 hrs`, the first of `1 a 3 pm`, and a spreadsheet's fraction of a day. `2:30` with nothing that says
 * morning or afternoon is broken rather than guessed: a wrong guess makes someone miss an appointment.
 */
export const parseTime = oncePerText((text: string): ParsedTime => {
  if (saysUnknown(text)) return { kind: 'unknown' };
  const trimmed = asciiDigits(withoutInvisible(text))
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(dayZero, '');
  if (fractionOfDay.test(trimmed)) return fromFraction(trimmed);
  const afterLead = rangeLead.test(trimmed);
  const start = readClock(trimmed.replace(afterLead ? rangeLead : lead, ''));
  if (start === null) return broken('notATime');
  const end = endOf(start, afterLead);
  if (end !== null) return fromRange(start, end);
  return afterLead ? broken('notATime') : fromOne(start);
});
