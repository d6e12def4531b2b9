import { AppError } from '../../../shared/contract/errors.ts';
import type { usersCalls } from '../../../shared/users/users.ts';
import { passphraseStrength } from '../../../shared/vault/vault-rules.ts';
import { endStandingAccess } from '../access/standing-access.ts';
import type { Handlers, KeysContext } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { makePassword } from '../files-out/password.ts';
import { newId } from '../records/new-id.ts';
import { getVolunteer } from '../team/team-api.ts';
import { mostUsers } from '../vault-files/open-header.ts';
import { refuseWeakPassphrase } from '../vault/vault-api.ts';
import {
  countOtherCoordinators,
  findUser,
  listUsers,
  nameIsTaken,
  volunteerIsTaken,
  type KnownUser,
} from './users-queries.ts';

const userOf = (db: ReadableDb, id: string): KnownUser => {
  const user = findUser(db, id);
  if (user === undefined) throw new AppError('record.notFound');
  return user;
};

const activeUserOf = (db: ReadableDb, id: string): KnownUser => {
  const user = userOf(db, id);
  if (user.state !== 'active') throw new AppError('record.notFound');
  return user;
};

/** Everyone who is active has a slot. */
const placesLeft = (db: ReadableDb): number =>
  mostUsers - listUsers(db).filter(({ state }) => state === 'active').length;

const refuseTooMany = (db: ReadableDb): void => {
  if (placesLeft(db) <= 0) throw new AppError('users.tooMany', { details: { most: mostUsers } });
};

const refuseTakenName = (db: ReadableDb, name: string): void => {
  if (nameIsTaken(db, name)) throw new AppError('record.exists', { field: 'name' });
};

const refuseVolunteer = (db: ReadableDb, volunteerId: string | null, userId: string | null): void => {
  if (volunteerId === null) return;
  if (getVolunteer(db, volunteerId) === undefined) throw new AppError('record.notFound', { field: 'volunteerId' });
  if (volunteerIsTaken(db, volunteerId, userId)) throw new AppError('record.exists', { field: 'volunteerId' });
};

/** Without a coordinator no one could add one. */
const refuseLastCoordinator = (db: ReadableDb, user: KnownUser): void => {
  const counts = user.role === 'coordinator' && user.state === 'active';
  if (counts && countOtherCoordinators(db, user.id) === 0) throw new AppError('users.lastCoordinator');
};

const refuseOwnReset = ({ user, keys }: KeysContext, id: string): void => {
  if (id === user.id && keys.openedWith === 'passphrase') throw new AppError('users.yourself');
};

/** A made-up passphrase that the form calls strong, as about one draw in a thousand is not. */
const makePassphrase = (): string => {
  for (;;) {
    const passphrase = makePassword();
    if (passphraseStrength(passphrase).level === 'strong') return passphrase;
  }
};

export const usersHandlers = {
  'users.list': ({ db, user: { id } }) => ({
    items: listUsers(db).map((user) => ({ ...user, isYou: user.id === id })),
    left: Math.max(0, placesLeft(db)),
  }),
  'users.makePassphrase': () => ({ passphrase: makePassphrase() }),
  'users.add': async ({ db, keys }, { name, role, passphrase, volunteerId }) => {
    refuseWeakPassphrase(passphrase, name);
    refuseTooMany(db);
    refuseTakenName(db, name);
    refuseVolunteer(db, volunteerId, null);
    const derived = await keys.derive(name, passphrase);
    return (turn) => {
      const { tx, slots } = turn;
      refuseTooMany(tx.db);
      refuseTakenName(tx.db, name);
      refuseVolunteer(tx.db, volunteerId, null);
      const id = newId();
      slots.set(id, derived);
      tx.insert('user', { id, display_name: name, role, volunteer_id: volunteerId });
      endStandingAccess(turn, volunteerId);
      return { id };
    };
  },
  'users.setRole': (context, { id, role }) => {
    const { tx } = context;
    const user = userOf(tx.db, id);
    if (role !== 'coordinator') refuseLastCoordinator(tx.db, user);
    tx.update('user', id, { role });
    endStandingAccess(context, user.volunteer?.id ?? null);
    return { previous: { role: user.role } };
  },
  'users.linkVolunteer': (context, { id, volunteerId }) => {
    const { tx } = context;
    const { volunteer } = userOf(tx.db, id);
    refuseVolunteer(tx.db, volunteerId, id);
    tx.update('user', id, { volunteer_id: volunteerId });
    endStandingAccess(context, volunteerId);
    return { previous: { volunteerId: volunteer?.id ?? null } };
  },
  'users.disable': async ({ user }, { id }) => {
    return ({ tx, slots }) => {
      const disabled = userOf(tx.db, id);
      refuseLastCoordinator(tx.db, disabled);
      if (id === user.id) throw new AppError('users.yourself');
      // Also for one who is disabled already: a slot that a full disk kept is overwritten now.
      slots.clear(id);
      if (disabled.state === 'active') tx.update('user', id, { disabled_at: tx.at });
      return {};
    };
  },
  'users.enable': async ({ db, keys }, { id, passphrase }) => {
    const { displayName } = userOf(db, id);
    refuseWeakPassphrase(passphrase, displayName);
    refuseTooMany(db);
    const derived = await keys.derive(displayName, passphrase);
    return ({ tx, slots }) => {
      if (userOf(tx.db, id).state === 'active') throw new AppError('record.changedMeanwhile');
      refuseTooMany(tx.db);
      slots.set(id, derived);
      tx.update('user', id, { disabled_at: null });
      return {};
    };
  },
  'users.resetPassphrase': async (context, { id, passphrase }) => {
    const { db, keys } = context;
    refuseOwnReset(context, id);
    const { displayName } = activeUserOf(db, id);
    refuseWeakPassphrase(passphrase, displayName);
    const derived = await keys.derive(displayName, passphrase);
    return ({ tx, slots }) => {
      activeUserOf(tx.db, id);
      slots.set(id, derived);
      tx.note('user', id, { changed: 'passphrase' });
      return {};
    };
  },
} satisfies Handlers<keyof typeof usersCalls>;
