import { fold } from '../../../shared/basics/names.ts';
import type { Row } from '../../../shared/records.ts';
import type { Volunteer, VolunteerListItem } from '../../../shared/team/team.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toFields } from '../records/columns.ts';
import { getMeta } from '../records/vault-meta.ts';

const toVolunteer = (row: Row<'volunteer'>): Volunteer => ({
  id: row.id,
  ...toFields('volunteer', row),
  updatedAt: row.updated_at,
});

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
    .all<Row<'volunteer'>>(
      `SELECT * FROM volunteer WHERE deleted_at IS NULL ${includeInactive ? '' : 'AND active = 1'}`,
    )
    .map((row) => ({ row, key: `${1 - row.active} ${fold(row.name)}` }))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ row }) => ({ ...toVolunteer(row), accompanimentsThisMonth: loadOf.get(row.id) ?? 0 }));
};

/** A volunteer who was not removed. */
export const getVolunteer = (db: ReadableDb, id: string): Volunteer | undefined => {
  const row = db.get<Row<'volunteer'>>('SELECT * FROM volunteer WHERE id = ? AND deleted_at IS NULL', id);
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

/** The number under which the team reaches a coordinator; null until someone says so. */
export const onCallPhone = (db: ReadableDb): string | null => getMeta(db, 'onCall') ?? null;
