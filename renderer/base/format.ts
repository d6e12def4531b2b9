import { tzOffset } from '@date-fns/tz';
import { differenceInMinutes } from 'date-fns';
import type { TFunction } from 'i18next';
import {
  clockTime,
  columnDate,
  fullDate,
  longDate,
  monthAndYear,
  plainDate,
  relativeDays,
  relativeMinutes,
  shortDate,
  zoneName,
} from '../../shared/basics/dates-in-words.ts';
import type { Language } from '../../shared/basics/language.ts';
import { dateIn, daysBetween, instantToWall, wallToInstant } from '../../shared/basics/time.ts';

export interface FormatContext {
  readonly language: Language;
  /** The zone of this computer; a time that people agreed on in another one names it. */
  readonly zone: string;
  readonly now: Date;
  readonly t: TFunction;
}

/** A time that people agreed on: wall clock and zone, as stored. */
export interface AgreedTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM`, or null when only the day is known. */
  readonly time: string | null;
  /** IANA */
  readonly zone: string;
}

export interface Format {
  /** "Tue, Dec 8"; with the year when it is not this one. */
  date(date: string): string;
  /** "Tue, Dec 8, 2026", always with the year: what a date field shows and reads back. */
  fullDate(date: string): string;
  /** "Tue, Dec 8": the head of a narrow column, under a title that says the month. */
  columnDate(date: string): string;
  /** "Tuesday, December 8, 2026" */
  longDate(date: string): string;
  /** "Dec 8, 2026", for births and papers. */
  plainDate(date: string): string;
  /** "December 2026" */
  month(date: string): string;
  /** "9:15 AM" from `HH:MM`. */
  time(time: string): string;
  /** "in 3 days", "today", "2 weeks ago" */
  relativeDay(date: string, zone?: string): string;
  /** "Tue, Dec 8 (in 3 days)" */
  dateRelative(date: string): string;
  /** "Tue, Dec 8, 9:15 AM", with the zone's name when its clock differs from this computer's. */
  agreed(when: AgreedTime): string;
  /** "Tue, Dec 8, 9:15 AM (in 3 days)"; within twelve hours "in 25 minutes". */
  agreedRelative(when: AgreedTime): string;
  /** Only the time of it, with the zone's name when its clock differs from this computer's. Empty without a time. */
  agreedTime(when: AgreedTime): string;
  /** An ISO instant on this computer's clock: "Tue, Dec 8, 9:15 AM". */
  instant(instant: string): string;
  /** An ISO instant in relation to now: "25 minutes ago", "3 days ago". */
  relativeInstant(instant: string): string;
  /** The time of an ISO instant on this computer's clock, `HH:MM`. */
  clock(instant: string): string;
  /** The day of an ISO instant on this computer, `YYYY-MM-DD`. */
  dayOf(instant: string): string;
  /** "4.2 MB" */
  bytes(value: number): string;
  /** Today's date `YYYY-MM-DD` on this computer, or in the given zone. */
  today(zone?: string): string;
  /** "1,234" */
  number(value: number): string;
  /** "Ana, Ben and Cleo" */
  list(items: readonly string[]): string;
}

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };
/** How near a time must be to be given in hours and minutes rather than days. */
const nearMinutes = 12 * 60;

/** The instant of an agreed time; without a time, noon is in, which no change of clocks moves to another day. */
const instantOf = ({ date, time, zone }: AgreedTime): Date => new Date(wallToInstant(date, time ?? '12:00', zone));

/** The same function, which knows its answers again: a table asks for the same few days and zones in each of its rows. */
const rememberedFor = <Input>(
  keyOf: (input: Input) => string,
  work: (input: Input) => string,
): ((input: Input) => string) => {
  const answers = new Map<string, string>();
  return (input) => {
    const key = keyOf(input);
    const known = answers.get(key) ?? work(input);
    answers.set(key, known);
    return known;
  };
};
const remembered = (work: (key: string) => string): ((key: string) => string) => rememberedFor((key) => key, work);

/** Writes dates, times and numbers as people of one language say them. Build a new one when `now` should move. */
export const createFormat = ({ language, zone: ownZone, now, t }: FormatContext): Format => {
  const locale = locales[language];
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numberFormat = new Intl.NumberFormat(locale);
  const todayIn = remembered((zone) => dateIn(zone, now));
  const today = (zone = ownZone): string => todayIn(zone);

  const date = remembered((iso) =>
    iso.slice(0, 4) === today().slice(0, 4) ? shortDate(iso, language) : fullDate(iso, language),
  );
  const relativeDay = (iso: string, zone = ownZone): string => relativeDays(daysBetween(today(zone), iso), language);
  const agreedTime = (when: AgreedTime): string => {
    if (when.time === null) {
      return '';
    }
    const time = clockTime(when.time, language);
    if (when.zone === ownZone) {
      return time;
    }
    const instant = instantOf(when);
    const isSameClock = tzOffset(when.zone, instant) === tzOffset(ownZone, instant);
    return isSameClock
      ? time
      : t('common.relative.timeInZone', { time, zone: zoneName(when.zone, language, 'shortGeneric', instant) });
  };
  const agreed = (when: AgreedTime): string =>
    when.time === null
      ? date(when.date)
      : t('common.relative.dateTime', { date: date(when.date), time: agreedTime(when) });

  return {
    date,
    fullDate: (iso) => fullDate(iso, language),
    columnDate: (iso) => columnDate(iso, language),
    longDate: (iso) => longDate(iso, language),
    plainDate: (iso) => plainDate(iso, language),
    month: (iso) => monthAndYear(iso, language),
    time: (time) => clockTime(time, language),
    relativeDay,
    dateRelative: (iso) => t('common.relative.dateRelative', { date: date(iso), relative: relativeDay(iso) }),
    agreed,
    agreedTime,
    agreedRelative: rememberedFor(
      ({ date: day, time, zone }: AgreedTime) => `${day} ${time} ${zone}`,
      (when) => {
        // Only on a day beside today's can a time be near; a table would feel the working out of each row's instant.
        const mayBeNear = when.time !== null && Math.abs(daysBetween(today(when.zone), when.date)) <= 1;
        const minutes = mayBeNear ? differenceInMinutes(instantOf(when), now) : Infinity;
        const words =
          Math.abs(minutes) <= nearMinutes ? relativeMinutes(minutes, language) : relativeDay(when.date, when.zone);
        return t('common.relative.dateRelative', { date: agreed(when), relative: words });
      },
    ),
    instant: (instant) => {
      const here = instantToWall(instant, ownZone);
      return t('common.relative.dateTime', { date: date(here.date), time: clockTime(here.time, language) });
    },
    relativeInstant: (instant) => {
      const minutes = differenceInMinutes(new Date(instant), now);
      return Math.abs(minutes) <= nearMinutes
        ? relativeMinutes(minutes, language)
        : relativeDay(instantToWall(instant, ownZone).date);
    },
    today,
    clock: (instant) => instantToWall(instant, ownZone).time,
    dayOf: (instant) => instantToWall(instant, ownZone).date,
    bytes: (value) => {
      const [unit, size] = unitOf(value);
      const options = { style: 'unit', unit, maximumFractionDigits: value / size < 10 ? 1 : 0 } as const;
      return new Intl.NumberFormat(locale, options).format(value / size);
    },
    number: (value) => numberFormat.format(value),
    list: (items) => listFormat.format(items),
  };
};

const unitOf = (bytes: number): readonly ['kilobyte' | 'megabyte' | 'gigabyte', number] => {
  if (bytes < 1e6) return ['kilobyte', 1e3];
  return bytes < 1e9 ? ['megabyte', 1e6] : ['gigabyte', 1e9];
};
