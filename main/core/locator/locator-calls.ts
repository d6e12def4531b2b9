import { AppError } from '../../../shared/contract/errors.ts';
import { nextLookAt, zeroOf } from '../../../shared/locator/locator-rules.ts';
import type { LocatorLookup, locatorCalls } from '../../../shared/locator/locator.ts';
import type { Handlers, ReadContext } from '../context/context.ts';
import { toColumns } from '../records/columns.ts';
import { lookupOf, lookupsOfPerson, subjectOf } from './locator-queries.ts';
import { nextCheckDue } from './next-check.ts';

const requireSubject = ({ db }: Pick<ReadContext, 'db'>, personId: string) => {
  const subject = subjectOf(db, personId);
  if (subject === undefined) throw new AppError('record.notFound');
  return subject;
};

const requireLookup = ({ db }: Pick<ReadContext, 'db'>, id: string): LocatorLookup => {
  const lookup = lookupOf(db, id);
  if (lookup === undefined) throw new AppError('record.notFound');
  return lookup;
};

export const locatorHandlers = {
  'locator.of': ({ db }, { personId }) => {
    const subject = requireSubject({ db }, personId);
    const lookups = lookupsOfPerson(db, personId);
    return { subject, lookups, nextAt: nextCheckDue(lookups) };
  },
  'locator.record': ({ tx }, { personId, ...input }) => {
    requireSubject(tx, personId);
    const { at } = tx;
    const earlier = lookupsOfPerson(tx.db, personId).filter(({ way }) => way === input.way);
    const { result, repeatOf } =
      input.result === 'zero' || input.result === 'zeroOnce'
        ? zeroOf(input, at, earlier)
        : { result: input.result, repeatOf: null };
    const since = earlier.at(-1)?.at ?? at;
    const id = tx.insert('locator_lookup', {
      ...toColumns('locator_lookup', { ...input, result }),
      person_id: personId,
      at,
      repeat_of: repeatOf,
      next_at: nextLookAt({ at, result, since, zone: input.zone }),
    });
    return requireLookup(tx, id);
  },
  'locator.remove': ({ tx }, { id }) => {
    requireLookup(tx, id);
    tx.delete('locator_lookup', id);
    return {};
  },
} satisfies Handlers<keyof typeof locatorCalls>;
