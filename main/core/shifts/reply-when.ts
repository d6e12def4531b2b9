import { minutesOf, timeOf, weekdayOf } from '../../../shared/basics/time.ts';

/** A shift, as far as replies are matched to it. */
export interface ReplyShift {
  readonly id: string;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
}

type DayPart = 'morning' | 'afternoon' | 'evening';

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'a' | 'p' | null;
}

/** When someone means, as far as words say it. */
export interface When {
  /** Weekdays, 0 for Sunday; null: none was named. */
  readonly weekdays: ReadonlySet<number> | null;
  readonly dates: readonly { readonly month: number; readonly day: number }[];
  readonly part: DayPart | null;
  readonly from: Clock | null;
  readonly to: Clock | null;
  /** A single time, within the shift that is meant. */
  readonly at: Clock | null;
  /** It says something about when that is not understood. */
  readonly isUnclear: boolean;
}

const weekdayWords: readonly (readonly [RegExp, number])[] = [
  [/sun(?:day)?s?|dom(?:ingo)?s?/u, 0],
  [/mon(?:day)?s?|lun(?:es)?/u, 1],
  [/tue(?:s|sday)?s?|mar(?:tes)?/u, 2],
  [/wed(?:s|nesday)?s?|mie(?:r|rcoles)?/u, 3],
  [/thu(?:r|rs|rsday)?s?|jue(?:v|ves)?/u, 4],
  [/fri(?:day)?s?|vie(?:r|rnes)?/u, 5],
  [/sat(?:urday)?s?|sab(?:ado)?s?/u, 6],
];
const weekday = `(?:${weekdayWords.map(([{ source }]) => source).join('|')})\\.?`;
const weekdayNumber = (word: string): number =>
  weekdayWords.find(([{ source }]) => new RegExp(`^(?:${source})\\.?$`, 'u').test(word))?.[1] ?? 0;

const monthWords = [
  'jan|ene',
  'feb',
  'mar',
  'apr|abr',
  'may',
  'jun',
  'jul',
  'aug|ago',
  'sep|set',
  'oct',
  'nov',
  'dec|dic',
];
const month = `(?:${monthWords.join('|')})[a-z]*\\.?`;
const monthNumber = (word: string): number =>
  monthWords.findIndex((start) => new RegExp(`^(?:${start})`, 'u').test(word)) + 1;

const begin = '(?<![\\p{L}\\d])';
const end = '(?![\\p{L}\\d])';
const clock = '(\\d{1,2})(?:[:.](\\d{2}))?\\s?(am|pm|a|p|a\\.\\s?m\\.|p\\.\\s?m\\.)?(?:\\s?(?:h|hrs?|horas))?';
const article = '(?:(?:las?|at)\\s+)?';

const pattern = (source: string): RegExp => new RegExp(`${begin}${source}${end}`, 'gu');

const patterns = {
  everyDay: pattern('(?:all week|every ?day|any ?day|whole week|toda la semana|todos los dias|cualquier dia)'),
  weekdaysOnly: pattern('(?:weekdays|entre semana)'),
  weekdayRange: pattern(`(${weekday})\\s*(?:-|to|through|thru|a|al|hasta(?: el)?)\\s*(${weekday})`),
  weekday: pattern(`(${weekday})`),
  slashDate: pattern('(\\d{1,2})/(\\d{1,2})(?:/(?:20)?\\d{2})?'),
  monthDay: pattern(`(${month})\\s+(\\d{1,2})(?:st|nd|rd|th)?`),
  dayMonth: pattern(`(\\d{1,2})\\s+(?:de\\s+)?(${month})`),
  relative: pattern('(?:today|tonight|tomorrow|hoy|pasado manana)'),
  morning: pattern('(?:mornings?|(?:por|en|de)?\\s?las? mananas?|temprano)'),
  afternoon: pattern('(?:afternoons?|tardes?)'),
  evening: pattern('(?:evenings?|nights?|noches?)'),
  tomorrow: pattern('manana'),
  exception: pattern('(?:except|excepto|menos|salvo|anything but|any day but)'),
  between: pattern(`(?:between|entre)\\s+${article}${clock}\\s+(?:and|y)\\s+${article}${clock}`),
  range: pattern(
    `(?:from\\s+|de(?:sde)?\\s+)?${article}${clock}\\s*(?:-|to|until|till?|a|hasta)\\s*${article}${clock}`,
  ),
  from: pattern(`(?:from|after|starting(?: at)?|desde|a partir de|despues de)\\s+${article}${clock}`),
  to: pattern(`(?:until|till?|before|hasta|antes de)\\s+${article}${clock}`),
  at: pattern(`(?:at|a las?|@)\\s*${clock}`),
  alone: pattern('(\\d{1,2})(?:[:.](\\d{2}))?\\s?(am|pm|a\\.\\s?m\\.|p\\.\\s?m\\.)'),
} as const;

