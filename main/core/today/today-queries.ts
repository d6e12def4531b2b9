import type { AppointmentRow } from '../../../shared/appointments/appointments.ts';
import type { DetainedPerson } from '../../../shared/today/today.ts';
import type { NoteReader } from '../access/encounter-access.ts';
import { latestFirst, oldestEntryFirst, pickByIds, type Picked, readRows } from '../appointments/appointments-api.ts';
import { nextTalksOf } from '../custody/custody-api.ts';
import type { ReadableDb } from '../db/driver.ts';
import { listDetentions } from '../detentions/detentions-api.ts';

const isOpen = `a.status IN ('planned', 'confirmed', 'underWay')`;
const withSomebody = `EXISTS (SELECT 1 FROM appointment_person ap JOIN person p ON p.id = ap.person_id AND p.deleted_at IS NULL
  WHERE ap.appointment_id = a.id AND ap.deleted_at IS NULL)`;

export interface Found {
  readonly count: number;
  readonly rows: AppointmentRow[];
}

/** Looks through those found once: picks the first few and says how many there are. */
const findFirst = (
  db: ReadableDb,
  {
    from,
    params,
    sorted,
    order,
    limit,
  }: {
    from: string;
    params: Picked['params'];
    sorted: string;
    order: Parameters<typeof readRows>[2];
    limit: number;
  },
): Found => {
  const found = db.all<{ id: string; total: number }>(
    `SELECT a.id, count(*) OVER () AS total ${from} ORDER BY ${sorted} LIMIT ?`,
    ...params,
    limit,
  );
  return { count: found[0]?.total ?? 0, rows: readRows(db, pickByIds(found.map(({ id }) => id)), order) };
};

/** Open ones whose last day is before `today` and not before `since`, the latest first. */
export const findWithoutOutcome = (db: ReadableDb, since: string, today: string, limit: number): Found =>
  findFirst(db, {
    from: `FROM appointment a WHERE a.deleted_at IS NULL AND a.date >= ? AND a.date < ?
      AND coalesce(a.window_end, a.date) < ? AND ${isOpen} AND ${withSomebody}`,
    params: [since, today, today],
    sorted: 'a.date DESC, a.start_time DESC, a.id DESC',
    order: latestFirst,
    limit,
  });

/** Open ones of which no one knows the date, the oldest entry first. */
export const findUndated = (db: ReadableDb, limit: number): Found =>
  findFirst(db, {
    from: `FROM appointment a WHERE a.deleted_at IS NULL AND a.date_state = 'unknown' AND ${isOpen} AND ${withSomebody}`,
    params: [],
    sorted: 'a.id',
    order: oldestEntryFirst,
    limit,
  });

interface DraftRow {
  id: string;
  appointment_id: string;
  observer_id: string;
  observer_name: string;
  /** Of all that there are. */
  total: number;
}

export interface Drafts {
  readonly count: number;
  readonly items: { appointment: AppointmentRow; note: { id: string; observerName: string; mine: boolean } }[];
}

/** Drafts about appointments that began before `now`, the oldest first. */
export const findOverdueDrafts = (
  db: ReadableDb,
  when: { today: string; now: string; userId: string },
  limit: number,
): Drafts => {
  const from = `FROM encounter_note n JOIN appointment a ON a.id = n.appointment_id AND a.deleted_at IS NULL
    WHERE n.sealed_at IS NULL AND n.deleted_at IS NULL AND (a.date < ? OR a.starts_at < ?) AND ${withSomebody}`;
  const drafts = db.all<DraftRow>(
    `SELECT n.id, n.appointment_id, n.observer_id, n.observer_name, count(*) OVER () AS total ${from}
     ORDER BY a.date, a.start_time, n.id LIMIT ?`,
    when.today,
    when.now,
    limit,
  );
  const rows = readRows(db, pickByIds(drafts.map((draft) => draft.appointment_id)));
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return {
    count: drafts[0]?.total ?? 0,
    items: drafts.flatMap((draft) => {
      const appointment = rowOf.get(draft.appointment_id);
      if (appointment === undefined) return [];
      const mine = draft.observer_id === when.userId;
      return { appointment, note: { id: draft.id, observerName: draft.observer_name, mine } };
    }),
  };
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
