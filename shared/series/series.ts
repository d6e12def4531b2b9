import { z } from 'zod';
import { appointmentStatuses } from '../appointments/appointments-rules.ts';
import * as records from '../appointments/records.ts';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { acted, id, instant, isoDate, wallTime } from '../contract/fields.ts';
import { inputShape } from '../records/record.ts';
import { monthDays, mostTimes, repeatFields, repeatUnits, repeatWrongs, shortMonths } from './repeat-rule.ts';

const count = z.number().int();

/** Numbers are judged by `wrongOfRepeat`, which says at which field. */
const rule = z.object({
  unit: z.enum(repeatUnits),
  every: count,
  weekdays: z.array(z.number().int().min(0).max(6)).max(7).readonly(),
  on: z.enum(monthDays),
  short: z.enum(shortMonths),
});

const repeat = z.object({
  id,
  /** Null for an appointment that is in a series already: its rule stays, and only the end is another. */
  rule: rule.nullable(),
  until: isoDate.nullable(),
  /** How many there are in all, with the first. */
  times: count.nullable(),
});
export type Repeat = z.output<typeof repeat>;

export const dayStates = ['new', 'there', 'left', 'past'] as const;

const plannedDay = z.object({
  date: isoDate,
  /** `left`: the series was without it so far, because it was unchecked or deleted. */
  state: z.enum(dayStates),
});
export type PlannedDay = z.output<typeof plannedDay>;

const wrong = z.object({ field: z.enum(repeatFields), why: z.enum(repeatWrongs) });

const occurrence = z.object({
  id,
  /** Its day in the series, wherever it was moved to. */
  day: isoDate,
  date: isoDate.nullable(),
  status: z.enum(appointmentStatuses),
});

/** A series as it is shown: its rule and what there is of it now, by day. */
const series = z.object({ rule, start: isoDate, items: z.array(occurrence) });
export type Series = z.output<typeof series>;

const { place, room, entrance, officeId, idRules, phoneRules, zone } = inputShape(records.appointment);

/** What a change does to an appointment and those that follow it in its series. */
const change = z.discriminatedUnion('act', [
  z.object({ act: z.literal('remove') }),
  z.object({ act: z.literal('cancel') }),
  z.object({ act: z.literal('time'), startTime: wallTime.nullable() }),
  z.object({
    act: z.literal('place'),
    ...z.object({ place, room, entrance, officeId, idRules, phoneRules, zone }).partial().shape,
  }),
]);
export type SeriesChange = z.output<typeof change>;
export const seriesActs = ['remove', 'cancel', 'time', 'place'] as const;
export type SeriesAct = (typeof seriesActs)[number];

export const reasonsToStay = ['past', 'note', 'outcome', 'closed', 'changed'] as const;

const following = z.object({
  /** What is changed: the appointment itself and those that follow. */
  changed: z.array(z.object({ id, date: isoDate.nullable() })),
  /** What stays as it is: it is over, has a note or an outcome, is closed, or was given a time or place of its own. */
  kept: z.array(z.object({ id, date: isoDate.nullable(), why: z.enum(reasonsToStay) })),
});
export type Following = z.output<typeof following>;

/** Appointments that came of repeating one. Each is an appointment of its own; what happens to one touches no other. */
export const seriesCalls = {
  /** The days on which an appointment would repeat, or what is wrong with the rule and at which field. Writes nothing. */
  'series.plan': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: repeat,
    output: z.object({ items: z.array(plannedDay), wrong: wrong.nullable() }),
  }),
  /**
   * Makes appointments on those of the planned days that are named, with the same people, kind, place and crew needs, and no
   * one on the crew. A day that the series has already is not made twice. Refuses with the field what `series.plan` finds wrong,
   * and `dates` for a day that is not planned or is over.
   */
  'series.make': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: repeat.extend({ expectedUpdatedAt: instant.optional(), dates: z.array(isoDate).min(1).max(mostTimes) }),
    output: acted.extend({ made: count }),
  }),
  /** The series of an appointment; null for one that is in none. */
  'series.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({ series: series.nullable() }),
  }),
  /** What a change of an appointment and those that follow would change, and what would stay. */
  'series.following': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, act: z.enum(seriesActs) }),
    output: following,
  }),
  /** Deletes, cancels, or changes an appointment and those that follow it in its series, as one act. */
  'series.changeFollowing': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, change }),
    output: acted.extend(following.shape),
  }),
  /**
   * Undoes what one of these calls did, as a whole.
   * Refuses (`record.changedMeanwhile`) if something of it was changed since, or someone or something was added to it.
   */
  'series.undo': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ act: id }),
    output: z.object({}),
  }),
};
