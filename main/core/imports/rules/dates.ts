import { asciiDigits, withoutInvisible } from '../../../../shared/basics/digits.ts';
import { fold } from '../../../../shared/basics/names.ts';
import { saysUnknown } from '../../../../shared/basics/unknown-words.ts';
import { dayExists, isoFrom, isoFromSerial, weekdayOf, weekdaysByWord } from './calendar-words.ts';
import type { DateOrder } from './date-order.ts';
import { readRest, settleWeekday, type DateDoubt } from './date-rest.ts';
import { parseTime } from './times.ts';
import { wordsOfDate } from './worded-date.ts';

/** Why a text is not a date that can be used. Words for the screen: `imports.reason.<code>`. */
export type DateProblem =
  | 'notADate'
  | 'noSuchDay'
  | 'noYear'
  | 'yearOutOfRange'
  | 'weekdayDiffers'
  | 'twoDates'
  | 'inFuture'
  | 'before1900';

export type ParsedDate =
  | {
      readonly kind: 'date';
      /** YYYY-MM-DD */
      readonly value: string;
      /** HH:MM where the cell holds a time too. */
      readonly time: string | null;
      /** False if words beside the date were not understood; keep the cell's text then. */
      readonly whole: boolean;
      /** The numbers only make a date in the other order than the column's. */
      readonly againstOrder: boolean;
      /** What else about the cell deserves a second look. */
      readonly doubt?: DateDoubt;
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken'; readonly reason: DateProblem };

export interface DateReading {
  readonly order: DateOrder;
  /** YYYY-MM-DD: two-digit years and "in the future" are measured against it. */
  readonly today: string;
  /** A birth date is between 1900 and today; a day of an appointment between 2000 and 2100. */
  readonly use: 'birth' | 'appointment' | 'any';
}

const broken = (reason: DateProblem): ParsedDate => ({ kind: 'broken', reason });

const fullYear = (text: string, reading: DateReading): number => {
  const year = Number(text);
  if (text.length !== 2) return year;
  if (reading.use !== 'birth') return 2000 + year;
  return 2000 + year <= Number(reading.today.slice(0, 4)) ? 2000 + year : 1900 + year;
};

const inRange = (value: string, reading: DateReading): DateProblem | null => {
  if (reading.use === 'birth') return value < '1900' ? 'before1900' : value > reading.today ? 'inFuture' : null;
  const [first, last] = reading.use === 'appointment' ? ['2000', '2101'] : ['1900', '2101'];
  return value < first || value >= last ? 'yearOutOfRange' : null;
};

interface Numbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
  readonly weekday: number | undefined;
  readonly againstOrder: boolean;
}

const fitsWeekday = ({ year, month, day, weekday }: Pick<Numbers, 'year' | 'month' | 'day' | 'weekday'>): boolean =>
  dayExists(year, month, day) && (weekday === undefined || weekdayOf(year, month, day) === weekday);

const finish = (found: Numbers, reading: DateReading): ParsedDate => {
  const { year, month, day } = found;
  if (!dayExists(year, month, day)) return broken('noSuchDay');
  const value = isoFrom(year, month, day);
  const problem = inRange(value, reading);
  if (problem !== null) return broken(problem);
  if (!fitsWeekday(found)) return broken('weekdayDiffers');
  const rest = readRest(found.rest);
  return rest === 'twoDates' ? broken(rest) : { kind: 'date', value, againstOrder: found.againstOrder, ...rest };
};

const weekdayPrefix = /^([\p{L}.]{2,10}),?\s*(?=\d)/u;
const yearFirst = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)(.*)$/su;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u;
const numeric = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?'?(\d{4}|\d{2})(?!\d)(.*)$/su;
const withoutYear = /^\d{1,2}[-/.]\d{1,2}$/u;
const serial = /^([1-9]\d{4})(?:[.,](\d+))?$/u;

