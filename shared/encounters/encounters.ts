import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { id, instant, isoDate, line, text, wallTime, zoneName } from '../contract/fields.ts';
import { encounterOutcomes, entrySources, noteLimits, rightsConcerns } from './encounters-rules.ts';

/** A time as it comes in; `stampToInstant` in `encounters-rules.ts` says what each form means. It is kept in UTC. */
export const stampTime = z.union([
  instant,
  z.iso.datetime({ local: true }).refine((value) => !value.endsWith('Z')),
  wallTime,
]);

const shortWords = line(noteLimits.line).nullable();
const longWords = text(noteLimits.text).nullable();
const words = z.string().nullable();

const officerInput = z.object({
  name: shortWords.optional(),
  badge: shortWords.optional(),
  agency: shortWords.optional(),
  vehicle: shortWords.optional(),
});
const entryInput = z.object({
  /** Chosen by the window, so that a save which is sent twice adds one entry. */
  id: id.optional(),
  at: stampTime,
  source: z.enum(entrySources),
  /** May be empty: a time can be stamped first and worded after. */
  text: text(noteLimits.entryText),
});

/** What a save may change; whatever is left out stays as it is. Empty words count as none. */
export const encounterChange = z.object({
  arrivedAt: stampTime.nullable().optional(),
  calledInAt: stampTime.nullable().optional(),
  outAt: stampTime.nullable().optional(),
  /** The input line that was not stamped yet. */
  unsentText: text(noteLimits.entryText).optional(),
  /** The whole list in its order. Entries are matched by id; one that is missing is taken out of the note. */
  entries: z.array(entryInput).max(noteLimits.entries).optional(),
  officers: z.array(officerInput).max(noteLimits.officers).optional(),
  letIn: shortWords.optional(),
  interpreter: shortWords.optional(),
  papers: z.object({ shown: longWords, given: longWords, taken: longWords, signed: longWords }).partial().optional(),
  propertyTaken: longWords.optional(),
  rightsConcerns: z.array(z.enum(rightsConcerns)).max(rightsConcerns.length).optional(),
  rightsWords: longWords.optional(),
  outcome: z.enum(encounterOutcomes).nullable().optional(),
  outcomeWords: longWords.optional(),
  nextDate: isoDate.nullable().optional(),
  nextTime: wallTime.nullable().optional(),
  followUps: longWords.optional(),
});
export type EncounterChange = z.input<typeof encounterChange>;

/** The appointment as the head of a note shows it. */
export const encounterAppointment = z.object({
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
  appointmentId: id,
  observerId: id,
  observerName: z.string(),
  /** True for the session's own note. Only such a one may be changed, and only until it is sealed. */
  mine: z.boolean(),
  /** The zone in which the instants are shown. */
  zone: zoneName,
  createdAt: instant,
  /** Of the note and its entries together; goes back in as `expectedUpdatedAt`. */
  updatedAt: instant,
  arrivedAt: instant.nullable(),
  calledInAt: instant.nullable(),
  outAt: instant.nullable(),
  /** Empty in someone else's draft: what was not stamped is no one else's to read. */
  unsentText: z.string(),
  letIn: words,
  interpreter: words,
  officers: z.array(z.object({ name: words, badge: words, agency: words, vehicle: words })),
  papers: z.object({ shown: words, given: words, taken: words, signed: words }),
  propertyTaken: words,
  rightsConcerns: z.array(z.enum(rightsConcerns)),
  rightsWords: words,
  outcome: z.enum(encounterOutcomes).nullable(),
  outcomeWords: words,
  nextDate: isoDate.nullable(),
  nextTime: wallTime.nullable(),
  followUps: words,
  entries: z.array(z.object({ id, at: instant, source: z.enum(entrySources), text: z.string() })),
  /** What the session's user began to write as the next addendum. */
  addendumDraft: z.string(),
  addenda: z.array(z.object({ id, at: instant, author: z.string(), text: z.string() })),
  sealedAt: instant.nullable(),
  /** SHA-256 of `canonicalNote`, in hex, as it was when the note was sealed. */
  digest: z.string().nullable(),
  /** Whether the note still gives that digest; null for a draft. */
  digestMatches: z.boolean().nullable(),
  appointment: seenAppointment,
});
export type EncounterNote = z.infer<typeof encounterNote>;

export const encounterDraft = z.object({
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
   * that appointment: then no entry is taken out, since anyone who names no note has not read it.
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
