import { fold } from '../../../shared/basics/names.ts';
import type { CrewRole } from '../../../shared/team/crew-roles.ts';
import type { AvailableTime, ParsedVolunteerInput, Volunteer, VolunteerListItem } from '../../../shared/team/team.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toColumns } from '../records/to-columns.ts';
import type { RecordValues } from '../records/write-transaction.ts';

interface VolunteerRow {
  id: string;
  updated_at: string;
  name: string;
  phone: string | null;
  signal: string | null;
  email: string | null;
  languages: string;
  cleared_roles: string;
  pledge_signed_on: string | null;
  trained_on: string | null;
  seats_in_car: number | null;
  availability: string;
  access_expires_on: string | null;
  note: string | null;
  active: number;
}

// The write path alone fills these columns, from values that the contract checked.
const toVolunteer = (row: VolunteerRow): Volunteer => ({
  id: row.id,
  name: row.name,
  phone: row.phone,
  signal: row.signal,
  email: row.email,
  languages: JSON.parse(row.languages) as string[],
  clearedRoles: JSON.parse(row.cleared_roles) as CrewRole[],
  pledgeSignedOn: row.pledge_signed_on,
  trainedOn: row.trained_on,
  seatsInCar: row.seats_in_car,
  availability: JSON.parse(row.availability) as AvailableTime[],
  accessExpiresOn: row.access_expires_on,
  note: row.note,
  active: row.active === 1,
  updatedAt: row.updated_at,
});

const columns = {
  name: 'name',
  phone: 'phone',
  signal: 'signal',
  email: 'email',
  languages: 'languages',
  clearedRoles: 'cleared_roles',
  pledgeSignedOn: 'pledge_signed_on',
  trainedOn: 'trained_on',
  seatsInCar: 'seats_in_car',
  availability: 'availability',
  accessExpiresOn: 'access_expires_on',
  note: 'note',
  active: 'active',
} as const satisfies Record<keyof ParsedVolunteerInput, string>;

/** The columns of those fields that are there. */
export const toVolunteerColumns = (input: ParsedVolunteerInput): RecordValues => toColumns(columns, input);

/**
 * Every volunteer with the accompaniments of a month.
 * @param month first and last day, `YYYY-MM-DD`
 */
export const listVolunteers = (
  db: ReadableDb,
  { includeInactive, month }: { includeInactive: boolean; month: readonly [string, string] },
): VolunteerListItem[] => {
  const loads = db.all<{ volunteer_id: string; n: number }>(
    `SELECT c.volunteer_id, count(*) AS n FROM appointment a
     JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL
     JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL AND c.answer IN ('yes', 'came')
     WHERE a.date BETWEEN ? AND ? AND a.deleted_at IS NULL AND a.status NOT IN ('cancelled', 'moved')
     GROUP BY c.volunteer_id`,
    ...month,
  );
  const loadOf = new Map(loads.map((load) => [load.volunteer_id, load.n]));
  return db
    .all<VolunteerRow>(`SELECT * FROM volunteer WHERE deleted_at IS NULL ${includeInactive ? '' : 'AND active = 1'}`)
    .map((row) => ({ row, key: `${1 - row.active} ${fold(row.name)}` }))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ row }) => ({ ...toVolunteer(row), accompanimentsThisMonth: loadOf.get(row.id) ?? 0 }));
};

/** A volunteer who was not removed. */
export const getVolunteer = (db: ReadableDb, id: string): Volunteer | undefined => {
  const row = db.get<VolunteerRow>('SELECT * FROM volunteer WHERE id = ? AND deleted_at IS NULL', id);
  return row && toVolunteer(row);
};

export const volunteerExists = (db: ReadableDb, id: string): boolean =>
  db.get('SELECT 1 FROM volunteer WHERE id = ?', id) !== undefined;

export interface VolunteerName {
  readonly id: string;
  readonly name: string;
}

/** The names of all who were not removed: a team is small enough to look through. */
export const volunteerNames = (db: ReadableDb): VolunteerName[] =>
  db.all<VolunteerName>('SELECT id, name FROM volunteer WHERE deleted_at IS NULL ORDER BY active DESC, name');
