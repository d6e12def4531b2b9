import { z } from 'zod';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { id, instant, isoDate } from '../contract/fields.ts';
import { inputShape, outputShape, rowInputShape } from '../records/record.ts';
import { lineOrNothing } from '../records/types.ts';
import { bondLimits, bondRows, bondStages, noticeKinds } from './choices.ts';
import * as records from './records.ts';

const step = z.object({ id, ...outputShape(records.bondStep) });
export type BondStep = z.infer<typeof step>;

const money = z.object({ id, ...outputShape(records.bondMoney) });
export type BondMoney = z.infer<typeof money>;

const notice = z.object({ id, ...outputShape(records.bondNotice) });
export type BondNotice = z.infer<typeof notice>;

const bond = z.object({
  id,
  ...outputShape(records.bond),
  /** One at most of each stage. */
  steps: z.array(step),
  /** The oldest first. */
  money: z.array(money),
  /** Those with a day to come first; those that are done last. */
  notices: z.array(notice),
  updatedAt: instant,
});
export type Bond = z.infer<typeof bond>;

/** What is known of a bond. Each may be missing. */
export const bondInput = z.object(inputShape(records.bond)).partial();
export type BondInput = z.input<typeof bondInput>;

export const moneyInput = z.object(rowInputShape(records.bondMoney));
export const noticeInput = z.object(inputShape(records.bondNotice)).partial();

/** What a stage said, as `bonds.setStep` takes it. */
const said = z.object({ onDate: isoDate, doneBy: z.string().nullable() });

const watched = z.object({
  bondId: z.string(),
  detentionId: z.string(),
  /** The person's preferred name, or the name that was heard. */
  name: z.string().nullable(),
  stage: z.enum(bondStages).nullable(),
  amountCents: z.number().int().nullable(),
  stillOutCents: z.number().int(),
  /** The next day that a paper names. */
  next: z.object({ kind: z.enum(noticeKinds), dueOn: isoDate }).nullable(),
});
export type WatchedBond = z.infer<typeof watched>;

const write = { kind: 'write', runs: 'core', roles: coordinatorOnly } as const;
const read = { kind: 'read', runs: 'core', roles: coordinatorOnly } as const;

/**
 * A bond lives on after its detention is closed, until it is refunded or breached. `input.rejected` names the field of a
 * day that cannot be.
 */
export const bondsCalls = {
  /** Bonds of a detention, the oldest first: one, unless another was set or two detentions were combined. */
  'bonds.of': defineCall({
    ...read,
    input: z.object({ detentionId: id }),
    output: z.object({ bonds: z.array(bond) }),
  }),
  /** Bonds that are not over, those with the next day to come first. */
  'bonds.watched': defineCall({ ...read, input: z.object({}), output: z.object({ items: z.array(watched) }) }),
  /** Adds a bond (without `bondId`) or changes those fields of it that are there. */
  'bonds.save': defineCall({
    ...write,
    input: bondInput.extend({ detentionId: id, bondId: id.optional(), expectedUpdatedAt: instant.optional() }),
    output: z.object({ bondId: id }),
  }),
  /**
   * Says when something happened to a bond and who did it, in any order; `onDate` null takes that back. `previous` goes
   * into the same call to undo it.
   */
  'bonds.setStep': defineCall({
    ...write,
    input: z.object({
      bondId: id,
      stage: z.enum(bondStages),
      onDate: isoDate.nullable(),
      doneBy: lineOrNothing(bondLimits.line).default(null),
    }),
    output: z.object({ previous: said.nullable() }),
  }),
  'bonds.addMoney': defineCall({
    ...write,
    input: moneyInput.extend({ bondId: id }),
    output: z.object({ moneyId: id }),
  }),
  /** Adds a paper (without `noticeId`, then with its kind) or changes those fields of it that are there. */
  'bonds.saveNotice': defineCall({
    ...write,
    input: noticeInput.extend({ bondId: id, noticeId: id.optional() }),
    output: z.object({ noticeId: id }),
  }),
  /** Deletes a bond with all its lists, or a row of one. */
  'bonds.remove': defineCall({
    ...write,
    input: z.object({ row: z.enum(bondRows), id }),
    output: z.object({}),
  }),
  /** Undoes `bonds.remove`. */
  'bonds.restore': defineCall({
    ...write,
    input: z.object({ row: z.enum(bondRows), id }),
    output: z.object({}),
  }),
};
