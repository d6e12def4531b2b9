import type { AuditEntryView } from '../../../shared/audit/audit.ts';
import { hasStandingAccess } from '../access/standing-access.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import type { EntryRow } from './audit-queries.ts';
import { auditTable } from './audit-tables.ts';

/** `[from, to]` by column, as the write path writes it for a change. */
export const pairsOf = (changes: Record<string, unknown>): Record<string, readonly [SqlValue, SqlValue]> | null => {
  const pairs: Record<string, readonly [SqlValue, SqlValue]> = {};
  for (const [column, change] of Object.entries(changes)) {
    if (!Array.isArray(change) || change.length !== 2) return null;
    const [from, to] = change as [SqlValue, SqlValue]; // JSON of what came from a row
    pairs[column] = [from, to];
  }
  return pairs;
};

/**
 * True if a record would have a value again that only a call may give it: a person is closed by closing, which takes
 * what the team does not keep, and the access of a volunteer with a user always ends.
 */
const needsItsCall = (
  db: ReadableDb,
  table: string,
  id: string,
  pairs: NonNullable<ReturnType<typeof pairsOf>>,
): boolean =>
  (table === 'person' && pairs['status']?.[0] === 'closed') ||
  (table === 'volunteer' && pairs['access_expires_on']?.[0] === null && hasStandingAccess(db, id));

/**
 * Whether a change can be undone: a single change or removal, of a kind of record where a row is all there is to
 * it, not purged, and with the values still in place that it set.
 */
export const undoStateOf = (
  db: ReadableDb,
  { table_name: table, record_id: id, action }: Pick<EntryRow, 'table_name' | 'record_id' | 'action'>,
  changes: Record<string, unknown> | null,
): AuditEntryView['undo'] => {
  const rule = auditTable(table);
  if (rule?.undo !== 'all' || changes === null || (action !== 'update' && action !== 'delete')) return 'no';
  const pairs = pairsOf(changes);
  if (pairs === null) return 'no';
  // `table` is one of the list, so its name is code's own.
  const row = db.get<Record<string, SqlValue>>(`SELECT * FROM "${table}" WHERE id = ?`, id);
  if (row === undefined) return 'no';
  if (needsItsCall(db, table, id, pairs)) return 'notSafe';
  if (action === 'update' && row['deleted_at'] !== null) return 'changedSince';
  return Object.entries(pairs).every(([column, [, to]]) => row[column] === to) ? 'possible' : 'changedSince';
};
