import type { TFunction } from 'i18next';
import { clockTime, plainDate, weekdayName, zoneName } from '../../../shared/basics/dates-in-words.ts';
import type { Language } from '../../../shared/basics/language.ts';
import { spokenLanguageName } from '../../../shared/basics/spoken-languages.ts';
import { instantToWall } from '../../../shared/basics/time.ts';
import type { EntryStatus } from '../../../shared/directory/choices.ts';
import type { Entry } from '../../../shared/directory/directory.ts';
import { openState, parseHours, type HourSpan } from '../../../shared/directory/open-hours.ts';
import { sourceWords } from '../../../shared/directory/source-words.ts';
import type { Format } from '../../base/format.ts';
import type { StatusMarkProps } from '../../ui/status-mark.tsx';

/** What the words of an entry are written with. */
export interface EntryWords {
  readonly t: TFunction;
  readonly language: Language;
  readonly format: Format;
}

export const statusTones: Readonly<Record<EntryStatus, StatusMarkProps['tone']>> = {
  current: 'done',
  probablyCurrent: 'info',
  unverified: 'missing',
  filingsOnly: 'missing',
  closed: 'quiet',
};

/** Who verified the entry, when and how; where its status says that no one did, nothing more. */
export const checkedWords = (
  { verifiedOn, verifiedHow, verified, status }: Pick<Entry, 'verifiedOn' | 'verifiedHow' | 'verified' | 'status'>,
  { t, language }: Omit<EntryWords, 'format'>,
): string | null => {
  if (verifiedOn !== null) {
    const date = plainDate(verifiedOn, language);
    return verifiedHow === null
      ? t('directory.fact.verified', { date })
      : t(`directory.fact.verifiedBy.${verifiedHow}`, { date });
  }
  if (verified) return t('directory.fact.twoReadings');
  return status === 'unverified' ? null : t('directory.fact.notVerified');
};

/** Where a fact is from and whether it was verified, in one line. */
export const factsLine = (entry: Entry, words: Omit<EntryWords, 'format'>): string =>
  [sourceWords(entry, words), checkedWords(entry, words)].filter((part) => part !== null).join(' · ');

/** Days in a row as one stretch: `Mon to Thu`. */
const daysWords = (days: readonly number[], { t, language, format }: EntryWords): string => {
  const name = (day: number): string => weekdayName(day, language, language === 'es' ? 'long' : 'short');
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  const isStretch = days.length > 2 && days.every((day, index) => day === (first + index) % 7);
  return isStretch ? t('directory.fact.days', { from: name(first), to: name(last) }) : format.list(days.map(name));
};

const spanWords = ({ days, from, to }: HourSpan, words: EntryWords): string =>
  words.t('directory.fact.span', {
    days: daysWords(days, words),
    from: clockTime(from, words.language),
    to: clockTime(to, words.language),
  });

/** The hours in the reader's language, where they are understood; otherwise as the source has them. Null without any. */
export const hoursWords = ({ hours, zone }: Pick<Entry, 'hours' | 'zone'>, words: EntryWords): string | null => {
  if (hours === null) return null;
  const { t, language } = words;
  const parsed = parseHours(hours);
  if (parsed === null) return t('directory.fact.hoursQuoted', { hours });
  if (parsed.always) return t('directory.fact.always');
  const spans = parsed.spans.map((span) => spanWords(span, words)).join('; ');
  const placed =
    zone === null
      ? spans
      : t('directory.fact.spanInZone', { hours: spans, zone: zoneName(zone, language, 'shortGeneric') });
  return parsed.closedOnHolidays ? t('directory.fact.noHolidays', { hours: placed }) : placed;
};

/** Whether it is open now, in the reader's own time; null where the hours are not understood. */
export interface OpenWords {
  readonly open: boolean;
  readonly words: string;
}

export const openWords = (
  { hours, zone }: Pick<Entry, 'hours' | 'zone'>,
  { now, ownZone }: { readonly now: Date; readonly ownZone: string },
  { t, format }: EntryWords,
): OpenWords | null => {
  const parsed = hours === null ? null : parseHours(hours);
  if (parsed === null || (zone === null && !parsed.always)) return null;
  const { open, changesAt } = openState(parsed, zone ?? ownZone, now);
  if (changesAt === null) return { open, words: t(open ? 'directory.fact.openNow' : 'directory.fact.closedNow') };
  const time = format.time(instantToWall(changesAt, ownZone).time);
  return open
    ? { open, words: t('directory.fact.openUntil', { time }) }
    : { open, words: t('directory.fact.closedUntil', { when: format.instant(changesAt) }) };
};

/** The languages in words; null where none is known. */
export const languagesWords = (languages: readonly string[], { t, language, format }: EntryWords): string | null => {
  const named = languages.filter((tag) => tag !== 'mul').map((tag) => spokenLanguageName(tag, language));
  if (named.length === languages.length) return named.length === 0 ? null : format.list(named);
  return named.length === 0
    ? t('directory.fact.manyLanguages')
    : t('directory.fact.languagesAndMore', { languages: named.join(', ') });
};

/** So many states are all named; of more, the first one is, and how many others there are. */
const fewStates = 3;

/** The states in words; the whole country where there is none. */
export const statesWords = (states: Entry['states'], { t, format }: EntryWords): string => {
  const [first, ...others] = states;
  if (first === undefined) return t('directory.wholeCountry');
  return states.length <= fewStates
    ? format.list(states.map((state) => t(`directory.state.${state}`)))
    : t('directory.list.more', { state: t(`directory.state.${first}`), count: others.length });
};
