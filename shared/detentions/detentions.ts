import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { id, instant, isoDate, line, text } from '../contract/fields.ts';
import { stampTime } from '../encounters/records.ts';
import { inputShape, outputShape, rowInputShape } from '../records/record.ts';
import { textOrNothing } from '../records/types.ts';
import { callKinds, callResults, detentionLimits, detentionOutcomes, stepStates } from './choices.ts';
import * as records from './records.ts';

const { outcome: _o, outcomeWords: _w, reviewBy: _r, ...factShape } = inputShape(records.detention);
/** What is known of a detention. Each may be missing; a bare clock time is today's, in the detention's zone. */
export const detentionFacts = z.object(factShape).partial();
export type DetentionFacts = z.input<typeof detentionFacts>;
export type ParsedFacts = z.output<typeof detentionFacts>;

const words = z.string().nullable();
const stored = z.string();

/** Someone whom the plan says to call, with no more of them than the call needs. */
const sheetContact = z.object({
  id,
  name: z.string(),
  relation: words,
  /** The attorney or the backup attorney, as the plan says. */
  isAttorney: z.boolean(),
  phone: words,
  languages: z.array(z.string()),
  mayBeTold: words,
  /** Their entry in the directory, whose numbers are current. */
  directoryId: words,
});
export type SheetContact = z.infer<typeof sheetContact>;

/** Of the person, what the run-sheet needs; `children` is null for one who may not see it. */
const sheetPerson = z.object({
  id,
  preferredName: z.string(),
  caseCode: words,
  languages: z.array(z.string()),
  hasANumber: z.boolean(),
  birthDate: isoDate.nullable(),
  attorney: words,
  children: words,
  medical: words,
});
export type SheetPerson = z.infer<typeof sheetPerson>;

const event = z.object({
  id,
  ...outputShape(records.detentionEvent),
  by: z.string(),
  /** Written by the session’s user. */
  mine: z.boolean(),
});
export type DetentionEvent = z.infer<typeof event>;

const call = z.object({ id, ...outputShape(records.detentionCall), by: z.string() });
export type DetentionCall = z.infer<typeof call>;

const custody = z.object({ id, ...outputShape(records.detentionCustody) });
export type Belonging = z.infer<typeof custody>;

const facility = z.object({ id, ...outputShape(records.detentionFacility) });
export type HeldAt = z.infer<typeof facility>;

/** Something to do by a time, as a list of steps for a detention has it. */
const task = z.object({
  id,
  /** Its words in both languages; one of them may be missing. */
  textEn: words,
  textEs: words,
  /** The part of the list that it is in: the first hour, day, week. */
  sectionEn: words,
  sectionEs: words,
  owner: words,
  dueAt: instant.nullable(),
  /** It comes back on this day. */
  snoozedUntil: isoDate.nullable(),
  doneAt: instant.nullable(),
});
export type SheetTask = z.infer<typeof task>;

const inGroup = z.object({ id, name: words, description: words, phone: words, closed: z.boolean() });

export const detention = z.object({
  id,
  ...outputShape(records.detention),
  /** Whether it is known whose detention it is, if not to this reader. */
  isLinked: z.boolean(),
  /** Null while no one knows who it is, and for a reader who may not know. */
  person: sheetPerson.nullable(),
  /** An A-number that came with the facts; a volunteer learns that there is one. */
  hasANumber: z.boolean(),
  contacts: z.array(sheetContact),
  /** The oldest first. */
  events: z.array(event),
  calls: z.array(call),
  belongings: z.array(custody),
  facilities: z.array(facility),
  tasks: z.array(task),
  /** Others of the same incident that this reader sees. */
  group: z.array(inGroup),
  startedBy: z.string(),
  updatedAt: instant,
  /** False for a volunteer who works with what they began: closing, merging and protecting are a coordinator’s. */
  mayDecide: z.boolean(),
});
export type Detention = z.infer<typeof detention>;

