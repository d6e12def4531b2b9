import type { SummaryAppointment, SummaryOutcome } from '../../../shared/exports/case-summary.ts';
import type { ReadableDb } from '../db/driver.ts';

/** The appointments that were not removed, of the person whose id is the query's parameter. */
export const ofPerson = `
  FROM appointment_person AS link
  JOIN appointment ON appointment.id = link.appointment_id AND appointment.deleted_at IS NULL
  WHERE link.person_id = ? AND link.deleted_at IS NULL`;

interface AppointmentRow {
  id: string;
  kind: string;
  kindWords: string | null;
  dateState: SummaryAppointment['dateState'];
  date: string | null;
  windowEnd: string | null;
  startTime: string | null;
  arriveByTime: string | null;
  zone: string;
  dateSource: string | null;
  dateVerifiedOn: string | null;
  place: string | null;
  room: string | null;
  officer: string | null;
  status: SummaryAppointment['status'];
  outcome: SummaryOutcome;
  nextAppointmentId: string | null;
}

type CrewMember = Required<SummaryAppointment>['crew'][number];
interface CrewRow {
  appointment_id: string;
  name: string;
  role: CrewMember['role'];
  answer: string;
}

const crewOf = (db: ReadableDb, personId: string): Map<string, CrewMember[]> => {
  const rows = db.all<CrewRow>(
    `SELECT accompaniment.appointment_id, volunteer.name, crew_member.role, crew_member.answer
     FROM crew_member
     JOIN accompaniment ON accompaniment.id = crew_member.accompaniment_id AND accompaniment.deleted_at IS NULL
     JOIN volunteer ON volunteer.id = crew_member.volunteer_id
     WHERE crew_member.deleted_at IS NULL AND crew_member.answer <> 'no'
       AND accompaniment.appointment_id IN (SELECT appointment.id ${ofPerson})
     ORDER BY crew_member.role <> 'lead', crew_member.position, crew_member.id`,
    personId,
  );
  const crews = Map.groupBy(rows, (row) => row.appointment_id);
  return new Map(
    [...crews].map(([appointmentId, crew]) => [
      appointmentId,
      crew.map(({ name, role, answer }) => ({
        name,
        role,
        came: answer === 'came' ? true : answer === 'didNotCome' ? false : null,
      })),
    ]),
  );
};

/** A person's appointments from the earliest on, those without a date last. Crew members have their full names. */
export const appointmentFacts = (db: ReadableDb, personId: string): Required<SummaryAppointment>[] => {
  const crews = crewOf(db, personId);
  // Risk, team and public notes and the rules at the door are not read: they are the team's own.
  return db
    .all<AppointmentRow>(
      `SELECT appointment.id, kind, kind_words AS kindWords, date_state AS dateState, date, window_end AS windowEnd,
              start_time AS startTime, arrive_by_time AS arriveByTime, zone, date_source AS dateSource,
              date_verified_on AS dateVerifiedOn, place, room, officer, status, outcome,
              next_appointment_id AS nextAppointmentId
       ${ofPerson}
       ORDER BY date IS NULL, date, start_time, appointment.id`,
      personId,
    )
    .map((row) => ({ ...row, crew: crews.get(row.id) ?? [] }));
};
