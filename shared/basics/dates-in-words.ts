import type { Language } from './language.ts';
import { instantToWall } from './time.ts';

/*
 * Every date and time that a person reads, on screen, in a briefing and on paper, is put into words here; the linter
 * refuses formats elsewhere. The names are written out, because a browser, Electron and Node differ in theirs.
 */

const noBreakSpace = '\u{a0}';

export const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};

/** Sunday first. */
export const weekdayNames: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
};

const halves: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['AM', 'PM'],
  es: [`a.${noBreakSpace}m.`, `p.${noBreakSpace}m.`],
};

const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** The parts of a date `YYYY-MM-DD`, its names in full and short. */
const partsOf = (date: string, language: Language) => {
  const [year = '', month = '', day = ''] = date.split('-');
  const monthName = monthNames[language][Number(month) - 1] ?? month;
  const weekday = weekdayName(new Date(`${date}T12:00:00Z`).getUTCDay(), language, 'long');
  return { year, monthName, shortMonth: monthName.slice(0, 3), day: String(Number(day)), weekday };
};

/** `Tue` or `Tuesday` of 2. In Spanish, `mar` is also March: a date says the weekday in full. */
export const weekdayName = (weekday: number, language: Language, form: 'short' | 'long'): string => {
  const name = weekdayNames[language][weekday] ?? '';
  return form === 'long' ? name : name.slice(0, 3);
};

/** `Tue, Dec 8` · `martes 8 dic` */
export const shortDate = (date: string, language: Language): string => {
  const { weekday, shortMonth, day } = partsOf(date, language);
  return language === 'es' ? `${weekday} ${day} ${shortMonth}` : `${weekday.slice(0, 3)}, ${shortMonth} ${day}`;
};

/** `Tue, Dec 8` · `martes 8`: the head of a narrow column, under a title that says the month. */
export const columnDate = (date: string, language: Language): string => {
  const { weekday, day } = partsOf(date, language);
  return language === 'es' ? `${weekday} ${day}` : shortDate(date, language);
};

/** `Tue, Dec 8, 2026` · `martes 8 dic 2026` */
export const fullDate = (date: string, language: Language): string => {
  const { year } = partsOf(date, language);
  return `${shortDate(date, language)}${language === 'es' ? ' ' : ', '}${year}`;
};

/** `Tuesday, December 8, 2026` · `martes 8 de diciembre de 2026` */
export const longDate = (date: string, language: Language): string => {
  const { year, monthName, day, weekday } = partsOf(date, language);
  return language === 'es'
    ? `${weekday} ${day} de ${monthName} de ${year}`
    : `${weekday}, ${monthName} ${day}, ${year}`;
};

/** `Jan 26, 1975` · `26 ene 1975`: births, and days of which no one asks the weekday. */
export const plainDate = (date: string, language: Language): string => {
  const { year, shortMonth, day } = partsOf(date, language);
  return language === 'es' ? `${day} ${shortMonth} ${year}` : `${shortMonth} ${day}, ${year}`;
};

/** `December 8` · `8 de diciembre` */
export const dayAndMonth = (date: string, language: Language): string => {
  const { monthName, day } = partsOf(date, language);
  return language === 'es' ? `${day} de ${monthName}` : `${monthName} ${day}`;
};

/** "12/08/1979", as forms of the U.S. government want a date typed, in either language. */
export const formDate = (date: string): string => `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`;

