import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateCheckOf, type AppointmentStatus, type Readiness } from '../../shared/appointments/appointments-rules.ts';
import { type AppointmentWords, readinessTone, useAppointmentWords } from '../appointments/public/appointment-words.ts';
import type { Format } from '../base/format.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import type { Tone } from '../ui/status-mark.tsx';
import type { GridRow } from './calendar-events.ts';

type MarkTone = Exclude<Tone, 'info'>;

/** The words of the grid's entries; the same for as long as the language and the day stay the same. */
export interface EntryWords {
  /** Short, for a narrow cell: `9:15a`. */
  readonly time: (row: GridRow) => string;
  /** The head of a day's column: `Tue, Dec 8`. */
  readonly columnDate: (date: string) => string;
  readonly longDate: (date: string) => string;
  /** An hour at the side of a day: `9 AM`. */
  readonly hour: (clock: string) => string;
  /** `9:15 AM`, with the zone's name where it is another one; or that there is no time. */
  readonly fullTime: (row: GridRow) => string;
  readonly people: (row: GridRow) => string;
  readonly kind: (row: GridRow) => string;
  readonly mark: (row: GridRow) => { readonly tone: MarkTone; readonly words: string };
  /** What is to be said about the date, or null when it was verified. */
  readonly dateCheck: (row: GridRow) => string | null;
  /** The link of a day that has more entries than it shows, and what it does. */
  readonly more: (count: number) => string;
  readonly moreHint: (count: number) => string;
}

/** Remembers what was said of each: a month says the same few things hundreds of times. */
const remember = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
};

const makeWords = (t: TFunction, words: AppointmentWords, format: Format, today: string): EntryWords => {
  const time = remember((clock: string) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    const short = `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
    return t(hours < 12 ? 'calendar.shortAm' : 'calendar.shortPm', { time: short });
  });
  const status = remember((code: AppointmentStatus) => t(`appointments.status.${code}`));
  const shipped = remember((kind: string) => words.kind({ kind, kindWords: null }, 'shortName'));
  const detained = { tone: 'danger', words: t('appointments.outcome.detained') } as const;
  const readiness = new WeakMap<Readiness, ReturnType<EntryWords['mark']>>();
  const checks = {
    due: t('appointments.dateCheck.due'),
    again: t('appointments.dateCheck.again'),
    unverified: t('appointments.dateCheck.unverified'),
  };
  const markOf = (row: GridRow): ReturnType<EntryWords['mark']> => {
    const tone = readinessTone(row.readiness);
    if (tone === 'done') return { tone, words: status(row.status) };
    return { tone: tone === 'info' ? 'quiet' : tone, words: words.readiness(row.readiness) };
  };
  return {
    time: (row) => (row.startTime === null ? '' : time(row.startTime)),
    columnDate: remember((date: string) => format.columnDate(date)),
    longDate: remember((date: string) => format.longDate(date)),
    hour: remember((clock: string) => format.time(clock).replace(/:00(?=\s)/u, '')),
    fullTime: ({ date, windowEnd, startTime, zone }) => {
      if (windowEnd !== null) return t('calendar.someDay');
      return startTime === null || date === null
        ? t('calendar.noTime')
        : format.agreedTime({ date, time: startTime, zone });
    },
    people: (row) => (row.people.length === 1 ? (row.people[0]?.preferredName ?? '') : words.people(row)),
    kind: (row) => (row.kindWords === null ? shipped(row.kind) : words.kind(row, 'shortName')),
    mark: (row) => {
      if (row.outcome === 'detained') return detained;
      if (row.readiness.state === 'closed') return markOf(row);
      const known = readiness.get(row.readiness) ?? markOf(row);
      readiness.set(row.readiness, known);
      return known;
    },
    dateCheck: (row) => {
      const check = dateCheckOf(row, today);
      return check === 'fine' ? null : checks[check];
    },
    more: remember((count: number) => t('calendar.more', { count })),
    moreHint: remember((count: number) => t('calendar.moreHint', { count })),
  };
};

/** The words of the last language and day: making them again for each opening of the calendar would be felt. */
const last: { key: string; words: EntryWords | null } = { key: '', words: null };

/** @param today in the team's zone */
export const useEntryWords = (today: string): EntryWords => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const words = useAppointmentWords();
  const format = useFormat();
  return useMemo(() => {
    const key = `${language} ${today}`;
    // `format` is renewed every minute, but what it says here does not depend on the minute.
    const known = last.key === key ? last.words : null;
    const made = known ?? makeWords(t, words, format, today);
    Object.assign(last, { key, words: made });
    return made;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [t, language, today]);
};
