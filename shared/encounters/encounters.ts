import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { id, instant, isoDate, text, wallTime, zoneName } from '../contract/fields.ts';
import { inputShape, outputShape, rowInputShape } from '../records/record.ts';
import { noteLimits } from './encounters-rules.ts';
import * as records from './records.ts';

/** What a save may change; whatever is left out stays as it is. Empty words count as none. */
export const encounterChange = z
  .object({
    ...inputShape(records.encounterNote),
    /** The whole list in its order. Entries are matched by id; one that is missing is taken out of the note. */
    entries: z
      .array(
        z.object({
          /** Chosen by the window, so that a save which is sent twice adds one entry. */
          id: id.optional(),
          ...rowInputShape(records.encounterEntry),
        }),
      )
      .max(noteLimits.entries),
  })
  .partial();
export type EncounterChange = z.input<typeof encounterChange>;

const words = z.string().nullable();

/** The appointment as the head of a note shows it. */
const encounterAppointment = z.object({
  id,
  /** An id of `resources/appointment-kinds.json`, or `other` with `kindWords`. */
  kind: z.string(),
  kindWords: words,
  date: isoDate.nullable(),
  startTime: wallTime.nullable(),
  zone: zoneName,
  place: words,
  room: words,
  status: z.string(),
  people: z.array(z.object({ id, preferredName: z.string() })),
});
export type EncounterAppointment = z.infer<typeof encounterAppointment>;

/** Null where the reader does not see the appointment (anymore): a draft outlasts that, for its writer. */
const seenAppointment = encounterAppointment.nullable();

export const encounterNote = z.object({
  id,
  ...outputShape(records.encounterNote),
  /** True for the session's own note. Only such a one may be changed, and only until it is sealed. */
  mine: z.boolean(),
  createdAt: instant,
  /** Of the note and its entries together; goes back in as `expectedUpdatedAt`. */
  updatedAt: instant,
  entries: z.array(z.object({ id, ...outputShape(records.encounterEntry) })),
  /** What the session's user began to write as the next addendum. */
  addendumDraft: z.string(),
  addenda: z.array(z.object({ id, at: instant, author: z.string(), text: z.string() })),
  /** SHA-256 of `canonicalNote`, in hex, as it was when the note was sealed. */
  digest: z.string().nullable(),
  /** Whether the note still gives that digest; null for a draft. */
  digestMatches: z.boolean().nullable(),
  appointment: seenAppointment,
});
export type EncounterNote = z.infer<typeof encounterNote>;

const encounterDraft = z.object({
  id,
  mine: z.boolean(),
  observerName: z.string(),
  createdAt: instant,
  updatedAt: instant,
  entryCount: z.number().int(),
  /** The zone in which the instants are shown. */
  zone: zoneName,
  appointment: seenAppointment,
});
export type EncounterDraft = z.infer<typeof encounterDraft>;

const notes = z.object({ notes: z.array(encounterNote) });

/**
 * A coordinator reads every note; a volunteer reads their own. Only the author changes, seals or discards a draft;
 * no one changes a sealed note. A note that one may not see is `record.notFound`. A draft stays its author's after they
 * left the crew or their access ended; it then shows and changes nothing of its appointment.
 */
export const encountersCalls = {
  /** Begins a note about an appointment, or reopens the session's own draft of it. */
  'encounters.start': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({ appointmentId: id }),
    output: z.object({ id }),
  }),
  /**
   * Changes a draft named by `id`. With `appointmentId` alone it begins one, or adds to the session's own draft of
   * that appointment: then no entry is deleted, since a caller that names no note has not read it.
   */
  'encounters.save': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: encounterChange.extend({
      id: id.optional(),
      appointmentId: id.optional(),
      /** Refuses with `record.changedMeanwhile` when the note is newer than this. */
      expectedUpdatedAt: instant.optional(),
    }),
    output: z.object({ id, updatedAt: instant }),
  }),
  /**
   * Makes a draft unchangeable and puts its outcome on the appointment, which is then done; one that its author does
   * not see anymore stays as it is. Refused (`input.rejected`) while the input line holds text (`unsentText`) or nothing was written (`entries`).
   */
  'encounters.seal': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id, expectedUpdatedAt: instant.optional() }),
    output: z.object({ sealedAt: instant, digest: z.string() }),
  }),
  /** Adds to a sealed note, which stays as it is. */
  'encounters.addAddendum': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({ noteId: id, text: z.string().trim().min(1).max(noteLimits.text) }),
    output: z.object({ id, at: instant }),
  }),
  /** Keeps what is being written as an addendum; no one else sees it. Empty text forgets it. */
  'encounters.saveAddendumDraft': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({ noteId: id, text: text(noteLimits.text) }),
    output: z.object({}),
  }),
  'encounters.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id }),
    output: encounterNote,
  }),
  /** Notes of all appointments of a person that the reader sees, newest appointment first. */
  'encounters.ofPerson': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ personId: id }),
    output: notes,
  }),
  'encounters.ofAppointment': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ appointmentId: id }),
    output: notes,
  }),
  /** Notes that are not sealed yet, the newest change first. */
  'encounters.drafts': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({}),
    output: z.object({ drafts: z.array(encounterDraft) }),
  }),
  /**
   * Books the appointment that follows, at the date and time that the note says were given. If there is one already,
   * that one is moved instead. Refused (`input.rejected`, `nextDate`) without a date.
   */
  'encounters.bookNext': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ noteId: id }),
    output: z.object({ appointmentId: id, created: z.boolean() }),
  }),
  /** Puts a tombstone on a draft of one's own. */
  'encounters.discard': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id }),
    output: z.object({}),
  }),
  /** Takes the tombstone off again. */
  'encounters.restore': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id }),
    output: z.object({}),
  }),
};
