import type { Role } from '../../../shared/contract/contract-kit.ts';
import type { SessionUser } from '../../../shared/vault/vault.ts';
import type { ReadableDb, WritableDb } from '../db/driver.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

interface UserRow {
  id: string;
  display_name: string;
  role: Role;
}

const toUser = (row: UserRow): SessionUser => ({ id: row.id, displayName: row.display_name, role: row.role });

export const createUser = (tx: WriteTransaction, user: SessionUser): void => {
  tx.insert('user', { id: user.id, display_name: user.displayName, role: user.role });
};

export const getUser = (db: ReadableDb, id: string): SessionUser | undefined => {
  const row = db.get<UserRow>(
    'SELECT id, display_name, role FROM user WHERE id = ? AND deleted_at IS NULL AND disabled_at IS NULL',
    id,
  );
  return row && toUser(row);
};

/** Who may open the vault. */
export const activeUserIds = (db: ReadableDb): Set<string> =>
  new Set(
    db.all<{ id: string }>('SELECT id FROM user WHERE deleted_at IS NULL AND disabled_at IS NULL').map(({ id }) => id),
  );

/** Whether a volunteer has a user as a volunteer: access that is theirs, and has to end. A coordinator sees all. */
export const hasStandingAccess = (db: ReadableDb, volunteerId: string | null): boolean =>
  db.get("SELECT 1 FROM user WHERE volunteer_id = ? AND deleted_at IS NULL AND role = 'volunteer'", volunteerId) !==
  undefined;

export const firstCoordinator = (db: ReadableDb): SessionUser | undefined => {
  const row = db.get<UserRow>(
    `SELECT id, display_name, role FROM user
     WHERE role = 'coordinator' AND deleted_at IS NULL AND disabled_at IS NULL ORDER BY id LIMIT 1`,
  );
  return row && toUser(row);
};

export const getMeta = (
  db: ReadableDb,
  key: 'vaultId' | 'zone' | 'tracesSince' | 'workedAt' | SlotKey,
): string | undefined => db.get<{ value: string }>('SELECT value FROM vault_meta WHERE key = ?', key)?.value;

/** Facts about the vault itself; written when it is made. */
export const setMeta = (db: WritableDb, key: 'vaultId' | 'zone', value: string): void => {
  db.run('INSERT INTO vault_meta (key, value) VALUES (?, ?)', key, value);
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
 * the program takes for today. Anybody else's can only move it on, so a clock that is set back takes nothing from it.
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

/** Under which key the slot is noted that holds somebody's newest passphrase, or the newest recovery key (null). */
type SlotKey = `slot:${string}`;
const slotKey = (owner: string | null): SlotKey => `slot:${owner ?? 'recovery'}`;

/** The digest of the slot that an owner's newest credential opens; undefined while that is the first they were given. */
export const currentSlot = (db: ReadableDb, owner: string | null): string | undefined => getMeta(db, slotKey(owner));

/** Notes which of an owner's slots counts from this transaction on. */
export const noteSlot = (db: WritableDb, owner: string | null, digest: string): void => {
  db.run(
    'INSERT INTO vault_meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    slotKey(owner),
    digest,
  );
};

export const countRecords = (db: ReadableDb, table: 'person' | 'appointment'): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NULL`)?.n ?? 0;
