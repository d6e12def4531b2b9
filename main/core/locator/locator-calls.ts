import { AppError } from '../../../shared/contract/errors.ts';
import { nextLookAt, zeroOf } from '../../../shared/locator/locator-rules.ts';
import type { LocatorLookup, LocatorSubject, locatorCalls } from '../../../shared/locator/locator.ts';
import type { Handlers } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { openDetentionOf } from '../detentions/detentions-api.ts';
import { toColumns } from '../records/columns.ts';
import { addEvent, dropEventsOf } from '../records/timeline.ts';
import {
  findDetention,
  findLookup,
  type FoundLookup,
  lookupsOf,
  lookupsOfPerson,
  subjectOfDetention,
  subjectOfPerson,
} from './locator-queries.ts';
import { nextCheckDue } from './next-check.ts';
import { noteFacility, removeFacility } from './noted-facility.ts';

interface Whose {
  readonly personId?: string | undefined;
  readonly detentionId?: string | undefined;
}

/** The detention that was named, or the open one of the person. */
const detentionOf = (db: ReadableDb, { personId, detentionId }: Whose) => {
  const id = detentionId ?? (personId === undefined ? undefined : openDetentionOf(db, personId));
  return id === undefined ? undefined : findDetention(db, id);
};

/**
 * Who is looked for. Of a detention that leads to a person it is that person.
 * @throws AppError record.notFound; input.rejected where neither was named
 */
const subjectOf = (db: ReadableDb, whose: Whose): LocatorSubject => {
  if (whose.personId === undefined && whose.detentionId === undefined) {
    throw new AppError('input.rejected', { field: 'personId' });
  }
  const detention = detentionOf(db, whose);
  if (whose.detentionId !== undefined && detention === undefined) throw new AppError('record.notFound');
  const personId = whose.personId ?? detention?.person_id ?? null;
  if (personId === null && detention !== undefined) return subjectOfDetention(detention);
  const subject = personId === null ? undefined : subjectOfPerson(db, personId, detention);
  if (subject === undefined) throw new AppError('record.notFound');
  return subject;
};

const lookupsFor = (db: ReadableDb, { personId, detention }: LocatorSubject): LocatorLookup[] => {
  if (personId !== null) return lookupsOfPerson(db, personId);
  return detention === null ? [] : lookupsOf(db, detention.id);
};

const requireLookup = (db: ReadableDb, id: string): FoundLookup => {
  const found = findLookup(db, id);
  if (found === undefined) throw new AppError('record.notFound');
  return found;
};

export const locatorHandlers = {
  'locator.of': ({ db }, whose) => {
    const subject = subjectOf(db, whose);
    const lookups = lookupsFor(db, subject);
    return { subject, lookups, nextAt: nextCheckDue(lookups) };
  },
  'locator.record': ({ tx }, { personId, detentionId, isHeldThere, ...input }) => {
    const subject = subjectOf(tx.db, { personId, detentionId });
    const { at } = tx;
    const { detention } = subject;
    const earlier = lookupsFor(tx.db, subject).filter(({ way }) => way === input.way);
    const { result, repeatOf } =
      input.result === 'zero' || input.result === 'zeroOnce'
        ? zeroOf(input, at, earlier)
        : { result: input.result, repeatOf: null };
    const since = detention?.takenAt ?? detention?.toldAt ?? earlier.at(-1)?.at ?? at;
    const nextAt = nextLookAt({ at, result, since, zone: input.zone });
    const id = tx.insert('locator_lookup', {
      ...toColumns('locator_lookup', { ...input, result }),
      person_id: subject.personId,
      detention_id: detention?.id ?? null,
      at,
      repeat_of: repeatOf,
      next_at: nextAt,
    });
    if (detention !== null) {
      // A call does not put off the next look in the locator.
      const until = nextCheckDue(lookupsFor(tx.db, subject));
      addEvent(tx, detention.id, { kind: 'lookup', step: input.way, result, until, aboutId: id });
      if (isHeldThere) noteFacility(tx, detention.id, input);
    }
    return requireLookup(tx.db, id).lookup;
  },
  'locator.remove': ({ tx }, { id }) => {
    const { lookup, detentionId } = requireLookup(tx.db, id);
    tx.delete('locator_lookup', id);
    if (detentionId !== null) removeFacility(tx, detentionId, lookup);
    dropEventsOf(tx, id);
    return {};
  },
} satisfies Handlers<keyof typeof locatorCalls>;
