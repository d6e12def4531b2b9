import type { ReadableDb } from '../db/driver.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who can own a task, by name: coordinators with a login, and active volunteers. */
export const listOwners = (
  db: ReadableDb,
  userId: string,
): { users: (Named & { isYou: boolean })[]; volunteers: Named[] } => ({
  users: db
    .all<Named>(
      `SELECT id, display_name AS name FROM user
       WHERE role = 'coordinator' AND deleted_at IS NULL AND disabled_at IS NULL ORDER BY display_name COLLATE NOCASE, id`,
    )
    .map((user) => ({ ...user, isYou: user.id === userId })),
  volunteers: db.all<Named>(
    'SELECT id, name FROM volunteer WHERE deleted_at IS NULL AND active = 1 ORDER BY name COLLATE NOCASE, id',
  ),
});
