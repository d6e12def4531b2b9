import { monthNames, weekdayNames } from '../../shared/basics/dates-in-words.ts';
import type { Language } from '../../shared/basics/language.ts';
import { addDays } from '../../shared/basics/time.ts';

const dayWords: Record<string, number> = {
  today: 0,
  tod: 0,
  hoy: 0,
  tomorrow: 1,
  tom: 1,
  tmrw: 1,
  manana: 1,
  yesterday: -1,
  ayer: -1,
};
/** Words between the parts that say nothing: "8 de diciembre", "the 8th of December". */
const fillers = new Set(['de', 'del', 'of', 'the', 'el', 'la', 'on', 'next', 'proximo', 'este', 'this']);

export interface DateContext {
  /** The month comes first in 12/8, as ICE and the courts write it. In Spanish, where it may be the day, both count. */
  readonly language: Language;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Where a date without a year is looked for: appointments are ahead, births behind. Two-digit years follow. */
  readonly prefer?: 'future' | 'past';
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

const plainNames = (names: Readonly<Record<Language, readonly string[]>>): Record<Language, readonly string[]> => ({
  en: names.en.map(plain),
  es: names.es.map(plain),
});
const months = plainNames(monthNames);
const weekdays = plainNames(weekdayNames);

/** Which name of a list begins with the word, of at least three letters ("sept" too); -1 for none. */
const nameAt = (names: readonly string[], word: string): number =>
  word.length >= 3
    ? names.findIndex((name) => name.startsWith(word) || (word === 'sept' && name.startsWith('sep')))
    : -1;

const findName = (lists: Record<Language, readonly string[]>, word: string, language: Language): number => {
  const own = nameAt(lists[language], word);
  return own >= 0 ? own : nameAt(lists[language === 'en' ? 'es' : 'en'], word);
};

const toIso = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
};

/** How far back a date without a year is still taken for this year's: a slip of a few days, a note written late. */
const graceDays = 60;

const withoutYear = (month: number, day: number, { today, prefer = 'future' }: DateContext): string | null => {
  const thisYear = Number(today.slice(0, 4));
  const own = toIso(thisYear, month, day);
  if (prefer === 'past') {
    return own !== null && own <= today ? own : toIso(thisYear - 1, month, day);
  }
  const far = own === null || own < addDays(today, -graceDays);
  return far ? (toIso(thisYear + 1, month, day) ?? own) : own;
};

const fullYear = (text: string, { today, prefer = 'future' }: DateContext): number => {
  const year = Number(text);
  if (text.length > 2) {
    return year;
  }
  const thisYear = Number(today.slice(0, 4));
  const century = Math.floor(thisYear / 100) * 100;
  const candidate = century + year;
  return prefer === 'past' && candidate > thisYear ? candidate - 100 : candidate;
};

/** The readings of numbers: one, none, or two of which only who typed them knows the right one. */
const fromNumbers = (parts: readonly string[], context: DateContext): readonly string[] => {
  const [a = '', b = '', c] = parts;
  if (a.length === 4 && c !== undefined) return found(toIso(Number(a), Number(b), Number(c)));
  const read = (month: string, day: string): string | null =>
    c === undefined
      ? withoutYear(Number(month), Number(day), context)
      : toIso(fullYear(c, context), Number(month), Number(day));
  const monthFirst = found(read(a, b));
  if (monthFirst.length > 0 && context.language === 'en') return monthFirst;
  return [...new Set([...found(read(b, a)), ...monthFirst])];
};

const found = (date: string | null): readonly string[] => (date === null ? [] : [date]);

const fromWords = (words: readonly string[], context: DateContext): string | null => {
  const numbers: string[] = [];
  const named: { readonly month: number; readonly isWeekday: boolean }[] = [];
  for (const word of words) {
    const number = /^(\d{1,4})(st|nd|rd|th|ro|o|º)?$/.exec(word)?.[1];
    const month = findName(months, word, context.language) + 1;
    const isWeekday = findName(weekdays, word, context.language) >= 0;
    if (number !== undefined) {
      numbers.push(number);
    } else if (month > 0) {
      named.push({ month, isWeekday });
    } else if (!fillers.has(word) && !isWeekday) {
      return null;
    }
  }
  // "mar 8 dic": mar is martes here, not marzo. In "mar 4 mar" the first is, and the second is not.
  const month = (named.find((candidate) => !candidate.isWeekday) ?? named.at(-1))?.month;
  const [day, year] = numbers;
  if (month === undefined || day === undefined || day.length > 2 || numbers.length > 2 || named.length > 2) {
    return null;
  }
  return year === undefined
    ? withoutYear(month, Number(day), context)
    : toIso(fullYear(year, context), month, Number(day));
};

const nextWeekday = (weekday: number, { today, prefer = 'future' }: DateContext): string => {
  const present = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ahead = (weekday - present + 7) % 7 || 7;
  return addDays(today, prefer === 'past' ? ahead - 7 : ahead);
};

/**
 * Reads a date as people type it: "12/8", "8 dic", "Dec 8, 2026", "2026-12-08", "tomorrow", "martes".
 *
 * @returns the dates `YYYY-MM-DD` that it may be: none when it is no date or one that does not exist; two, the day
 * first and the month first, where only who typed it knows which is meant. Show what was understood.
 */
export const readTypedDate = (text: string, context: DateContext): readonly string[] => {
  const typed = plain(text);
  const dayWord = Object.hasOwn(dayWords, typed) ? dayWords[typed] : undefined;
  if (dayWord !== undefined) return [addDays(context.today, dayWord)];
  const numbers = /^(\d{1,4})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?$/.exec(typed);
  if (numbers) {
    return fromNumbers(
      numbers.slice(1).filter((part) => part !== undefined),
      context,
    );
  }
  const words = typed.split(/[\s,./-]+/).filter((word) => word !== '');
  const meaningful = words.filter((word) => !fillers.has(word));
  const only = meaningful.length === 1 ? meaningful[0] : undefined;
  const weekday = only === undefined ? -1 : findName(weekdays, only, context.language);
  return weekday >= 0 ? [nextWeekday(weekday, context)] : found(fromWords(words, context));
};
