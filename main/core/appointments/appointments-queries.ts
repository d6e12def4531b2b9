import type { Appointment, AppointmentRow } from '../../../shared/appointments.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { crewParams, onCrew, type NoteReader } from '../encounters/encounter-access.ts';
import {
  listColumns, RowReader, type CrewColumns, type ListColumns, type NoteColumns, type PersonColumns,
} from './appointment-rows.ts'; // prettier-ignore

/** A statement that picks appointments by their `id`, with its parameters. */
export interface Pick {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

const inOrderOfTime = 'a.date IS NULL, a.date, a.start_time IS NULL, a.start_time, a.id';

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

/**
 * Reads the picked appointments with people, crew and notes, in a fixed number of statements. One whose people were
 * all removed is left out: nobody needs going with.
 *
 * @param order an ORDER BY list over `a`
 */
export const readRows = (db: ReadableDb, pick: Pick, order = inOrderOfTime): ReturnType<RowReader['row']>[] => {
  const picked = `WITH picked (id) AS (${pick.sql})`;
  const base = db.all<ListColumns>(
    `${picked} SELECT ${listColumns} FROM picked CROSS JOIN appointment a ON a.id = picked.id
     LEFT JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL
     WHERE a.deleted_at IS NULL ORDER BY ${order}`,
    ...pick.params,
  );
  if (base.length === 0) return [];
  const people = db.all<PersonColumns>(
    `${picked} SELECT ap.appointment_id, p.id, p.preferred_name, p.case_code, p.languages
     FROM picked CROSS JOIN appointment_person ap ON ap.appointment_id = picked.id AND ap.deleted_at IS NULL
     CROSS JOIN person p ON p.id = ap.person_id AND p.deleted_at IS NULL ORDER BY ap.id`,
    ...pick.params,
  );
  const crew = db.all<CrewColumns>(
    `${picked} SELECT ac.appointment_id, c.volunteer_id, v.name, v.languages, c.role, c.answer
     FROM picked CROSS JOIN accompaniment ac ON ac.appointment_id = picked.id AND ac.deleted_at IS NULL
     CROSS JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL
     CROSS JOIN volunteer v ON v.id = c.volunteer_id AND v.deleted_at IS NULL ORDER BY c.position, c.id`,
    ...pick.params,
  );
  const notes = db.all<NoteColumns>(
    `${picked} SELECT n.appointment_id, count(*) AS notes, count(n.sealed_at) AS sealed
     FROM picked CROSS JOIN encounter_note n ON n.appointment_id = picked.id AND n.deleted_at IS NULL
     GROUP BY n.appointment_id`,
    ...pick.params,
  );
  const reader = new RowReader();
  const peopleOf = groupBy(people, (row) => row.appointment_id);
  const crewOf = groupBy(crew, (row) => row.appointment_id);
  const notesOf = new Map(notes.map((row) => [row.appointment_id, row]));
  return base.flatMap((row) => {
    const present = peopleOf.get(row.id);
    if (present === undefined) return [];
    return reader.row(row, {
      people: present.map((person) => reader.person(person)),
      crew: (crewOf.get(row.id) ?? []).map((member) => reader.crewMember(member)),
      notes: notesOf.get(row.id),
    });
  });
};

/** Those whose day, or window, touches the dates; both ends included. */
export const pickBetween = (from: string, to: string): Pick => ({
  sql: `SELECT id FROM appointment WHERE deleted_at IS NULL AND date BETWEEN ? AND ?
        UNION ALL
        SELECT id FROM appointment WHERE deleted_at IS NULL AND date_state = 'window' AND window_end >= ? AND date < ?`,
  params: [from, to, from, from],
});

/** Narrows a pick to what a volunteer may see: their own accompaniments, for as long as they are open to them. */
export const pickOwn = (pick: Pick, reader: NoteReader): Pick => ({
  sql: `SELECT id FROM (${pick.sql}) own WHERE ${onCrew('own.id')}`,
  params: [...pick.params, ...crewParams(reader)],
});

export const pickUndated: Pick = {
  sql: `SELECT id FROM appointment
        WHERE deleted_at IS NULL AND date_state = 'unknown' AND status IN ('planned', 'confirmed', 'underWay')`,
  params: [],
};

export const pickOfPerson = (personId: string): Pick => ({
  sql: 'SELECT appointment_id FROM appointment_person WHERE person_id = ? AND deleted_at IS NULL',
  params: [personId],
});

export const pickOfVolunteer = (volunteerId: string, between: Pick): Pick => ({
  sql: `SELECT own.id FROM (${between.sql}) own WHERE EXISTS (
          SELECT 1 FROM accompaniment ac JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL
          WHERE ac.appointment_id = own.id AND ac.deleted_at IS NULL AND c.volunteer_id = ?)`,
  params: [...between.params, volunteerId],
});

export const latestFirst = 'a.date IS NOT NULL, a.date DESC, a.start_time IS NULL, a.start_time DESC, a.id DESC';
export const oldestEntryFirst = 'a.id';

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
  const [row] = readRows(db, { sql: 'SELECT id FROM appointment WHERE id = ?', params: [id] });
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
