import { readinessOf } from '../../../shared/appointments/appointments-rules.ts';
import type { Appointment, AppointmentRow } from '../../../shared/appointments/appointments.ts';
import { initialsOf } from '../../../shared/basics/names.ts';
import type { Row } from '../../../shared/records.ts';
import type { CrewRole } from '../../../shared/team/crew-roles.ts';

/** What an accompaniment `ac` needs, with its id. */
export const needColumns =
  'ac.id AS accompaniment_id, ac.minimum_crew, ac.maximum_crew, ac.needed_roles, ac.needed_languages';

/** What a row of a list needs of `appointment a`, `accompaniment ac` and the notes. */
export const listColumns = `
  a.id, a.kind, a.kind_words, a.date_state, a.date, a.window_end, a.start_time, a.arrive_by_time, a.zone, a.place,
  a.status, a.outcome, a.date_verified_on,
  ${needColumns},
  (SELECT max(n.sealed_at IS NULL) FROM encounter_note n WHERE n.appointment_id = a.id AND n.deleted_at IS NULL) AS unsealed`;

type OrNull<Columns> = { readonly [Name in keyof Columns]: Columns[Name] | null };

/** What an accompaniment needs; all null without one. */
export type NeedColumns = OrNull<
  Pick<Row<'accompaniment'>, 'minimum_crew' | 'maximum_crew' | 'needed_roles' | 'needed_languages'>
>;

export type ListColumns = Pick<
  Row<'appointment'>,
  | 'id'
  | 'kind'
  | 'kind_words'
  | 'date_state'
  | 'date'
  | 'window_end'
  | 'start_time'
  | 'arrive_by_time'
  | 'zone'
  | 'place'
  | 'status'
  | 'outcome'
  | 'date_verified_on'
> &
  NeedColumns & {
    readonly accompaniment_id: string | null;
    /** Null without a note, 1 if a note is still a draft. */
    readonly unsealed: number | null;
  };

export type PersonColumns = Pick<Row<'person'>, 'id' | 'preferred_name' | 'case_code' | 'languages'> &
  Pick<Row<'appointment_person'>, 'appointment_id'>;

export type CrewColumns = Pick<Row<'crew_member'>, 'accompaniment_id' | 'volunteer_id' | 'role' | 'answer'>;

export type VolunteerColumns = Pick<Row<'volunteer'>, 'id' | 'name' | 'languages'>;

/** A row as read: with the languages of people and crew, which a list leaves out. */
type ReadMember = Omit<Appointment['crew'][number], 'askedAt'>;
export type ReadRow = Omit<AppointmentRow, 'crew'> & Pick<Appointment, 'people'> & { crew: ReadMember[] };

/**
 * Reads JSON lists and makes initials once per text: a month repeats the same few thousands of times.
 * The write path alone writes these lists, from values that a schema has parsed.
 */
export class RowReader {
  private readonly lists = new Map<string, readonly unknown[]>();
  private readonly initials = new Map<string, string>();

  private list<T>(json: string | null): T[] {
    if (json === null || json === '[]') return [];
    let list = this.lists.get(json);
    if (list === undefined) {
      list = JSON.parse(json) as unknown[]; // written as a JSON list, as above
      this.lists.set(json, list);
    }
    return list as T[]; // its members' type belongs to the column
  }

  languages(json: string | null): string[] {
    return this.list<string>(json);
  }

  roles(json: string | null): CrewRole[] {
    return this.list<CrewRole>(json);
  }

  initialsOf(name: string): string {
    let initials = this.initials.get(name);
    if (initials === undefined) {
      initials = initialsOf(name);
      this.initials.set(name, initials);
    }
    return initials;
  }

  person(row: PersonColumns): Appointment['people'][number] {
    return {
      id: row.id,
      preferredName: row.preferred_name,
      caseCode: row.case_code,
      languages: this.languages(row.languages),
    };
  }

  crewMember({ role, answer }: CrewColumns, volunteer: VolunteerColumns): ReadMember {
    const { id, name, languages } = volunteer;
    return {
      volunteerId: id,
      name,
      initials: this.initialsOf(name),
      role,
      answer,
      languages: this.languages(languages),
    };
  }

  needs(row: NeedColumns) {
    return {
      minimumCrew: row.minimum_crew ?? 0,
      maximumCrew: row.maximum_crew,
      neededRoles: this.roles(row.needed_roles),
      neededLanguages: this.languages(row.needed_languages),
    };
  }

  row(row: ListColumns, people: Appointment['people'], crew: ReadMember[]): ReadRow {
    const needs = this.needs(row);
    return {
      id: row.id,
      kind: row.kind,
      kindWords: row.kind_words,
      dateState: row.date_state,
      date: row.date,
      windowEnd: row.window_end,
      startTime: row.start_time,
      arriveByTime: row.arrive_by_time,
      zone: row.zone,
      place: row.place,
      status: row.status,
      outcome: row.outcome,
      dateVerifiedOn: row.date_verified_on,
      people,
      crew,
      minimumCrew: needs.minimumCrew,
      neededRoles: needs.neededRoles,
      readiness: readinessOf(row.status, needs, crew),
      hasNote: row.unsealed !== null,
      noteSealed: row.unsealed === 0,
    };
  }
}
