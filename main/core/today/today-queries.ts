import type { DetainedPerson } from '../../../shared/today/today.ts';
import type { NoteReader } from '../access/encounter-access.ts';
import { ofSomeone } from '../appointments/appointments-api.ts';
import { nextTalksOf } from '../custody/custody-api.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { listDetentions } from '../detentions/detentions-api.ts';

const isOpen = `a.status IN ('planned', 'confirmed', 'underWay')`;
const withSomebody = `EXISTS (SELECT 1 FROM appointment_person ap WHERE ap.appointment_id = a.id AND ${ofSomeone})`;

/** How many there are, and the ids of the first few, in their order. */
export interface Found {
  readonly count: number;
  readonly ids: readonly string[];
}

/** Looks through those found once. */
const findFirst = (db: ReadableDb, from: string, sorted: string, limit: number, ...params: SqlValue[]): Found => {
  const found = db.all<{ id: string; total: number }>(
    `SELECT a.id, count(*) OVER () AS total ${from} ORDER BY ${sorted} LIMIT ?`,
    ...params,
    limit,
  );
  return { count: found[0]?.total ?? 0, ids: found.map(({ id }) => id) };
};

/** Open ones whose last day is before `today` and not before `since`, the latest first. */
export const findWithoutOutcome = (db: ReadableDb, since: string, today: string, limit: number): Found =>
  findFirst(
    db,
    `FROM appointment a WHERE a.deleted_at IS NULL AND a.date >= ? AND a.date < ?
       AND coalesce(a.window_end, a.date) < ? AND ${isOpen} AND ${withSomebody}`,
    'a.date DESC, a.start_time DESC, a.id DESC',
    limit,
    since,
    today,
    today,
  );

/** Open ones of which no one knows the date, the oldest entry first. */
export const findUndated = (db: ReadableDb, limit: number): Found =>
  findFirst(
    db,
    `FROM appointment a WHERE a.deleted_at IS NULL AND a.date_state = 'unknown' AND ${isOpen} AND ${withSomebody}`,
    'a.id',
    limit,
  );

export interface OverdueDraft {
  readonly id: string;
  readonly appointmentId: string;
  readonly observerId: string;
  readonly observerName: string;
}

/** Drafts about appointments that began before `now`: how many there are, and the first few, the oldest first. */
export const findOverdueDrafts = (
  db: ReadableDb,
  { today, now }: { readonly today: string; readonly now: string },
  limit: number,
): { readonly count: number; readonly first: readonly OverdueDraft[] } => {
  // All of them, and of each no more than its number: to count them beside the first few takes longer.
  const found = db.all<{ row: number }>(
    `SELECT n.rowid AS row FROM encounter_note n JOIN appointment a ON a.id = n.appointment_id AND a.deleted_at IS NULL
     WHERE n.sealed_at IS NULL AND n.deleted_at IS NULL AND (a.date < ? OR a.starts_at < ?) AND ${withSomebody}
     ORDER BY a.date, a.start_time, n.rowid`,
    today,
    now,
  );
  const first = db.all<OverdueDraft>(
    `SELECT n.id, n.appointment_id AS appointmentId, n.observer_id AS observerId, n.observer_name AS observerName
     FROM json_each(?) first CROSS JOIN encounter_note n ON n.rowid = first.value ORDER BY first.key`,
    JSON.stringify(found.slice(0, limit).map(({ row }) => row)),
  );
  return { count: found.length, first };
};

interface StatusRow {
  id: string;
  preferred_name: string;
  case_code: string;
}

/** People whose status says so, while no one began a detention of theirs. */
const withoutSheet = (db: ReadableDb, limit: number): DetainedPerson[] =>
  db
    .all<StatusRow>(
      `SELECT p.id, p.preferred_name, p.case_code FROM person p
       WHERE p.deleted_at IS NULL AND p.status = 'detained' AND NOT EXISTS (
         SELECT 1 FROM detention d WHERE d.person_id = p.id AND d.deleted_at IS NULL AND d.closed_at IS NULL)
       ORDER BY p.preferred_name COLLATE NOCASE, p.id LIMIT ?`,
      limit,
    )
    .map((row) => ({
      personId: row.id,
      name: row.preferred_name,
      caseCode: row.case_code,
      detention: null,
      nextTalk: null,
    }));

/** Open detentions, the longest first, and people who are detained without one. */
export const listDetained = (db: ReadableDb, reader: NoteReader, now: string, limit: number): DetainedPerson[] => {
  const detentions = listDetentions(db, reader, { which: 'open', limit, offset: 0, now });
  const talks = nextTalksOf(
    db,
    detentions.map(({ id }) => id),
  );
  const open = detentions.map((detention) => ({
    personId: detention.personId,
    name: detention.name,
    caseCode: detention.caseCode,
    detention,
    nextTalk: talks.get(detention.id) ?? null,
  }));
  return [...open, ...withoutSheet(db, limit)];
};
