import { parseANumber } from '../../../shared/basics/a-number.ts';
import { dateIn } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ANumberState, PersonStatus } from '../../../shared/people/choices.ts';
import type { ParsedPersonInput } from '../../../shared/people/people.ts';
import type { Handlers, ReadContext } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { refuseHeld } from '../records/holds.ts';
import { getPerson, lastChange, listPeople, personState } from './people-queries.ts';
import { personQuery } from './person-search.ts';
import { insertPerson, removePerson, restorePerson, updatePerson, type PersonChange } from './person-writes.ts';
import { findSimilar } from './similar-people.ts';

const todayOf = ({ zone, now }: ReadContext): string => dateIn(zone, now());

interface ANumberChange {
  aNumber?: string | null;
  aNumberState?: ANumberState;
}

/** Reads the A-number as typed and makes its state agree with it. `before` is the person's present state. */
const readANumber = ({ aNumber, aNumberState }: ParsedPersonInput, before: ANumberState): ANumberChange => {
  const parsed = aNumber === undefined || aNumber === null ? null : parseANumber(aNumber);
  if (parsed?.kind === 'broken') {
    throw new AppError('input.rejected', { field: 'aNumber', details: { reason: parsed.reason } });
  }
  if (parsed?.kind === 'number') {
    if (aNumberState === 'none' || aNumberState === 'unknown') {
      throw new AppError('input.rejected', { field: 'aNumberState' });
    }
    return { aNumber: parsed.value, aNumberState: 'known' };
  }
  if (aNumber === undefined && (aNumberState === undefined || aNumberState === before)) return {};
  if (aNumberState === 'known') throw new AppError('input.rejected', { field: 'aNumber' });
  if (aNumberState !== undefined) return { aNumber: null, aNumberState };
  if (parsed !== null) return { aNumber: null, aNumberState: parsed.kind };
  return { aNumber: null, aNumberState: before === 'none' ? 'none' : 'unknown' };
};

const readChange = (input: ParsedPersonInput, before: ANumberState): PersonChange => {
  const { aNumber: _typed, aNumberState: _state, ...rest } = input;
  if (rest.preferredName === '') throw new AppError('input.rejected', { field: 'preferredName' });
  return { ...rest, ...readANumber(input, before) };
};

/** Closing is an act of its own, which deletes data: `retention.close`. */
const refuseClosing = ({ status }: ParsedPersonInput, before: PersonStatus): void => {
  if (status === 'closed' && before !== 'closed') throw new AppError('input.rejected', { field: 'status' });
};

const requireThere = (db: ReadableDb, id: string): void => {
  if (personState(db, id) !== 'there') throw new AppError('record.notFound');
};

export const peopleHandlers = {
  'people.list': (context, { query = '', limit, offset, status }) =>
    listPeople(context.db, { query: personQuery(query), status, limit, offset, today: todayOf(context) }),
  'people.get': (context, { id }) => {
    const person = getPerson(context.db, id, todayOf(context));
    if (person === undefined) throw new AppError('record.notFound');
    return person;
  },
  'people.save': (context, { id, expectedUpdatedAt, ...input }) => {
    const { tx } = context;
    if (id === undefined) {
      refuseClosing(input, 'active');
      const change = readChange(input, 'unknown');
      const { preferredName } = change;
      if (preferredName === undefined) throw new AppError('input.rejected', { field: 'preferredName' });
      return { ...insertPerson(tx, { ...change, preferredName }), updatedAt: tx.at };
    }
    const before = getPerson(tx.db, id, todayOf(context));
    if (before === undefined) throw new AppError('record.notFound');
    if (expectedUpdatedAt !== undefined && expectedUpdatedAt !== before.updatedAt) {
      throw new AppError('record.changedMeanwhile');
    }
    refuseClosing(input, before.status);
    updatePerson(tx, id, readChange(input, before.aNumberState));
    return { id, caseCode: before.caseCode, updatedAt: lastChange(tx.db, id) ?? before.updatedAt };
  },
  'people.remove': ({ tx }, { id }) => {
    requireThere(tx.db, id);
    refuseHeld(tx.db, id);
    removePerson(tx, id);
    return {};
  },
  'people.restore': ({ tx }, { id }) => {
    const state = personState(tx.db, id);
    if (state === 'none') throw new AppError('record.notFound');
    if (state === 'removed') restorePerson(tx, id);
    return {};
  },
  'people.similar': ({ db }, { preferredName = '', legalName, birthDate, aNumber, exceptId }) => {
    const parsed = parseANumber(aNumber ?? '');
    const facts = {
      preferredName,
      legalName: legalName ?? {},
      otherNames: [],
      birthDate: birthDate ?? null,
      aNumber: parsed.kind === 'number' ? parsed.value : null,
    };
    return { items: findSimilar(db, facts, exceptId) };
  },
} satisfies Handlers<
  'people.list' | 'people.get' | 'people.save' | 'people.remove' | 'people.restore' | 'people.similar'
>;
