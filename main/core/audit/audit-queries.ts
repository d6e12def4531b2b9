import type { AuditEntryView } from '../../../shared/audit.ts';
import type { AuditAction } from './audit-chain.ts';
import type { ReadableDb } from '../db/driver.ts';

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

export interface EntryRow extends ChainRow {
  user_name: string | null;
}

/** An entry as the window sees it. */
export const toEntryView = (row: EntryRow): AuditEntryView => ({
  seq: row.seq,
  at: row.at,
  userName: row.user_name,
  call: row.call,
  table: row.table_name,
  recordId: row.record_id,
  action: row.action,
  changes: row.changes === null ? null : parseChanges(row.changes),
});

/** What happened to one record, newest first. */
export const getEntriesOfRecord = (db: ReadableDb, recordId: string, limit: number): AuditEntryView[] =>
  db
    .all<EntryRow>(
      `SELECT e.*, u.display_name AS user_name FROM audit_entry e LEFT JOIN user u ON u.id = e.user_id
       WHERE e.record_id = ? ORDER BY e.seq DESC LIMIT ?`,
      recordId,
      limit,
    )
    .map(toEntryView);

// The write path alone writes this column, always as a JSON object.
const parseChanges = (json: string): Record<string, unknown> => JSON.parse(json) as Record<string, unknown>;
