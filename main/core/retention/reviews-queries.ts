import type { PersonStatus } from '../../../shared/people/choices.ts';
import { monthsAfter } from '../../../shared/retention/retention-rules.ts';
import type { DueReview } from '../../../shared/retention/retention.ts';
import type { ReadableDb } from '../db/driver.ts';
import { getHold } from '../records/holds.ts';

/**
 * Whose review is due: by their own date; without one, by the team's rule, when nothing happened for that long. Its
 * parameters are those of `dueParams`.
 */
const due = `
  SELECT p.id, p.review_by FROM person p WHERE p.deleted_at IS NULL AND p.review_by IS NOT NULL AND p.review_by <= ?
  UNION ALL
  SELECT clock.person_id, NULL FROM review_clock clock WHERE clock.day <= ?`;

const dueParams = (today: string, reviewMonths: number): string[] => [today, monthsAfter(today, -reviewMonths)];

export const countDue = (db: ReadableDb, today: string, reviewMonths: number): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM (${due})`, ...dueParams(today, reviewMonths))?.n ?? 0;

/** The last day of a person's record and of those of their appointments that are meant. */
const lastDayOf = (appointments: string): string => `(SELECT max(day) FROM (
  SELECT substr(p.updated_at, 1, 10) AS day
  UNION ALL SELECT substr(c.updated_at, 1, 10) FROM person_channel c WHERE c.person_id = p.id
  UNION ALL SELECT substr(c.updated_at, 1, 10) FROM contact c WHERE c.person_id = p.id
  UNION ALL SELECT substr(c.updated_at, 1, 10) FROM plan c WHERE c.person_id = p.id
  UNION ALL SELECT coalesce(a.window_end, a.date) FROM appointment_person ap
    JOIN appointment a ON a.id = ap.appointment_id AND a.deleted_at IS NULL
    WHERE ap.person_id = p.id AND ap.deleted_at IS NULL AND ${appointments}))`;

/** The last day on which anything happens with a person: their record, or an appointment, past or planned. */
const lastActivity = lastDayOf('true');

/** The same, up to a day; the record's own day may be the next one, since it is counted in UTC. */
const happenedUntil = `min(?, ${lastDayOf('coalesce(a.window_end, a.date) <= ?')})`;

const nextDay = `(SELECT min(a.date) FROM appointment_person ap
  JOIN appointment a ON a.id = ap.appointment_id AND a.deleted_at IS NULL AND a.status IN ('planned', 'confirmed', 'underWay')
  WHERE ap.person_id = p.id AND ap.deleted_at IS NULL AND coalesce(a.window_end, a.date) >= ?)`;

interface DueRow {
  id: string;
  preferred_name: string;
  case_code: string;
  status: PersonStatus;
  review_by: string | null;
  last_day: string;
  happened_on: string;
  next_day: string | null;
}

/** People whose review is due, the longest overdue first. */
export const listDue = (db: ReadableDb, today: string, reviewMonths: number, limit: number): DueReview[] =>
  db
    .all<DueRow>(
      `SELECT p.id, p.preferred_name, p.case_code, p.status, p.review_by, ${lastActivity} AS last_day, ${happenedUntil} AS happened_on,
         ${nextDay} AS next_day
       FROM (${due}) d JOIN person p ON p.id = d.id`,
      today,
      today,
      today,
      ...dueParams(today, reviewMonths),
    )
    .map((row) => ({
      row,
      dueOn: row.review_by ?? monthsAfter(row.last_day, reviewMonths),
    }))
    .toSorted((left, right) => left.dueOn.localeCompare(right.dueOn) || left.row.id.localeCompare(right.row.id))
    .slice(0, limit)
    .map(({ row, dueOn }) => ({
      personId: row.id,
      preferredName: row.preferred_name,
      caseCode: row.case_code,
      status: row.status,
      dueOn,
      lastActivityOn: row.happened_on,
      nextAppointmentOn: row.next_day,
      hold: getHold(db, row.id),
    }));

/** The day on which a person is to be reviewed; undefined for one who is not there. */
export const reviewDayOf = (db: ReadableDb, personId: string, reviewMonths: number): string | undefined => {
  const row = db.get<{ review_by: string | null; last_day: string }>(
    `SELECT p.review_by, ${lastActivity} AS last_day FROM person p WHERE p.id = ? AND p.deleted_at IS NULL`,
    personId,
  );
  return row && (row.review_by ?? monthsAfter(row.last_day, reviewMonths));
};
