import type { TFunction } from 'i18next';
import { shortDate, withPlainSpaces } from '../basics/dates-in-words.ts';
import type { Language } from '../basics/language.ts';
import type { CrewRole } from '../team/crew-roles.ts';
import type { DateState } from './appointments-rules.ts';
import { dayPartOf } from './crew-suggestion.ts';

/**
 * All that someone may know who is asked and has not said yes. Nothing that someone typed is in it, so no name and no
 * place can be: keep it so.
 */
export interface AskFacts {
  readonly dateState: DateState;
  readonly date: string | null;
  readonly windowEnd: string | null;
  /** Only the part of the day is said. */
  readonly startTime: string | null;
  /** City and state; null if they are not known. */
  readonly area: string | null;
  readonly role: CrewRole;
}

/** `Boston, MA` of an address in the United States that ends in city, state and perhaps a ZIP code; null of others. */
export const areaOf = (address: string | null): string | null => {
  const found = /(?:^|,)\s*([\p{L}][\p{L} .'’-]*),\s*([A-Z]{2})(?:\s+\d{5}(?:-\d{4})?)?$/u.exec(address ?? '');
  return found === null ? null : `${found[1]}, ${found[2]}`;
};

/** The language in which to ask a volunteer: the first of theirs in which there is a text, or else English. */
export const askLanguage = (languages: readonly string[]): Language => {
  const main = languages.map((language) => language.toLowerCase().split('-')[0]);
  return main.find((language) => language === 'en' || language === 'es') === 'es' ? 'es' : 'en';
};

const whenWords = ({ dateState, date, windowEnd, startTime }: AskFacts, t: TFunction, language: Language): string => {
  if (date === null) return t('appointments.change.noDate');
  const day = shortDate(date, language);
  if (dateState === 'window' && windowEnd !== null) {
    return t('appointments.change.window', { start: day, end: shortDate(windowEnd, language) });
  }
  if (startTime === null) return day;
  return t('appointments.change.dayPart', { date: day, part: t(`appointments.dayPart.${dayPartOf(startTime)}`) });
};

/** Asks a volunteer, in a chat, whether they can go along: the day, the part of it, the area and the role. */
export const askText = (facts: AskFacts, t: TFunction, language: Language): string =>
  withPlainSpaces(
    [
      t('appointments.ask.title'),
      t('appointments.ask.when', { when: whenWords(facts, t, language) }),
      ...(facts.area === null ? [] : [t('appointments.ask.area', { area: facts.area })]),
      t('appointments.ask.role', { role: t(`appointments.role.${facts.role}`) }),
      t('appointments.ask.reply'),
    ].join('\n'),
  );
