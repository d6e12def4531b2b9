import { fold } from '../../../../shared/basics/names.ts';
import { monthsByWord, weekdaysByWord } from './calendar-words.ts';
import { saysMoved } from './moved.ts';
import { parseTime } from './times.ts';

/** Why a date deserves a second look. Words for the screen: `imports.reason.<code>`. */
export type DateDoubt = 'twoDates' | 'onlyDateRead' | 'severalTimes';

export interface DateRest {
  /** HH:MM */
  readonly time: string | null;
  /** False if words were not understood. */
  readonly whole: boolean;
  readonly doubt?: DateDoubt;
}

const months = [...monthsByWord.keys()].join('|');
const anotherDate = new RegExp(
  [
    String.raw`(?<!\d)\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)`,
    String.raw`(?<!\d)\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2})(?!\d)`,
    // without a year only a slash says that it is a day
    String.raw`(?<!\d)\d{1,2}/\d{1,2}(?!\d)`,
    String.raw`(?<!\p{L})(?:${months})\.?[\s-]*\d{1,2}(?!\d)`,
    String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th)?[\s/-]*(?:de\s+)?(?:${months})(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** A time in another zone than the office's is no wall time; "9:00-11:00" is two times, not one with an offset. */
const otherZone =
  /^T.*\d(?:Z|[+-]\d{2}:?\d{2})$|:\d{2}:\d{2}(?:\.\d+)?\s?(?:Z|[+-]\d{2}:?\d{2})$|:\d{2}\s?(?:Z|[+-]\d{4})$/u;

const eitherOr = /(?:^|\s)(?:or|o)\s/iu;

/** Brackets around all of it say nothing. */
const unwrap = (text: string): string =>
  /^\(([^()]*)\)$|^\[([^[\]]*)\]$/u
    .exec(text)
    ?.slice(1)
    .find((one) => one !== undefined) ?? text;

const doubtOf = (text: string, time: string | null): DateDoubt | null => {
  if (anotherDate.test(text)) return 'twoDates';
  return time === null && /\d/u.test(text) ? 'onlyDateRead' : null;
};

const ofDates = new Set(
  (
    'at a an on the of and to from until till by am pm a m p noon midnight hrs hr h hours hora horas o clock st nd rd th el la las los de del al y en dia hasta entre between around about approx aprox mediodia medianoche ' +
    'manana tarde noche morning afternoon evening t z utc hs punto sharp en or'
  ).split(' '),
);

/** True if a cell holds words that are no part of a date or a time. */
export const hasOtherWords = (text: string): boolean =>
  fold(text)
    .replace(/\d+/gu, ' ')
    .split(' ')
    .some((word) => word !== '' && !ofDates.has(word) && !monthsByWord.has(word) && !weekdaysByWord.has(word));

/** The weekday of a date: the one before it, or that with which the text behind it begins; and what then follows. */
export const settleWeekday = (
  before: number | undefined,
  rest: string,
): { weekday: number | undefined; rest: string } => {
  if (before !== undefined) return { weekday: before, rest };
  const match = /^[\s,]*\(?\s*([\p{L}\p{M}]{2,10})\.?(?![\p{L}\p{M}])\s*(?:\)|(?=$|[\d,;(]|at\s|a las?\s))/u.exec(rest);
  const word = fold(match?.[1] ?? '');
  const weekday = weekdaysByWord.get(word) ?? (word === 'mar' ? 2 : undefined);
  return match === null || weekday === undefined
    ? { weekday: undefined, rest }
    : { weekday, rest: rest.slice(match[0].length) };
};

/**
 * Reads what follows a date in its cell: nothing, a time, or words. Which of two dates counts is not guessed where the
 * second may have taken the place of the first.
 */
export const readRest = (rest: string): DateRest | 'twoDates' => {
  const text = unwrap(rest.replace(/^[\s,@–—-]+/u, '').trim());
  if (text === '') return { time: null, whole: true };
  if (anotherDate.test(text) && (saysMoved(rest) || eitherOr.test(text))) return 'twoDates';
  const startsWithDate = anotherDate.exec(text)?.index === 0;
  const parsed = otherZone.test(text) || startsWithDate ? null : parseTime(text.replace(/^T\s*/u, ''));
  // midnight is how a spreadsheet writes out a date without a time
  const midnight = parsed?.kind === 'time' && parsed.value === '00:00';
  const time = parsed?.kind === 'time' && !midnight ? parsed.value : null;
  const doubt = midnight ? null : (doubtOf(text, time) ?? (parsed?.kind === 'time' ? parsed.doubt : null) ?? null);
  return { time, whole: parsed?.kind === 'time' && parsed.whole, ...(doubt !== null && { doubt }) };
};
