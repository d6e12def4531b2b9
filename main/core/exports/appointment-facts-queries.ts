import type { SummaryAppointment } from '../../../shared/exports/case-summary.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { readerOf } from '../records/columns.ts';

/** The appointments that were not removed, of the person whose id is the query's parameter. */
export const ofPerson = `
  FROM appointment_person AS link
  JOIN appointment ON appointment.id = link.appointment_id AND appointment.deleted_at IS NULL
  WHERE link.person_id = ? AND link.deleted_at IS NULL`;

// Risk, team and public notes and the rules at the door are not read: they are the team's own.
const appointment = readerOf('appointment', [
  'kind',
  'kindWords',
  'dateState',
  'date',
  'windowEnd',
  'startTime',
  'arriveByTime',
  'zone',
  'dateSource',
  'dateVerifiedOn',
  'place',
  'room',
  'officer',
  'status',
  'outcome',
  'nextAppointmentId',
]);

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
  return db
    .all<Record<string, SqlValue> & { readonly id: string }>(
      `SELECT appointment.id, ${appointment.columns} ${ofPerson}
       ORDER BY date IS NULL, date, start_time, appointment.id`,
      personId,
    )
    .map((row) => ({ id: row.id, ...appointment.read(row), crew: crews.get(row.id) ?? [] }));
};
