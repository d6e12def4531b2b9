import { z } from 'zod';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { id, instant, isoDate } from '../contract/fields.ts';
import { contactInput, planContact } from '../plans/plans.ts';
import { inputShape, outputShape, rowInputShape } from '../records/record.ts';
import { personStatuses } from './choices.ts';
import * as records from './records.ts';

/** Beyond this many matches a search says "more than": counting on would slow down typing. */
export const mostCounted = 200;

/** Of a person's columns, those that calls take and answer together. */
const legalParts = { given: true, middle: true, firstFamily: true, secondFamily: true } as const;
const taken = z.object(inputShape(records.person));
const answered = z.object(outputShape(records.person));

/** As ICE's papers spell it. */
export const legalName = answered.pick(legalParts);
export type LegalName = z.infer<typeof legalName>;

export const personChannel = z.object({ id, ...outputShape(records.personChannel) });
export type PersonChannel = z.infer<typeof personChannel>;

const channelInput = z.object({ id: id.optional(), ...rowInputShape(records.personChannel) });

/** Rows come from the vault, where their shape is checked; checking each id again would cost a list its speed. */
const stored = z.string();

export const nextAppointment = z.object({
  id: stored,
  kind: z.string(),
  kindWords: z.string().nullable(),
  dateState: z.enum(['fixed', 'window', 'unknown']),
  /** The day, or the first day of a window. */
  date: stored,
  startTime: stored.nullable(),
  zone: stored,
});
export type NextAppointment = z.infer<typeof nextAppointment>;

const personListItem = z.object({
  id: stored,
  preferredName: z.string(),
  /** Nine bare digits. */
  aNumber: stored.nullable(),
  caseCode: z.string(),
  status: z.enum(personStatuses),
  languages: z.array(z.string()),
  /** The next one from today on that was neither canceled nor moved. */
  nextAppointment: nextAppointment.nullable(),
});
export type PersonListItem = z.infer<typeof personListItem>;

export const person = answered.omit(legalParts).extend({
  id,
  legalName,
  channels: z.array(personChannel),
  contacts: z.array(planContact),
  nextAppointment: nextAppointment.nullable(),
  createdAt: instant,
  /** When the person, a channel or their plan last changed. Hand it back as `expectedUpdatedAt`. */
  updatedAt: instant,
});
export type Person = z.infer<typeof person>;

/**
 * A person as a form sends it. An absent field stays as it is, null clears it; a list replaces the whole list, and
 * those of its entries that bring their id are changed rather than rewritten.
 */
export const personInput = taken
  .omit(legalParts)
  .extend({
    legalName: taken.pick(legalParts).partial(),
    channels: z.array(channelInput).max(30),
    contacts: z.array(contactInput).max(60),
  })
  .partial();
export type PersonInput = z.input<typeof personInput>;
export type ParsedPersonInput = z.output<typeof personInput>;

/** Why a person may be someone who is in the vault already. */
export const likenesses = ['aNumber', 'nameAndBirthDate', 'name'] as const;
export type Likeness = (typeof likenesses)[number];

const similarPerson = z.object({
  id,
  preferredName: z.string(),
  caseCode: z.string(),
  birthDate: isoDate.nullable(),
  likeness: z.enum(likenesses),
});
export type SimilarPerson = z.infer<typeof similarPerson>;

export const peopleCalls = {
  /**
   * People in order of their names, or those whom `query` finds: first who is called so, then who has it elsewhere
   * (legal and other names, case code, A-number, phone, email).
   */
  'people.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({
      query: z.string().max(200).optional(),
      limit: z.number().int().min(1).max(10_000).default(1000),
      offset: z.number().int().min(0).default(0),
      status: z.enum(personStatuses).optional(),
    }),
    output: z.object({
      items: z.array(personListItem),
      /** How many there are in all; with `totalCapped` there are more than this. */
      total: z.number().int(),
      totalCapped: z.boolean(),
    }),
  }),
  'people.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: person,
  }),
  /**
   * Adds a person (without `id`; a preferred name is enough) or changes one. Refuses with the field: an A-number
   * that is none (`aNumber`), a missing name (`preferredName`), an entry of a list that is not this person's.
   */
  'people.save': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: personInput.extend({ id: id.optional(), expectedUpdatedAt: instant.optional() }),
    output: z.object({ id, caseCode: z.string(), updatedAt: instant }),
  }),
  'people.remove': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({}),
  }),
  /** Takes `people.remove` back. */
  'people.restore': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({}),
  }),
  /** Who of those in the vault this may be; for a warning while a new person is typed. Strongest first. */
  'people.similar': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: personInput
      .pick({ preferredName: true, legalName: true, birthDate: true, aNumber: true })
      .extend({ exceptId: id.optional() }),
    output: z.object({ items: z.array(similarPerson) }),
  }),
};
