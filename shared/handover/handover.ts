import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { acted, id, instant, isoDate, wallTime, zoneName } from '../contract/fields.ts';
import { inputShape, outputShape } from '../records/record.ts';
import * as records from './records.ts';

const words = z.string().nullable();

export const handover = z.object({
  shiftId: id,
  place: z.string(),
  date: isoDate,
  startTime: wallTime,
  endTime: wallTime,
  zone: zoneName,
  ...outputShape(records.handover),
  givenByName: words,
  takenByName: words,
  updatedAt: instant,
  /** The reader may tick that it was given, and that it was taken. */
  mayGive: z.boolean(),
  mayTake: z.boolean(),
});
export type Handover = z.output<typeof handover>;

/** What is open at the end of a shift, as far as records know it. */
const left = z.object({
  /** Who was met and has no record yet. */
  met: z.array(z.string()),
  /** Belongings that the team holds for those who were met and detained. */
  belongings: z.array(z.object({ what: z.string(), heldBy: z.string() })),
  /** Open tasks of those who were met. */
  tasks: z.array(z.object({ textEn: words, textEs: words })),
});

export const handoverInput = z.object(inputShape(records.handover)).partial();
export type ParsedHandoverInput = z.output<typeof handoverInput>;

/**
 * A volunteer may call these about a confirmed shift that they said yes to, from an hour before to an hour after it; what the
 * shift before it at its place hands over is theirs to take. To anyone else the shift is `record.notFound`.
 */
export const handoverCalls = {
  /** What a shift hands over, and what the one before it at its place did. */
  'handover.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ shiftId: id }),
    output: z.object({
      own: handover.nullable(),
      before: handover.nullable(),
      /** Null for a volunteer, who sees no one’s record here. */
      left: left.nullable(),
    }),
  }),
  /** Writes down what a shift hands over; an absent field stays as it is. */
  'handover.save': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: handoverInput.extend({ shiftId: id, expectedUpdatedAt: instant.optional() }),
    output: acted,
  }),
  /** Says that it was given, by someone of the shift, or taken, by someone of the next one at its place; or that it was not. */
  'handover.tick': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({ shiftId: id, side: z.enum(['given', 'taken']), done: z.boolean() }),
    output: acted,
  }),
  /** Undoes what one of these calls did. Refuses (`record.changedMeanwhile`) if it was changed since. */
  'handover.undo': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ act: id }),
    output: z.object({}),
  }),
};
