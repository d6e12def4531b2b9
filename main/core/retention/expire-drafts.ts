import { listHolds } from '../records/holds.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { getPolicy } from './policy-queries.ts';

const hour = 3_600_000;

/** Forms about people met at a shift, and what a shift hands over: kept no longer than what they are saved as. */
const shiftForms = `form IN ('met', 'handover')`;

/**
 * Permanently deletes what was typed into forms and left there: for as long as deleted records are kept, and at a shift for as
 * long as what is met there. While anyone is protected from deletion everything stays, since whom a draft is about may be
 * in its words alone.
 */
export const expireDrafts = (tx: WriteTransaction): void => {
  if (listHolds(tx.db).length > 0) return;
  const { removedDays, metHours } = getPolicy(tx.db);
  const before = (hours: number): string => new Date(Date.parse(tx.at) - hours * hour).toISOString();
  const expired = `saved_at <= ? OR (${shiftForms} AND begun_at <= ?)`;
  const times = [before(removedDays * 24), before(metHours)];
  if (tx.db.get(`SELECT 1 FROM form_draft WHERE ${expired}`, ...times) === undefined) return;
  tx.db.run(`DELETE FROM form_draft WHERE ${expired}`, ...times);
  tx.leavesTraces = true;
};
