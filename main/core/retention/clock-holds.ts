import type { ReadableDb } from '../db/driver.ts';

const hour = 3_600_000;

/** Work that is younger, in hours, may have been done on the same wrong clock. One day's work and the next day's are apart by more. */
const leastHours = 20;

/** Work that is older, in days, says nothing about the clock; a team that meets once a month is within it. */
const mostDays = 31;

/** Entries of the log that are looked at, from the newest on: more than a few minutes' work, and read in milliseconds. */
const newestEntries = 2000;

/**
 * Whether the clock continues from where the vault was in use before: its log has work of an earlier day, and not long
 * ago. A clock that jumped far ahead finds none before it has been wrong for a day of work and the next.
 *
 * @param at the present, as an ISO instant
 */
export const clockHolds = (db: ReadableDb, at: string): boolean => {
  const before = (hours: number): string => new Date(Date.parse(at) - hours * hour).toISOString();
  return (
    db.get(
      `SELECT 1 FROM (SELECT at FROM audit_entry ORDER BY seq DESC LIMIT ${newestEntries}) WHERE at BETWEEN ? AND ? LIMIT 1`,
      before(mostDays * 24),
      before(leastHours),
    ) !== undefined
  );
};
