import { dateIn } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { plansCalls } from '../../../shared/plans/plans.ts';
import type { Handlers, ReadContext } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { savePlan, savePlanFields } from './plan-writes.ts';
import { gapsOfPeople, isPersonThere, lastPlanChange, readPlan } from './plans-queries.ts';
import { listVersions, nextVersion, readVersion } from './versions-queries.ts';

const todayOf = ({ zone, now }: ReadContext): string => dateIn(zone, now());

const requireThere = (db: ReadableDb, personId: string): void => {
  if (!isPersonThere(db, personId)) throw new AppError('record.notFound');
};

export const plansHandlers = {
  'plans.get': (context, { personId }) => {
    const plan = readPlan(context.db, personId, todayOf(context));
    if (plan === undefined) throw new AppError('record.notFound');
    return plan;
  },
  'plans.gaps': (context, { personIds }) => ({ items: gapsOfPeople(context.db, personIds, todayOf(context)) }),
  'plans.save': ({ tx }, { personId, expectedUpdatedAt, ...input }) => {
    requireThere(tx.db, personId);
    if (expectedUpdatedAt !== undefined && expectedUpdatedAt !== lastPlanChange(tx.db, personId)) {
      throw new AppError('record.changedMeanwhile');
    }
    savePlan(tx, personId, input);
    return { updatedAt: lastPlanChange(tx.db, personId) };
  },
  'plans.setReviewStep': (context, { personId, step }) => {
    const { tx } = context;
    requireThere(tx.db, personId);
    const begun = tx.db.get<{ day: string | null }>(
      'SELECT review_begun_on AS day FROM plan WHERE person_id = ? AND deleted_at IS NULL',
      personId,
    );
    savePlanFields(tx, personId, {
      review_step: step,
      review_begun_on: step === null ? null : (begun?.day ?? todayOf(context)),
    });
    return {};
  },
  'plans.finishReview': (context, { personId }) => {
    const { tx } = context;
    requireThere(tx.db, personId);
    const reviewedOn = todayOf(context);
    savePlanFields(tx, personId, { review_step: null, review_begun_on: null, last_reviewed_on: reviewedOn });
    const number = nextVersion(tx.db, personId);
    tx.insert('plan_version', { person_id: personId, number, reviewed_on: reviewedOn });
    return { number, reviewedOn };
  },
  'plans.versions': ({ db }, { personId }) => {
    requireThere(db, personId);
    return { items: listVersions(db, personId) };
  },
  'plans.version': ({ db }, { personId, number }) => {
    requireThere(db, personId);
    const version = readVersion(db, personId, number);
    if (version === undefined) throw new AppError('record.notFound');
    return version;
  },
} satisfies Handlers<keyof typeof plansCalls>;
