import { isOpen } from '../../../shared/appointments/appointments-rules.ts';
import type { Appointment } from '../../../shared/appointments/appointments.ts';
import { minutesOf, shiftTime } from '../../../shared/basics/time.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { insertAppointment, updateAppointment, type AppointmentDraft } from './appointment-writes.ts';
import { getAppointment } from './appointments-queries.ts';
import { sameAgain } from './same-again.ts';

export interface NextDate {
  readonly date: string;
  /** Null: no time was given. */
  readonly time: string | null;
  readonly dateSource: string | null;
  /** The day on which it was given, in the team's zone. */
  readonly today: string;
}

/** A wall time that is as long before another start as it was before the first. */
const alongWith = (time: string | null, start: string | null, newStart: string | null): string | null =>
  time === null || start === null || newStart === null ? null : shiftTime(time, minutesOf(newStart) - minutesOf(start));

/** The same for an appointment that moves: without both starts the time stays, unless it would come after the start. */
export const movedAlong = (time: string | null, start: string | null, newStart: string | null): string | null => {
  if (time !== null && start !== null && newStart !== null) return alongWith(time, start, newStart);
  return time !== null && newStart !== null && time > newStart ? null : time;
};

const draftOf = (before: Appointment, next: NextDate): AppointmentDraft => ({
  ...sameAgain(before, next.date, {
    startTime: next.time,
    arriveByTime: alongWith(before.arriveByTime, before.startTime, next.time),
    meetingTime: alongWith(before.accompaniment.meetingTime, before.startTime, next.time),
  }),
  dateSource: next.dateSource,
  dateVerifiedOn: next.today,
});

/**
 * Books the appointment that follows another, or moves the one that does already, and closes the first with the
 * outcome "new date" unless its outcome was recorded. The date was given on the spot, so it counts as verified.
 */
export const bookNext = (
  tx: WriteTransaction,
  before: Appointment,
  next: NextDate,
): { id: string; created: boolean } => {
  const follower = before.nextAppointmentId === null ? undefined : getAppointment(tx.db, before.nextAppointmentId);
  if (follower !== undefined) {
    const time = next.time ?? (follower.date === next.date ? follower.startTime : null);
    updateAppointment(tx, follower.id, {
      dateState: 'fixed',
      date: next.date,
      startTime: time,
      dateVerifiedOn: next.today,
      dateSource: next.dateSource ?? follower.dateSource,
      arriveByTime: alongWith(follower.arriveByTime, follower.startTime, time),
    });
    return { id: follower.id, created: false };
  }
  const id = insertAppointment(tx, draftOf(before, next), before.zone);
  tx.update('appointment', before.id, {
    next_appointment_id: id,
    outcome: before.outcome ?? 'newDate',
    ...(isOpen(before.status) && { status: 'done' }),
  });
  return { id, created: true };
};
