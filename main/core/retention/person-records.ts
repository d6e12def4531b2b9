import type { RecordTable } from '../../../shared/records.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { isAboutHeld, isHeld } from '../records/holds.ts';
import { ownedBy } from '../records/ownership.ts';

/** The ids that a query finds; its one column is `id`. */
export const idsOf = (db: ReadableDb, sql: string, ...params: readonly SqlValue[]): string[] =>
  db.all<{ id: string }>(sql, ...params).map(({ id }) => id);

/** True for an appointment that is about someone else too: who is on it, or was taken off it and is held. */
const withAnother = `EXISTS (SELECT 1 FROM appointment_person o
  WHERE o.appointment_id = a.id AND o.person_id <> ? AND (o.deleted_at IS NULL OR ${isHeld('o.person_id')}))`;

const withThem = 'a.id IN (SELECT appointment_id FROM appointment_person WHERE person_id = ?)';

/** What of a person has rules of its own: what others share, where it came from, that something left the vault. */
const apart: readonly RecordTable[] = ['appointment_person', 'import_row', 'export'];

/** Tables whose rows are a person's alone. */
export const ownTables: readonly RecordTable[] = ownedBy('person')
  .map(({ table }) => table)
  .filter((table) => !apart.includes(table));

/** What of the vault is about one person, removed or not: the one place that says where to look. */
export interface PersonRecords {
  /** Rows that are theirs alone, by table. */
  readonly own: ReadonlyMap<RecordTable, readonly string[]>;
  readonly exports: string[];
  /** Rows of sheets, but for those of appointments that a hold keeps. */
  readonly sheetRows: string[];
  /** Appointments that no one else is on, and no one who is held was taken off. */
  readonly ownAppointments: string[];
  readonly sharedAppointments: string[];
}

export const recordsOf = (db: ReadableDb, personId: string): PersonRecords => {
  const ofPerson = (table: string): string[] => idsOf(db, `SELECT id FROM "${table}" WHERE person_id = ?`, personId);
  return {
    own: new Map(ownTables.map((table) => [table, ofPerson(table)])),
    exports: ofPerson('export'),
    sheetRows: idsOf(
      db,
      `SELECT r.id FROM import_row r WHERE r.person_id = ? AND NOT ${isAboutHeld('r.appointment_id')}`,
      personId,
    ),
    ownAppointments: idsOf(
      db,
      `SELECT a.id FROM appointment a WHERE ${withThem} AND NOT ${withAnother}`,
      personId,
      personId,
    ),
    sharedAppointments: idsOf(
      db,
      `SELECT a.id FROM appointment a WHERE ${withThem} AND ${withAnother}`,
      personId,
      personId,
    ),
  };
};
