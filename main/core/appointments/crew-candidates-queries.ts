import type { Candidate } from '../../../shared/crew-suggestion.ts';
import { addDays } from '../../../shared/appointments-time.ts';
import type { ReadableDb } from '../db/driver.ts';
import { RowReader } from './appointment-rows.ts';

export interface CandidateChoice {
  /** Left out of what a volunteer is booked for; its crew is left out of the candidates. */
  readonly appointmentId: string | null;
  readonly personIds: readonly string[];
  readonly date: string | null;
  /** The middle of the time over which the work is shared out fairly. */
  readonly around: string;
}

interface VolunteerRow {
  id: string;
  name: string;
  languages: string;
  cleared_roles: string;
  availability: string;
  seats_in_car: number | null;
  pledge_signed_on: string | null;
  access_expires_on: string | null;
}

/** Joins the crews of appointments that were not removed. */
const crews = `
  crew_member c
  JOIN accompaniment ac ON ac.id = c.accompaniment_id AND ac.deleted_at IS NULL
  JOIN appointment a ON a.id = ac.appointment_id AND a.deleted_at IS NULL`;
const takesPart = `c.deleted_at IS NULL AND c.answer NOT IN ('no', 'didNotCome') AND a.status NOT IN ('cancelled', 'moved')`;

/** Days before and after in which somebody's accompaniments count as recent. */
const recentDays = 30;

/** Every active volunteer who is not in the crew yet, with what speaks for and against asking them. */
export const getCandidates = (db: ReadableDb, choice: CandidateChoice): Candidate[] => {
  const except = choice.appointmentId ?? '';
  const volunteers = db.all<VolunteerRow>(
    `SELECT id, name, languages, cleared_roles, availability, seats_in_car, pledge_signed_on, access_expires_on
     FROM volunteer v WHERE deleted_at IS NULL AND active = 1 AND NOT EXISTS (
       SELECT 1 FROM ${crews} WHERE c.volunteer_id = v.id AND c.deleted_at IS NULL AND a.id = ?)`,
    except,
  );
  const booked = db.all<{ volunteer_id: string; start_time: string | null }>(
    `SELECT c.volunteer_id, a.start_time FROM appointment a
     JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL
     JOIN crew_member c ON c.accompaniment_id = ac.id
     WHERE a.deleted_at IS NULL AND a.date = ? AND a.id <> ? AND ${takesPart} ORDER BY a.start_time`,
    choice.date ?? '',
    except,
  );
  const withPerson = db.all<{ volunteer_id: string; n: number }>(
    `SELECT c.volunteer_id, count(DISTINCT a.id) AS n FROM appointment_person ap
     JOIN appointment a ON a.id = ap.appointment_id AND a.deleted_at IS NULL
     JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL
     JOIN crew_member c ON c.accompaniment_id = ac.id
     WHERE ap.person_id IN (SELECT value FROM json_each(?)) AND ap.deleted_at IS NULL AND a.id <> ?
       AND ${takesPart} AND c.answer IN ('yes', 'came') GROUP BY c.volunteer_id`,
    JSON.stringify(choice.personIds),
    except,
  );
  const recently = db.all<{ volunteer_id: string; n: number }>(
    `SELECT c.volunteer_id, count(*) AS n FROM ${crews}
     WHERE a.date BETWEEN ? AND ? AND ${takesPart} AND c.answer IN ('yes', 'came') GROUP BY c.volunteer_id`,
    addDays(choice.around, -recentDays),
    addDays(choice.around, recentDays),
  );
  const counts = (rows: readonly { volunteer_id: string; n: number }[]) => new Map(rows.map((row) => [row.volunteer_id, row.n]));
  const timesWithPerson = counts(withPerson);
  const timesRecently = counts(recently);
  const reader = new RowReader();
  return volunteers.map((row) => ({
    volunteerId: row.id,
    name: row.name,
    languages: reader.languages(row.languages),
    clearedRoles: reader.roles(row.cleared_roles),
    // Written by the team's calls alone, from values that their schema has parsed.
    availability: JSON.parse(row.availability) as Candidate['availability'],
    seatsInCar: row.seats_in_car,
    pledgeSignedOn: row.pledge_signed_on,
    accessExpiresOn: row.access_expires_on,
    timesWithPerson: timesWithPerson.get(row.id) ?? 0,
    bookedThatDay: booked.filter((one) => one.volunteer_id === row.id).map((one) => one.start_time),
    recently: timesRecently.get(row.id) ?? 0,
  }));
};
