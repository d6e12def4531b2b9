import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { kindName, type KindOf } from '../../../shared/appointments/appointment-kinds.ts';
import {
  dateCheckOf,
  type DateCheck,
  type DatedAppointment,
  type Readiness,
} from '../../../shared/appointments/appointments-rules.ts';
import { readinessInSentence, readinessWords } from '../../../shared/appointments/appointments-words.ts';
import type { AppointmentRow } from '../../../shared/appointments/appointments.ts';
import { spokenLanguageName } from '../../../shared/basics/spoken-languages.ts';
import type { RecordTable } from '../../../shared/records.ts';
import type { Format } from '../../base/format.ts';
import { useFormat } from '../../base/use-format.ts';
import { useShownLanguage } from '../../base/words.ts';
import type { Tone } from '../../ui/status-mark.tsx';

/** Puts appointments into the words of the screen. */
export interface AppointmentWords {
  readonly kind: (appointment: KindOf, form?: 'name' | 'shortName') => string;
  /** `Needs a lead · 1 more person`. */
  readonly readiness: (readiness: Readiness) => string;
  /** The same after other words: `needs a lead · 1 more person`. */
  readonly readinessInSentence: (readiness: Readiness) => string;
  /** `Ana and Luz`, by preferred names. */
  readonly people: (appointment: Named) => string;
  /** `Tue, Dec 8, 9:15 AM (in 3 days)`, or what is known instead. */
  readonly when: (appointment: WhenOf) => string;
  /** The same without how far off it is, for naming two times beside each other. */
  readonly whenAgreed: (appointment: WhenOf) => string;
  readonly dateCheck: (appointment: DatedAppointment & { readonly zone: string }) => DateCheck;
  readonly language: (tag: string) => string;
}

/** Whom an appointment is with. */
export interface Named {
  readonly people: readonly { readonly preferredName: string }[];
}

type WhenOf = Pick<AppointmentRow, 'dateState' | 'date' | 'windowEnd' | 'startTime' | 'zone'>;

const whenWords = (
  { dateState, date, windowEnd, startTime, zone }: WhenOf,
  agreed: Format['agreed'],
  format: Format,
  t: TFunction,
): string => {
  if (date === null) return t('appointments.when.unknown');
  if (dateState === 'window' && windowEnd !== null) {
    return t('appointments.when.window', { start: format.date(date), end: format.date(windowEnd) });
  }
  return agreed({ date, time: startTime, zone });
};

export const useAppointmentWords = (): AppointmentWords => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  return useMemo(
    () => ({
      kind: (appointment, form = 'name') => kindName(appointment, language, form),
      readiness: (readiness) => readinessWords(readiness, t, language),
      readinessInSentence: (readiness) => readinessInSentence(readiness, t, language),
      people: ({ people }) => format.list(people.map((person) => person.preferredName)),
      when: (appointment) => whenWords(appointment, format.agreedRelative, format, t),
      whenAgreed: (appointment) => whenWords(appointment, format.agreed, format, t),
      dateCheck: (appointment) => dateCheckOf(appointment, format.today(appointment.zone)),
      language: (tag) => spokenLanguageName(tag, language),
    }),
    [t, language, format],
  );
};

/** How a readiness is marked. */
export const readinessTone = ({ state, over }: Readiness): Tone => {
  if (state === 'missing' || over > 0) return 'missing';
  if (state === 'ready') return 'ready';
  return state === 'closed' ? 'done' : 'quiet';
};

/** The tables that a list of appointments is read from. */
export const appointmentTables: readonly RecordTable[] = [
  'appointment',
  'appointment_person',
  'accompaniment',
  'crew_member',
  'person',
  'volunteer',
  'encounter_note',
];
