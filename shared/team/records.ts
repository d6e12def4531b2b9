import { z } from 'zod';
import { column, record } from '../records/record.ts';
import {
  choices,
  day,
  flag,
  languages,
  longText,
  nameLine,
  numberOrNothing,
  shortText,
  structure,
} from '../records/types.ts';
import { crewRoles } from './crew-roles.ts';
import { daysAway, mostDaysAway } from './days-away.ts';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** A part of a weekday on which a volunteer can usually come. `weekday`: 0 is Sunday, 6 Saturday. */
export const availableTime = z.object({ weekday: z.number().int().min(0).max(6), part: z.enum(dayParts) });
export type AvailableTime = z.infer<typeof availableTime>;

/** Of someone who was removed and is named in a crew, the name stays, and whether they had access. */
const own = { part: 'never', seenBy: 'coordinator', merge: 'later' } as const;

export const volunteer = record(
  'volunteer',
  {
    meaning: 'A member of the team who accompanies.',
    kind: 'volunteer',
    label: 'audit.table.volunteer',
    owner: 'self',
    part: 'always',
    undo: 'all',
    about: 'name',
  },
  {
    name: column('name', {
      type: nameLine(),
      label: 'audit.field.name',
      part: 'always',
      seenBy: 'crew',
      merge: 'later',
    }),
    phone: column('phone', { type: shortText(), label: 'audit.field.phone', ...own }),
    signal: column('signal', { type: shortText(), label: 'audit.field.signal', ...own }),
    email: column('email', { type: shortText(), label: 'audit.field.email', ...own }),
    languages: column('languages', {
      type: languages,
      label: 'audit.field.languages',
      ...own,
      seenBy: 'crew',
      meaning: 'JSON list',
    }),
    clearedRoles: column('cleared_roles', {
      type: choices(crewRoles, 'appointments.role', '[]'),
      label: 'audit.field.clearedRoles',
      ...own,
      merge: 'careful',
      meaning: 'JSON list of crew roles',
    }),
    pledgeSignedOn: column('pledge_signed_on', { type: day, label: 'audit.field.pledgeSignedOn', ...own }),
    trainedOn: column('trained_on', { type: day, label: 'audit.field.trainedOn', ...own }),
    seatsInCar: column('seats_in_car', { type: numberOrNothing(0, 60), label: 'audit.field.seats', ...own }),
    availability: column('availability', {
      type: structure(z.array(availableTime).max(21), z.array(availableTime), '[]'),
      label: 'audit.field.availability',
      ...own,
      meaning: 'JSON list of weekday and part of the day',
    }),
    daysAway: column('days_away', {
      type: structure(z.array(daysAway).max(mostDaysAway), z.array(daysAway), '[]'),
      label: 'audit.field.daysAway',
      ...own,
      meaning: 'JSON list of first and last days on which they are not there',
    }),
    accessExpiresOn: column('access_expires_on', {
      type: day,
      label: 'audit.field.accessExpiresOn',
      part: 'always',
      seenBy: 'coordinator',
      merge: 'careful',
      meaning: 'date after which their login shows nothing',
    }),
    note: column('note', { type: longText(), label: 'audit.field.note', ...own, merge: 'together' }),
    active: column('active', {
      type: flag(1),
      label: 'audit.field.active',
      part: 'always',
      seenBy: 'coordinator',
      merge: 'careful',
    }),
  },
);
