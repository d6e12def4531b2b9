import type { MetHere } from '../../../shared/met/met.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { toFields } from '../records/columns.ts';
import { getPolicy } from '../retention/retention-api.ts';

type MetRow = Row<'met_here'> & {
  readonly place: string;
  readonly zone: string;
  readonly by_name: string | null;
  readonly person_there: number;
  readonly detention_there: number;
};

const hour = 3_600_000;

const isThere = (table: 'person' | 'detention'): string =>
  `EXISTS (SELECT 1 FROM ${table} x WHERE x.id = m.${table}_id AND x.deleted_at IS NULL)`;

/** True in SQL for one who became nothing yet, or whose record was deleted since. */
const isOpen = `NOT ${isThere('person')} AND NOT ${isThere('detention')}`;

const settledOf = (row: MetRow): MetHere['settled'] => {
  if (row.detention_there === 1 && row.detention_id !== null) return { kind: 'detention', recordId: row.detention_id };
  if (row.person_there === 1 && row.person_id !== null) return { kind: 'person', recordId: row.person_id };
  return null;
};

const read = (db: ReadableDb, condition: string, ...params: readonly SqlValue[]): MetHere[] => {
  const { metHours } = getPolicy(db);
  return db
    .all<MetRow>(
      `SELECT m.*, s.place, s.zone, u.display_name AS by_name,
         ${isThere('person')} AS person_there, ${isThere('detention')} AS detention_there
       FROM met_here m JOIN shift s ON s.id = m.shift_id LEFT JOIN user u ON u.id = m.created_by
       WHERE m.deleted_at IS NULL AND ${condition}`,
      ...params,
    )
    .map((row) => ({
      id: row.id,
      shiftId: row.shift_id,
      ...toFields('met_here', row),
      metAt: row.created_at,
      by: row.by_name ?? '',
      place: row.place,
      zone: row.zone,
      goneAt: new Date(Date.parse(row.created_at) + metHours * hour).toISOString(),
      settled: settledOf(row),
      updatedAt: row.updated_at,
    }));
};

/** Everyone met at a shift, the first one first. */
export const metAtShift = (db: ReadableDb, shiftId: string): MetHere[] =>
  read(db, 'm.shift_id = ? ORDER BY m.id', shiftId);

export const getMet = (db: ReadableDb, id: string): MetHere | undefined => read(db, 'm.id = ?', id)[0];

/** Who is not settled yet, of every shift, those of deleted shifts among them: how many, and the first few to be gone. */
export const openMet = (db: ReadableDb, limit: number): { readonly count: number; readonly items: MetHere[] } => ({
  count: db.get<{ n: number }>(`SELECT count(*) AS n FROM met_here m WHERE m.deleted_at IS NULL AND ${isOpen}`)?.n ?? 0,
  items: read(db, `${isOpen} ORDER BY m.created_at, m.id LIMIT ?`, limit),
});
