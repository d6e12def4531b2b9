import { z } from 'zod';
import { appointmentRow } from '../appointments/appointments.ts';
import { taskGroups } from '../checklists/checklists.ts';
import { defineCall, everyRole } from '../contract/contract-kit.ts';
import { id, isoDate, zoneName } from '../contract/fields.ts';
import { nextTalk } from '../custody/custody.ts';
import { listedDetention } from '../detentions/detentions.ts';
import { handover } from '../handover/handover.ts';
import { openMet } from '../met/met.ts';
import { planGap } from '../plans/plans.ts';
import { crewRoles } from '../team/crew-roles.ts';

/**
 * What may need a hand, the most pressing first.
 *
 * - `crew`: within two weeks, and someone is missing.
 * - `told`: it changed, and someone on the crew or asked was not told.
 * - `draft`: the appointment is over and its note is not sealed.
 * - `plan`: within two weeks, and the plan lacks what the first hour of a detention needs; once for each person.
 * - `date`: within two weeks, and the date is not verified, or not lately.
 * - `outcome`: it was to be within the last month, and no one recorded how it went.
 * - `undated`: no one knows the date.
 */
const gapKinds = ['crew', 'told', 'draft', 'plan', 'date', 'outcome', 'undated'] as const;
export type GapKind = (typeof gapKinds)[number];

const gap = z.object({
  appointment: appointmentRow,
  /** The draft that is not sealed; null but for `draft`. */
  note: z.object({ id, observerName: z.string(), mine: z.boolean() }).nullable(),
  /** Whom to ask, if someone fits and is free; only for the first few of `crew`. */
  ask: z.object({ volunteerId: id, name: z.string(), role: z.enum(crewRoles) }).nullable(),
  /** Initials of those who were not told of the change; empty but for `told`. */
  untold: z.array(z.string()),
  /** Whose plan lacks what, the most important of it, and how much more; null but for `plan`. */
  plan: z.object({ personId: id, preferredName: z.string(), gap: planGap, more: z.number().int() }).nullable(),
});
export type Gap = z.infer<typeof gap>;

const gapGroup = z.object({
  kind: z.enum(gapKinds),
  /** How many there are in all. */
  count: z.number().int(),
  items: z.array(gap),
});
export type GapGroup = z.infer<typeof gapGroup>;

/** Someone in detention: an open one, known or not, or a person whose status says so without one. */
const detainedPerson = z.object({
  personId: id.nullable(),
  name: z.string().nullable(),
  caseCode: z.string().nullable(),
  detention: listedDetention.nullable(),
  /** The soonest visit or call with them that is planned. */
  nextTalk: nextTalk.nullable(),
});
export type DetainedPerson = z.infer<typeof detainedPerson>;

export const todayCalls = {
  /**
   * The days ahead. A volunteer is answered about their own accompaniments alone, and about no gaps.
   * `date` stands in for today; times before now count as over only on the real day.
   */
  'today.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({
      date: isoDate.optional(),
      /** At most so many of `next` and of each kind of gap. */
      limit: z.number().int().min(1).max(500).default(8),
    }),
    output: z.object({
      date: isoDate,
      /** The zone in which the team lives. */
      zone: zoneName,
      /** Appointments of today and the six days after that are not over, in order of time. */
      next: z.array(appointmentRow),
      nextCount: z.number().int(),
      gaps: z.array(gapGroup),
      /** Open tasks that are due by the last of these days, overdue ones first; of a volunteer, all of their own. */
      tasks: taskGroups,
      detained: z.array(detainedPerson),
      /** Who was met during a shift and is not settled; of a volunteer, no one. */
      met: openMet,
      /** What a shift hands over and is not both given and taken yet; of a volunteer, those that they may tick now. */
      handovers: z.array(handover),
      /** How many people's review is due. */
      reviewsDue: z.number().int(),
    }),
  }),
};
export type Today = z.infer<(typeof todayCalls)['today.get']['output']>;
