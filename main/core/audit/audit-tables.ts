import type { AuditKind } from '../../../shared/audit/audit.ts';
import type { RecordTable } from '../records/write-transaction.ts';

/** How the log tells of a table: under which kind, whom a record is about, and which of its changes may be taken back. */
interface AuditTable {
  readonly kind: AuditKind;
  /** SQL for a name to tell the record `:id` by; null where none is needed. */
  readonly about: string | null;
  /** Columns whose changes `audit.undo` takes back; none where that is not safe. `deleted_at` stands for a removal. */
  readonly undo: 'all' | 'none';
}

const peopleOf = (appointmentId: string): string =>
  `(SELECT group_concat(p.preferred_name, ', ') FROM appointment_person ap JOIN person p ON p.id = ap.person_id
    WHERE ap.appointment_id = ${appointmentId} AND ap.deleted_at IS NULL)`;

const ofPerson = (table: string): string =>
  `SELECT p.preferred_name FROM ${table} x JOIN person p ON p.id = x.person_id WHERE x.id = ?`;
const ofNote = (table: string): string =>
  `SELECT ${peopleOf('n.appointment_id')} FROM ${table} x JOIN encounter_note n ON n.id = x.note_id WHERE x.id = ?`;

/** Every table of records; one that is missing here does not compile. */
export const auditTables: Readonly<Record<RecordTable, AuditTable>> = {
  person: { kind: 'person', about: 'SELECT preferred_name FROM person WHERE id = ?', undo: 'all' },
  person_channel: { kind: 'person', about: ofPerson('person_channel'), undo: 'all' },
  contact: { kind: 'person', about: ofPerson('contact'), undo: 'all' },
  volunteer: { kind: 'volunteer', about: 'SELECT name FROM volunteer WHERE id = ?', undo: 'all' },
  appointment: {
    kind: 'appointment',
    about: `SELECT ${peopleOf('a.id')} FROM appointment a WHERE a.id = ?`,
    undo: 'all',
  },
  // An appointment without anybody would be left out of every list.
  appointment_person: { kind: 'appointment', about: ofPerson('appointment_person'), undo: 'none' },
  accompaniment: {
    kind: 'appointment',
    about: `SELECT ${peopleOf('x.appointment_id')} FROM accompaniment x WHERE x.id = ?`,
    undo: 'all',
  },
  crew_member: {
    kind: 'appointment',
    about: `SELECT v.name FROM crew_member x JOIN volunteer v ON v.id = x.volunteer_id WHERE x.id = ?`,
    undo: 'all',
  },
  // Only their author changes a draft, and nobody a sealed note.
  encounter_note: {
    kind: 'note',
    about: `SELECT ${peopleOf('n.appointment_id')} FROM encounter_note n WHERE n.id = ?`,
    undo: 'none',
  },
  encounter_entry: { kind: 'note', about: ofNote('encounter_entry'), undo: 'none' },
  encounter_addendum: { kind: 'note', about: ofNote('encounter_addendum'), undo: 'none' },
  encounter_addendum_draft: { kind: 'note', about: ofNote('encounter_addendum_draft'), undo: 'none' },
  // Key slots go with a user's changes, and those are not undone by writing a row.
  user: { kind: 'user', about: 'SELECT display_name FROM user WHERE id = ?', undo: 'none' },
  // Revoked and given again where it stands, with its own checks.
  access_grant: { kind: 'grant', about: ofPerson('access_grant'), undo: 'none' },
  // Set and lifted where they stand, each with a reason.
  legal_hold: { kind: 'person', about: ofPerson('legal_hold'), undo: 'none' },
  retention_policy: { kind: 'other', about: null, undo: 'none' },
  // An import is taken back as a whole.
  import: { kind: 'import', about: null, undo: 'none' },
  import_row: { kind: 'import', about: null, undo: 'none' },
  export: { kind: 'export', about: ofPerson('export'), undo: 'none' },
};

const isTable = (name: string): name is RecordTable => Object.hasOwn(auditTables, name);

/** How the log tells of a table; undefined for one that this program does not know. */
export const auditTable = (name: string): AuditTable | undefined => (isTable(name) ? auditTables[name] : undefined);

/** Tables of a kind; `other` are those that stand under no kind. */
export const tablesOf = (kind: AuditKind): readonly string[] =>
  Object.entries(auditTables).flatMap(([name, table]) => (table.kind === kind ? [name] : []));

/** Ids of a person's record and of all that belongs to it; ten times the same parameter, the person's id. */
export const recordsOfPerson = `SELECT ? UNION ALL SELECT id FROM person_channel WHERE person_id = ?
  UNION ALL SELECT id FROM contact WHERE person_id = ?
  UNION ALL SELECT id FROM export WHERE person_id = ?
  UNION ALL SELECT id FROM access_grant WHERE person_id = ?
  UNION ALL SELECT id FROM appointment_person WHERE person_id = ?
  UNION ALL SELECT appointment_id FROM appointment_person WHERE person_id = ?
  UNION ALL SELECT ac.id FROM appointment_person ap JOIN accompaniment ac ON ac.appointment_id = ap.appointment_id WHERE ap.person_id = ?
  UNION ALL SELECT c.id FROM appointment_person ap JOIN accompaniment ac ON ac.appointment_id = ap.appointment_id
    JOIN crew_member c ON c.accompaniment_id = ac.id WHERE ap.person_id = ?
  UNION ALL SELECT n.id FROM appointment_person ap JOIN encounter_note n ON n.appointment_id = ap.appointment_id WHERE ap.person_id = ?`;
export const recordsOfPersonParameters = 10;

/** Ids of a record and of what belongs to it; six times the same parameter. */
export const recordWithParts = `SELECT ? UNION ALL SELECT id FROM accompaniment WHERE appointment_id = ?
  UNION ALL SELECT id FROM appointment_person WHERE appointment_id = ?
  UNION ALL SELECT c.id FROM accompaniment ac JOIN crew_member c ON c.accompaniment_id = ac.id WHERE ac.appointment_id = ?
  UNION ALL SELECT id FROM access_grant WHERE appointment_id = ?
  UNION ALL SELECT id FROM encounter_addendum WHERE note_id = ?`;
export const recordWithPartsParameters = 6;
