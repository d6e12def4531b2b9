import type { Appointment, ParsedAppointmentInput } from '../../../shared/appointments/appointments.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { updateAppointment } from './appointment-writes.ts';
import { movedAlong } from './book-next.ts';

/** Where an appointment moves, and why, as far as anyone said. */
export interface Move extends Pick<ParsedAppointmentInput, 'statusReason' | 'statusReasonWords'> {
  readonly date: string;
  readonly startTime: string | null;
}

/**
 * Gives an appointment a day and a time; null: no time. The times at which to arrive and to meet move along.
 * @throws AppError record.notFound, record.changedMeanwhile
 */
export const moveAppointment = (
  tx: WriteTransaction,
  before: Appointment,
  { date, startTime, ...why }: Move,
  expectedUpdatedAt?: string,
): void => {
  const { accompaniment } = before;
  const meetingTime = movedAlong(accompaniment.meetingTime, before.startTime, startTime);
  updateAppointment(
    tx,
    before.id,
    {
      ...why,
      dateState: 'fixed',
      date,
      windowEnd: null,
      startTime,
      arriveByTime: movedAlong(before.arriveByTime, before.startTime, startTime),
      ...(meetingTime !== accompaniment.meetingTime && { accompaniment: { meetingTime } }),
    },
    expectedUpdatedAt,
  );
};
