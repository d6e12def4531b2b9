import type { Grant } from '../../../shared/grants/grants.ts';
import { crewParams, onCrew, type NoteReader } from '../access/encounter-access.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';

interface GrantRow {
  id: string;
  appointment_id: string;
  kind: string;
  kind_words: string | null;
  date: string | null;
  person_id: string;
  preferred_name: string;
  volunteer_id: string;
  volunteer_name: string;
  ends_on: string;
  given_by: string | null;
  created_at: string;
  awake: number;
}

const toGrant = (row: GrantRow, today: string): Grant => ({
  id: row.id,
  appointmentId: row.appointment_id,
  appointment: { kind: row.kind, kindWords: row.kind_words, date: row.date },
  person: { id: row.person_id, preferredName: row.preferred_name },
  volunteer: { id: row.volunteer_id, name: row.volunteer_name },
  endsOn: row.ends_on,
  state: row.ends_on < today ? 'ended' : row.awake === 1 ? 'open' : 'asleep',
  givenBy: row.given_by,
  givenAt: row.created_at,
});

/** Grants of people and appointments that were not removed; one parameter: today. */
const grantSql = `SELECT g.*, a.kind, a.kind_words, a.date, p.preferred_name, v.name AS volunteer_name, u.display_name AS given_by,
    (v.access_expires_on IS NULL OR v.access_expires_on >= ?) AND EXISTS (
      SELECT 1 FROM accompaniment ac JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL AND c.answer <> 'no'
      WHERE ac.appointment_id = g.appointment_id AND ac.deleted_at IS NULL AND c.volunteer_id = g.volunteer_id) AS awake
  FROM access_grant g
  JOIN appointment a ON a.id = g.appointment_id AND a.deleted_at IS NULL
  JOIN person p ON p.id = g.person_id AND p.deleted_at IS NULL
  JOIN volunteer v ON v.id = g.volunteer_id AND v.deleted_at IS NULL
  LEFT JOIN user u ON u.id = g.created_by
  WHERE g.deleted_at IS NULL`;

export const getGrantsOfAppointment = (db: ReadableDb, appointmentId: string, today: string): Grant[] =>
  db
    .all<GrantRow>(`${grantSql} AND g.appointment_id = ? ORDER BY v.name, p.preferred_name, g.id`, today, appointmentId)
    .map((row) => toGrant(row, today));

export const getGrantsOfPerson = (db: ReadableDb, personId: string, today: string): Grant[] =>
  db
    .all<GrantRow>(`${grantSql} AND g.person_id = ? ORDER BY g.id DESC`, today, personId)
    .map((row) => toGrant(row, today));

/**
 * True for the grant `g` of this reader's own volunteer, on a day on which it holds, to a person who is still at the
 * appointment, while that appointment is in their sight.
 */
const holds = `g.deleted_at IS NULL AND g.ends_on >= ?
  AND EXISTS (SELECT 1 FROM user u WHERE u.id = ? AND u.volunteer_id = g.volunteer_id AND u.deleted_at IS NULL)
  AND EXISTS (SELECT 1 FROM appointment_person ap
    WHERE ap.appointment_id = g.appointment_id AND ap.person_id = g.person_id AND ap.deleted_at IS NULL)
  AND ${onCrew('g.appointment_id')}`;

const holdsParams = (reader: NoteReader): SqlValue[] => [reader.today, reader.user.id, ...crewParams(reader)];

/** The ids of this volunteer's own grants for an appointment that hold today. */
export const ownGrants = (db: ReadableDb, reader: NoteReader, appointmentId: string): string[] =>
  db
    .all<{ id: string }>(
      `SELECT g.id FROM access_grant g WHERE g.appointment_id = ? AND ${holds}`,
      appointmentId,
      ...holdsParams(reader),
    )
    .map(({ id }) => id);

/** The last day on which this volunteer may see a person's full record for an appointment; undefined if they may not. */
export const grantedUntil = (
  db: ReadableDb,
  reader: NoteReader,
  appointmentId: string,
  personId: string,
): string | undefined =>
  db.get<{ ends_on: string }>(
    `SELECT g.ends_on FROM access_grant g WHERE g.appointment_id = ? AND g.person_id = ? AND ${holds}`,
    appointmentId,
    personId,
    ...holdsParams(reader),
  )?.ends_on;

export interface StoredGrant {
  id: string;
  appointmentId: string;
  personId: string;
  volunteerId: string;
  endsOn: string;
}

const storedSql = `SELECT id, appointment_id AS appointmentId, person_id AS personId, volunteer_id AS volunteerId, ends_on AS endsOn
  FROM access_grant WHERE deleted_at IS NULL`;

export const findGrant = (db: ReadableDb, id: string): StoredGrant | undefined =>
  db.get<StoredGrant>(`${storedSql} AND id = ?`, id);

export const findGrantOf = (db: ReadableDb, whose: Omit<StoredGrant, 'id' | 'endsOn'>): StoredGrant | undefined =>
  db.get<StoredGrant>(
    `${storedSql} AND appointment_id = ? AND person_id = ? AND volunteer_id = ?`,
    whose.appointmentId,
    whose.personId,
    whose.volunteerId,
  );