/** The two numbers of a day in the column's order; in the other one if only that is a day, or only that fits the weekday. */
const inOrder = (first: number, second: number, year: number, weekday: number | undefined, order: DateOrder) => {
  const inColumnOrder = order === 'dmy' ? { month: second, day: first } : { month: first, day: second };
  const other = { month: inColumnOrder.day, day: inColumnOrder.month };
  const againstOrder = !fitsWeekday({ year, ...inColumnOrder, weekday }) && fitsWeekday({ year, ...other, weekday });
  // of two that do not fit the weekday, the one that exists says so
  const exists = dayExists(year, inColumnOrder.month, inColumnOrder.day) || !dayExists(year, other.month, other.day);
  return againstOrder || !exists ? { ...other, againstOrder: true } : { ...inColumnOrder, againstOrder: false };
};

const fromNumbers = (text: string, before: number | undefined, reading: DateReading): ParsedDate | null => {
  const iso = yearFirst.exec(text) ?? compact.exec(text);
  if (iso !== null) {
    const [, year, month, day, behind = ''] = iso;
    return finish(
      {
        year: Number(year),
        month: Number(month),
        day: Number(day),
        ...settleWeekday(before, behind),
        againstOrder: false,
      },
      reading,
    );
  }
  const match = numeric.exec(text);
  if (match !== null) {
    const [, first, , second, yearText = '', behind = ''] = match;
    const year = fullYear(yearText, reading);
    const settled = settleWeekday(before, behind);
    return finish(
      { year, ...inOrder(Number(first), Number(second), year, settled.weekday, reading.order), ...settled },
      reading,
    );
  }
  if (withoutYear.test(text)) return broken('noYear');
  const counted = serial.exec(text);
  if (counted === null) return null;
  const value = isoFromSerial(Number(counted[1]));
  const problem = inRange(value, reading);
  if (problem !== null) return broken(problem);
  const fraction = counted[2] === undefined ? null : parseTime(`0.${counted[2]}`);
  return {
    kind: 'date',
    value,
    time: fraction?.kind === 'time' && fraction.value !== '00:00' ? fraction.value : null,
    whole: true,
    againstOrder: false,
  };
};

/** A number that may be the year as well as the one before it, as in "December 10-12, 2026". */
const anotherYear = /^[\s,]*'?(?:\d{2}|(?:19|20)\d{2})(?!\d|[:.h]\d|\s*(?:[ap]\.?\s?m|h))/iu;

/** `Dec 8, 2026`, `8 de diciembre de 2026 a las 10:15`, `martes 8 dic 26`. */
const fromWords = (text: string, reading: DateReading): ParsedDate | null => {
  const { day, month, year, unexplained, ...found } = wordsOfDate(text);
  if (month === undefined || day === undefined) return null;
  if (year === undefined) return broken(unexplained || /\d{4}/u.test(found.rest) ? 'notADate' : 'noYear');
  if (year.length === 2 && anotherYear.test(found.rest)) return broken('notADate');
  const settled = settleWeekday(found.weekday, found.rest);
  const parsed = finish(
    { year: fullYear(year, reading), month, day: Number(day), ...settled, againstOrder: false },
    reading,
  );
  return parsed.kind === 'date' && unexplained ? { doubt: 'onlyDateRead', ...parsed, whole: false } : parsed;
};

/**
 * Reads a date as people write it, with the column's order of day and month (`detectDateOrder`). A date that only
 * exists in the other order is taken in that order and marked. Never throws.
 */
export const parseDate = (text: string, reading: DateReading): ParsedDate => {
  const trimmed = asciiDigits(withoutInvisible(text)).normalize('NFKC').trim().replace(/\s+/gu, ' ');
  if (saysUnknown(text)) return { kind: 'unknown' };
  const prefix = weekdayPrefix.exec(trimmed);
  const weekday =
    prefix?.[1] === undefined
      ? undefined
      : (weekdaysByWord.get(fold(prefix[1])) ?? (fold(prefix[1]) === 'mar' ? 2 : undefined));
  const bare = prefix !== null && weekday !== undefined ? trimmed.slice(prefix[0].length) : trimmed;
  return fromNumbers(bare, weekday, reading) ?? fromWords(trimmed, reading) ?? broken('notADate');
};
