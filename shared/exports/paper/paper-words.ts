import type { TFunction } from 'i18next';
import { countryName } from '../../basics/countries.ts';
import {
  clockTime,
  clockWithSecondsIn,
  dayAndTimeIn,
  dayIn,
  fullDate,
  plainDate,
  zoneName,
} from '../../basics/dates-in-words.ts';
import type { Language } from '../../basics/language.ts';
import { spokenLanguageName } from '../../basics/spoken-languages.ts';
import type { exportsWords } from '../words.en.ts';

/** Names a fact's label on a case summary. */
export type FactKey = keyof typeof exportsWords.paper.fact;

/** The words, dates and names of one language, for papers. */
export interface PaperWords {
  readonly t: TFunction;
  readonly language: Language;
  /** `Tue, Dec 8, 2026` of `2026-12-08`. */
  readonly day: (date: string) => string;
  /** `Apr 14, 1988`: no weekday. */
  readonly plainDate: (date: string) => string;
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

const startUpper = (words: string, locale: string): string => {
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase(locale) + rest.join('');
};

/** Makes the words of a paper's language. @param t of that language */
export const paperWords = (language: Language, t: TFunction): PaperWords => {
  const locale = locales[language];
  return {
    t,
    language,
    day: (date) => fullDate(date, language),
    plainDate: (date) => plainDate(date, language),
    wallTime: (time) => clockTime(time, language),
    timeIn: (instant, zone) => clockWithSecondsIn(instant, zone, language),
    dayIn: (instant, zone) => fullDate(dayIn(instant, zone), language),
    dayAndTimeIn: (instant, zone) => dayAndTimeIn(instant, zone, language),
    zoneName: (zone) => zoneName(zone, language),
    capital: (text) => startUpper(text, locale),
    country: (code) => countryName(code, language),
    languageName: (tag) => spokenLanguageName(tag, language),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
};
