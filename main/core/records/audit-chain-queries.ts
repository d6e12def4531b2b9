import type { ReadableDb } from '../db/driver.ts';
import type { AuditAction } from './audit-chain.ts';

/** An entry of the log, as it is stored. */
export interface ChainRow {
  seq: number;
  at: string;
  user_id: string;
  call: string;
  batch: string;
  table_name: string;
  record_id: string;
  action: AuditAction;
  changes: string | null;
  changes_salt: Uint8Array | null;
  changes_digest: Uint8Array;
  hash: Uint8Array;
}

/** A stretch of the chain in order, after entry `after`. */
export const getChain = (db: ReadableDb, after: number, limit: number): ChainRow[] =>
  db.all<ChainRow>('SELECT * FROM audit_entry WHERE seq > ? ORDER BY seq LIMIT ?', after, limit);

/** How many entries there are, near enough to show how far a walk through them is. */
export const countEntries = (db: ReadableDb): number =>
  db.get<{ n: number | null }>('SELECT max(seq) AS n FROM audit_entry')?.n ?? 0;
