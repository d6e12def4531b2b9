import { z } from 'zod';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { id, instant, isoDate, line, text } from '../contract/fields.ts';
import { crewRoles } from './crew-roles.ts';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** A part of a weekday on which a volunteer can usually come. `weekday`: 0 is Sunday, 6 Saturday. */
export const availableTime = z.object({ weekday: z.number().int().min(0).max(6), part: z.enum(dayParts) });
export type AvailableTime = z.infer<typeof availableTime>;

/** One line or nothing; an empty one counts as nothing. */
const words = (max?: number) =>
  line(max)
    .transform((typed) => (typed === '' ? null : typed))
    .nullable();

const clearedRoles = z.array(z.enum(crewRoles)).max(crewRoles.length);

export const volunteer = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  signal: z.string().nullable(),
  email: z.string().nullable(),
  /** Language tags such as `es`, or a language's name where there is no tag. */
  languages: z.array(z.string()),
  clearedRoles: z.array(z.enum(crewRoles)),
  pledgeSignedOn: isoDate.nullable(),
  trainedOn: isoDate.nullable(),
  seatsInCar: z.number().int().nullable(),
  availability: z.array(availableTime),
  accessExpiresOn: isoDate.nullable(),
  note: z.string().nullable(),
  active: z.boolean(),
  updatedAt: instant,
});
export type Volunteer = z.infer<typeof volunteer>;

export const volunteerListItem = volunteer.extend({
  /** Accompaniments of the present month to which they said yes or came, by the date in the team's zone. */
  accompanimentsThisMonth: z.number().int(),
});
export type VolunteerListItem = z.infer<typeof volunteerListItem>;

/** An absent field stays as it is; null clears it. */
export const volunteerInput = z
  .object({
    name: line(),
    phone: words(),
    signal: words(),
    email: words(),
    languages: z.array(line(80).min(1)).max(20),
    clearedRoles,
    pledgeSignedOn: isoDate.nullable(),
    trainedOn: isoDate.nullable(),
    seatsInCar: z.number().int().min(0).max(60).nullable(),
    availability: z.array(availableTime).max(21),
    accessExpiresOn: isoDate.nullable(),
    note: text()
      .transform((typed) => (typed.trim() === '' ? null : typed))
      .nullable(),
    active: z.boolean(),
  })
  .partial();
export type VolunteerInput = z.input<typeof volunteerInput>;
export type ParsedVolunteerInput = z.output<typeof volunteerInput>;

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
};
