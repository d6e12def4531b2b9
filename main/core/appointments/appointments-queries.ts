import type { Appointment, AppointmentRow } from '../../../shared/appointments/appointments.ts';
import type { ReadableDb } from '../db/driver.ts';
import {
  listColumns,
  RowReader,
  type CrewColumns,
  type ListColumns,
  type PersonColumns,
  type ReadRow,
  type VolunteerColumns,
} from './appointment-rows.ts';
import { pickByIds, type Picked } from './picks.ts';

const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

const peopleOf = (db: ReadableDb, ids: readonly string[]): Map<string, PersonColumns[]> =>
  groupBy(
    db.all<PersonColumns>(
      `SELECT ap.appointment_id, p.id, p.preferred_name, p.case_code, p.languages FROM json_each(?) wanted
       CROSS JOIN appointment_person ap ON ap.appointment_id = wanted.value AND ap.deleted_at IS NULL
       CROSS JOIN person p ON p.id = ap.person_id AND p.deleted_at IS NULL`,
      JSON.stringify(ids),
    ),
    (row) => row.appointment_id,
  );

const crewOf = (db: ReadableDb, accompanimentIds: readonly string[]): Map<string, CrewColumns[]> =>
  groupBy(
    db.all<CrewColumns>(
      `SELECT c.accompaniment_id, c.volunteer_id, c.role, c.answer FROM json_each(?) wanted
       CROSS JOIN crew_member c INDEXED BY crew_member_list ON c.accompaniment_id = wanted.value AND c.deleted_at IS NULL`,
      JSON.stringify(accompanimentIds),
    ),
    (row) => row.accompaniment_id,
  );

// A team is small beside a month of crews: reading it whole is quicker than looking up each member.
const volunteersOf = (db: ReadableDb): Map<string, VolunteerColumns> =>
  new Map(
    db
      .all<VolunteerColumns>('SELECT id, name, languages FROM volunteer WHERE deleted_at IS NULL')
      .map((row) => [row.id, row]),
  );

/**
 * Reads the picked appointments with people, crew and notes, in four statements however many there are. One whose
 * people were all removed is left out: nobody needs going with.
 */
export const readRows = (db: ReadableDb, picked: Picked, order: Order = inOrderOfTime): ReadRow[] => {
  const base = db.all<ListColumns>(
    `SELECT ${listColumns} FROM (${picked.sql}) picked CROSS JOIN appointment a ON a.rowid = picked.row
     LEFT JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL
     WHERE a.deleted_at IS NULL`,
    ...picked.params,
  );
  if (base.length === 0) return [];
  const people = peopleOf(
    db,
    base.map((row) => row.id),
  );
  const crew = crewOf(
    db,
    base.flatMap((row) => row.accompaniment_id ?? []),
  );
  const volunteers = crew.size === 0 ? new Map<string, VolunteerColumns>() : volunteersOf(db);
  const reader = new RowReader();
  return base
    .flatMap((row) => {
      const present = people.get(row.id);
      if (present === undefined) return [];
      const members = crew.get(row.accompaniment_id ?? '') ?? [];
      return reader.row(
        row,
        present.map((person) => reader.person(person)),
        members.flatMap((member) => {
          const volunteer = volunteers.get(member.volunteer_id);
          return volunteer === undefined ? [] : reader.crewMember(member, volunteer);
        }),
      );
    })
    .toSorted(order);
};

type Order = (left: AppointmentRow, right: AppointmentRow) => number;

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
/** After every date and time. */
const last = '~';

/** By day and time; what has no time, or no date, comes after what has. */
export const inOrderOfTime: Order = (left, right) =>
  compare(left.date ?? last, right.date ?? last) ||
  compare(left.startTime ?? last, right.startTime ?? last) ||
  compare(left.id, right.id);

/** The latest first; what has no date before all others. */
export const latestFirst: Order = (left, right) => inOrderOfTime(right, left);

/** As they were written down. */
export const oldestEntryFirst: Order = (left, right) => compare(left.id, right.id);

interface WholeRow extends ListColumns {
  starts_at: string | null;
  date_source: string | null;
  room: string | null;
  entrance: string | null;
  office_id: string | null;
  id_rules: string | null;
  phone_rules: string | null;
  officer: string | null;
  papers_to_bring: string | null;
  risk_note: string | null;
  team_note: string | null;
  public_note: string | null;
  next_id: string | null;
  meeting_point: string | null;
  meeting_time: string | null;
  briefing: string | null;
  updated_at: string;
}

/** The whole of an appointment that was not removed. */
export const getAppointment = (db: ReadableDb, id: string): Appointment | undefined => {
  const whole = db.get<WholeRow>(
    `SELECT a.*, ac.minimum_crew, ac.maximum_crew, ac.needed_roles, ac.needed_languages, ac.meeting_point, ac.meeting_time,
       ac.briefing, next.id AS next_id, a.updated_at
     FROM appointment a LEFT JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL
     LEFT JOIN appointment next ON next.id = a.next_appointment_id AND next.deleted_at IS NULL
     WHERE a.id = ? AND a.deleted_at IS NULL`,
    id,
  );
  const [row] = readRows(db, pickByIds([id]));
  if (whole === undefined || row === undefined) return undefined;
  const reader = new RowReader();
  return {
    ...row,
    startsAt: whole.starts_at,
    dateSource: whole.date_source,
    room: whole.room,
    entrance: whole.entrance,
    officeId: whole.office_id,
    idRules: whole.id_rules,
    phoneRules: whole.phone_rules,
    officer: whole.officer,
    papersToBring: whole.papers_to_bring,
    riskNote: whole.risk_note,
    teamNote: whole.team_note,
    publicNote: whole.public_note,
    nextAppointmentId: whole.next_id,
    accompaniment: {
      minimumCrew: whole.minimum_crew ?? 0,
      maximumCrew: whole.maximum_crew,
      neededRoles: row.neededRoles,
      neededLanguages: reader.languages(whole.needed_languages),
      meetingPoint: whole.meeting_point,
      meetingTime: whole.meeting_time,
      briefing: whole.briefing,
    },
    updatedAt: whole.updated_at,
  };
};

/** What a volunteer sees of people: how they wish to be called, and nothing else. */
export const forVolunteer = <Row extends AppointmentRow>(row: Row): Row => ({
  ...row,
  people: row.people.map((person) => ({ ...person, caseCode: null })),
});

/** An appointment without what the team keeps to its coordinators. */
export const wholeForVolunteer = (appointment: Appointment): Appointment => ({
  ...forVolunteer(appointment),
  officer: null,
  papersToBring: null,
  riskNote: null,
  teamNote: null,
  dateSource: null,
  nextAppointmentId: null,
});
