import type { Row } from '../../../shared/records.ts';
import { defaultPolicy, withNeeded, type RetentionPolicy } from '../../../shared/retention/retention-rules.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toColumns, toFields } from '../records/columns.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

const getRow = (db: ReadableDb): Row<'retention_policy'> | undefined =>
  db.get<Row<'retention_policy'>>('SELECT * FROM retention_policy ORDER BY id LIMIT 1');

/** What the team decided, or the defaults. */
export const getPolicy = (db: ReadableDb): RetentionPolicy => {
  const row = getRow(db);
  return row === undefined ? defaultPolicy : toFields('retention_policy', row);
};

export const savePolicy = (
  tx: WriteTransaction,
  change: { [K in keyof RetentionPolicy]?: RetentionPolicy[K] | undefined },
): void => {
  const before = getPolicy(tx.db);
  const values = toColumns('retention_policy', {
    reviewMonths: change.reviewMonths ?? before.reviewMonths,
    removedDays: change.removedDays ?? before.removedDays,
    metHours: change.metHours ?? before.metHours,
    keptParts: withNeeded(change.keptParts ?? before.keptParts),
  });
  const row = getRow(tx.db);
  if (row === undefined) tx.insert('retention_policy', values);
  else tx.update('retention_policy', row.id, values);
};
