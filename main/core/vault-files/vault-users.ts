import type { Role } from '../../../shared/contract/contract-kit.ts';
import type { SessionUser } from '../../../shared/contract/session-user.ts';
import type { ReadableDb } from '../db/driver.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

/** Who may open the vault, as far as opening it asks. What else is known of users is the business of `users/`. */

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

export const firstCoordinator = (db: ReadableDb): SessionUser | undefined => {
  const row = db.get<UserRow>(
    `SELECT id, display_name, role FROM user
     WHERE role = 'coordinator' AND deleted_at IS NULL AND disabled_at IS NULL ORDER BY id LIMIT 1`,
  );
  return row && toUser(row);
};
