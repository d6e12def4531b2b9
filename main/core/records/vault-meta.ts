import type { ReadableDb, WritableDb } from '../db/driver.ts';

/** Facts about the vault as a whole, one row each. None is a record, so none is in the log. */

/** What the team says of itself: the state that it works in, and the number of the coordinator on call. */
type TeamKey = 'state' | 'onCall';

type MetaKey =
  | 'vaultId'
  | 'zone'
  | TeamKey
  | 'tracesSince'
  | 'workedAt'
  | 'slotChanges'
  | 'firstSigningKey'
  | 'restored'
  | SlotKey
  | ToldKey;

export const getMeta = (db: ReadableDb, key: MetaKey): string | undefined =>
  db.get<{ value: string }>('SELECT value FROM vault_meta WHERE key = ?', key)?.value;

const set = (db: WritableDb, key: MetaKey, value: string): void => {
  db.run(
    'INSERT INTO vault_meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    key,
    value,
  );
};

/** Facts about the vault itself; written when it is made. */
export const setMeta = (db: WritableDb, key: 'vaultId' | 'zone', value: string): void => {
  db.run('INSERT INTO vault_meta (key, value) VALUES (?, ?)', key, value);
};

/** Changes what the team says of itself; null for nothing. */
export const changeMeta = (db: WritableDb, key: TeamKey, value: string | null): void => {
  if (value === null) db.run('DELETE FROM vault_meta WHERE key = ?', key);
  else set(db, key, value);
};

/** Notes something about the file that holds until it is cleared; what is noted already stays. */
export const putMeta = (db: WritableDb, key: 'tracesSince', value: string): void => {
  db.run('INSERT INTO vault_meta (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING', key, value);
};

export const clearMeta = (db: WritableDb, key: 'tracesSince'): void => {
  db.run('DELETE FROM vault_meta WHERE key = ?', key);
};

/**
 * Notes the hour (UTC) of a change, with the change itself. A coordinator's change sets it, back too: they see what day
 * Alongside takes for today. Anyone else's can only move it on, so a clock that is set back takes nothing from it.
 */
export const noteWork = (db: WritableDb, at: string, userId: string): void => {
  db.run(
    `INSERT INTO vault_meta (key, value) VALUES ('workedAt', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
     WHERE excluded.value > value OR excluded.value < value AND EXISTS (SELECT 1 FROM user WHERE id = ? AND role = 'coordinator')`,
    at.slice(0, 13),
    userId,
  );
};

/** The beginning of the hour in which the vault was worked in last; undefined while no change was noted. */
export const lastWorked = (db: ReadableDb): Date | undefined => {
  const hour = getMeta(db, 'workedAt');
  return hour === undefined ? undefined : new Date(`${hour}:00:00.000Z`);
};

/** Under which key the slot is noted that holds someone's newest passphrase, or the newest recovery key (null). */
type SlotKey = `slot:${string}`;
const slotKey = (owner: string | null): SlotKey => `slot:${owner ?? 'recovery'}`;

/** The digest of the slot that each owner's newest credential opens, by the owner's id; null for the recovery key. */
export const notedSlots = (db: ReadableDb): Map<string | null, string> =>
  new Map(
    db
      .all<{ key: string; value: string }>(`SELECT key, value FROM vault_meta WHERE key GLOB 'slot:*'`)
      .map(({ key, value }) => [key === slotKey(null) ? null : key.slice('slot:'.length), value]),
  );

/** Notes which of an owner's slots counts from this transaction on. */
export const noteSlot = (db: WritableDb, owner: string | null, digest: string): void => set(db, slotKey(owner), digest);

/** From this transaction on no slot of the owner counts. */
export const forgetSlot = (db: WritableDb, owner: string | null): void => {
  db.run('DELETE FROM vault_meta WHERE key = ?', slotKey(owner));
};

/** How often the key slots were changed; undefined in a vault that was last opened by a program that did not count. */
export const slotChangesOf = (db: ReadableDb): number | undefined => {
  const noted = getMeta(db, 'slotChanges');
  return noted === undefined ? undefined : Number(noted);
};

export const noteSlotChanges = (db: WritableDb, changes: number): void => set(db, 'slotChanges', String(changes));

/** Notes every owner's slot and the count of changes, in the place of whatever was noted. */
export const noteAllSlots = (db: WritableDb, slots: ReadonlyMap<string | null, string>, changes: number): void => {
  db.run(`DELETE FROM vault_meta WHERE key GLOB 'slot:*'`);
  for (const [owner, digest] of slots) noteSlot(db, owner, digest);
  noteSlotChanges(db, changes);
};

/** The public part of the vault's first signing key; undefined in a vault that has none. What counts is what each slot says of it. */
export const firstSigningKey = (db: ReadableDb): Uint8Array | undefined => {
  const noted = getMeta(db, 'firstSigningKey');
  return noted === undefined ? undefined : Buffer.from(noted, 'hex');
};

export const noteFirstSigningKey = (db: WritableDb, publicKey: Uint8Array): void =>
  set(db, 'firstSigningKey', Buffer.from(publicKey).toString('hex'));

/** That a backup took the vault's place. */
export interface Restored {
  /** When the backup was made. */
  readonly madeAt: string;
  readonly restoredAt: string;
}

/** Under which key it is noted that someone knows of the newest restore. */
type ToldKey = `told:${string}`;
const toldKey = (userId: string): ToldKey => `told:${userId}`;

/** Notes a restore: from now on no one has been told of it. */
export const noteRestored = (db: WritableDb, { madeAt, restoredAt }: Restored): void => {
  db.run(`DELETE FROM vault_meta WHERE key GLOB 'told:*'`);
  set(db, 'restored', `${madeAt} ${restoredAt}`);
};

/** The newest restore that this user was not told of; null if there is none. */
export const untoldRestore = (db: ReadableDb, userId: string): Restored | null => {
  const noted = getMeta(db, 'restored');
  if (noted === undefined || getMeta(db, toldKey(userId)) !== undefined) return null;
  const [madeAt = '', restoredAt = ''] = noted.split(' ');
  return { madeAt, restoredAt };
};

export const noteTold = (db: WritableDb, userId: string, at: string): void => set(db, toldKey(userId), at);
