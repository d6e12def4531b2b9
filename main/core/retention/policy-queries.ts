import type { KeepablePart } from '../../../shared/records/parts.ts';
import { defaultPolicy, withNeeded, type RetentionPolicy } from '../../../shared/retention/retention-rules.ts';
import type { ReadableDb } from '../db/driver.ts';
import { jsonOf } from '../records/stored-values.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

interface PolicyRow {
  id: string;
  review_months: number;
  removed_days: number;
  kept_parts: string;
}

const getRow = (db: ReadableDb): PolicyRow | undefined =>
  db.get<PolicyRow>('SELECT * FROM retention_policy ORDER BY id LIMIT 1');

/** What the team decided, or the defaults. */
export const getPolicy = (db: ReadableDb): RetentionPolicy => {
  const row = getRow(db);
  if (row === undefined) return defaultPolicy;
  return {
    reviewMonths: row.review_months,
    removedDays: row.removed_days,
    keptParts: jsonOf<KeepablePart[]>(row.kept_parts),
  };
};

export const savePolicy = (
  tx: WriteTransaction,
  change: { [K in keyof RetentionPolicy]?: RetentionPolicy[K] | undefined },
): void => {
  const before = getPolicy(tx.db);
  const values = {
    review_months: change.reviewMonths ?? before.reviewMonths,
    removed_days: change.removedDays ?? before.removedDays,
    kept_parts: JSON.stringify(withNeeded(change.keptParts ?? before.keptParts)),
  };
  const row = getRow(tx.db);
  if (row === undefined) tx.insert('retention_policy', values);
  else tx.update('retention_policy', row.id, values);
};
