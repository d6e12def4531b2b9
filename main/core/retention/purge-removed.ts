import { recordTables, type RecordTable } from '../../../shared/records.ts';
import type { removedKinds } from '../../../shared/retention/retention.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { isAboutHeld, isHeld } from '../records/holds.ts';
import { ownersOf } from '../records/ownership.ts';
import { blankColumns } from '../records/reduce.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { eraseRecord } from './erase-records.ts';
import { idsOf } from './person-records.ts';
import { purgePerson } from './purge-person.ts';

/** What in SQL protects a row `r` from being purged: a hold on someone whom it is about. */
const protects: Readonly<Record<string, (column: string) => string>> = {
  person: isHeld,
  appointment: isAboutHeld,
  bond: (column) =>
    isHeld(`(SELECT d.person_id FROM bond b JOIN detention d ON d.id = b.detention_id WHERE b.id = ${column})`),
  removal_plan: (column) =>
    isHeld(`(SELECT d.person_id FROM removal_plan m JOIN detention d ON d.id = m.detention_id WHERE m.id = ${column})`),
  accompaniment: (column) => isAboutHeld(`(SELECT ac.appointment_id FROM accompaniment ac WHERE ac.id = ${column})`),
  checklist: (column) => `(EXISTS (SELECT 1 FROM checklist c WHERE c.id = ${column}
    AND (${ownersOf('checklist')
      .map(({ to, column: owner }) => protects[to]?.(`c."${owner}"`) ?? '0')
      .join(' OR ')})))`,
  detention: (column) => isHeld(`(SELECT d.person_id FROM detention d WHERE d.id = ${column})`),
  detention_facility: (column) =>
    isHeld(
      `(SELECT d.person_id FROM detention_facility f JOIN detention d ON d.id = f.detention_id WHERE f.id = ${column})`,
    ),
  // A shift is about no one in particular.
  shift: () => '0',
  encounter_note: (column) => isAboutHeld(`(SELECT n.appointment_id FROM encounter_note n WHERE n.id = ${column})`),
};

/** True in SQL for a row `r` of a part of records that a hold protects. */
export const heldOf = (table: RecordTable): string => {
  const conditions = ownersOf(table).map(({ to, column }) => {
    const protect = protects[to];
    if (protect === undefined) throw new Error(`nobody is held by a record of ${to}`);
    return protect(`r."${column}"`);
  });
  return `(${conditions.join(' OR ')})`;
};

/** Purged as a whole, and held by no one: they are about no one in particular. */
const heldByNoOne = ['checklist_template', 'shift', 'shift_template'] as const;

/** Purged in a way of their own. */
const apart: readonly RecordTable[] = ['appointment_person', 'encounter_note'];

/** Parts of records that are removed automatically, and what in SQL protects one from being purged. */
const parts = recordTables
  .filter((table) => ownersOf(table).length > 0 && !apart.includes(table))
  .map((table) => [table, heldOf(table)] as const);

/** Someone who is named in a crew or on a shift that stays, or who has a user, stays with their name. */
const isNeeded = `(EXISTS (SELECT 1 FROM crew_member c WHERE c.volunteer_id = r.id)
  OR EXISTS (SELECT 1 FROM shift_member m WHERE m.volunteer_id = r.id)
  OR EXISTS (SELECT 1 FROM user u WHERE u.volunteer_id = r.id))`;

/** Takes one person's place on an appointment out for good, and the appointment with the last of them. */
const erasePair = (tx: WriteTransaction, id: string): void => {
  const [appointment] = idsOf(tx.db, 'SELECT appointment_id AS id FROM appointment_person WHERE id = ?', id);
  tx.erase('appointment_person', id);
  if (appointment === undefined) return;
  // A hold alone kept it: no one else was on it anymore, and no list shows an appointment without anyone.
  if (tx.db.get('SELECT 1 FROM appointment_person WHERE appointment_id = ?', appointment) === undefined) {
    eraseRecord(tx, 'appointment', appointment);
  }
};

/** Of one table, what was removed before an instant: rows that may be erased, or rows that a hold keeps. */
const removed = (db: ReadableDb, table: RecordTable, before: SqlValue, condition: string): string[] =>
  idsOf(
    db,
    `SELECT r.id FROM ${table} r WHERE r.deleted_at IS NOT NULL AND r.deleted_at <= ? AND ${condition} ORDER BY r.id`,
    before,
  );

/** What else happens between two records: others get their turn. */
type Pause = (done: number) => Promise<void>;

export interface PurgedRemoved {
  readonly purged: number;
  /** Kept, because a hold protects whom they are about. */
  readonly held: number;
}

/**
 * Purges what was removed up to an instant. A person's record is erased with all that is theirs; what a hold protects stays, removed
 * as it is, until the hold is lifted.
 */
export const purgeRemoved = async (tx: WriteTransaction, before: string, pause: Pause): Promise<PurgedRemoved> => {
  let purged = 0;
  let held = 0;
  const each = async (table: RecordTable, protect: string, purge: (id: string) => void): Promise<void> => {
    held += removed(tx.db, table, before, protect).length;
    for (const id of removed(tx.db, table, before, `NOT ${protect}`)) {
      purge(id);
      purged += 1;
      await pause(purged);
    }
  };
  await each('person', isHeld('r.id'), (id) => purgePerson(tx, id));
  await each('appointment', isAboutHeld('r.id'), (id) => eraseRecord(tx, 'appointment', id));
  await each('encounter_note', isAboutHeld('r.appointment_id'), (id) => eraseRecord(tx, 'encounter_note', id));
  await each('appointment_person', isAboutHeld('r.appointment_id'), (id) => erasePair(tx, id));
  for (const table of heldByNoOne) {
    await each(table, '0', (id) => eraseRecord(tx, table, id));
  }
  for (const [table, protect] of parts) await each(table, protect, (id) => eraseRecord(tx, table, id));
  for (const id of removed(tx.db, 'directory_entry', before, 'TRUE')) {
    tx.erase('directory_entry', id);
    purged += 1;
  }
  for (const id of removed(tx.db, 'volunteer', before, `NOT ${isNeeded}`)) {
    // Tasks that were theirs stay, without them.
    eraseRecord(tx, 'volunteer', id);
    purged += 1;
  }
  for (const id of removed(tx.db, 'volunteer', before, isNeeded)) {
    tx.reduce('volunteer', id, blankColumns('volunteer', new Set()));
  }
  return { purged, held };
};

/** What waits to be purged, by kind: in SQL, the rows as `r`. */
export const removedRows = {
  people: ['person r WHERE r.deleted_at IS NOT NULL'],
  appointments: ['appointment r WHERE r.deleted_at IS NOT NULL'],
  notes: ['encounter_note r WHERE r.deleted_at IS NOT NULL'],
  volunteers: [`volunteer r WHERE r.deleted_at IS NOT NULL AND NOT ${isNeeded}`],
  parts: ['appointment_person', 'directory_entry', ...heldByNoOne, ...parts.map(([table]) => table)].map(
    (table) => `${table} r WHERE r.deleted_at IS NOT NULL`,
  ),
} as const satisfies Readonly<Record<(typeof removedKinds)[number], readonly string[]>>;
