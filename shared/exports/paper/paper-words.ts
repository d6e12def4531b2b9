import type { Language } from '../../shell/shell.ts';
import type { Catalogue } from '../../words.ts';
import { createTranslator } from '../../words/translator.ts';

type Translate = ReturnType<typeof createTranslator>;

/** Names a fact's label on a case summary. */
export type FactKey = keyof Catalogue['exports']['paper']['fact'];

/** The words, dates and names of one language, for papers. */
export interface PaperWords {
  readonly t: Translate;
  /** `Tue, Dec 8, 2026` of `2026-12-08`. */
  readonly day: (date: string) => string;
  /** `April 14, 1988`: no weekday, the month in full so that nobody takes day for month. */
  readonly longDate: (date: string) => string;
  /** `9:15 AM` of `09:15`. */
  readonly wallTime: (time: string) => string;
  /** An instant's time of day with seconds, its day, and both, in a zone. */
  readonly timeIn: (instant: string, zone: string) => string;
  readonly dayIn: (instant: string, zone: string) => string;
  readonly dayAndTimeIn: (instant: string, zone: string) => string;
  /** `Eastern Time` of `America/New_York`. */
  readonly zoneName: (zone: string) => string;
  readonly country: (code: string) => string;
  /** A language's name, of a tag such as `es`; what is no tag stays as it is. */
  readonly languageName: (tag: string) => string;
  /** The same with a capital, to begin a line with. */
  readonly capital: (words: string) => string;
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** A zone that this machine does not know must not keep a paper from being written. */
const knownZone = (zone: string): string => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
};

const nameOrCode = (names: Intl.DisplayNames, code: string): string => {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};

const startUpper = (words: string, locale: string): string => {
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase(locale) + rest.join('');
};

/** Makes the words of a paper's language. */
export const paperWords = (language: Language): PaperWords => {
  const locale = locales[language];
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = JSON.stringify(options);
    const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
    formats.set(key, made);
    return made;
  };
  // `mar` is a Tuesday and a March in Spanish, so Spanish spells both out.
  const length = language === 'es' ? 'long' : 'short';
  const day = { weekday: length, day: 'numeric', month: length, year: 'numeric' } as const;
  const ofDate = (date: string, options: Intl.DateTimeFormatOptions): string =>
    format({ ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
  const inZone = (instant: string, zone: string, options: Intl.DateTimeFormatOptions): string =>
    format({ ...options, timeZone: knownZone(zone) }).format(new Date(instant));
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  return {
    t: createTranslator(language),
    day: (date) => ofDate(date, day),
    longDate: (date) => ofDate(date, { day: 'numeric', month: 'long', year: 'numeric' }),
    wallTime: (time) =>
      format({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(`2000-01-01T${time}:00Z`)),
    timeIn: (instant, zone) => inZone(instant, zone, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
    dayIn: (instant, zone) => inZone(instant, zone, day),
    dayAndTimeIn: (instant, zone) =>
      inZone(instant, zone, { ...day, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }),
    zoneName: (zone) =>
      format({ timeZone: knownZone(zone), timeZoneName: 'longGeneric' })
        .formatToParts(new Date(0))
        .find((part) => part.type === 'timeZoneName')?.value ?? zone,
    capital: (text) => startUpper(text, locale),
    country: (code) => nameOrCode(countries, code),
    languageName: (tag) => (/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? nameOrCode(languageNames, tag) : tag),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
};
