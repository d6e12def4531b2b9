import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { id, instant, isoDate, line } from '../contract/fields.ts';
import { personStatuses } from '../people/choices.ts';
import { keepableParts } from '../records/parts.ts';
import { inputShape } from '../records/record.ts';
import { retentionPolicy } from './records.ts';

const count = z.number().int();

const policy = z.object(inputShape(retentionPolicy));

const hold = z.object({
  reason: z.string(),
  since: instant,
  /** Who placed it. */
  by: z.string(),
});
export type LegalHold = z.infer<typeof hold>;

const dueReview = z.object({
  personId: id,
  preferredName: z.string(),
  caseCode: z.string(),
  status: z.enum(personStatuses),
  /** The day by which someone should have looked. */
  dueOn: isoDate,
  /** The last day on which anything is known to have happened. */
  lastActivityOn: isoDate,
  nextAppointmentOn: isoDate.nullable(),
  hold: hold.nullable(),
});
export type DueReview = z.infer<typeof dueReview>;

/** What an act leaves or takes: parts that a team may keep, and what it never may. */
const touchedThings = [...keepableParts, 'checklists', 'drafts', 'sheetRows', 'holds', 'history'] as const;
export type TouchedThing = (typeof touchedThings)[number];

const touched = z.object({ what: z.enum(touchedThings), count });

const preview = z.object({
  personId: id,
  preferredName: z.string(),
  caseCode: z.string(),
  stays: z.array(touched),
  goes: z.array(touched),
  /** Appointments with someone else too: they stay, with what their notes say. */
  sharedAppointments: count,
  /** Appointments that are still ahead. */
  upcoming: count,
  hold: hold.nullable(),
});
export type ActPreview = z.infer<typeof preview>;

const personAct = z.object({
  personId: id,
  /** The person's case code, typed by the person who asks for it. */
  confirmation: z.string().max(40),
});

/** Kinds of records that the page on what a vault holds distinguishes. */
export const heldKinds = [
  'people',
  'channels',
  'contacts',
  'plans',
  'appointments',
  'checklists',
  'sealedNotes',
  'drafts',
  'detentions',
  'metHere',
  'handovers',
  'volunteers',
  'exports',
  'sheetRows',
  'historyEntries',
] as const;

/** Kinds of what was removed and waits. */
export const removedKinds = ['people', 'appointments', 'notes', 'volunteers', 'parts'] as const;

const holdings = z.object({
  counts: z.record(z.enum(heldKinds), count),
  /** Only statuses that someone has. */
  statuses: z.array(z.object({ status: z.enum(personStatuses), count })),
  reviews: z.object({ due: count, oldestDueOn: isoDate.nullable() }),
  holds: z.array(hold.extend({ personId: id, preferredName: z.string(), caseCode: z.string() })),
  removed: z.object({
    counts: z.record(z.enum(removedKinds), count),
    total: count,
    oldestOn: isoDate.nullable(),
  }),
  /** Who was met at a shift: when the first of them is due to be purged; null for no one. */
  metGoneFrom: instant.nullable(),
  exports: z.object({ made: count, lastAt: instant.nullable() }),
  /** Since when the file still holds what was purged, because writing it again did not succeed; null: it holds nothing. */
  tracesSince: instant.nullable(),
});
export type Holdings = z.infer<typeof holdings>;

export const retentionCalls = {
  'retention.policy': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: policy,
  }),
  'retention.setPolicy': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: policy.partial(),
    output: policy,
  }),
  /** People whose review is due, the longest overdue first. */
  'retention.due': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ limit: z.number().int().min(1).max(1000).default(200) }),
    output: z.object({
      count,
      items: z.array(dueReview),
      /** What "keep" proposes. */
      keepUntil: isoDate,
    }),
  }),
  /** What is to be known beside a person's record: the hold, and when they are reviewed. */
  'retention.ofPerson': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id }),
    output: z.object({ hold: hold.nullable(), reviewOn: isoDate }),
  }),
  /** What would stay and what would go; nothing happens yet. */
  'retention.preview': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id, act: z.enum(['close', 'purge']) }),
    output: preview,
  }),
  /**
   * Reduces a person to what the team keeps and sets the status. What is deleted is gone from every page of the file when
   * this is answered, unless `retention.holdings` reports traces. It cannot be undone.
   */
  'retention.close': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: personAct,
    output: z.object({}),
  }),
  /** Deletes a person's record permanently, with all that is theirs alone. It cannot be undone. */
  'retention.purge': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: personAct,
    output: z.object({}),
  }),
  /** Places a legal hold: until it is lifted the person can be neither closed nor purged nor removed. */
  'retention.hold': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id, reason: line(500).min(1) }),
    output: z.object({}),
  }),
  'retention.liftHold': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id }),
    output: z.object({}),
  }),
  /** What this vault holds, and for how long. */
  'retention.holdings': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: holdings,
  }),
  /** Erases everything that was deleted, however recently, except what a hold protects. */
  'retention.purgeRemoved': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({ purged: count, held: count }),
  }),
  /**
   * What happens automatically while the vault is in use, for any user: what was removed long enough ago, and who was met
   * at a shift longer ago than the team keeps them, is purged, if the log shows that the clock continues from earlier days, and pages that could not be rewritten after a purge are.
   * Answers nothing.
   */
  'retention.automatic': defineCall({
    kind: 'job',
    runs: 'core',
    roles: everyRole,
    input: z.object({}),
    output: z.object({}),
  }),
};
