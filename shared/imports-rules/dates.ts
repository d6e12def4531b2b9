import { fold } from '../names-rules.ts';
import { dayExists, isoFrom, isoFromSerial, monthsByWord, weekdayOf, weekdaysByWord } from './calendar-words.ts';
import type { DateOrder } from './date-order.ts';
import { parseTime } from './times.ts';
import { saysUnknown } from './unknown-words.ts';

/** Why a text is not a date that can be used. Words for the screen: `imports.reason.<code>`. */
export type DateProblem =
  | 'notADate'
  | 'noSuchDay'
  | 'noYear'
  | 'yearOutOfRange'
  | 'weekdayDiffers'
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
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken'; readonly reason: DateProblem };

export interface DateReading {
  readonly order: DateOrder;
  /** YYYY-MM-DD: two-digit years and "in the future" are measured against it. */
  readonly today: string;
  /** A birth date lies between 1900 and today; a day of an appointment between 2000 and 2100. */
  readonly use: 'birth' | 'appointment' | 'any';
}

const broken = (reason: DateProblem): ParsedDate => ({ kind: 'broken', reason });

const fullYear = (text: string, reading: DateReading): number => {
  const year = Number(text);
  if (text.length !== 2) return year;
  if (reading.use !== 'birth') return 2000 + year;
  return 2000 + year <= Number(reading.today.slice(0, 4)) ? 2000 + year : 1900 + year;
};

/** Words around a date and a time that carry nothing: de, del, the, of, at, a las. */
const filler = /^(?:de|del|el|la|las|the|of|at|a|on|t|dia|z|utc)$/u;

/** What follows the date: nothing, a time, or words. */
const readRest = (rest: string): { time: string | null; whole: boolean } => {
  const text = rest.replace(/^[\s,T@–—-]+/u, '').trim();
  // a time in another zone than the office's is no wall time
  if (/\d(?:Z|[+-]\d{2}:?\d{2})$/u.test(text)) return { time: null, whole: false };
  if (text === '') return { time: null, whole: true };
  const time = parseTime(text);
  // midnight is how a spreadsheet writes out a date without a time
  if (time.kind === 'time') return { time: time.value === '00:00' ? null : time.value, whole: time.whole };
  return { time: null, whole: false };
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

const finish = (found: Numbers, reading: DateReading): ParsedDate => {
  const { year, month, day } = found;
  if (!dayExists(year, month, day)) return broken('noSuchDay');
  const value = isoFrom(year, month, day);
  const problem = inRange(value, reading);
  if (problem !== null) return broken(problem);
  if (found.weekday !== undefined && weekdayOf(year, month, day) !== found.weekday) return broken('weekdayDiffers');
  return { kind: 'date', value, againstOrder: found.againstOrder, ...readRest(found.rest) };
};

const weekdayPrefix = /^([\p{L}.]{2,10}),?\s+(?=\d)/u;
const yearFirst = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)(.*)$/su;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u;
const numeric = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?'?(\d{4}|\d{2})(?!\d)(.*)$/su;
const withoutYear = /^\d{1,2}[-/.]\d{1,2}$/u;
const serial = /^([1-9]\d{4})(?:\.(\d+))?$/u;

const fromNumbers = (text: string, weekday: number | undefined, reading: DateReading): ParsedDate | null => {
  const iso = yearFirst.exec(text) ?? compact.exec(text);
  if (iso !== null) {
    const [, year, month, day, rest = ''] = iso;
    return finish({ year: Number(year), month: Number(month), day: Number(day), rest, weekday, againstOrder: false }, reading);
  }
  const match = numeric.exec(text);
  if (match !== null) {
    const [, firstText, , secondText, yearText = '', rest = ''] = match;
    const [first, second] = [Number(firstText), Number(secondText)];
    const year = fullYear(yearText, reading);
    const monthFirst = reading.order !== 'dmy';
    const [month, day] = monthFirst ? [first, second] : [second, first];
    const againstOrder = !dayExists(year, month, day) && dayExists(year, day, month);
    return finish({ year, month: againstOrder ? day : month, day: againstOrder ? month : day, rest, weekday, againstOrder }, reading);
  }
  if (withoutYear.test(text)) return broken('noYear');
  const counted = serial.exec(text);
  if (counted === null) return null;
  const value = isoFromSerial(Number(counted[1]));
  const problem = inRange(value, reading);
  if (problem !== null) return broken(problem);
  const fraction = counted[2] === undefined ? null : parseTime(`0.${counted[2]}`);
  return { kind: 'date', value, time: fraction?.kind === 'time' && fraction.value !== '00:00' ? fraction.value : null, whole: true, againstOrder: false };
};

/** `Dec 8, 2026`, `8 de diciembre de 2026 a las 10:15`, `martes 8 dic 26`. */
const fromWords = (text: string, reading: DateReading): ParsedDate | null => {
  const time = /(?:,|\s)\s*(?:at |a las? )?(\d{1,2}[:.]\d{2}.*|\d{1,2}\s*[ap]\.?\s?m\.?.*)$/isu.exec(text);
  const tokens = fold(time === null ? text : text.slice(0, time.index)).split(' ');
  let month: number | undefined;
  let weekday: number | undefined;
  let sawMar = false;
  let unexplained = false;
  const numbers: string[] = [];
  for (const token of tokens) {
    const number = /^(\d{1,4})(?:st|nd|rd|th|o|ro|ero)?$/u.exec(token)?.[1];
    const named = monthsByWord.get(token);
    if (number !== undefined) numbers.push(number);
    else if (named !== undefined && (month === undefined || sawMar)) {
      // "mar 8 dic" is a Tuesday in December
      if (sawMar) weekday = 2;
      month = named;
      sawMar = token === 'mar';
    }
    else if (weekdaysByWord.has(token)) weekday = weekdaysByWord.get(token);
    else if (!filler.test(token)) unexplained = true;
  }
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return null;
  const [first = '', second] = numbers;
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  if (day === undefined) return null;
  if (year === undefined) return broken(unexplained ? 'notADate' : 'noYear');
  const found = finish(
    { year: fullYear(year, reading), month, day: Number(day), rest: time?.[1] ?? '', weekday, againstOrder: false },
    reading,
  );
  return found.kind === 'date' && unexplained ? { ...found, whole: false } : found;
};

/**
 * Reads a date as people write it, with the column's order of day and month (`detectDateOrder`). A date that only
 * exists in the other order is taken in that order and marked. Never throws.
 */
export const parseDate = (text: string, reading: DateReading): ParsedDate => {
  const trimmed = text.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  if (saysUnknown(text)) return { kind: 'unknown' };
  const prefix = weekdayPrefix.exec(trimmed);
  const weekday = prefix?.[1] === undefined ? undefined : (weekdaysByWord.get(fold(prefix[1])) ?? (fold(prefix[1]) === 'mar' ? 2 : undefined));
  const bare = prefix !== null && weekday !== undefined ? trimmed.slice(prefix[0].length) : trimmed;
  return fromNumbers(bare, weekday, reading) ?? fromWords(trimmed, reading) ?? broken('notADate');
};
