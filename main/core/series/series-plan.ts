import type { Appointment } from '../../../shared/appointments/appointments.ts';
import { dateIn } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  lastDayFrom,
  mostTimes,
  readRule,
  type RepeatEnd,
  type RepeatRule,
  type RepeatWrong,
  wrongOfRepeat,
  writeRule,
} from '../../../shared/series/repeat-rule.ts';
import type { PlannedDay, Repeat } from '../../../shared/series/series.ts';
import { getAppointment } from '../appointments/appointments-api.ts';
import type { ReadContext } from '../context/context.ts';
import { found } from '../context/found.ts';
import type { ReadableDb } from '../db/driver.ts';
import { datesOfRule } from './repeat-dates.ts';
import { daysOf, ruleOf } from './series-queries.ts';

/** Where an appointment would repeat to. */
export interface SeriesPlan {
  readonly appointment: Appointment;
  /** The rule with its end, as it is stored; empty while something is wrong. */
  readonly text: string;
  readonly start: string;
  readonly items: readonly PlannedDay[];
  readonly wrong: RepeatWrong | null;
}

interface Basis {
  readonly rule: RepeatRule;
  readonly start: string;
  /** Days of the series that have an appointment, in order; the first alone for a new one. */
  readonly days: readonly string[];
}

/** @throws AppError input.rejected: `date` for an appointment without a day, `rule` where there is one already or none yet */
const basisOf = (db: ReadableDb, { seriesId, dateState, date }: Appointment, rule: RepeatRule | null): Basis => {
  const known = seriesId === null ? undefined : ruleOf(db, seriesId);
  if (seriesId !== null && known !== undefined) {
    if (rule !== null) throw new AppError('input.rejected', { field: 'rule' });
    return { ...readRule(known), days: daysOf(db, seriesId) };
  }
  if (dateState !== 'fixed' || date === null) throw new AppError('input.rejected', { field: 'date' });
  if (rule === null) throw new AppError('input.rejected', { field: 'rule' });
  return { rule, start: date, days: [date] };
};

const stateOf = (date: string, { days }: Basis, today: string): PlannedDay['state'] => {
  if (days.includes(date)) return 'there';
  if (date < today) return 'past';
  return date <= (days.at(-1) ?? '') ? 'left' : 'new';
};

const wrongOfDates = (dates: readonly string[], toMake: number, { times }: RepeatEnd): RepeatWrong | null => {
  if (times !== null && dates.length < times) return { field: 'times', why: 'tooFar' };
  if (dates.length < 2) return { field: 'until', why: 'noDates' };
  return toMake >= mostTimes ? { field: 'until', why: 'tooMany' } : null;
};

/**
 * The days on which an appointment repeats, after the first of its series.
 * @throws AppError record.notFound; input.rejected with the field for what no rule can be made of
 */
export const planSeries = (
  { db, now }: Pick<ReadContext, 'db' | 'now'>,
  { id, rule, until, times }: Repeat,
): SeriesPlan => {
  const appointment = found(getAppointment(db, id));
  const basis = basisOf(db, appointment, rule);
  const { start } = basis;
  const today = dateIn(appointment.zone, now());
  const lastDay = lastDayFrom(start > today ? start : today);
  const nothing = { appointment, text: '', start, items: [] };
  const end = { until, times };
  const wrong = wrongOfRepeat(basis.rule, end, { start, lastDay });
  if (wrong !== null) return { ...nothing, wrong };
  const text = writeRule(basis.rule, end, start);
  const dates = datesOfRule(text, lastDay);
  const items = dates.slice(1).map((date) => ({ date, state: stateOf(date, basis, today) }));
  const wrongDates = wrongOfDates(dates, items.filter(({ state }) => state === 'new').length, end);
  return wrongDates === null ? { appointment, text, start, items, wrong: null } : { ...nothing, wrong: wrongDates };
};