const clockOf = (hour: string | undefined, minute: string | undefined, half: string | undefined): Clock | null => {
  const read = { hour: Number(hour), minute: Number(minute ?? 0) };
  if (hour === undefined || read.hour > 23 || read.minute > 59) return null;
  const [first] = half ?? '';
  return { ...read, half: first === 'a' || first === 'p' ? first : null };
};

/** Finds the parts of a text one after the other; what was found is not found again. */
class Finder {
  rest: string;
  constructor(text: string) {
    this.rest = text;
  }
  all(one: RegExp): readonly (readonly (string | undefined)[])[] {
    const found = [...this.rest.matchAll(one)].map(([, ...groups]) => groups);
    this.rest = this.rest.replaceAll(one, ' , ');
    return found;
  }
  has(one: RegExp): boolean {
    return this.all(one).length > 0;
  }
}

const daysIn = (finder: Finder): Pick<When, 'weekdays' | 'dates'> & { readonly isUnclear: boolean } => {
  const dates = [
    ...finder.all(patterns.slashDate).map(([first, second]) => ({ month: Number(first), day: Number(second) })),
    ...finder.all(patterns.monthDay).map(([name = '', day]) => ({ month: monthNumber(name), day: Number(day) })),
    ...finder.all(patterns.dayMonth).map(([day, name = '']) => ({ month: monthNumber(name), day: Number(day) })),
  ];
  const weekdays = new Set<number>();
  if (finder.has(patterns.everyDay)) for (const day of [0, 1, 2, 3, 4, 5, 6]) weekdays.add(day);
  if (finder.has(patterns.weekdaysOnly)) for (const day of [1, 2, 3, 4, 5]) weekdays.add(day);
  for (const [from = '', to = ''] of finder.all(patterns.weekdayRange)) {
    const last = weekdayNumber(to);
    for (let day = weekdayNumber(from); ; day = (day + 1) % 7) {
      weekdays.add(day);
      if (day === last) break;
    }
  }
  for (const [name = ''] of finder.all(patterns.weekday)) weekdays.add(weekdayNumber(name));
  return { dates, weekdays: weekdays.size === 0 ? null : weekdays, isUnclear: finder.has(patterns.relative) };
};

const partIn = (finder: Finder): { readonly part: DayPart | null; readonly isUnclear: boolean } => {
  const parts = (['morning', 'afternoon', 'evening'] as const).filter((part) => finder.has(patterns[part]));
  const [part = null] = parts;
  // “mañana” without its article is tomorrow, or a morning: nothing says of which day the chat was.
  return { part: parts.length === 1 ? part : null, isUnclear: finder.has(patterns.tomorrow) || parts.length > 1 };
};

const timesIn = (finder: Finder): Pick<When, 'from' | 'to' | 'at'> & { readonly isUnclear: boolean } => {
  const ranges = [...finder.all(patterns.between), ...finder.all(patterns.range)];
  const froms = finder.all(patterns.from);
  const tos = finder.all(patterns.to);
  const ats = [...finder.all(patterns.at), ...finder.all(patterns.alone)];
  const [range] = ranges;
  const [start] = froms;
  const [stop] = tos;
  const [single] = ats;
  const count = ranges.length + Math.max(froms.length, tos.length) + ats.length;
  return {
    from: range ? clockOf(range[0], range[1], range[2]) : start ? clockOf(start[0], start[1], start[2]) : null,
    to: range ? clockOf(range[3], range[4], range[5]) : stop ? clockOf(stop[0], stop[1], stop[2]) : null,
    at: single ? clockOf(single[0], single[1], single[2]) : null,
    // A number that is no time is not guessed at.
    isUnclear: count > 1 || /\d/u.test(finder.rest),
  };
};

