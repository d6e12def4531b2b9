import { z } from 'zod';
import { auditEntry } from '../audit/audit.ts';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { countryCode, id, instant, isoDate, line, text } from '../contract/fields.ts';

export const personStatuses = ['active', 'detained', 'released', 'removed', 'movedAway', 'closed'] as const;
export type PersonStatus = (typeof personStatuses)[number];

export const supervisionKinds = [
  'unknown',
  'none',
  'orderOfSupervision',
  'recognizance',
  'isap',
  'ankleMonitor',
  'phoneApp',
] as const;
export type SupervisionKind = (typeof supervisionKinds)[number];

export const companionWishes = ['unknown', 'one', 'few', 'group'] as const;
export type CompanionWish = (typeof companionWishes)[number];

export const channelKinds = ['phone', 'signal', 'whatsapp', 'email', 'address', 'other'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** `none`: the person says that there is none; `unknown`: nobody asked yet. */
export const aNumberStates = ['known', 'none', 'unknown'] as const;
export type ANumberState = (typeof aNumberStates)[number];

/** Beyond this many matches a search says "more than": counting on would slow down typing. */
export const mostCounted = 200;

/** Nine bare digits. */
const aNumberDigits = z.string().regex(/^\d{9}$/);
/** One line or nothing; an empty one counts as nothing. */
const words = (max?: number) =>
  line(max)
    .transform((typed) => (typed === '' ? null : typed))
    .nullable();
const longWords = text()
  .transform((typed) => (typed.trim() === '' ? null : typed))
  .nullable();
/** Language tags such as `es`, or a language's name where there is no tag. */
const languages = z.array(line(80).min(1)).max(20);
const yesNo = z.boolean().nullable();

export const legalName = z.object({
  given: z.string().nullable(),
  middle: z.string().nullable(),
  firstFamily: z.string().nullable(),
  secondFamily: z.string().nullable(),
});
export type LegalName = z.infer<typeof legalName>;

const legalNameInput = z
  .object({ given: words(), middle: words(), firstFamily: words(), secondFamily: words() })
  .partial();

export const personChannel = z.object({
  id,
  kind: z.enum(channelKinds),
  value: z.string(),
  /** Null: nobody asked yet, so do not. */
  safeToCall: yesNo,
  safeToText: yesNo,
  safeToLeaveMessage: yesNo,
  bestTimes: z.string().nullable(),
});
export type PersonChannel = z.infer<typeof personChannel>;

const channelInput = z.object({
  id: id.optional(),
  kind: z.enum(channelKinds),
  value: line(300).min(1),
  safeToCall: yesNo.optional(),
  safeToText: yesNo.optional(),
  safeToLeaveMessage: yesNo.optional(),
  bestTimes: words().optional(),
});
export type ChannelInput = z.output<typeof channelInput>;

/** Somebody on the person's plan, in the order in which they are called. */
export const planContact = z.object({
  id,
  name: z.string(),
  relation: z.string().nullable(),
  phone: z.string().nullable(),
  languages: z.array(z.string()),
  mayBeTold: z.string().nullable(),
  note: z.string().nullable(),
});
export type PlanContact = z.infer<typeof planContact>;

const contactInput = z.object({
  id: id.optional(),
  name: line().min(1),
  relation: words().optional(),
  phone: words().optional(),
  languages: languages.optional(),
  mayBeTold: words(1000).optional(),
  note: longWords.optional(),
});
export type ContactInput = z.output<typeof contactInput>;

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

export const personListItem = z.object({
  id: stored,
  preferredName: z.string(),
  /** Nine bare digits. */
  aNumber: stored.nullable(),
  caseCode: z.string(),
  status: z.enum(personStatuses),
  languages: z.array(z.string()),
  /** The next one from today on that was neither cancelled nor moved. */
  nextAppointment: nextAppointment.nullable(),
});
export type PersonListItem = z.infer<typeof personListItem>;

export const person = z.object({
  id,
  caseCode: z.string(),
  preferredName: z.string(),
  /** As ICE's papers spell it. */
  legalName,
  otherNames: z.array(z.string()),
  pronouns: z.string().nullable(),
  birthDate: isoDate.nullable(),
  birthCountry: countryCode.nullable(),
  nationality: countryCode.nullable(),
  aNumber: aNumberDigits.nullable(),
  aNumberState: z.enum(aNumberStates),
  languages: z.array(z.string()),
  interpreterNeeded: yesNo,
  channels: z.array(personChannel),
  supervision: z.enum(supervisionKinds),
  supervisionSince: isoDate.nullable(),
  supervisionOffice: z.string().nullable(),
  companionWish: z.enum(companionWishes),
  companionWishNote: z.string().nullable(),
  medicalNote: z.string().nullable(),
  dependantsNote: z.string().nullable(),
  attorney: z.string().nullable(),
  g28OnFile: yesNo,
  privacyWaiverOnFile: yesNo,
  status: z.enum(personStatuses),
  reviewBy: isoDate.nullable(),
  teamNote: z.string().nullable(),
  contacts: z.array(planContact),
  nextAppointment: nextAppointment.nullable(),
  createdAt: instant,
  /** When the person, a channel or a contact last changed. Hand it back as `expectedUpdatedAt`. */
  updatedAt: instant,
});
export type Person = z.infer<typeof person>;

/**
 * A person as a form sends it. An absent field stays as it is, null clears it; a list replaces the whole list, and
 * those of its entries that bring their id are changed rather than written anew.
 */
export const personInput = z
  .object({
    preferredName: line(),
    legalName: legalNameInput,
    otherNames: z.array(line().min(1)).max(20),
    pronouns: words(60),
    birthDate: isoDate.nullable(),
    birthCountry: countryCode.nullable(),
    nationality: countryCode.nullable(),
    /** As somebody typed it; "none" and "?" are understood too. */
    aNumber: line(60).nullable(),
    aNumberState: z.enum(aNumberStates),
    languages,
    interpreterNeeded: yesNo,
    channels: z.array(channelInput).max(30),
    supervision: z.enum(supervisionKinds),
    supervisionSince: isoDate.nullable(),
    supervisionOffice: words(),
    companionWish: z.enum(companionWishes),
    companionWishNote: words(1000),
    medicalNote: longWords,
    dependantsNote: longWords,
    attorney: words(300),
    g28OnFile: yesNo,
    privacyWaiverOnFile: yesNo,
    status: z.enum(personStatuses),
    reviewBy: isoDate.nullable(),
    teamNote: longWords,
    contacts: z.array(contactInput).max(60),
  })
  .partial();
export type PersonInput = z.input<typeof personInput>;
export type ParsedPersonInput = z.output<typeof personInput>;

/** Why a person may be somebody who is in the vault already. */
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
   * (legal and other names, case code, A-number, telephone, e-mail).
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
  /** Who changed what of a person, a channel or a contact, newest first. */
  'people.history': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, limit: z.number().int().min(1).max(500).default(200) }),
    output: z.object({ entries: z.array(auditEntry) }),
  }),
};
