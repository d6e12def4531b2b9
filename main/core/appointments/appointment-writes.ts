import {
  crewSizeFor,
  misfitOfDate,
  tidyDate,
  type DateParts,
} from '../../../shared/appointments/appointments-rules.ts';
import type { ParsedAppointmentInput } from '../../../shared/appointments/appointments.ts';
import { wallToInstant } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CompanionWish } from '../../../shared/people/choices.ts';
import type { ColumnValues, Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toColumns } from '../records/columns.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { accompanimentOf, insertCrew, insertPeople, saveCrew, savePeople } from './appointment-children.ts';
import { keepKnown, noteKnown } from './crew-knowledge.ts';
import { indexAppointment, indexAppointmentWords } from './index-appointment.ts';

/** An appointment to be added: its values are checked already. People and a kind are enough. */
export type AppointmentDraft = ParsedAppointmentInput & {
  readonly personIds: readonly string[];
  readonly kind: string;
  /** The series that it is made for. */
  readonly series?: Pick<ColumnValues<'appointment'>, 'series_id' | 'series_day' | 'series_rule'>;
};

const startsAt = (parts: DateParts, zone: string): string | null =>
  parts.dateState === 'fixed' && parts.date !== null && parts.startTime !== null
    ? wallToInstant(parts.date, parts.startTime, zone)
    : null;

/** The wish that asks for most, of all who go to the appointment. */
const sizeOfCrew = (db: ReadableDb, personIds: readonly string[]): ReturnType<typeof crewSizeFor> => {
  const sizes = db
    .all<{ companion_wish: CompanionWish }>(
      'SELECT DISTINCT companion_wish FROM person WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(personIds),
    )
    .map((row) => crewSizeFor(row.companion_wish));
  return sizes.toSorted((left, right) => right.minimumCrew - left.minimumCrew)[0] ?? crewSizeFor('unknown');
};

/**
 * Adds an appointment with its people, accompaniment and crew, and answers its id. The one way to write a new one;
 * nothing is checked again here but what SQL itself checks.
 *
 * @param zone stands in where the draft names none
 */
export const insertAppointment = (tx: WriteTransaction, draft: AppointmentDraft, zone: string): string => {
  const parts = tidyDate({
    dateState: draft.dateState ?? (draft.date === undefined || draft.date === null ? 'unknown' : 'fixed'),
    date: draft.date ?? null,
    windowEnd: draft.windowEnd ?? null,
    startTime: draft.startTime ?? null,
    arriveByTime: draft.arriveByTime ?? null,
  });
  const placed = draft.zone ?? zone;
  const id = tx.insert('appointment', {
    ...toColumns('appointment', { ...draft, ...parts, zone: placed }),
    starts_at: startsAt(parts, placed),
    ...draft.series,
  });
  insertPeople(tx, id, draft.personIds);
  const { accompaniment = {} } = draft;
  const sized = accompaniment.minimumCrew !== undefined && accompaniment.maximumCrew !== undefined;
  const accompanimentId = tx.insert('accompaniment', {
    appointment_id: id,
    ...toColumns('accompaniment', sized ? accompaniment : { ...sizeOfCrew(tx.db, draft.personIds), ...accompaniment }),
  });
  if (draft.crew !== undefined) insertCrew(tx, accompanimentId, draft.crew);
  indexAppointmentWords(tx, id, draft.personIds[0] ?? null, draft);
  return id;
};

type WhenRow = Pick<
  Row<'appointment'>,
  'date_state' | 'date' | 'window_end' | 'start_time' | 'arrive_by_time' | 'zone' | 'place'
>;

/** Makes the date's parts agree with each other and says what follows from them. */
const dateChange = (before: WhenRow, change: ParsedAppointmentInput): ColumnValues<'appointment'> => {
  const was: DateParts = {
    dateState: before.date_state,
    date: before.date,
    windowEnd: before.window_end,
    startTime: before.start_time,
    arriveByTime: before.arrive_by_time,
  };
  const {
    dateState = was.dateState,
    date = was.date,
    windowEnd = was.windowEnd,
    startTime = was.startTime,
    arriveByTime = was.arriveByTime,
  } = change;
  const parts = tidyDate({ dateState, date, windowEnd, startTime, arriveByTime });
  const misfit = misfitOfDate(parts);
  if (misfit !== null) throw new AppError('input.rejected', { field: misfit });
  const moved = (['dateState', 'date', 'windowEnd', 'startTime'] as const).some((part) => parts[part] !== was[part]);
  return {
    ...toColumns('appointment', parts),
    starts_at: startsAt(parts, change.zone ?? before.zone),
    // What was verified was another day.
    ...(moved && change.dateVerifiedOn === undefined && { date_verified_on: null }),
  };
};

/** A place that someone typed is no longer the shipped one that was there. */
const officeChange = (before: WhenRow, change: ParsedAppointmentInput): ColumnValues<'appointment'> =>
  change.place !== undefined && change.place !== before.place && change.officeId === undefined
    ? { office_id: null }
    : {};

const whenOf = (tx: WriteTransaction, id: string): (WhenRow & { readonly status: string }) | undefined =>
  tx.db.get(
    `SELECT status, date_state, date, window_end, start_time, arrive_by_time, zone, place FROM appointment
     WHERE id = ? AND deleted_at IS NULL`,
    id,
  );

type When = NonNullable<ReturnType<typeof whenOf>>;

const isAtAnotherTime = (before: When, after: When | undefined): boolean =>
  (['status', 'date_state', 'date', 'window_end', 'start_time'] as const).some(
    (column) => before[column] !== after?.[column],
  );

/**
 * Changes those fields of an appointment that are there.
 * @throws AppError record.notFound, record.changedMeanwhile, input.rejected with the field
 */
export const updateAppointment = (
  tx: WriteTransaction,
  id: string,
  change: ParsedAppointmentInput,
  expectedUpdatedAt?: string,
): void => {
  const before = whenOf(tx, id);
  if (before === undefined) throw new AppError('record.notFound');
  const known = noteKnown(tx, id);
  const values = {
    ...toColumns('appointment', change),
    ...dateChange(before, change),
    ...officeChange(before, change),
  };
  tx.update('appointment', id, values, expectedUpdatedAt);
  if (change.personIds !== undefined) savePeople(tx, id, change.personIds);
  if (change.accompaniment !== undefined) {
    tx.update('accompaniment', accompanimentOf(tx, id), toColumns('accompaniment', change.accompaniment));
  }
  if (change.crew !== undefined) saveCrew(tx, accompanimentOf(tx, id), change.crew);
  const isChanged = keepKnown(tx, id, known);
  // A reason is that of a status or a day: it stays when a room is corrected.
  if (isChanged && change.statusReason === undefined && isAtAnotherTime(before, whenOf(tx, id))) {
    tx.update('appointment', id, { status_reason: null, status_reason_words: null });
  }
  indexAppointment(tx, id);
};
