import { fold } from '../basics/names.ts';
import { addDays, instantToWall, wallToInstant, weekdayOf } from '../basics/time.ts';

/** One stretch of a day, on some weekdays. 0 is Sunday. Times are `HH:MM`. */
export interface HourSpan {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** Hours that were understood. Without spans it is always open. */
export interface WeekHours {
  readonly spans: readonly HourSpan[];
  readonly always: boolean;
  readonly closedOnHolidays: boolean;
}

const dayNames: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'domingo', 'dom'],
  ['monday', 'mon', 'lunes', 'lun'],
  ['tuesday', 'tue', 'tues', 'martes', 'mar'],
  ['wednesday', 'wed', 'miercoles', 'mie'],
  ['thursday', 'thu', 'thur', 'thurs', 'jueves', 'jue'],
  ['friday', 'fri', 'viernes', 'vie'],
  ['saturday', 'sat', 'sabado', 'sab'],
];

const dayOf = (word: string): number => dayNames.findIndex((names) => names.includes(word));

/** `monday - friday`, `tuesday, wednesday and thursday`: the days, or null if a word is none. */
const daysOf = (words: string): number[] | null => {
  const days: number[] = [];
  for (const part of words.split(/\s*(?:,|&|\band\b|\by\b)\s*/u).filter((one) => one !== '')) {
    const [first = '', last, more] = part.split(/\s*(?:-|\bto\b|\bthrough\b|\bal?\b)\s*/u);
    const from = dayOf(first.trim());
    const to = last === undefined ? from : dayOf(last.trim());
    if (from < 0 || to < 0 || more !== undefined) return null;
    for (let day = from; ; day = (day + 1) % 7) {
      days.push(day);
      if (day === to) break;
    }
  }
  return days.length === 0 ? null : [...new Set(days)];
};

/** `8:30 am` or `14:30` as `HH:MM`; null for what is neither: `9` may be morning or evening. */
const timeOf = (words: string): string | null => {
  const [, hours = '', minutes = '00', half] = /^(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/u.exec(words.trim()) ?? [];
  const hour = Number(hours);
  if (hours === '' || Number(minutes) > 59) return null;
  if (half === undefined) return words.includes(':') && hour < 24 ? `${hours.padStart(2, '0')}:${minutes}` : null;
  if (hour < 1 || hour > 12) return null;
  return `${String((hour % 12) + (half === 'pm' ? 12 : 0)).padStart(2, '0')}:${minutes}`;
};

const spanOf = (words: string): HourSpan | null => {
  const [, dayWords = '', timeWords = ''] = /^([^\d]+?),?\s*(\d.*)$/u.exec(words.trim()) ?? [];
  const [from, to, more] = timeWords.split(/\s*(?:-|\bto\b|\ba\b)\s*/u).map(timeOf);
  const days = daysOf(dayWords.trim());
  if (days === null || more !== undefined || !from || !to || from >= to) return null;
  return { days, from, to };
};

const holidayWords =
  /,?\s*(?:except|closed on|no|excepto|cerrado en)\s+(?:federal\s+)?(?:holidays|(?:dias\s+)?feriados)(?:\s+federales)?/u;

/**
 * Reads hours such as `Monday-Friday, 8 a.m.-3 p.m.` or `24/7`, in English or Spanish. Null for what it does not wholly
 * understand: then the words themselves are shown, and no one is told whether it is open.
 */
export const parseHours = (words: string): WeekHours | null => {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015]/gu, '-')
    .replaceAll(/\b([ap])\.?\s?m\b\.?/gu, '$1m')
    .trim();
  if (/^24\s?\/\s?7$/u.test(plain) || fold(words) === '24 hours') {
    return { spans: [], always: true, closedOnHolidays: false };
  }
  const closedOnHolidays = holidayWords.test(plain);
  const spans = plain
    .replace(holidayWords, '')
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(spanOf);
  return spans.length === 0 || spans.includes(null)
    ? null
    : { spans: spans.filter((span) => span !== null), always: false, closedOnHolidays };
};

const nth = (year: string, month: string, weekday: number, count: number): string => {
  const first = `${year}-${month}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
};

const lastMonday = (year: string, month: string): string => {
  const fifth = nth(year, month, 1, 5);
  return fifth.slice(5, 7) === month ? fifth : addDays(fifth, -7);
};

/** A holiday on a Saturday is kept on Friday, one on a Sunday on Monday (5 U.S.C. 6103). */
const kept = (date: string): string => {
  const weekday = weekdayOf(date);
  if (weekday === 6) return addDays(date, -1);
  return weekday === 0 ? addDays(date, 1) : date;
};

const holidaysOf = (year: string): readonly string[] => [
  ...['01-01', '06-19', '07-04', '11-11', '12-25'].map((day) => kept(`${year}-${day}`)),
  kept(`${Number(year) + 1}-01-01`),
  nth(year, '01', 1, 3),
  nth(year, '02', 1, 3),
  lastMonday(year, '05'),
  nth(year, '09', 1, 1),
  nth(year, '10', 1, 2),
  nth(year, '11', 4, 4),
];

/** True on a day on which federal offices are closed for a holiday. */
export const isFederalHoliday = (date: string): boolean => holidaysOf(date.slice(0, 4)).includes(date);

/** Whether it is open, and the instant (UTC) of the next change; null where it never changes or not within a week. */
export interface OpenState {
  readonly open: boolean;
  readonly changesAt: string | null;
}

/**
 * Whether a place is open.
 * @param zone the place’s own zone, on whose clock its hours are
 */
export const openState = (hours: WeekHours, zone: string, now: Date): OpenState => {
  if (hours.always) return { open: true, changesAt: null };
  const today = instantToWall(now, zone);
  const at = now.toISOString();
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = addDays(today.date, ahead);
    if (hours.closedOnHolidays && isFederalHoliday(date)) continue;
    const spans = hours.spans
      .filter(({ days }) => days.includes(weekdayOf(date)))
      .map(({ from, to }) => ({ from: wallToInstant(date, from, zone), to: wallToInstant(date, to, zone) }))
      .toSorted((left, right) => (left.from < right.from ? -1 : 1));
    for (const { from, to } of spans) {
      if (at < from) return { open: false, changesAt: from };
      if (at < to) return { open: true, changesAt: to };
    }
  }
  return { open: false, changesAt: null };
};
