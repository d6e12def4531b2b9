import { type Candidate, recentlyAtMost } from '../../../shared/appointments/crew-suggestion.ts';
import { dayIn } from '../../../shared/basics/dates-in-words.ts';
import { addDays } from '../../../shared/basics/time.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { jsonOf } from '../records/stored-values.ts';
import { RowReader } from './appointment-rows.ts';

export interface CandidateChoice {
  /** Left out of what a volunteer is booked for; its crew is left out of the candidates. */
  readonly appointmentId: string | null;
  readonly personIds: readonly string[];
  readonly date: string | null;
}

type VolunteerRow = Pick<
  Row<'volunteer'>,
  | 'id'
  | 'name'
  | 'languages'
  | 'cleared_roles'
  | 'availability'
  | 'days_away'
  | 'seats_in_car'
  | 'pledge_signed_on'
  | 'access_expires_on'
> & { readonly last_asked_at: string | null };

/** Joins the crews of appointments that were not removed; the index holds all that is asked of a crew's members. */
const crews = `
  appointment a CROSS JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL
  CROSS JOIN crew_member c INDEXED BY crew_member_list ON c.accompaniment_id = ac.id`;
const takesPart = `a.deleted_at IS NULL AND c.deleted_at IS NULL AND c.answer NOT IN ('no', 'didNotCome') AND a.status NOT IN ('cancelled', 'moved')`;

/** Days before and after in which someone's accompaniments count as recent. */
const recentDays = 30;
/** How many days before and after are read at a time, the nearest first: a team that is busy all around is done early. */
const recentSteps: readonly number[] = [7, 10, 13, 16, 20, 25, recentDays];

/** What does not depend on the appointment. */
type KnownOfVolunteer = Omit<Candidate, 'timesWithPerson' | 'bookedThatDay'>;

interface Booking {
  id: string;
  volunteer_id: string;
  start_time: string | null;
}

interface Count {
  volunteer_id: string;
  n: number;
}
const toCounts = (rows: readonly Count[]): Map<string, number> => new Map(rows.map((row) => [row.volunteer_id, row.n]));

/**
 * Finds out what speaks for and against asking each volunteer. One is made for a call; what does not depend on the
 * appointment is read once.
 */
export class CandidateReader {
  private readonly db: ReadableDb;
  private readonly volunteers: readonly KnownOfVolunteer[];
  private readonly bookings = new Map<string | null, readonly Booking[]>();

  /**
   * @param around the middle of the days over which the work is shared out fairly
   * @param zone the team's, in which days are meant
   */
  constructor(db: ReadableDb, around: string, zone: string) {
    this.db = db;
    const rows = db.all<VolunteerRow>(
      `SELECT id, name, languages, cleared_roles, availability, days_away, seats_in_car, pledge_signed_on, access_expires_on,
         (SELECT max(c.created_at) FROM crew_member c WHERE c.volunteer_id = volunteer.id AND c.deleted_at IS NULL)
           AS last_asked_at
       FROM volunteer WHERE deleted_at IS NULL AND active = 1`,
    );
    const recently = this.countRecent(around, rows);
    const reader = new RowReader();
    this.volunteers = rows.map((row) => ({
      volunteerId: row.id,
      name: row.name,
      languages: reader.languages(row.languages),
      clearedRoles: reader.roles(row.cleared_roles),
      availability: jsonOf<Candidate['availability']>(row.availability),
      daysAway: jsonOf<Candidate['daysAway']>(row.days_away),
      seatsInCar: row.seats_in_car,
      pledgeSignedOn: row.pledge_signed_on,
      accessExpiresOn: row.access_expires_on,
      recently: recently.get(row.id) ?? 0,
      lastAskedOn: row.last_asked_at === null ? null : dayIn(row.last_asked_at, zone),
    }));
  }

