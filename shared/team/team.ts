import { z } from 'zod';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { id, instant, line } from '../contract/fields.ts';
import { inputShape, outputShape } from '../records/record.ts';
import { volunteer as record } from './records.ts';

export const volunteer = z.object({ id, ...outputShape(record), updatedAt: instant });
export type Volunteer = z.infer<typeof volunteer>;

const volunteerListItem = volunteer.extend({
  /** Accompaniments of the present month to which they said yes or came, by the date in the team's zone. */
  accompanimentsThisMonth: z.number().int(),
});
export type VolunteerListItem = z.infer<typeof volunteerListItem>;

/** An absent field stays as it is; null clears it. */
export const volunteerInput = z.object(inputShape(record)).partial();
export type VolunteerInput = z.input<typeof volunteerInput>;
export type ParsedVolunteerInput = z.output<typeof volunteerInput>;

/** The most characters of the number of the coordinator on call. */
export const onCallLimit = 60;

export const teamCalls = {
  /** Every volunteer in order of their names: those who are active, then, if asked for, the others. */
  'team.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ includeInactive: z.boolean().default(false) }),
    output: z.object({ items: z.array(volunteerListItem) }),
  }),
  'team.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: volunteer,
  }),
  /** Adds a volunteer (without `id`; a name is enough) or changes one. */
  'team.save': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: volunteerInput.extend({ id: id.optional(), expectedUpdatedAt: instant.optional() }),
    output: z.object({ id, updatedAt: instant }),
  }),
  'team.remove': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({}),
  }),
  /** Takes `team.remove` back. */
  'team.restore': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({}),
  }),
  /** The number under which the team reaches a coordinator; null until someone says so. */
  'team.onCall': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({ phone: z.string().nullable() }),
  }),
  /** It is on the role card and in briefings. `directory.neverListed` for a number that must never stand as help. */
  'team.setOnCall': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ phone: line(onCallLimit).trim().nullable() }),
    output: z.object({}),
  }),
};
