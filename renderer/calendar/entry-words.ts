import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRow } from '../../shared/appointments.ts';
import { dateCheckOf } from '../../shared/appointments-rules.ts';
import { readinessTone, useAppointmentWords } from '../app/appointment-words.ts';
import { useFormat } from '../app/use-format.ts';
import type { Tone } from '../ui/status-mark.tsx';

type MarkTone = Exclude<Tone, 'info'>;

/** The words of the grid's entries; the same for as long as the language and the day stay the same. */
export interface EntryWords {
  /** Short, for a narrow cell: `9:15a`. */
  readonly time: (row: AppointmentRow) => string;
  /** An hour at the side of a day: `9 AM`. */
  readonly hour: (clock: string) => string;
  /** `9:15 AM`, with the zone's name where it is another one; or that there is no time. */
  readonly fullTime: (row: AppointmentRow) => string;
  readonly people: (row: AppointmentRow) => string;
  readonly kind: (row: AppointmentRow) => string;
  readonly mark: (row: AppointmentRow) => { readonly tone: MarkTone; readonly words: string };
  /** What is to be said about the date, or null when it was verified. */
  readonly dateCheck: (row: AppointmentRow) => string | null;
}

/** Remembers by text: a month says the same few things hundreds of times. */
const remember = <Value>(make: (key: string) => Value): ((key: string) => Value) => {
  const known = new Map<string, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
};

/** @param today in the team's zone */
export const useEntryWords = (today: string): EntryWords => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const format = useFormat();
  return useMemo(() => {
    const time = remember((clock) => {
      const [hours = 0, minutes = 0] = clock.split(':').map(Number);
      const short = `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
      return t(hours < 12 ? 'calendar.shortAm' : 'calendar.shortPm', { time: short });
    });
    const checks = { due: t('appointments.dateCheck.due'), again: t('appointments.dateCheck.again'), unverified: t('appointments.dateCheck.unverified') };
    return {
      time: (row) => (row.startTime === null ? '' : time(row.startTime)),
      hour: remember((clock) => format.time(clock).replace(/:00(?=\s)/u, '')),
      fullTime: ({ date, windowEnd, startTime, zone }) =>
        windowEnd !== null ? t('calendar.someDay') : startTime === null || date === null ? t('calendar.noTime') : format.agreedTime({ date, time: startTime, zone }),
      people: (row) => (row.people.length === 1 ? (row.people[0]?.preferredName ?? '') : words.people(row)),
      kind: (row) => words.kind(row, 'shortName'),
      mark: (row) => {
        if (row.outcome === 'detained') return { tone: 'danger', words: t('appointments.outcome.detained') };
        const tone = readinessTone(row.readiness);
        if (tone === 'done') return { tone, words: t(`appointments.status.${row.status}`) };
        return { tone: tone === 'info' ? 'quiet' : tone, words: words.readiness(row.readiness) };
      },
      dateCheck: (row) => {
        const check = dateCheckOf(row, today);
        return check === 'fine' ? null : checks[check];
      },
    };
    // `format` is renewed every minute, but what it says here does not depend on the minute.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [t, today]);
};
