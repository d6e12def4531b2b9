import type { Appointment } from '../../../shared/appointments/appointments.ts';
import type { AppointmentDraft } from './appointment-writes.ts';

/** Wall times of an appointment that is like another. */
export interface TimesAgain {
  readonly startTime: string | null;
  readonly arriveByTime: string | null;
  readonly meetingTime: string | null;
}

/**
 * An appointment like another on another day: the same people, kind, place and crew needs. Not its crew, its notes, how it
 * went, or who verified its day.
 */
export const sameAgain = (
  before: Appointment,
  date: string,
  { startTime, arriveByTime, meetingTime }: TimesAgain,
): AppointmentDraft => ({
  personIds: before.people.map((person) => person.id),
  kind: before.kind,
  kindWords: before.kindWords,
  dateState: 'fixed',
  date,
  startTime,
  arriveByTime,
  zone: before.zone,
  place: before.place,
  room: before.room,
  entrance: before.entrance,
  officeId: before.officeId,
  idRules: before.idRules,
  phoneRules: before.phoneRules,
  papersToBring: before.papersToBring,
  accompaniment: { ...before.accompaniment, meetingTime, briefing: null },
});
