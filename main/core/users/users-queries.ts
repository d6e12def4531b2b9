import type { Role } from '../../../shared/contract/contract-kit.ts';
import type { ListedUser } from '../../../shared/users/users.ts';
import type { ReadableDb } from '../db/driver.ts';
import { nameForKey } from '../vault-files/key-derivation.ts';

interface UserRow {
  id: string;
  created_at: string;
  display_name: string;
  role: Role;
  volunteer_id: string | null;
  volunteer_name: string | null;
  disabled_at: string | null;
  waits: number;
}

const userSql = `SELECT u.id, u.created_at, u.display_name, u.role, u.disabled_at, v.id AS volunteer_id, v.name AS volunteer_name,
    EXISTS (SELECT 1 FROM audit_entry e WHERE e.record_id = u.id AND e.call = 'vault.rekey' AND e.at = u.disabled_at) AS waits
  FROM user u LEFT JOIN volunteer v ON v.id = u.volunteer_id AND v.deleted_at IS NULL WHERE u.deleted_at IS NULL`;

export type KnownUser = Omit<ListedUser, 'isYou'>;

const toUser = (row: UserRow): KnownUser => ({
  id: row.id,
  displayName: row.display_name,
  role: row.role,
  state: row.disabled_at === null ? 'active' : 'disabled',
  waits: row.waits === 1,
  volunteer: row.volunteer_id === null ? null : { id: row.volunteer_id, name: row.volunteer_name ?? '' },
  addedAt: row.created_at,
});

/** Everyone by name, those who are active first. */
export const listUsers = (db: ReadableDb): KnownUser[] =>
  db
    .all<UserRow>(userSql)
    .map(toUser)
    .toSorted(
      (left, right) => left.state.localeCompare(right.state) || left.displayName.localeCompare(right.displayName),
    );

export const findUser = (db: ReadableDb, id: string): KnownUser | undefined => {
  const row = db.get<UserRow>(`${userSql} AND u.id = ?`, id);
  return row && toUser(row);
};

/** True when someone, active or not, has a name that unlocks as the same one. */
export const nameIsTaken = (db: ReadableDb, name: string): boolean =>
  db
    .all<{ display_name: string }>('SELECT display_name FROM user WHERE deleted_at IS NULL')
    .some((row) => nameForKey(row.display_name) === nameForKey(name));

/** True if another user is linked to this volunteer. */
export const volunteerIsTaken = (db: ReadableDb, volunteerId: string, exceptUserId: string | null): boolean =>
  db.get(
    'SELECT 1 FROM user WHERE volunteer_id = ? AND deleted_at IS NULL AND id IS NOT ?',
    volunteerId,
    exceptUserId,
  ) !== undefined;

/** Active coordinators besides one user. */
export const countOtherCoordinators = (db: ReadableDb, id: string): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM user
     WHERE role = 'coordinator' AND deleted_at IS NULL AND disabled_at IS NULL AND id <> ?`,
    id,
  )?.n ?? 0;
