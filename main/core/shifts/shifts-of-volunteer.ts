import type { ReadableDb } from '../db/driver.ts';

/** A shift to which a volunteer said yes, with the hours that are theirs. */
export interface OwnShift {
  readonly id: string;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly zone: string;
  readonly place: string;
  readonly status: 'planned' | 'confirmed' | 'canceled';
  readonly createdAt: string;
  /** When the shift or their part in it was changed last. */
  readonly updatedAt: string;
}

/** The shifts from a day on to which a volunteer said yes, as a stand-by too. */
export const shiftsOfVolunteer = (db: ReadableDb, volunteerId: string, from: string): OwnShift[] =>
  db.all<OwnShift>(
    `SELECT s.id, s.date, coalesce(m.from_time, s.start_time) AS startTime, coalesce(m.to_time, s.end_time) AS endTime,
       s.zone, s.place, s.status, s.created_at AS createdAt, max(s.updated_at, m.updated_at) AS updatedAt
     FROM shift_member m JOIN shift s ON s.id = m.shift_id AND s.deleted_at IS NULL
     WHERE m.volunteer_id = ? AND m.deleted_at IS NULL AND m.answer = 'yes' AND s.date >= ?
     ORDER BY s.date, s.start_time, s.id`,
    volunteerId,
    from,
  );
