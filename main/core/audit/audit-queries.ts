import type { AuditAct, AuditEntryView } from '../../../shared/audit/audit.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import type { ChainRow } from '../records/audit-chain-queries.ts';
import { withoutPrivate } from '../records/private-columns.ts';
import { wholePerson } from '../records/whole-person.ts';
import { recordWithParts } from './audit-tables.ts';
import { EntryNames } from './entry-names.ts';
import { undoStateOf } from './undo-state.ts';

export type EntryRow = Omit<ChainRow, 'changes_salt' | 'changes_digest' | 'hash'> & { user_name: string | null };

const entryColumns = `e.seq, e.at, e.user_id, e.call, e.batch, e.table_name, e.record_id, e.action, e.changes, u.display_name AS user_name`;
export const entrySql = `SELECT ${entryColumns} FROM audit_entry e LEFT JOIN user u ON u.id = e.user_id`;

/**
 * The changes of an entry; null when they were purged, or tampered with so that they cannot be read. An older entry can
 * hold what is its writer's alone, and is shown without it: the chain keeps the entry itself from being rewritten.
 */
export const changesOf = ({
  table_name: table,
  changes,
}: Pick<EntryRow, 'table_name' | 'changes'>): Record<string, unknown> | null => {
  if (changes === null) return null;
  try {
    const parsed: unknown = JSON.parse(changes);
    // The write path alone writes this column, always as a JSON object.
    return typeof parsed === 'object' && parsed !== null
      ? withoutPrivate(table, parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
};

/** Entries as the window sees them. */
export const toEntryViews = (db: ReadableDb, rows: readonly EntryRow[]): AuditEntryView[] => {
  const told = rows.map((row) => ({ row, table: row.table_name, recordId: row.record_id, changes: changesOf(row) }));
  const names = new EntryNames(db, told);
  return told.map((entry): AuditEntryView => {
    const { row, table, recordId, changes } = entry;
    return {
      seq: row.seq,
      at: row.at,
      userName: row.user_name,
      call: row.call,
      batch: row.batch,
      table,
      recordId,
      action: row.action,
      changes,
      about: names.about(entry),
      names: names.inside(entry),
      undo: undoStateOf(db, row, changes),
    };
  });
};

export const getEntry = (db: ReadableDb, seq: number): EntryRow | undefined =>
  db.get<EntryRow>(`${entrySql} WHERE e.seq = ?`, seq);

const historySql = `${entrySql} WHERE e.record_id IN (${wholePerson('id')}) ORDER BY e.seq DESC LIMIT ?`;

/** What happened to a person and to the lists of their page, newest first. */
export const getEntriesOfPerson = (db: ReadableDb, id: string, limit: number): AuditEntryView[] =>
  toEntryViews(db, db.all<EntryRow>(historySql, id, limit));

/** What happened to one record, newest first. */
export const getEntriesOfRecord = (
  db: ReadableDb,
  recordId: string,
  withParts: boolean,
  limit: number,
): AuditEntryView[] => {
  const ids = withParts ? recordWithParts : 'SELECT ?';
  const rows = db.all<EntryRow>(
    `${entrySql} WHERE e.record_id IN (${ids}) ORDER BY e.seq DESC LIMIT ?`,
    recordId,
    limit,
  );
  return toEntryViews(db, rows);
};

/** Entries of one act in their order, after entry `after`. */
export const getEntriesOfAct = (db: ReadableDb, batch: string, after: number, limit: number): AuditEntryView[] =>
  toEntryViews(
    db,
    db.all<EntryRow>(`${entrySql} WHERE e.batch = ? AND e.seq > ? ORDER BY e.seq LIMIT ?`, batch, after, limit),
  );

/** A condition on `audit_entry e` with its parameters. */
export interface EntryCondition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** Entries of an act that are shown before it is opened. */
const shownOfAct = 3;

/** An act by its first and last entry; a min and its own max for each, as both at once would read all between. */
interface Span {
  readonly batch: string;
  readonly first: number;
  readonly last: number;
}

const spanSql = (wanted: EntryCondition): string =>
  `SELECT e.batch, (SELECT min(seq) FROM audit_entry WHERE batch = e.batch) AS first,
     (SELECT max(seq) FROM audit_entry WHERE batch = e.batch) AS last
   FROM audit_entry e WHERE e.seq < ? AND ${wanted.sql} ORDER BY e.seq DESC LIMIT 1`;

const shownSql = (wanted: EntryCondition): string =>
  `${entrySql} WHERE e.batch = ? AND ${wanted.sql} ORDER BY e.seq LIMIT ${shownOfAct}`;

/**
 * Acts that hold a wanted entry, newest first, from below entry `before` on. The entries of an act are together in
 * the log, since writes take turns: the search continues below the first of them.
 */
export const getActs = (
  db: ReadableDb,
  wanted: EntryCondition,
  before: number,
  limit: number,
): { acts: AuditAct[]; next: number | null } => {
  const found: { span: Span; rows: readonly EntryRow[] }[] = [];
  const [nextSpan, shown] = [spanSql(wanted), shownSql(wanted)];
  let below = before;
  let isEnd = false;
  while (found.length < limit && !isEnd) {
    const span = db.get<Span>(nextSpan, below, ...wanted.params);
    if (span === undefined) isEnd = true;
    else {
      found.push({ span, rows: db.all<EntryRow>(shown, span.batch, ...wanted.params) });
      below = span.first;
    }
  }
  const views = toEntryViews(
    db,
    found.flatMap(({ rows }) => rows),
  );
  let at = 0;
  const acts = found.map(({ span: { batch, first, last }, rows }): AuditAct => {
    const entries = views.slice(at, (at += rows.length));
    const { at: instant = '', userName = null, call = '' } = entries[0] ?? {};
    return { batch, at: instant, userName, call, count: last - first + 1, last, entries };
  });
  return { acts, next: isEnd ? null : below };
};
