import type { ReadableDb } from '../db/driver.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { eraseAll } from './erase-records.ts';
import { idsOf } from './person-records.ts';
import { getPolicy } from './policy-queries.ts';
import { heldOf } from './purge-removed.ts';

const hour = 3_600_000;

/** A hold on the person whom they became keeps what was written down at first. */
const unheld = `NOT ${heldOf('met_here')}`;

/**
 * Deletes permanently what shifts handed over, and everyone who was met at one, longer ago than the team keeps them, deleted or not: what became of
 * them is in the record of a person or a detention. The log keeps how many, and not who.
 */
export const expireMet = (tx: WriteTransaction): void => {
  const before = new Date(Date.parse(tx.at) - getPolicy(tx.db).metHours * hour).toISOString();
  eraseAll(tx, 'met_here', idsOf(tx.db, `SELECT r.id FROM met_here r WHERE r.created_at <= ? AND ${unheld}`, before));
  eraseAll(tx, 'handover', idsOf(tx.db, 'SELECT id FROM handover WHERE created_at <= ?', before));
};

/** When the first of those who were met is due to be deleted permanently: an instant; null for no one. */
export const metGoneFrom = (db: ReadableDb): string | null => {
  const first =
    db.get<{ at: string | null }>(
      `SELECT min(r.created_at) AS at FROM met_here r WHERE r.deleted_at IS NULL AND ${unheld}`,
    )?.at ?? null;
  return first === null ? null : new Date(Date.parse(first) + getPolicy(db).metHours * hour).toISOString();
};