  /** Reads on only while someone has fewer than count: how many more the others have changes nothing. */
  private countRecent(around: string, volunteers: readonly VolunteerRow[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const count = (from: number, to: number): void => {
      // Counted here: SQLite sorts them first.
      const rows = this.db.all<{ volunteer_id: string }>(
        `SELECT c.volunteer_id FROM ${crews}
         WHERE a.date BETWEEN ? AND ? AND ${takesPart} AND c.answer IN ('yes', 'came')`,
        addDays(around, from),
        addDays(around, to),
      );
      for (const { volunteer_id: id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
    };
    let known = 0;
    for (const days of recentSteps) {
      if (volunteers.every(({ id }) => (counts.get(id) ?? 0) >= recentlyAtMost)) break;
      if (known === 0) count(-days, days);
      else {
        count(-days, -known - 1);
        count(known + 1, days);
      }
      known = days;
    }
    return counts;
  }

  /** Those on the crew, and those who last said no before they were taken off it: they are not asked again. */
  private settledOf(appointmentId: string | null): Set<string> {
    const rows = this.db.all<{ volunteer_id: string; answer: string; deleted_at: string | null }>(
      `SELECT c.volunteer_id, c.answer, c.deleted_at FROM accompaniment ac JOIN crew_member c ON c.accompaniment_id = ac.id
       WHERE ac.appointment_id = ? AND ac.deleted_at IS NULL ORDER BY c.id`,
      appointmentId,
    );
    // Of several rows of one volunteer the newest counts: ids rise with time.
    const last = new Map(rows.map((row) => [row.volunteer_id, row]));
    const settled = [...last.values()].filter((row) => row.deleted_at === null || row.answer === 'no');
    return new Set(settled.map((row) => row.volunteer_id));
  }

  /** When each volunteer is booked on a day, but for one appointment. */
  private bookedOn(date: string | null, except: string): Map<string, (string | null)[]> {
    const booked = new Map<string, (string | null)[]>();
    for (const row of this.bookingsOf(date)) {
      if (row.id === except) continue;
      const times = booked.get(row.volunteer_id);
      if (times === undefined) booked.set(row.volunteer_id, [row.start_time]);
      else times.push(row.start_time);
    }
    return booked;
  }

  /** Read once for each day: those who are asked about are often of one day. */
  private bookingsOf(date: string | null): readonly Booking[] {
    const known = this.bookings.get(date);
    if (known !== undefined) return known;
    const rows = this.db.all<Booking>(
      `SELECT a.id, c.volunteer_id, a.start_time FROM ${crews} WHERE a.date = ? AND ${takesPart} ORDER BY a.start_time`,
      date,
    );
    this.bookings.set(date, rows);
    return rows;
  }

  private timesWith(personIds: readonly string[], except: string): Map<string, number> {
    const rows = this.db.all<Count>(
      `SELECT c.volunteer_id, count(DISTINCT a.id) AS n FROM appointment_person ap
       JOIN appointment a ON a.id = ap.appointment_id AND a.deleted_at IS NULL
       JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL
       JOIN crew_member c ON c.accompaniment_id = ac.id
       WHERE ap.person_id IN (SELECT value FROM json_each(?)) AND ap.deleted_at IS NULL AND a.id <> ?
         AND ${takesPart} AND c.answer IN ('yes', 'came') GROUP BY c.volunteer_id`,
      JSON.stringify(personIds),
      except,
    );
    return toCounts(rows);
  }

  /** Every active volunteer who is not on the crew and has not said no to it. */
  candidates(choice: CandidateChoice): Candidate[] {
    const except = choice.appointmentId ?? '';
    const settled = this.settledOf(choice.appointmentId);
    const booked = this.bookedOn(choice.date, except);
    const timesWithPerson = this.timesWith(choice.personIds, except);
    return this.volunteers
      .filter(({ volunteerId }) => !settled.has(volunteerId))
      .map((known) => ({
        ...known,
        timesWithPerson: timesWithPerson.get(known.volunteerId) ?? 0,
        bookedThatDay: booked.get(known.volunteerId) ?? [],
      }));
  }
}
