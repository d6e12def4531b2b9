import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { id, instant } from '../contract/fields.ts';
import { inputShape, outputShape } from '../records/record.ts';
import { entryKinds, entryStatuses, usStates } from './choices.ts';
import { directoryEntry as record } from './records.ts';

/** An id in resources/directory, or that of the team's own entry. */
const entryId = z.string().min(1).max(120);
const words = z.string().nullable();

/** Where an entry is from: Alongside; Alongside, with facts that the team changed; the team. */
export const entryOrigins = ['shipped', 'edited', 'own'] as const;
export type EntryOrigin = (typeof entryOrigins)[number];

/** An entry as it counts: the team's facts where it has its own, those that ship otherwise. */
export const entry = z.object({
  id: z.string(),
  ...outputShape(record),
  origin: z.enum(entryOrigins),
  /** Verified by the team, or read in two places before it shipped. */
  verified: z.boolean(),
  /** The day since which that is so, as exact as it is known; null where no one verified it. */
  checkedOn: words,
  /** What ships is no longer what it was when the team changed the entry. */
  shippedChanged: z.boolean(),
  /** The website is one that ships with Alongside, so it can be opened from here. */
  linkOpens: z.boolean(),
  /** The area that it is for, in the words of the source. */
  covers: words,
  /** Instructions of the place itself, in the words of the source. */
  instructions: words,
  /** The source in Spanish, where its words are not a name and it ships. */
  sourceEs: words,
  /** A remark that ships with it. */
  remark: z.object({ en: z.string(), es: z.string() }).nullable(),
  /** Of the team's row; null while it has none. */
  updatedAt: instant.nullable(),
});
export type Entry = z.infer<typeof entry>;

/** Facts of an entry whose own and shipped values can differ. */
export const factFields = [
  'kind',
  'name',
  'address',
  'states',
  'zone',
  'phones',
  'hours',
  'languages',
  'url',
  'status',
  'source',
  'sourceDate',
] as const;
export type FactField = (typeof factFields)[number];

const facts = entry.pick({
  kind: true,
  name: true,
  address: true,
  states: true,
  zone: true,
  phones: true,
  hours: true,
  languages: true,
  url: true,
  status: true,
  source: true,
  sourceDate: true,
} satisfies Record<FactField, true>);

/** A list that is read piece by piece. */
const listed = z.object({
  query: z.string().max(200).default(''),
  kinds: z.array(z.enum(entryKinds)).max(entryKinds.length).default([]),
  /** A state that it is in or for; entries for the whole country are among them. */
  state: z.enum(usStates).nullable().default(null),
  /** A language that is spoken there. */
  language: z.string().max(80).nullable().default(null),
  statuses: z.array(z.enum(entryStatuses)).max(entryStatuses.length).default([]),
  /** `verify`: what no one verified, then what was verified longest ago. */
  order: z.enum(['name', 'verify']).default('name'),
  /** Only what the team has added or changed. */
  ours: z.boolean().default(false),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(600).default(60),
});

/** An absent field stays as it is, null clears it. */
export const entryInput = z.object(inputShape(record)).partial();
export type EntryInput = z.input<typeof entryInput>;
export type ParsedEntryInput = z.output<typeof entryInput>;

/** Everyone reads the directory; coordinators write it. A volunteer is not shown the team's note. */
export const directoryCalls = {
  'directory.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: listed,
    output: z.object({ items: z.array(entry), total: z.number().int() }),
  }),
  /** An entry, and what ships with Alongside where that differs from what the team has. */
  'directory.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id: entryId }),
    output: z.object({
      entry,
      shipped: facts.nullable(),
      differs: z.array(z.enum(factFields)),
      /** The team's row, for its history; null while it has none. */
      rowId: id.nullable(),
    }),
  }),
  /**
   * Adds an entry (without `id`; a kind and a name are enough) or changes one. Of an entry that ships, the team's facts
   * count from the first one that is changed on. Refuses with the field: what is on the never-list, a missing `kind` or
   * `name`, a `zone` that does not exist, a `url` that is none, a day of verifying in the future.
   */
  'directory.save': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: entryInput.extend({ id: entryId.optional(), expectedUpdatedAt: instant.optional() }),
    output: z.object({ id: z.string(), updatedAt: instant }),
  }),
  /** Lets the facts that ship count again. What the team wrote beside them (rules at the door, notes) stays. */
  'directory.useShipped': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id: entryId }),
    output: z.object({}),
  }),
  /** Deletes an entry of the team's own. */
  'directory.remove': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({}),
  }),
  /** Takes `directory.remove` back. */
  'directory.restore': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({}),
  }),
  /** The state that the team works in; null until someone says so. */
  'directory.region': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({}),
    output: z.object({ state: z.enum(usStates).nullable() }),
  }),
  'directory.setRegion': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ state: z.enum(usStates).nullable() }),
    output: z.object({}),
  }),
};