export const listedDetention = z.object({
  id: stored,
  personId: stored.nullable(),
  /** The person's preferred name, or the name that was heard. */
  name: words,
  caseCode: words,
  description: words,
  phone: words,
  groupId: stored.nullable(),
  toldAt: stored,
  takenAt: stored.nullable(),
  zone: stored,
  place: words,
  /** Where they are held, as last known. */
  facility: words,
  outcome: z.enum(detentionOutcomes).nullable(),
  closedAt: stored.nullable(),
  reviewBy: stored.nullable(),
  /** The next thing to do; null of one that is closed. */
  next: z
    .object({
      step: z.string(),
      dueAt: stored.nullable(),
      name: words,
      /** The words of a task. */
      task: z.object({ en: words, es: words }).nullable(),
    })
    .nullable(),
  nextLookupAt: stored.nullable(),
  belongingsOut: z.number().int(),
});
export type DetentionRow = z.infer<typeof listedDetention>;

const write = { kind: 'write', runs: 'core' } as const;
const read = { kind: 'read', runs: 'core' } as const;
const nothing = z.object({});
const stepKey = z.string().min(1).max(120);

/**
 * A coordinator does everything. A volunteer may start a detention from an accompaniment or note of their own, or of
 * someone no one knows, and works with it until it is closed; of other detentions they learn nothing. A detention
 * that one may not see is `record.notFound`.
 */
