import { dateIn } from '../../../shared/basics/time.ts';
import { monthsAfter } from '../../../shared/retention/retention-rules.ts';
import type { WriteContext } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';

/** Whether a volunteer has a user as a volunteer: access that is theirs, and has to end. A coordinator sees all. */
export const hasStandingAccess = (db: ReadableDb, volunteerId: string | null): boolean =>
  db.get("SELECT 1 FROM user WHERE volunteer_id = ? AND deleted_at IS NULL AND role = 'volunteer'", volunteerId) !==
  undefined;

/** Months for which a volunteer with their own user sees their accompaniments, where the team names no other day. */
const standingMonths = 12;

/**
 * Gives the access of a volunteer an end when it has none: access that no one ends expires on its own. Does nothing for one
 * without a user, and nothing for a coordinator.
 */
export const endStandingAccess = (
  { tx, zone, now }: Pick<WriteContext, 'tx' | 'zone' | 'now'>,
  volunteerId: string | null,
): void => {
  const endless = tx.db.get(
    'SELECT 1 FROM volunteer WHERE id = ? AND deleted_at IS NULL AND access_expires_on IS NULL',
    volunteerId,
  );
  if (volunteerId === null || endless === undefined || !hasStandingAccess(tx.db, volunteerId)) return;
  tx.update('volunteer', volunteerId, { access_expires_on: monthsAfter(dateIn(zone, now()), standingMonths) });
};
