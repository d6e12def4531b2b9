import { z } from 'zod';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { id, instant, isoDate } from '../contract/fields.ts';
import { inputShape, outputShape, rowInputShape } from '../records/record.ts';
import { reviewSteps } from './choices.ts';
import { gapCodes } from './gap-codes.ts';
import * as listRecords from './list-records.ts';
import * as records from './records.ts';

const listed = { id: id.optional() };

/** Someone on the person's plan, in the order in which they are called. */
export const planContact = z.object({ id, ...outputShape(records.contact) });
export type PlanContact = z.infer<typeof planContact>;
export const contactInput = z.object({ ...listed, ...rowInputShape(records.contact) });
export type ParsedContact = z.output<typeof contactInput>;

const planChild = z.object({ id, ...outputShape(listRecords.planChild) });
export type PlanChild = z.infer<typeof planChild>;

const planCaregiver = z.object({ id, ...outputShape(listRecords.planCaregiver) });
export type PlanCaregiver = z.infer<typeof planCaregiver>;

const planMedicine = z.object({ id, ...outputShape(listRecords.planMedicine) });
export type PlanMedicine = z.infer<typeof planMedicine>;

const planDocument = z.object({ id, ...outputShape(listRecords.planDocument) });
export type PlanDocument = z.infer<typeof planDocument>;

const planSigned = z.object({ id, ...outputShape(listRecords.planSigned) });
export type PlanSigned = z.infer<typeof planSigned>;

/** What is not a list: home, wishes, reviews. */
const planFields = z.object(outputShape(records.plan));
export type PlanFields = z.infer<typeof planFields>;

/** The lists of a plan, each in its own order; `signed` holds no kind twice. */
const lists = {
  contacts: z.array(planContact),
  children: z.array(planChild),
  caregivers: z.array(planCaregiver),
  medicines: z.array(planMedicine),
  documents: z.array(planDocument),
  signed: z.array(planSigned),
};

/** All that a plan says. */
export const planContent = planFields.extend(lists);
export type PlanContent = z.infer<typeof planContent>;

/** What is known of the person elsewhere and belongs to the plan too. */
const personOfPlan = z.object({
  id,
  preferredName: z.string(),
  languages: z.array(z.string()),
  /** As the person's record has it, in words. */
  attorney: z.string().nullable(),
  g28OnFile: z.boolean().nullable(),
  privacyWaiverOnFile: z.boolean().nullable(),
});
export type PersonOfPlan = z.infer<typeof personOfPlan>;

/** Something that a plan lacks. */
export const planGap = z.object({
  code: z.enum(gapCodes),
  /** Where it is filled in. */
  section: z.enum(reviewSteps),
  /** Without it the first hour of a detention goes wrong. */
  urgent: z.boolean(),
  /** Of whom or what it is lacking. */
  names: z.array(z.string()),
});
export type PlanGap = z.infer<typeof planGap>;

export const plan = planContent.extend({
  person: personOfPlan,
  /** What is missing, the most important first. */
  gaps: z.array(planGap),
  /** How many versions there are. */
  versionCount: z.number().int(),
  /** When anything of it last changed; null for a plan of which nothing was ever written. Goes back as `expectedUpdatedAt`. */
  updatedAt: instant.nullable(),
});
export type Plan = z.infer<typeof plan>;

/**
 * A plan as a form sends it. An absent field stays as it is, null clears it; a list replaces the whole list, and those of
 * its entries that bring their id are changed rather than rewritten.
 */
export const planInput = z
  .object({
    ...inputShape(records.plan),
    contacts: z.array(contactInput).max(60),
    children: z.array(z.object({ ...listed, ...rowInputShape(listRecords.planChild) })).max(40),
    caregivers: z.array(z.object({ ...listed, ...rowInputShape(listRecords.planCaregiver) })).max(40),
    medicines: z.array(z.object({ ...listed, ...rowInputShape(listRecords.planMedicine) })).max(60),
    documents: z.array(z.object({ ...listed, ...rowInputShape(listRecords.planDocument) })).max(60),
    signed: z.array(z.object(rowInputShape(listRecords.planSigned))).max(10),
  })
  .partial();
export type PlanInput = z.input<typeof planInput>;
export type ParsedPlanInput = z.output<typeof planInput>;

const planVersion = z.object({
  number: z.number().int(),
  reviewedOn: isoDate,
  /** Who finished the review. */
  by: z.string().nullable(),
});
export type PlanVersion = z.infer<typeof planVersion>;

export const plansCalls = {
  'plans.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id }),
    output: plan,
  }),
  /** What plans lack, of each person who is there: for a line beside an appointment. */
  'plans.gaps': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personIds: z.array(id).max(200) }),
    output: z.object({
      items: z.array(z.object({ personId: id, preferredName: z.string(), gaps: z.array(planGap) })),
    }),
  }),
  /** Changes a plan. Refuses with the field an entry of a list that is not this person's, and a kind that comes twice. */
  'plans.save': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: planInput.extend({ personId: id, expectedUpdatedAt: instant.nullable().optional() }),
    output: z.object({ updatedAt: instant.nullable() }),
  }),
  /** Notes where a review stops, so that it continues there. Null forgets that one has begun. */
  'plans.setReviewStep': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id, step: z.enum(reviewSteps).nullable() }),
    output: z.object({}),
  }),
  /** Ends a review today: what the plan says now is a new version. */
  'plans.finishReview': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id }),
    output: z.object({ number: z.number().int(), reviewedOn: isoDate }),
  }),
  /** The versions of a plan, the newest first. */
  'plans.versions': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id }),
    output: z.object({ items: z.array(planVersion) }),
  }),
  /** What a version said, with the one before it. `complete` is false when some of it was permanently deleted since. */
  'plans.version': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id, number: z.number().int().min(1) }),
    output: z.object({
      version: planVersion,
      content: planContent,
      previous: planContent.nullable(),
      complete: z.boolean(),
    }),
  }),
};