/** When some words mean. @param plain without the signs of an answer, such as “+1” */
export const whenIn = (plain: string): When => {
  const finder = new Finder(plain);
  const isException = finder.has(patterns.exception);
  const days = daysIn(finder);
  const part = partIn(finder);
  const times = timesIn(finder);
  return {
    weekdays: days.weekdays,
    dates: days.dates,
    part: part.part,
    from: times.from,
    to: times.to,
    at: times.at,
    isUnclear: isException || days.isUnclear || part.isUnclear || times.isUnclear,
  };
};

/** True if words name a day. */
export const namesDay = ({ weekdays, dates }: When): boolean => weekdays !== null || dates.length > 0;

/** True if words say anything about when. */
export const saysWhen = (when: When): boolean =>
  namesDay(when) || when.part !== null || when.from !== null || when.to !== null || when.at !== null || when.isUnclear;

/** Whether a shift is on a day that was named. */
export const isOnDay = ({ weekdays, dates }: When, { date }: ReplyShift): boolean =>
  (weekdays?.has(weekdayOf(date)) ?? false) ||
  dates.some(({ month: named, day }) => Number(date.slice(5, 7)) === named && Number(date.slice(8)) === day);

/** The days that were named, each as something that a shift is on or is not. */
export const daysNamed = (when: When): ((shift: ReplyShift) => boolean)[] => [
  ...[...(when.weekdays ?? [])].map(
    (day) =>
      ({ date }: ReplyShift) =>
        weekdayOf(date) === day,
  ),
  ...when.dates.map((date) => (shift: ReplyShift) => isOnDay({ ...when, weekdays: null, dates: [date] }, shift)),
];

const noon = 12 * 60;
const eveningBegins = 17 * 60;
/** No one means so long a time by “3-5”. */
const halfDay = 12 * 60;

/** Whether a shift begins in a part of the day. */
export const isInPart = (part: DayPart, { startTime }: ReplyShift): boolean => {
  const start = minutesOf(startTime);
  if (part === 'morning') return start < noon;
  return part === 'afternoon' ? start >= noon && start < eveningBegins : start >= eveningBegins;
};

/** The minutes of the day that a typed time can mean: without AM or PM, both. */
const meanings = ({ hour, minute, half }: Clock): number[] => {
  const base = (hour % 12) * 60 + minute;
  if (hour > 12) return [hour * 60 + minute];
  if (half !== null) return [half === 'a' ? base : base + noon];
  return [base, base + noon];
};

/** Whether a single time is the start of a shift; one within it may be when they come or when they go. */
export const isAtStart = ({ at }: When, { startTime }: ReplyShift): boolean =>
  at === null || meanings(at).includes(minutesOf(startTime));

/** Part of a shift's hours; null: from its start, to its end. */
export interface Part {
  readonly fromTime: string | null;
  readonly toTime: string | null;
}

/** The part of a shift that typed times mean; undefined if they are not within it. */
export const partOfShift = ({ from, to, at }: When, { startTime, endTime }: ReplyShift): Part | undefined => {
  const start = minutesOf(startTime);
  const stop = minutesOf(endTime);
  if (at !== null && !meanings(at).some((minutes) => minutes >= start && minutes < stop)) return undefined;
  const fits = (from === null ? [start] : meanings(from))
    .flatMap((first) => (to === null ? [stop] : meanings(to)).map((last) => [first, last] as const))
    .filter(([first, last]) => first < last && last - first < halfDay && first < stop && last > start)
    .map(([first, last]) => ({
      first: Math.max(first, start),
      last: Math.min(last, stop),
      outside: Math.max(0, start - first) + Math.max(0, last - stop),
    }))
    .toSorted((left, right) => left.outside - right.outside);
  const [best] = fits;
  if (best === undefined) return undefined;
  return {
    fromTime: best.first === start ? null : timeOf(best.first),
    toTime: best.last === stop ? null : timeOf(best.last),
  };
};
