import type { TFunction } from 'i18next';
import { clockTime, fullDate, shortDate, zoneName } from '../basics/dates-in-words.ts';
import type { Language } from '../basics/language.ts';
import { assertNever } from '../contract/errors.ts';
import { type Audience, type ChangePart, changesBetween, type KnownState } from './change-notice.ts';
import { dayPartOf } from './crew-suggestion.ts';

export interface ChangeWords {
  readonly t: TFunction;
  readonly language: Language;
  /** What becomes of words that someone typed, or of a place: names are taken out where they must not show. */
  readonly safe: (state: KnownState, field: 'place' | 'room' | 'entrance' | 'meetingPoint') => string | null;
}

type Say = (state: KnownState) => string;

/** The day and the time, or for those who were only asked the part of the day; with the year if the two differ in it. */
const sayWhen =
  (was: KnownState, now: KnownState, audience: Audience, { t, language }: ChangeWords): Say =>
  ({ dateState, date, windowEnd, startTime }) => {
    const years = new Set([was.date, now.date].flatMap((one) => one?.slice(0, 4) ?? []));
    const day = (one: string): string => (years.size > 1 ? fullDate(one, language) : shortDate(one, language));
    if (date === null) return t('appointments.change.noDate');
    if (dateState === 'window' && windowEnd !== null) {
      return t('appointments.change.window', { start: day(date), end: day(windowEnd) });
    }
    if (startTime === null) return day(date);
    return audience === 'asked'
      ? t('appointments.change.dayPart', { date: day(date), part: t(`appointments.dayPart.${dayPartOf(startTime)}`) })
      : t('appointments.change.dayAndTime', { date: day(date), time: clockTime(startTime, language) });
  };

const sayPart = (part: Exclude<ChangePart, 'off' | 'when'>, { t, language, safe }: ChangeWords): Say => {
  const joined = (...words: (string | null)[]): string =>
    words.filter((word) => word !== null && word !== '').join(', ') || t('appointments.change.none');
  const time = (one: string | null): string | null => (one === null ? null : clockTime(one, language));
  switch (part) {
    case 'zone':
      return (state) => zoneName(state.zone, language);
    case 'arriveBy':
      return (state) => joined(time(state.arriveByTime));
    case 'place':
      return (state) => joined(safe(state, 'place'), safe(state, 'room'), safe(state, 'entrance'));
    case 'meet':
      return (state) => joined(time(state.meetingTime), safe(state, 'meetingPoint'));
    default:
      return assertNever(part);
  }
};

/** What changed, a line for each: `When: Tue, Dec 8, 9:00 AM → Thu, Dec 10, 9:00 AM`. Says no more than the audience may know. */
export const changeLines = (was: KnownState, now: KnownState, audience: Audience, words: ChangeWords): string[] => {
  const { t } = words;
  const when = sayWhen(was, now, audience, words);
  return changesBetween(was, now, audience).map((part) => {
    if (part === 'off') return t(`appointments.change.off.${now.off ?? 'on'}`, { when: when(was) });
    const say = part === 'when' ? when : sayPart(part, words);
    return t(`appointments.change.part.${part}`, { was: say(was), now: say(now) });
  });
};
