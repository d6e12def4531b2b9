import { z } from 'zod';
import { language } from '../basics/language.ts';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { acted, id, instant, isoDate, text, wallTime } from '../contract/fields.ts';
import { inputShape, outputShape } from '../records/record.ts';
import { crewRoles } from '../team/crew-roles.ts';
import { shiftAnswers } from './choices.ts';
import * as records from './records.ts';

const count = z.number().int();
const role = z.enum(crewRoles);

const slot = z.object({
  from: wallTime,
  to: wallTime,
  there: count,
  state: z.enum(['enough', 'below', 'above']),
  missingRoles: z.array(role),
  missingLanguages: z.array(z.string()),
});

/** Why someone may not be there after all. Told, never refused: a coordinator knows more. */
const warning = z.discriminatedUnion('code', [
  z.object({ code: z.literal('otherShift'), place: z.string(), from: wallTime, to: wallTime }),
  z.object({ code: z.literal('appointment'), time: wallTime.nullable() }),
  z.object({ code: z.literal('away'), until: isoDate }),
  z.object({ code: z.literal('notUsuallyFree') }),
  z.object({ code: z.literal('notCleared'), role }),
  z.object({ code: z.literal('accessEnded') }),
  z.object({ code: z.literal('notActive') }),
]);
export type ShiftWarning = z.output<typeof warning>;

const member = z.object({
  volunteerId: id,
  name: z.string(),
  languages: z.array(z.string()),
  ...outputShape(records.shiftMember),
  /** Empty for a volunteer, and for those who are not coming. */
  warnings: z.array(warning),
});
export type ShiftMember = z.output<typeof member>;

const shift = z.object({
  id,
  ...outputShape(records.shift),
  /** It was made from a weekly template. */
  isWeekly: z.boolean(),
  members: z.array(member),
  slots: z.array(slot),
  updatedAt: instant,
});
export type Shift = z.output<typeof shift>;

const template = z.object({ id, ...outputShape(records.shiftTemplate), updatedAt: instant });
export type ShiftTemplate = z.output<typeof template>;

/** An absent field stays as it is. */
export const shiftInput = z.object(inputShape(records.shift)).partial();
export type ShiftInput = z.input<typeof shiftInput>;
export type ParsedShiftInput = z.output<typeof shiftInput>;

/** An absent field stays as it is. */
export const shiftTemplateInput = z.object(inputShape(records.shiftTemplate)).partial();
export type ShiftTemplateInput = z.input<typeof shiftTemplateInput>;
export type ParsedShiftTemplateInput = z.output<typeof shiftTemplateInput>;

const replyPart = z.object({ shiftId: id, fromTime: wallTime.nullable(), toTime: wallTime.nullable() });

/** A line of a chat, or a part of one that has its own answer. */
const readReply = z.object({
  /** From 1. */
  line: count,
  text: z.string(),
  /** Who can be meant. */
  volunteers: z.array(z.object({ volunteerId: id, name: z.string() })),
  answer: z.enum(shiftAnswers).exclude(['asked']).nullable(),
  shifts: z.array(replyPart),
  /** What a coordinator has to say before it counts; `nothing`: it puts no one on a shift. */
  ask: z.enum(['who', 'answer', 'which', 'nothing']).nullable(),
});
export type ReadReply = z.output<typeof readReply>;

const takenReply = replyPart.extend({ volunteerId: id, answer: z.enum(shiftAnswers) });

const memberInput = z.object(inputShape(records.shiftMember)).partial();

const stored = { id: id.optional(), expectedUpdatedAt: instant.optional() };

/**
 * A volunteer may call `list` and `get`, and is answered only about confirmed shifts that they are on, from four weeks before
 * to two weeks after, without the team's own notes.
 */
export const shiftsCalls = {
  /** Shifts on the dates `from` to `to`, both included, by place and time. */
  'shifts.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ from: isoDate, to: isoDate }),
    output: z.object({ items: z.array(shift) }),
  }),
  'shifts.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id }),
    output: shift,
  }),
  /**
   * Adds a shift (without `id`; a place, a day, and both times are enough) or changes one. Refuses with the field: a missing one,
   * an `endTime` that is not after the start, a `maximum` below the minimum, a `zone` that does not exist.
   */
  'shifts.save': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: shiftInput.extend(stored),
    output: acted.extend({ id }),
  }),
  'shifts.remove': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: acted,
  }),
  /** Adds someone to a shift or changes what is known of them; null takes them off. */
  'shifts.setMember': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, volunteerId: id, member: memberInput.nullable() }),
    output: acted,
  }),
  /** Someone cannot come: a stand-by takes over their role and hours, in one step. */
  'shifts.cover': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, outId: id, inId: id }),
    output: acted,
  }),
  /** Makes what the active templates have yet to make in the week of a day. Applied twice, it makes it once. */
  'shifts.applyTemplates': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ date: isoDate }),
    output: acted.extend({ made: count }),
  }),
  /** The shifts of a week that are still short, as text for a chat. It names no one. */
  'shifts.signUpText': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ from: isoDate, to: isoDate, language }),
    output: z.object({ text: z.string() }),
  }),
  /**
   * Reads what was pasted from a chat: who answers what, for which shift. Writes nothing.
   * Refuses (`shifts.tooMuchText`) what no one could look through.
   */
  'shifts.readReplies': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({
      text: text(12_000_000),
      from: isoDate,
      to: isoDate,
      /** One of these days' shifts alone. */
      shiftId: id.optional(),
    }),
    output: z.object({ items: z.array(readReply) }),
  }),
  /** Writes answers that were looked through, as one act. Someone new gets a role that is missing and that they are cleared for. */
  'shifts.takeReplies': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ replies: z.array(takenReply).min(1).max(2000) }),
    output: acted,
  }),
  /** By weekday and time. */
  'shifts.templates': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({ items: z.array(template) }),
  }),
  /** Adds a template or changes one, as `shifts.save` does. Shifts that it made stay as they are. */
  'shifts.saveTemplate': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: shiftTemplateInput.extend(stored),
    output: acted.extend({ id }),
  }),
  'shifts.removeTemplate': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: acted,
  }),
  /**
   * Undoes what one of these calls did, as a whole.
   * Refuses (`record.changedMeanwhile`) if something of it was changed since.
   */
  'shifts.undo': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ act: id }),
    output: z.object({}),
  }),
};
