import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { acted, id, instant, isoDate, wallTime, zoneName } from '../contract/fields.ts';
import { inputShape, outputShape } from '../records/record.ts';
import { lineOrNothing } from '../records/types.ts';
import { hearingKinds, needAims, needKinds, needStates, releaseLimits, releaseRows } from './choices.ts';
import * as records from './records.ts';

const release = z.object({
  id,
  ...outputShape(records.releasePlan),
  /** The volunteer's name, if one picks the person up. */
  pickUpVolunteer: z.string().nullable(),
  updatedAt: instant,
});
export type ReleasePlan = z.infer<typeof release>;

const need = z.object({ id, ...outputShape(records.releaseNeed) });
export type ReleaseNeed = z.infer<typeof need>;

const contact = z.object({ id, ...outputShape(records.removalContact) });
export type RemovalContact = z.infer<typeof contact>;

const removal = z.object({
  id,
  ...outputShape(records.removalPlan),
  contacts: z.array(contact),
  updatedAt: instant,
});
export type RemovalPlan = z.infer<typeof removal>;

/** What is known of a release. Each may be missing. */
export const releaseInput = z
  .object({ ...inputShape(records.releasePlan), pickUpVolunteerId: id.nullable() })
  .partial();
export type ReleaseInput = z.input<typeof releaseInput>;

/** What is known of a deportation. Each may be missing. */
export const removalInput = z.object(inputShape(records.removalPlan)).partial();
export type RemovalInput = z.input<typeof removalInput>;

export const removalContactInput = z.object(inputShape(records.removalContact)).partial();

const expected = { expectedUpdatedAt: instant.optional() };
const write = { kind: 'write', runs: 'core', roles: coordinatorOnly } as const;

/**
 * A volunteer who works with a detention that they began sees when and where a release is expected and what is needed,
 * and says what is there; who else is in it, what was written to it, and everything about a deportation is a
 * coordinator's. `input.rejected` names the field of a day that cannot be.
 */
export const releaseCalls = {
  /** Each list has one row at most, unless two detentions were combined. */
  'release.of': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id }),
    output: z.object({
      releases: z.array(release),
      needs: z.array(need),
      removals: z.array(removal),
    }),
  }),
  /**
   * Says what is known of a release: adds it (without `releaseId`) or changes those fields of it that are there. A new one
   * without a zone has that of its place in the directory, or else that of the detention.
   */
  'release.save': defineCall({
    ...write,
    input: releaseInput.extend({ id, releaseId: id.optional(), ...expected }),
    output: acted.extend({ releaseId: id }),
  }),
  /**
   * Says how far something is that is needed; without `needId` it is asked about for the first time. `previous` goes into
   * the same call to undo it.
   */
  'release.setNeed': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({
      id,
      needId: id.optional(),
      aim: z.enum(needAims),
      kind: z.enum(needKinds),
      state: z.enum(needStates).nullable(),
      words: lineOrNothing(releaseLimits.line).optional(),
    }),
    output: z.object({
      needId: id,
      /** A volunteer is not told what others wrote to it. */
      previous: z.object({ state: z.enum(needStates).nullable(), words: z.string().nullable().optional() }),
    }),
  }),
  'release.saveRemoval': defineCall({
    ...write,
    input: removalInput.extend({ id, removalId: id.optional(), ...expected }),
    output: acted.extend({ removalId: id }),
  }),
  /** Adds a contact (without `contactId`, then with a name) or changes those fields of theirs that are there. */
  'release.saveContact': defineCall({
    ...write,
    input: removalContactInput.extend({ removalId: id, contactId: id.optional() }),
    output: z.object({ contactId: id }),
  }),
  /**
   * Undoes what `release.save` or `release.saveRemoval` did, by its `act`, with its line of the timeline. Refused
   * (`record.changedMeanwhile`) once something of it was changed again.
   */
  'release.undo': defineCall({ ...write, input: acted, output: z.object({}) }),
  'release.remove': defineCall({
    ...write,
    input: z.object({ row: z.enum(releaseRows), rowId: id }),
    output: z.object({}),
  }),
  /** Undoes `release.remove`. */
  'release.restore': defineCall({
    ...write,
    input: z.object({ row: z.enum(releaseRows), rowId: id }),
    output: z.object({}),
  }),
  /**
   * Books a hearing as an appointment of the detention's person (`input.rejected` at `personId` while no one is linked).
   * Without a zone it is that of the court. Undone by `appointments.remove` and `detentions.takeBack`.
   */
  'release.addHearing': defineCall({
    ...write,
    input: z.object({
      id,
      kind: z.enum(hearingKinds),
      date: isoDate.nullable(),
      startTime: wallTime.nullable().default(null),
      place: lineOrNothing(releaseLimits.line).default(null),
      officeId: z.string().max(200).nullable().default(null),
      zone: zoneName.optional(),
    }),
    output: z.object({ appointmentId: id, eventId: id }),
  }),
};
