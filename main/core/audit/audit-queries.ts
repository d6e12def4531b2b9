import type { AuditAct, AuditEntryView } from '../../../shared/audit/audit.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import type { ChainRow } from '../records/audit-chain-queries.ts';
import { withoutPrivate } from '../records/private-columns.ts';
import { recordWithParts } from './audit-tables.ts';
import { EntryNames } from './entry-names.ts';
import { undoStateOf } from './undo-state.ts';

export type EntryRow = Omit<ChainRow, 'changes_salt' | 'changes_digest' | 'hash'> & { user_name: string | null };

const entryColumns = `e.seq, e.at, e.user_id, e.call, e.batch, e.table_name, e.record_id, e.action, e.changes, u.display_name AS user_name`;
export const entrySql = `SELECT ${entryColumns} FROM audit_entry e LEFT JOIN user u ON u.id = e.user_id`;

/**
 * The changes of an entry; null when they were purged, or tampered with so that they cannot be read. An older entry can
 * hold what is its writer's alone, and is told without it: the chain keeps the entry itself from being rewritten.
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
  const names = new EntryNames(db);
  return rows.map((row) => {
    const changes = changesOf(row);
    return {
      seq: row.seq,
      at: row.at,
      userName: row.user_name,
      call: row.call,
      batch: row.batch,
      table: row.table_name,
      recordId: row.record_id,
      action: row.action,
      changes,
      about: names.about(row.table_name, row.record_id),
      names: names.inside(changes),
      undo: undoStateOf(db, row, changes),
    };
  });
};

export const getEntry = (db: ReadableDb, seq: number): EntryRow | undefined =>
  db.get<EntryRow>(`${entrySql} WHERE e.seq = ?`, seq);

/** What happened to a person, their channels and their contacts, newest first. */
export const getEntriesOfPerson = (db: ReadableDb, id: string, limit: number): AuditEntryView[] =>
  toEntryViews(
    db,
    db.all<EntryRow>(
      `${entrySql} WHERE e.record_id IN (
         SELECT ? UNION ALL SELECT id FROM person_channel WHERE person_id = ?
         UNION ALL SELECT id FROM contact WHERE person_id = ?)
       ORDER BY e.seq DESC LIMIT ?`,
      id,
      id,
      id,
      limit,
    ),
  );

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

const getAct = (db: ReadableDb, batch: string, wanted: EntryCondition): { act: AuditAct; first: number } => {
  const size = db.get<{ first: number; last: number; n: number }>(
    'SELECT min(seq) AS first, max(seq) AS last, count(*) AS n FROM audit_entry WHERE batch = ?',
    batch,
  ) ?? { first: 0, last: 0, n: 0 };
  const rows = db.all<EntryRow>(
    `${entrySql} WHERE e.batch = ? AND ${wanted.sql} ORDER BY e.seq LIMIT ?`,
    batch,
    ...wanted.params,
    shownOfAct,
  );
  const entries = toEntryViews(db, rows);
  const [top] = entries;
  const { at = '', userName = null, call = '' } = top ?? {};
  return { act: { batch, at, userName, call, count: size.n, last: size.last, entries }, first: size.first };
};

/**
 * Acts that hold a wanted entry, newest first, from below entry `before` on. The entries of an act stand together in
 * the log, since writes take turns: the search goes on below the first of them.
 */
export const getActs = (
  db: ReadableDb,
  wanted: EntryCondition,
  before: number,
  limit: number,
): { acts: AuditAct[]; next: number | null } => {
  const acts: AuditAct[] = [];
  let below = before;
  while (acts.length < limit) {
    const row = db.get<{ batch: string }>(
      `SELECT e.batch FROM audit_entry e WHERE e.seq < ? AND ${wanted.sql} ORDER BY e.seq DESC LIMIT 1`,
      below,
      ...wanted.params,
    );
    if (row === undefined) return { acts, next: null };
    const { act, first } = getAct(db, row.batch, wanted);
    acts.push(act);
    below = first;
  }
  return { acts, next: below };
};
