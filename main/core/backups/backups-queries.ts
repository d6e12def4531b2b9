import type { ReadableDb } from '../db/driver.ts';

/** The calls that make a backup. */
type BackUpCall = 'backups.create' | 'backups.automatic';

/** When a backup of this vault was last written by one of these calls; every one leaves a note under the vault's own id. */
export const lastBackUpAt = (
  db: ReadableDb,
  calls: readonly BackUpCall[] = ['backups.create', 'backups.automatic'],
): string | null =>
  db.get<{ at: string }>(
    `SELECT at FROM audit_entry WHERE record_id = (SELECT value FROM vault_meta WHERE key = 'vaultId')
     AND call IN (SELECT value FROM json_each(?)) ORDER BY seq DESC LIMIT 1`,
    JSON.stringify(calls),
  )?.at ?? null;

/** How many backups of this vault were saved by hand. */
export const countByHand = (db: ReadableDb): number =>
  db.get<{ count: number }>(
    `SELECT count(*) AS count FROM audit_entry WHERE record_id = (SELECT value FROM vault_meta WHERE key = 'vaultId')
     AND call = 'backups.create'`,
  )?.count ?? 0;
