import { isAboutHeld } from '../records/holds.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { idsOf } from './person-records.ts';

/**
 * Removes closed detentions that lead to no one and are past the day until which they are kept: no person’s review ever
 * reaches them. What began at an appointment of someone who is held stays. They are purged as whatever else was removed, and until then they can be restored.
 *
 * @param today `YYYY-MM-DD`
 */
export const expireUnknown = (tx: WriteTransaction, today: string): void => {
  const past = idsOf(
    tx.db,
    `SELECT id FROM detention
     WHERE person_id IS NULL AND closed_at IS NOT NULL AND deleted_at IS NULL AND review_by IS NOT NULL AND review_by < ?
       AND NOT ${isAboutHeld('detention.appointment_id')}`,
    today,
  );
  for (const id of past) tx.delete('detention', id);
};
