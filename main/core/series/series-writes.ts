import { isOpen } from '../../../shared/appointments/appointments-rules.ts';
import type { Appointment } from '../../../shared/appointments/appointments.ts';
import { dateIn } from '../../../shared/basics/time.ts';
import type { ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Following, SeriesAct, SeriesChange } from '../../../shared/series/series.ts';
import {
  getAppointment,
  insertAppointment,
  moveAppointment,
  removeAppointment,
  sameAgain,
  updateAppointment,
} from '../appointments/appointments-api.ts';
import type { ReadContext, WriteContext } from '../context/context.ts';
import { found } from '../context/found.ts';
import { newId } from '../records/new-id.ts';
import { planSeries } from './series-plan.ts';
import { occurrencesOf, type Occurrence } from './series-queries.ts';

/**
 * Makes the appointments of the named days, and answers how many there were not yet.
 * @throws AppError record.notFound, record.changedMeanwhile, input.rejected with the field
 */
export const makeSeries = (context: WriteContext, input: ParsedInput<'series.make'>): number => {
  const { tx, zone } = context;
  const { appointment, text, start, items, wrong } = planSeries({ db: tx.db, now: context.now }, input);
  if (wrong !== null) throw new AppError('input.rejected', { field: wrong.field });
  if (input.expectedUpdatedAt !== undefined && input.expectedUpdatedAt !== appointment.updatedAt) {
    throw new AppError('record.changedMeanwhile');
  }
  const states = new Map(items.map(({ date, state }) => [date, state]));
  const wanted = [...new Set(input.dates)].toSorted();
  if (wanted.some((date) => (states.get(date) ?? 'past') === 'past')) {
    throw new AppError('input.rejected', { field: 'dates' });
  }
  const missing = wanted.filter((date) => states.get(date) !== 'there');
  if (missing.length === 0) return 0;
  const seriesId = appointment.seriesId ?? newId();
  const of = (day: string) => ({ series_id: seriesId, series_day: day, series_rule: text });
  if (appointment.seriesId === null) tx.update('appointment', appointment.id, of(start));
  const { startTime, arriveByTime, accompaniment } = appointment;
  const times = { startTime, arriveByTime, meetingTime: accompaniment.meetingTime };
  for (const date of missing) {
    insertAppointment(tx, { ...sameAgain(appointment, date, times), series: of(date) }, zone);
  }
  return missing.length;
};

type Kept = Following['kept'][number];

/** A day or a time that one of them was given by itself is its own; so is a place. */
const isItsOwn = (one: Occurrence, act: SeriesAct, chosen: Appointment): boolean => {
  if (act === 'place') return one.id !== chosen.id && one.place !== chosen.place;
  if (act !== 'time') return false;
  if (one.date_state !== 'fixed') return true;
  return one.id !== chosen.id && (one.date !== one.series_day || one.start_time !== chosen.startTime);
};

const whyKept = (one: Occurrence, act: SeriesAct, chosen: Appointment, now: Date): Kept['why'] | null => {
  const lastDay = one.window_end ?? one.date;
  if (lastDay !== null && lastDay < dateIn(one.zone, now)) return 'past';
  if (one.has_note === 1) return 'note';
  if (one.outcome !== null) return 'outcome';
  if (act !== 'remove' && !isOpen(one.status)) return 'closed';
  return isItsOwn(one, act, chosen) ? 'changed' : null;
};

/**
 * What a change of an appointment and those that follow it would reach, by their days in the series.
 * @throws AppError record.notFound, also for an appointment that is in no series
 */
export const followingOf = ({ db, now }: Pick<ReadContext, 'db' | 'now'>, id: string, act: SeriesAct): Following => {
  const chosen = found(getAppointment(db, id));
  const { seriesId, seriesDay } = chosen;
  if (seriesId === null || seriesDay === null) throw new AppError('record.notFound');
  const all = occurrencesOf(db, seriesId, seriesDay).map((one) => ({ ...one, why: whyKept(one, act, chosen, now()) }));
  return {
    changed: all.flatMap(({ id: each, date, why }) => (why === null ? [{ id: each, date }] : [])),
    kept: all.flatMap(({ id: each, date, why }) => (why === null ? [] : [{ id: each, date, why }])),
  };
};

const apply = ({ tx }: WriteContext, id: string, change: SeriesChange): void => {
  switch (change.act) {
    case 'remove':
      removeAppointment(tx, id);
      return;
    case 'cancel':
      updateAppointment(tx, id, { status: 'cancelled' });
      return;
    case 'time': {
      const before = found(getAppointment(tx.db, id));
      const { startTime } = change;
      if (before.date !== null) moveAppointment(tx, before, { date: before.date, startTime });
      return;
    }
    case 'place': {
      const { act: _act, ...place } = change;
      updateAppointment(tx, id, place);
    }
  }
};

/** Changes an appointment and those that follow it, but for those that stay. @throws AppError as `followingOf` */
export const changeFollowing = (context: WriteContext, id: string, change: SeriesChange): Following => {
  const following = followingOf({ db: context.tx.db, now: context.now }, id, change.act);
  for (const one of following.changed) apply(context, one.id, change);
  return following;
};
