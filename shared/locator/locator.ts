import { z } from 'zod';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { countryCode, id, instant, isoDate, zoneName } from '../contract/fields.ts';
import { aNumberStates } from '../people/choices.ts';
import { inputShape, outputShape } from '../records/record.ts';
import { locatorLookup } from './records.ts';

/** Who is looked for: what the forms and the callers need, and nothing else of the record. */
const subject = z.object({
  /** Null for someone who is in no one's record: what is known then is in the detention. */
  personId: id.nullable(),
  preferredName: z.string(),
  given: z.string().nullable(),
  middle: z.string().nullable(),
  firstFamily: z.string().nullable(),
  secondFamily: z.string().nullable(),
  otherNames: z.array(z.string()),
  aNumber: z.string().nullable(),
  aNumberState: z.enum(aNumberStates),
  birthDate: isoDate.nullable(),
  birthCountry: countryCode.nullable(),
  nationality: countryCode.nullable(),
  /** Something that those who hold the person should know. */
  medicalNote: z.string().nullable(),
  /** Their detention, if one is open or was asked for. */
  detention: z
    .object({
      id,
      takenAt: instant.nullable(),
      toldAt: instant,
      zone: zoneName,
      place: z.string().nullable(),
      /** Whether they are under 18, when no birth date says so; null: not said. */
      underAge: z.boolean().nullable(),
    })
    .nullable(),
});
export type LocatorSubject = z.infer<typeof subject>;

const lookup = z.object({ id, ...outputShape(locatorLookup), by: z.string() });
export type LocatorLookup = z.infer<typeof lookup>;

/** Whom it is about: a person, or a detention whose person may not be known. */
const whose = { personId: id.optional(), detentionId: id.optional() };

const lookupInput = z.object({
  ...whose,
  ...inputShape(locatorLookup),
  /** The facility is also noted in the open detention, as where they are held. */
  isHeldThere: z.boolean().default(false),
});
export type LookupInput = z.input<typeof lookupInput>;

export const locatorCalls = {
  /** What is known of someone for the forms, and every look for them, the newest first. */
  'locator.of': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object(whose),
    output: z.object({
      subject,
      lookups: z.array(lookup),
      /** When to look again; null before the first look. */
      nextAt: instant.nullable(),
    }),
  }),
  /**
   * Writes down one look, for a person or a detention (`input.rejected` without either). That of a person who is detained
   * goes onto the timeline of their detention. `zero` counts only as the repeat of the same search some minutes later; before that it is kept
   * as `zeroOnce`, and `nextAt` says when to repeat it.
   */
  'locator.record': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: lookupInput,
    output: lookup,
  }),
  /** Deletes a look that was written down by mistake. */
  'locator.remove': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({}),
  }),
};
