import type { AuditKind } from '../../../shared/audit/audit.ts';
import { isRecordTable, records, recordTables, type RecordTable } from '../../../shared/records.ts';
import type { RecordSpec } from '../../../shared/records/record.ts';
import { ownedBy } from '../records/ownership.ts';

/** How the log describes a table: whom a record is about, and which of its changes may be undone. */
interface AuditTable {
  /** SQL for a name to tell the record `?` by; null where none is needed. */
  readonly about: string | null;
  readonly undo: 'all' | 'none';
}

const peopleOf = (appointmentId: string): string =>
  `(SELECT group_concat(p.preferred_name, ', ') FROM appointment_person ap JOIN person p ON p.id = ap.person_id
    WHERE ap.appointment_id = ${appointmentId} AND ap.deleted_at IS NULL)`;

/** Whom a row of a list is about that is part of something of a detention. */
const detainedSql = (table: string, column: string, part: 'bond' | 'removal_plan'): string =>
  `SELECT coalesce(p.preferred_name, d.known_as) FROM "${table}" x JOIN "${part}" m ON m.id = x."${column}"
   JOIN detention d ON d.id = m.detention_id LEFT JOIN person p ON p.id = d.person_id WHERE x.id = ?`;

/** By the table whose record's id a column holds. */
const nameBehind: Readonly<Record<string, (table: string, column: string) => string>> = {
  person: (table, column) =>
    `SELECT p.preferred_name FROM "${table}" x JOIN person p ON p.id = x."${column}" WHERE x.id = ?`,
  volunteer: (table, column) =>
    `SELECT v.name FROM "${table}" x JOIN volunteer v ON v.id = x."${column}" WHERE x.id = ?`,
  appointment: (table, column) => `SELECT ${peopleOf(`x."${column}"`)} FROM "${table}" x WHERE x.id = ?`,
  checklist: (table, column) =>
    `SELECT coalesce((SELECT p.preferred_name FROM person p WHERE p.id = c.person_id), ${peopleOf('c.appointment_id')})
     FROM "${table}" x JOIN checklist c ON c.id = x."${column}" WHERE x.id = ?`,
  encounter_note: (table, column) =>
    `SELECT ${peopleOf('n.appointment_id')} FROM "${table}" x JOIN encounter_note n ON n.id = x."${column}" WHERE x.id = ?`,
  detention: (table, column) =>
    `SELECT coalesce(p.preferred_name, d.known_as) FROM "${table}" x JOIN detention d ON d.id = x."${column}"
     LEFT JOIN person p ON p.id = d.person_id WHERE x.id = ?`,
  bond: (table, column) => detainedSql(table, column, 'bond'),
  removal_plan: (table, column) => detainedSql(table, column, 'removal_plan'),
};

const aboutSql = ({ table, about, columns }: RecordSpec): string | null => {
  if (about === null) return null;
  if (about === 'itsPeople') return `SELECT ${peopleOf('x.id')} FROM "${table}" x WHERE x.id = ?`;
  const column = columns[about];
  if (column === undefined) throw new Error(`${table} has no field ${about}`);
  if (column.type.link === undefined) return `SELECT "${column.name}" FROM "${table}" WHERE id = ?`;
  const behind = nameBehind[column.type.link];
  if (behind === undefined) throw new Error(`nobody is named by a record of ${column.type.link}`);
  return behind(table, column.name);
};

const auditTables: ReadonlyMap<RecordTable, AuditTable> = new Map(
  recordTables.map((table) => [table, { about: aboutSql(records[table]), undo: records[table].undo }]),
);

/** How the log describes a table; undefined for one that this program does not know. */
export const auditTable = (name: string): AuditTable | undefined =>
  isRecordTable(name) ? auditTables.get(name) : undefined;

/** Tables of a kind. */
export const tablesOf = (kind: AuditKind): readonly string[] =>
  recordTables.filter((table) => records[table].kind === kind);

/** Ids of records of one table, and of all that goes with them. @param ids a query that answers them as `id` */
const withAllOf = (table: RecordTable, ids: string): string[] => [
  ids,
  ...ownedBy(table).flatMap(({ table: part, column }) =>
    withAllOf(part, `SELECT id FROM "${part}" WHERE "${column}" IN (${ids})`),
  ),
];

const whose = '(SELECT id FROM whose)';
const theirAppointments = `SELECT appointment_id AS id FROM appointment_person WHERE person_id = ${whose}`;

/** Ids of a person's record and of all that belongs to it, appointments and notes among them; one parameter, the person's id. */
export const recordsOfPerson = `WITH whose (id) AS (VALUES (?)) ${[
  ...withAllOf('person', 'SELECT id FROM whose'),
  ...withAllOf('appointment', theirAppointments),
].join('\nUNION ALL ')}`;

/** Ids of a record and of what is told with it: who is on an appointment and who goes along, what was added to a note. */
export const recordWithParts = `WITH whose (id) AS (VALUES (?)) SELECT id FROM whose
  UNION ALL SELECT id FROM accompaniment WHERE appointment_id = ${whose}
  UNION ALL SELECT id FROM appointment_person WHERE appointment_id = ${whose}
  UNION ALL SELECT c.id FROM accompaniment ac JOIN crew_member c ON c.accompaniment_id = ac.id WHERE ac.appointment_id = ${whose}
  UNION ALL SELECT id FROM access_grant WHERE appointment_id = ${whose}
  UNION ALL SELECT id FROM encounter_addendum WHERE note_id = ${whose}`;