/** `April 3 or March 4` · `3 de abril o 4 de marzo`; Spanish says `u` before `8` and `11`. */
export const whichDay = (dates: readonly string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(
    dates.map((date) => dayAndMonth(date, language)),
  );

/** `December 2026` · `diciembre de 2026` */
export const monthAndYear = (date: string, language: Language): string => {
  const { year, monthName } = partsOf(date, language);
  return language === 'es' ? `${monthName} de ${year}` : `${monthName} ${year}`;
};

/** A clock in pieces, so that the seconds can be drawn smaller: `9:42`, `10`, `AM`. */
export interface ClockParts {
  readonly minute: string;
  readonly second: string;
  readonly half: string;
}

const clockOf = (time: string, language: Language): ClockParts => {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return {
    minute: `${hour % 12 || 12}:${twoDigits(minute)}`,
    second: twoDigits(second),
    half: halves[language][hour < 12 ? 0 : 1],
  };
};

/** `9:15 AM` · `9:15 a. m.` of `09:15`, held together by no-break spaces. */
export const clockTime = (time: string, language: Language): string => {
  const { minute, half } = clockOf(time, language);
  return `${minute}${noBreakSpace}${half}`;
};

/** True for an IANA zone name that this runtime knows. */
export const isZone = (zone: string): boolean => {
  try {
    return zoneFormat(zone, 'en', 'short') !== undefined;
  } catch {
    return false;
  }
};

/** A zone that this machine does not know counts as UTC: it must not keep a paper or a screen from being made. */
const knownZone = (zone: string): string => (isZone(zone) ? zone : 'UTC');

/** The wall clock of an instant in a zone: its date, and its time with seconds. */
const wallIn = (instant: Date | string, zone: string): { readonly date: string; readonly time: string } => {
  const at = new Date(instant);
  const { date, time } = instantToWall(at, knownZone(zone));
  return { date, time: `${time}:${at.getUTCSeconds()}` };
};

/** The day of an instant in a zone, `YYYY-MM-DD`. */
export const dayIn = (instant: Date | string, zone: string): string => wallIn(instant, zone).date;

export const clockPartsIn = (instant: Date | string, zone: string, language: Language): ClockParts =>
  clockOf(wallIn(instant, zone).time, language);

/** `9:42 AM` of an instant on the clock of a zone. */
const clockTimeIn = (instant: Date | string, zone: string, language: Language): string =>
  clockTime(wallIn(instant, zone).time, language);

/** `9:42:10 AM` of an instant on the clock of a zone. */
export const clockWithSecondsIn = (instant: Date | string, zone: string, language: Language): string => {
  const { minute, second, half } = clockPartsIn(instant, zone, language);
  return `${minute}:${second}${noBreakSpace}${half}`;
};

/** The same words for text that is pasted elsewhere: a no-break space halves what fits into a text message. */
export const withPlainSpaces = (words: string): string => words.replaceAll(noBreakSpace, ' ');

/** `Eastern Time`, `ET`, or what the clock is called that day: `EST`. */
type ZoneForm = 'longGeneric' | 'shortGeneric' | 'short';

const zoneFormats = new Map<string, Intl.DateTimeFormat>();
/** Making a formatter costs far more than using it. */
const zoneFormat = (timeZone: string, language: Language, timeZoneName: ZoneForm): Intl.DateTimeFormat => {
  const key = `${timeZone} ${language} ${timeZoneName}`;
  const known =
    zoneFormats.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName, hour: 'numeric' });
  zoneFormats.set(key, known);
  return known;
};

/** A zone in words: `Eastern Time` · `hora oriental`. */
export const zoneName = (
  zone: string,
  language: Language,
  form: ZoneForm = 'longGeneric',
  instant: Date | string = new Date(0),
): string =>
  zoneFormat(knownZone(zone), language, form)
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

/** `Tue, Dec 8, 2026, 9:15 AM EST` of an instant in a zone. */
export const dayAndTimeIn = (instant: Date | string, zone: string, language: Language): string =>
  `${fullDate(dayIn(instant, zone), language)}, ${clockTimeIn(instant, zone, language)} ${zoneName(zone, language, 'short', instant)}`;

/** This computer's zone, read each time because a laptop travels. */
export const computerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** `in 3 days`, `tomorrow` · `en 3 días`, `mañana`. With `counted`, never by a name such as `tomorrow`. */
const relativeWords = (
  amount: number,
  unit: Intl.RelativeTimeFormatUnit,
  language: Language,
  counted = false,
): string => {
  const key = `${language} ${counted}`;
  const format =
    relativeFormats.get(key) ??
    new Intl.RelativeTimeFormat(locales[language], { numeric: counted ? 'always' : 'auto' });
  relativeFormats.set(key, format);
  // "dentro de" is how a form says it; people say "en".
  return format.format(amount, unit).replace(/^dentro de /u, 'en ');
};

/** How far off a day is, in the unit that people count it in: `today`, `in 3 days`, `2 weeks ago`. */
export const relativeDays = (days: number, language: Language): string => {
  const size = Math.abs(days);
  if (size < 14) return relativeWords(days, 'day', language);
  if (size < 60) return relativeWords(Math.round(days / 7), 'week', language);
  return size < 365
    ? relativeWords(Math.round(days / 30.44), 'month', language)
    : relativeWords(Math.round(days / 365.25), 'year', language);
};

/** How far off a time within a day is: `now`, `in 25 minutes`, `3 hours ago`. */
export const relativeMinutes = (minutes: number, language: Language): string => {
  const size = Math.abs(minutes);
  if (size === 0) return relativeWords(0, 'second', language);
  return size < 60
    ? relativeWords(minutes, 'minute', language, true)
    : relativeWords(Math.round(minutes / 60), 'hour', language, true);
};
