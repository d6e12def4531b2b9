import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { acted, id, instant, zoneName } from '../contract/fields.ts';
import { inputShape, outputShape } from '../records/record.ts';
import * as records from './records.ts';

/** What someone who was met became. */
const settledKinds = ['person', 'detention'] as const;

export const metHere = z.object({
  id,
  shiftId: id,
  ...outputShape(records.metHere),
  metAt: instant,
  /** The user who wrote it down. */
  by: z.string(),
  place: z.string(),
  /** The zone of the shift. */
  zone: zoneName,
  /** From then on it is deleted permanently, whether or not it is settled. */
  goneAt: instant,
  /** What they became, with the id of that record; null while that is open. */
  settled: z.object({ kind: z.enum(settledKinds), recordId: id }).nullable(),
  updatedAt: instant,
});
export type MetHere = z.output<typeof metHere>;

/** Those who are not settled yet: how many, and the first few to be gone. */
export const openMet = z.object({ count: z.number().int(), items: z.array(metHere) });

/** An absent field stays as it is. */
export const metInput = z.object(inputShape(records.metHere)).partial();
export type ParsedMetInput = z.output<typeof metInput>;

/**
 * Those who were met at a shift and are no person yet. A volunteer may list, add, and change them only while a confirmed shift
 * that they said yes to runs, and sees only those that are open. To anyone else the shift is `record.notFound`.
 */
export const metCalls = {
  /** The first one first. */
  'met.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ shiftId: id }),
    output: z.object({ items: z.array(metHere) }),
  }),
  /** Adds someone (with `shiftId`; what to call them is enough) or changes what is known (with `id`). */
  'met.save': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: metInput.extend({ id: id.optional(), shiftId: id.optional(), expectedUpdatedAt: instant.optional() }),
    output: acted.extend({ id }),
  }),
  'met.remove': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: acted,
  }),
  /**
   * Says what they became: a person that was added, or a detention that was started. A volunteer may name only a detention that
   * they work with. Refuses (`record.changedMeanwhile`) one that is settled already.
   */
  'met.settle': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id, kind: z.enum(settledKinds), recordId: id }),
    output: acted,
  }),
  /** Undoes what one of these calls did. Refuses (`record.changedMeanwhile`) if it was changed since. */
  'met.undo': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ act: id }),
    output: z.object({}),
  }),
};
