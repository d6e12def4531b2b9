import type { TFunction } from 'i18next';
import { monthAndYear, plainDate } from '../basics/dates-in-words.ts';
import type { Language } from '../basics/language.ts';
import type { Entry } from './directory.ts';

/** `Apr 10, 2026`, `June 2026`, or `2026`: as exact as the source is. */
const sourceDay = (day: string, language: Language): string => {
  if (day.length === 4) return day;
  return day.length === 7 ? monthAndYear(`${day}-01`, language) : plainDate(day, language);
};

/** A page of the internet by its site, anything else by its words. */
const sourceName = (source: string): string =>
  /^https?:\/\//u.test(source) ? source.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/.*$/u, '') : source;

export type Sourced = Pick<Entry, 'source' | 'sourceDate'> & Partial<Pick<Entry, 'sourceEs'>>;

/** `From ice.gov, Apr 10, 2026`. @param t of that language */
export const sourceWords = (
  { source, sourceEs = null, sourceDate }: Sourced,
  { t, language }: { readonly t: TFunction; readonly language: Language },
): string => {
  if (source === null) return t('directory.fact.noSource');
  const name = sourceName(language === 'es' ? (sourceEs ?? source) : source);
  return sourceDate === null
    ? t('directory.fact.noDate', { source: name })
    : t('directory.fact.source', { source: name, date: sourceDay(sourceDate, language) });
};