export const detentionsCalls = {
  /**
   * Starts the clock for one or several; of several, what they share is said once and they become a group. Each names
   * a person or says at least one fact; without either it is refused (`people.<n>`). `record.exists` for a person who
   * has an open one.
   */
  'detentions.start': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({
      appointmentId: id.optional(),
      noteId: id.optional(),
      /** Another detention of the same incident: what was said of the incident there holds here too. */
      sameAsId: id.optional(),
      shared: detentionFacts.default({}),
      people: z
        .array(detentionFacts.extend({ personId: id.optional() }))
        .min(1)
        .max(detentionLimits.atOnce),
    }),
    output: z.object({ ids: z.array(id) }),
  }),
  'detentions.get': defineCall({ ...read, roles: everyRole, input: z.object({ id }), output: detention }),
  /** Open ones, the longest first; or closed ones, the latest first. */
  'detentions.list': defineCall({
    ...read,
    roles: everyRole,
    input: z.object({
      which: z.enum(['open', 'closed']).default('open'),
      limit: z.number().int().min(1).max(500).default(100),
      offset: z.number().int().min(0).default(0),
    }),
    output: z.object({ items: z.array(listedDetention), total: z.number().int() }),
  }),
  /** How many are open, of those that the reader sees: the dot beside Response. */
  'detentions.count': defineCall({
    ...read,
    roles: everyRole,
    input: nothing,
    output: z.object({ open: z.number().int() }),
  }),
  /** Open detentions of these people, or of the people of an appointment. */
  'detentions.openOf': defineCall({
    ...read,
    roles: everyRole,
    input: z.object({ personIds: z.array(id).max(50).default([]), appointmentId: id.optional() }),
    output: z.object({ items: z.array(z.object({ id, personId: id })) }),
  }),
  'detentions.save': defineCall({
    ...write,
    roles: everyRole,
    input: detentionFacts.extend({ id, expectedUpdatedAt: instant.optional() }),
    output: z.object({ updatedAt: instant, act: id }),
  }),
  /**
   * Undoes what `detentions.save` did, by its `act`, with its line of the timeline. A volunteer undoes their own alone
   * (`record.notFound`). Refused (`record.changedMeanwhile`) once something of it was changed again.
   */
  'detentions.undoSave': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({ id, act: id }),
    output: nothing,
  }),
  /** Adds a line to the timeline. */
  'detentions.addNote': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({ id, at: stampTime.optional(), words: text(detentionLimits.text).trim().min(1) }),
    output: z.object({ eventId: id }),
  }),
  /** Says what was done about a step of the run-sheet. Skipping asks for the reason (`words`), putting off for `until`. */
  'detentions.setStep': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({
      id,
      step: stepKey,
      state: z.enum(stepStates),
      words: textOrNothing(detentionLimits.text).default(null),
      until: instant.nullable().default(null),
    }),
    output: z.object({ eventId: id }),
  }),
  /** Records a try to reach someone. Without `at` it is now. */
  'detentions.logCall': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({
      id,
      contactId: id.optional(),
      ...rowInputShape(records.detentionCall),
      kind: z.enum(callKinds),
      at: stampTime.optional(),
      result: z.enum(callResults),
    }),
    output: z.object({ callId: id, eventId: id }),
  }),
  /** Records that someone took something of theirs over. */
  'detentions.keepBelonging': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({ id, ...rowInputShape(records.detentionCustody), takenOverAt: stampTime.optional() }),
    output: z.object({ belongingId: id, eventId: id }),
  }),
  'detentions.giveBack': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({ id, belongingId: id, to: line(detentionLimits.line).min(1), at: stampTime.optional() }),
    output: z.object({ eventId: id }),
  }),
  'detentions.addFacility': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({ id, ...rowInputShape(records.detentionFacility), sinceAt: stampTime.optional() }),
    output: z.object({ facilityId: id, eventId: id }),
  }),
  /** Changes where and since when someone was held. */
  'detentions.saveFacility': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({ id, heldAtId: id, ...rowInputShape(records.detentionFacility), sinceAt: stampTime.optional() }),
    output: nothing,
  }),
  /** Undoes what a line of the timeline tells of: a note, a step, a call, a belonging, a facility, a visit, a health complaint. */
  'detentions.takeBack': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({ id, eventId: id }),
    output: nothing,
  }),
  /** Undoes `detentions.takeBack`. */
  'detentions.bringBack': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({ id, eventId: id }),
    output: nothing,
  }),
  /** Takes a mistaken start back, with everything that came of it. The person has the status that they had before. */
  'detentions.undoStart': defineCall({ ...write, roles: everyRole, input: z.object({ id }), output: nothing }),
  /** Undoes `detentions.undoStart`. */
  'detentions.restoreStart': defineCall({ ...write, roles: everyRole, input: z.object({ id }), output: nothing }),
  /**
   * Says whose detention it is. If that person has an open one already, this one is merged into it: everything of
   * it moves there, and its facts fill what is missing there. Answers where it all is now.
   */
  'detentions.link': defineCall({
    ...write,
    roles: coordinatorOnly,
    input: z.object({ id, personId: id }),
    output: z.object({ id, merged: z.boolean() }),
  }),
  /** Undoes `detentions.link` where nothing was merged. */
  'detentions.unlink': defineCall({ ...write, roles: coordinatorOnly, input: z.object({ id }), output: nothing }),
  /** Moves everything of a detention into another one, of the same person or of no one known. */
  'detentions.merge': defineCall({
    ...write,
    roles: coordinatorOnly,
    input: z.object({ id, intoId: id }),
    output: nothing,
  }),
  /** Refused (`detention.belongingsOut`) while something of theirs is not returned. */
  'detentions.close': defineCall({
    ...write,
    roles: coordinatorOnly,
    input: z.object({
      id,
      outcome: z.enum(detentionOutcomes),
      words: textOrNothing(detentionLimits.text).default(null),
      /** Of one that leads to no one: kept until this day. Without it, as long as a person goes without a review. */
      reviewBy: isoDate.nullable().optional(),
      /** Open tasks are not needed anymore; without it they stay as they are. */
      setTasksAside: z.boolean().default(false),
    }),
    output: nothing,
  }),
  'detentions.reopen': defineCall({ ...write, roles: coordinatorOnly, input: z.object({ id }), output: nothing }),
  /** Until when a closed one that leads to no one is kept. */
  'detentions.keepUntil': defineCall({
    ...write,
    roles: coordinatorOnly,
    input: z.object({ id, reviewBy: isoDate }),
    output: nothing,
  }),
};
