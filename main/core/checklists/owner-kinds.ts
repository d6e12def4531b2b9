import { checklistOwners, type ChecklistOwner, type OwnerRef } from '../../../shared/checklists/owners.ts';
import type { ColumnOf, ColumnValues } from '../../../shared/records.ts';

/** A kind of record that a checklist can belong to. Each function takes an expression for its id. */
interface OwnerKind {
  readonly column: ColumnOf<'checklist'>;
  /** A query for the ids of the people that it is about. */
  readonly people: (id: string) => string;
  /** True in SQL while it is in the lists. */
  readonly isThere: (id: string) => string;
  /** In SQL, the name that it goes by while it is about no one’s record. */
  readonly knownAs?: (id: string) => string;
}

const onAppointment = (id: string): string =>
  `SELECT ap.person_id FROM appointment_person ap WHERE ap.appointment_id = ${id} AND ap.deleted_at IS NULL`;

/** Every kind; a further one is a line here. */
const ownerKinds: Readonly<Record<ChecklistOwner, OwnerKind>> = {
  person: {
    column: 'person_id',
    people: (id) => id,
    isThere: (id) => `EXISTS (SELECT 1 FROM person o WHERE o.id = ${id} AND o.deleted_at IS NULL)`,
  },
  appointment: {
    column: 'appointment_id',
    people: onAppointment,
    // One whose people were all removed is in no list.
    isThere: (id) => `EXISTS (SELECT 1 FROM appointment o WHERE o.id = ${id} AND o.deleted_at IS NULL
      AND EXISTS (SELECT 1 FROM person op WHERE op.deleted_at IS NULL AND op.id IN (${onAppointment('o.id')})))`,
  },
  detention: {
    column: 'detention_id',
    people: (id) => `SELECT de.person_id FROM detention de WHERE de.id = ${id} AND de.deleted_at IS NULL`,
    // A closed one stays: what is still to do for it may outlast it.
    isThere: (id) => `EXISTS (SELECT 1 FROM detention o WHERE o.id = ${id} AND o.deleted_at IS NULL AND (
      o.person_id IS NULL OR EXISTS (SELECT 1 FROM person op WHERE op.id = o.person_id AND op.deleted_at IS NULL)))`,
    knownAs: (id) => `(SELECT coalesce(de.known_as, de.description, de.phone) FROM detention de WHERE de.id = ${id})`,
  },
};

const kinds = checklistOwners.map((kind) => ({ kind, ...ownerKinds[kind] }));

export const ownerColumn = (kind: ChecklistOwner): ColumnOf<'checklist'> => ownerKinds[kind].column;

/** The columns of a checklist `c` that say whose it is. */
export const ownerColumns = kinds.map(({ column }) => `c."${column}"`).join(', ');

/** True in SQL for a checklist `c` that is there, as is whose it is. */
export const isThere = [
  'c.deleted_at IS NULL',
  ...kinds.map(({ column, isThere: owner }) => `(c."${column}" IS NULL OR ${owner(`c."${column}"`)})`),
].join(' AND ');

const peopleNames = (ids: string): string =>
  `(SELECT group_concat(p.preferred_name, ', ') FROM person p WHERE p.deleted_at IS NULL AND p.id IN (${ids}))`;

/** The names of the people whom a checklist `c` is about, in SQL; null for one of the team. */
export const ownerName = `CASE ${kinds
  .map(({ column, people, knownAs }) => {
    const id = `c."${column}"`;
    const names = peopleNames(people(id));
    return `WHEN ${id} IS NOT NULL THEN ${knownAs === undefined ? names : `coalesce(${names}, ${knownAs(id)})`}`;
  })
  .join(' ')} END`;

/** A query for the ids of the people whom a checklist is about; its one parameter is the checklist’s id. */
export const peopleOfChecklist = `SELECT p.id FROM checklist c JOIN person p ON p.deleted_at IS NULL
  AND (${kinds.map(({ column, people }) => `p.id IN (${people(`c."${column}"`)})`).join(' OR ')}) WHERE c.id = ?`;

/** Whose a checklist is, by its row. */
export const ownerOf = (row: object): OwnerRef | null => {
  const columns = new Map<string, unknown>(Object.entries(row));
  for (const { kind, column } of kinds) {
    const id = columns.get(column);
    if (typeof id === 'string') return { kind, id };
  }
  return null;
};

/** The columns by which a checklist belongs to a record. */
export const ownerValues = (owner: OwnerRef | null): ColumnValues<'checklist'> =>
  // as: the column is one of the table's own
  owner === null ? {} : ({ [ownerColumn(owner.kind)]: owner.id } as ColumnValues<'checklist'>);

/** True in SQL that a checklist `c` belongs to a record, or to none; its parameters are of `ownerParams`. */
export const belongsTo = kinds.map(({ column }) => `c."${column}" IS ?`).join(' AND ');

export const ownerParams = (owner: OwnerRef | null): (string | null)[] =>
  kinds.map(({ kind }) => (owner?.kind === kind ? owner.id : null));

/** A query that finds a record while it is in the lists; its one parameter is its id. */
export const findOwner = (kind: ChecklistOwner): string => `SELECT 1 WHERE ${ownerKinds[kind].isThere('?')}`;
