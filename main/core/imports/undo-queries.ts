import type { RecordTable } from '../../../shared/records.ts';
import type { SqlValue, ReadableDb } from '../db/driver.ts';
import { isHeld } from '../records/holds.ts';

/** The entries of the audit log that an import made, and those of fixing its rows. */
export interface OwnEntry {
  readonly seq: number;
  readonly table: RecordTable;
  readonly recordId: string;
  readonly action: 'insert' | 'update' | 'delete' | 'restore' | 'note';
  /** Null once purged. */
  readonly changes: Readonly<Record<string, unknown>> | null;
}

/** The entries of one call are one after the other: no one else writes while its transaction is open. */
export interface EntryRange {
  readonly first: number;
  readonly last: number;
}

const rangeOf = (db: ReadableDb, entry: { seq: number; batch: string }): EntryRange => {
  const before = db.get<{ seq: number | null }>(
    'SELECT seq FROM audit_entry WHERE seq < ? AND batch <> ? ORDER BY seq DESC LIMIT 1',
    entry.seq,
    entry.batch,
  );
  const after = db.get<{ seq: number | null }>(
    'SELECT seq FROM audit_entry WHERE seq > ? AND batch <> ? ORDER BY seq LIMIT 1',
    entry.seq,
    entry.batch,
  );
  const newest = db.get<{ seq: number }>('SELECT max(seq) AS seq FROM audit_entry');
  return { first: (before?.seq ?? 0) + 1, last: (after?.seq ?? (newest?.seq ?? 0) + 1) - 1 };
};

/** Where the audit log mentions an import: of the import itself, and of each time that one of its rows was fixed. */
export const rangesOf = (db: ReadableDb, importId: string): EntryRange[] =>
  db
    .all<{ seq: number; batch: string }>(
      `SELECT seq, batch FROM audit_entry WHERE record_id = ? AND action = 'insert'
       UNION
       SELECT e.seq, e.batch FROM import_row r JOIN audit_entry e ON e.record_id = r.id
       WHERE r.import_id = ? AND e.call = 'imports.mend'`,
      importId,
      importId,
    )
    .map((entry) => rangeOf(db, entry));

/** Ranges as a table `own (first, last)`; its one parameter is their JSON. */
const ownRanges = `own (first, last) AS MATERIALIZED (
  SELECT json_extract(value, '$.first'), json_extract(value, '$.last') FROM json_each(?))`;

interface EntryRow {
  seq: number;
  table_name: RecordTable;
  record_id: string;
  action: OwnEntry['action'];
  changes: string | null;
}

/** What these batches did, the last first. Inserted values are left out: taking them back needs none. */
export const entriesOf = (db: ReadableDb, ranges: readonly EntryRange[]): OwnEntry[] =>
  db
    .all<EntryRow>(
      `WITH ${ownRanges} SELECT e.seq, e.table_name, e.record_id, e.action, CASE e.action WHEN 'insert' THEN NULL ELSE e.changes END AS changes
       FROM own JOIN audit_entry e ON e.seq BETWEEN own.first AND own.last ORDER BY e.seq DESC`,
      JSON.stringify(ranges),
    )
    .map((row) => ({
      seq: row.seq,
      table: row.table_name,
      recordId: row.record_id,
      action: row.action,
      // the write path alone fills this column, with a JSON object
      changes: row.changes === null ? null : (JSON.parse(row.changes) as Record<string, unknown>),
    }));

const isOwn = (seq: string): string => `EXISTS (SELECT 1 FROM own o WHERE ${seq} BETWEEN o.first AND o.last)`;

/** Records of these entries that someone changed afterward in another way, with their tables. */
export const changedSince = (
  db: ReadableDb,
  ranges: readonly EntryRange[],
): { table: RecordTable; recordId: string }[] =>
  db.all<{ table: RecordTable; recordId: string }>(
    `WITH ${ownRanges}
     SELECT DISTINCT later.table_name AS "table", later.record_id AS recordId
     FROM own JOIN audit_entry entry ON entry.seq BETWEEN own.first AND own.last
     JOIN audit_entry later ON later.record_id = entry.record_id AND later.seq > own.last
     WHERE later.action IN ('update', 'restore') AND NOT ${isOwn('later.seq')}`,
    JSON.stringify(ranges),
  );

const column =
  (sql: string) =>
  (db: ReadableDb, ids: readonly string[]): string[] =>
    db.all<{ id: string }>(sql, JSON.stringify(ids)).map(({ id }) => id);

/** Of these appointments, those with an encounter note. */
export const withNotes = column(
  `SELECT DISTINCT n.appointment_id AS id FROM json_each(?) wanted
   JOIN encounter_note n ON n.appointment_id = wanted.value AND n.deleted_at IS NULL`,
);

