import { isTypedCode } from '../../../shared/basics/case-codes.ts';
import { addDays, dateIn } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { monthsAfter } from '../../../shared/retention/retention-rules.ts';
import type { retentionCalls } from '../../../shared/retention/retention.ts';
import type { Handlers, JobContext, ReadContext } from '../context/context.ts';
import { personState } from '../people/people-api.ts';
import { getHold, liftHold, placeHold } from '../records/holds.ts';
import { getMeta } from '../records/vault-meta.ts';
import { clockHolds } from './clock-holds.ts';
import { closePerson } from './close-person.ts';
import { expireDrafts } from './expire-drafts.ts';
import { expireMet } from './expire-met.ts';
import { expireUnknown } from './expire-unknown.ts';
import { readHoldings } from './holdings-queries.ts';
import { getPolicy, savePolicy } from './policy-queries.ts';
import { previewAct } from './preview-act.ts';
import { purgePerson } from './purge-person.ts';
import { purgeRemoved } from './purge-removed.ts';
import { countDue, listDue, reviewDayOf } from './reviews-queries.ts';

const todayOf = ({ zone, now }: ReadContext): string => dateIn(zone, now());

const policyOf = ({ db }: ReadContext) => {
  const { keptParts, ...policy } = getPolicy(db);
  return { ...policy, keptParts: [...keptParts] };
};

const requireThere = ({ db }: ReadContext, personId: string): void => {
  if (personState(db, personId) !== 'there') throw new AppError('record.notFound');
};

/** The second, different act: someone typed the case code of the person they mean. */
const requireConfirmed = (
  { db }: ReadContext,
  { personId, confirmation }: { personId: string; confirmation: string },
): void => {
  const person = db.get<{ case_code: string }>(
    'SELECT case_code FROM person WHERE id = ? AND deleted_at IS NULL',
    personId,
  );
  if (person === undefined) throw new AppError('record.notFound');
  if (!isTypedCode(confirmation, person.case_code)) throw new AppError('input.rejected', { field: 'confirmation' });
};

/** How many records are purged between two turns of others. */
const stretch = 25;

const pauseOf =
  (context: JobContext) =>
  async (done: number): Promise<void> => {
    if (done % stretch === 0) await context.progress('retentionPurging', done, 0);
  };

export const retentionHandlers = {
  'retention.policy': policyOf,
  'retention.setPolicy': (context, change) => {
    savePolicy(context.tx, change);
    return policyOf(context);
  },
  'retention.due': (context, { limit }) => {
    const { reviewMonths } = getPolicy(context.db);
    const today = todayOf(context);
    return {
      count: countDue(context.db, today, reviewMonths),
      items: listDue(context.db, today, reviewMonths, limit),
      keepUntil: monthsAfter(today, reviewMonths),
    };
  },
  'retention.ofPerson': ({ db }, { personId }) => {
    const reviewOn = reviewDayOf(db, personId, getPolicy(db).reviewMonths);
    if (reviewOn === undefined) throw new AppError('record.notFound');
    return { hold: getHold(db, personId), reviewOn };
  },
  'retention.preview': (context, { personId, act }) =>
    previewAct(context.db, personId, act === 'purge' ? [] : getPolicy(context.db).keptParts, todayOf(context)),
  'retention.close': async (context, input) => {
    requireConfirmed(context, input);
    closePerson(context.tx, input.personId, getPolicy(context.db).keptParts);
    await Promise.resolve();
    return {};
  },
  'retention.purge': async (context, input) => {
    requireConfirmed(context, input);
    purgePerson(context.tx, input.personId);
    await Promise.resolve();
    return {};
  },
  'retention.hold': (context, { personId, reason }) => {
    requireThere(context, personId);
    placeHold(context.tx, personId, reason);
    return {};
  },
  'retention.liftHold': (context, { personId }) => {
    requireThere(context, personId);
    liftHold(context.tx, personId);
    return {};
  },
  'retention.holdings': (context) => readHoldings(context.db, todayOf(context), getPolicy(context.db).reviewMonths),
  'retention.purgeRemoved': (context) => purgeRemoved(context.tx, context.tx.at, pauseOf(context)),
  'retention.automatic': async (context) => {
    const { tx } = context;
    const before = addDays(tx.at.slice(0, 10), -getPolicy(tx.db).removedDays);
    // What a wrong clock takes for old enough would be gone for good: it can wait a day.
    if (clockHolds(tx.db, tx.at)) {
      expireMet(tx);
      expireDrafts(tx);
      expireUnknown(tx, todayOf(context));
      await purgeRemoved(tx, `${before}T00:00:00.000Z`, pauseOf(context));
    }
    // A disk that was full, or a program that was ended, left pages as they were: they are rewritten after this.
    if (getMeta(tx.db, 'tracesSince') !== undefined) tx.leavesTraces = true;
    return {};
  },
} satisfies Handlers<keyof typeof retentionCalls>;
