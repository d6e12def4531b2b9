import type { PlanContent, PlanVersion } from '../../../shared/plans/plans.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { isOrdered, planTables, toContent, type PlanRows, type PlanTable } from './plan-rows.ts';

/** A row whose values are put back to what they were. */
type StoredRow = Record<string, SqlValue>;

interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly reviewed_on: string;
  readonly by: string | null;
}

const versionsSql = `SELECT v.id, v.number, v.reviewed_on, u.display_name AS by
  FROM plan_version v LEFT JOIN user u ON u.id = v.created_by
  WHERE v.person_id = ? AND v.deleted_at IS NULL ORDER BY v.number DESC, v.id DESC`;

const toVersion = ({ number, reviewed_on: reviewedOn, by }: VersionRow): PlanVersion => ({ number, reviewedOn, by });

/** The versions of a plan, the newest first. */
export const listVersions = (db: ReadableDb, personId: string): PlanVersion[] =>
  db.all<VersionRow>(versionsSql, personId).map(toVersion);

interface Entry {
  readonly record_id: string;
  readonly action: string;
  readonly changes: string | null;
}

const ids = planTables.map((table) => `SELECT id FROM "${table}" WHERE person_id = ?`).join(' UNION ALL ');

/** What the log says of a plan after an entry, the newest first. Its parameters: the person for each table, the entry. */
const laterSql = `SELECT e.record_id, e.action, e.changes FROM audit_entry e
  WHERE e.record_id IN (${ids}) AND e.seq > ? ORDER BY e.seq DESC`;

/** The entry that a version was made by: what the plan said then is what came before it. */
const madeBy = (db: ReadableDb, versionId: string): number | undefined =>
  db.get<{ seq: number }>(
    `SELECT min(seq) AS seq FROM audit_entry WHERE record_id = ? AND action = 'insert'`,
    versionId,
  )?.seq;

const pairsOf = (changes: string): Readonly<Record<string, readonly [SqlValue, SqlValue]>> =>
  // the write path alone writes this column: of a change, what was and what is
  JSON.parse(changes) as Record<string, readonly [SqlValue, SqlValue]>;

interface Then {
  readonly content: PlanContent;
  /** False when the log no longer holds all that changed since. */
  readonly complete: boolean;
}

/**
 * What a plan said at an entry of the log: its rows of today without any later change. What was permanently
 * deleted since is in neither, so a version never keeps what the team's rules for keeping have taken.
 */
const contentAt = (db: ReadableDb, personId: string, seq: number): Then => {
  const rows = new Map(
    planTables.flatMap((table) =>
      db
        .all<StoredRow>(`SELECT * FROM "${table}" WHERE person_id = ?`, personId)
        .map((row): [string, { table: PlanTable; row: StoredRow }] => [String(row['id']), { table, row: { ...row } }]),
    ),
  );
  let complete = true;
  for (const { record_id: id, action, changes } of db.all<Entry>(laterSql, ...planTables.map(() => personId), seq)) {
    const found = rows.get(id);
    if (found === undefined) continue;
    if (action === 'insert') rows.delete(id);
    else if (changes === null) complete = false;
    else for (const [column, [from]] of Object.entries(pairsOf(changes))) found.row[column] = from;
  }
  const standing = (table: PlanTable): StoredRow[] =>
    [...rows.values()]
      .filter((one) => one.table === table && one.row['deleted_at'] === null)
      .map(({ row }) => row)
      .toSorted((left, right) => orderOf(table, left, right));
  return {
    // as: rows of each table, as they were
    content: toContent(Object.fromEntries(planTables.map((table) => [table, standing(table)])) as unknown as PlanRows),
    complete,
  };
};

const orderOf = (table: PlanTable, left: StoredRow, right: StoredRow): number => {
  const byPlace = isOrdered(table) ? Number(left['position']) - Number(right['position']) : 0;
  return byPlace !== 0 ? byPlace : String(left['id']) < String(right['id']) ? -1 : 1;
};

export interface ReadVersion {
  readonly version: PlanVersion;
  readonly content: PlanContent;
  readonly previous: PlanContent | null;
  readonly complete: boolean;
}

/** What a version said, and the one before it; undefined when there is none of this number. */
export const readVersion = (db: ReadableDb, personId: string, number: number): ReadVersion | undefined => {
  const versions = db.all<VersionRow>(versionsSql, personId);
  const at = versions.findIndex((version) => version.number === number);
  const [version, earlier] = [versions[at], versions[at + 1]];
  if (at === -1 || version === undefined) return undefined;
  const then = contentAt(db, personId, madeBy(db, version.id) ?? 0);
  const before = earlier === undefined ? null : contentAt(db, personId, madeBy(db, earlier.id) ?? 0);
  return {
    version: toVersion(version),
    content: then.content,
    previous: before?.content ?? null,
    complete: then.complete && (before?.complete ?? true),
  };
};

/** The number of the next version. */
export const nextVersion = (db: ReadableDb, personId: string): number =>
  (db.get<Pick<Row<'plan_version'>, 'number'>>(
    'SELECT max(number) AS number FROM plan_version WHERE person_id = ?',
    personId,
  )?.number ?? 0) + 1;