/** The people of these appointments. */
export const peopleOf = column(
  `SELECT DISTINCT ap.person_id AS id FROM json_each(?) wanted
   JOIN appointment_person ap ON ap.appointment_id = wanted.value AND ap.deleted_at IS NULL`,
);

/** The volunteers in the crews of these appointments. */
export const crewOf = column(
  `SELECT DISTINCT c.volunteer_id AS id FROM json_each(?) wanted
   JOIN accompaniment ac ON ac.appointment_id = wanted.value AND ac.deleted_at IS NULL
   JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL`,
);

/** The appointments of these people. */
export const appointmentsOf = (
  db: ReadableDb,
  personIds: readonly string[],
): { personId: string; appointmentId: string }[] =>
  db.all<{ personId: string; appointmentId: string }>(
    `SELECT ap.person_id AS personId, ap.appointment_id AS appointmentId FROM json_each(?) wanted
     JOIN appointment_person ap ON ap.person_id = wanted.value AND ap.deleted_at IS NULL
     JOIN appointment a ON a.id = ap.appointment_id AND a.deleted_at IS NULL`,
    JSON.stringify(personIds),
  );

/** The crews in which these volunteers are. */
export const crewsOf = (
  db: ReadableDb,
  volunteerIds: readonly string[],
): { memberId: string; volunteerId: string; appointmentId: string }[] =>
  db.all<{ memberId: string; volunteerId: string; appointmentId: string }>(
    `SELECT c.id AS memberId, c.volunteer_id AS volunteerId, ac.appointment_id AS appointmentId FROM json_each(?) wanted
     JOIN crew_member c ON c.volunteer_id = wanted.value AND c.deleted_at IS NULL
     JOIN accompaniment ac ON ac.id = c.accompaniment_id AND ac.deleted_at IS NULL
     JOIN appointment a ON a.id = ac.appointment_id AND a.deleted_at IS NULL`,
    JSON.stringify(volunteerIds),
  );

/** Everyone whom a legal hold protects. */
export const heldPeople = (db: ReadableDb): string[] =>
  db.all<{ id: string }>(`SELECT p.id FROM person p WHERE ${isHeld('p.id')}`).map(({ id }) => id);

/** Whose record a part of a record belongs to. */
export const ownerOf = (
  db: ReadableDb,
  table: RecordTable,
  recordId: string,
): { kind: 'person' | 'appointment' | 'volunteer'; id: string } | null => {
  const one = (sql: string): string | undefined => db.get<{ id: string }>(sql, recordId)?.id;
  const owned = (kind: 'person' | 'appointment', id: string | undefined) => (id === undefined ? null : { kind, id });
  switch (table) {
    case 'person':
    case 'appointment':
    case 'volunteer':
      return { kind: table, id: recordId };
    case 'person_channel':
      return owned('person', one('SELECT person_id AS id FROM person_channel WHERE id = ?'));
    case 'contact':
      return owned('person', one('SELECT person_id AS id FROM contact WHERE id = ?'));
    case 'appointment_person':
      return owned('appointment', one('SELECT appointment_id AS id FROM appointment_person WHERE id = ?'));
    case 'accompaniment':
      return owned('appointment', one('SELECT appointment_id AS id FROM accompaniment WHERE id = ?'));
    case 'crew_member':
      return owned(
        'appointment',
        one(
          'SELECT ac.appointment_id AS id FROM crew_member c JOIN accompaniment ac ON ac.id = c.accompaniment_id WHERE c.id = ?',
        ),
      );
    default:
      return null;
  }
};

/** Parts of these records that were added by someone else: channels and contacts of people, crew of appointments. */
export const addedParts = (
  db: ReadableDb,
  ranges: readonly EntryRange[],
): { table: RecordTable; recordId: string }[] => {
  const part = (table: string, owner: string): string =>
    `SELECT '${table}' AS "table", part.id AS recordId FROM own
     JOIN audit_entry added ON added.seq BETWEEN own.first AND own.last AND added.action = 'insert'
     JOIN ${table} part ON part.${owner} = added.record_id AND part.deleted_at IS NULL
     JOIN audit_entry made ON made.record_id = part.id AND made.action = 'insert'
     WHERE NOT ${isOwn('made.seq')}`;
  const parts = [
    part('person_channel', 'person_id'),
    part('contact', 'person_id'),
    part('crew_member', 'accompaniment_id'),
    part('appointment_person', 'appointment_id'),
  ];
  return db.all<{ table: RecordTable; recordId: string }>(
    `WITH ${ownRanges} ${parts.join(' UNION ALL ')}`,
    JSON.stringify(ranges),
  );
};

/** A record as it is now, removed or not; undefined for one that never was. */
export const valuesNow = (db: ReadableDb, table: RecordTable, recordId: string): Record<string, SqlValue> | undefined =>
  db.get<Record<string, SqlValue>>(`SELECT * FROM "${table}" WHERE id = ?`, recordId);
