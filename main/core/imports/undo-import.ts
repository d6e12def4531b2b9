import type { CallOutput, ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordTable } from '../../../shared/records.ts';
import { indexAppointment } from '../appointments/appointments-api.ts';
import type { JobContext } from '../context/context.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { reindexPerson } from '../people/people-api.ts';
import { removeDocument } from '../records/search-documents.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { getImport } from './imports-queries.ts';
import {
  addedParts,
  appointmentsOf,
  changedSince,
  crewOf,
  crewsOf,
  entriesOf,
  heldPeople,
  ownerOf,
  peopleOf,
  rangesOf,
  valuesNow,
  withNotes,
  type EntryRange,
  type OwnEntry,
} from './undo-queries.ts';

type Owner = 'person' | 'appointment' | 'volunteer';
type Ids = Record<Owner, Set<string>>;

const noIds = (): Ids => ({ person: new Set(), appointment: new Set(), volunteer: new Set() });

/** What must stay: everyone whom a legal hold protects, and what depends on more than this import: an encounter note, an appointment or a crew that it did not add. */
const findHeld = (db: ReadableDb, added: Ids, addedIds: ReadonlySet<string>): Ids => {
  const held = noIds();
  held.person = new Set(heldPeople(db).filter((id) => added.person.has(id)));
  held.appointment = new Set(withNotes(db, [...added.appointment]));
  for (const { personId, appointmentId } of appointmentsOf(db, [...added.person])) {
    if (!added.appointment.has(appointmentId)) held.person.add(personId);
  }
  for (const { memberId, volunteerId, appointmentId } of crewsOf(db, [...added.volunteer])) {
    // the crew of an appointment that was there before may be this import's own
    if (!added.appointment.has(appointmentId) && !addedIds.has(memberId)) held.volunteer.add(volunteerId);
  }
  const stays = [...held.appointment];
  for (const id of peopleOf(db, stays)) if (added.person.has(id)) held.person.add(id);
  for (const id of crewOf(db, stays)) if (added.volunteer.has(id)) held.volunteer.add(id);
  return held;
};

/** What someone changed since, part by part of a record counted as one. */
const findChanged = (db: ReadableDb, ranges: readonly EntryRange[]): Ids => {
  const changed = noIds();
  for (const { table, recordId } of [...changedSince(db, ranges), ...addedParts(db, ranges)]) {
    const owner = ownerOf(db, table, recordId);
    if (owner !== null) changed[owner.kind].add(owner.id);
  }
  return changed;
};

const both = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => new Set([...left, ...right]).size;

const refuseIfTouched = (changed: Ids, held: Ids): void => {
  const details = {
    people: both(changed.person, held.person),
    appointments: both(changed.appointment, held.appointment),
    volunteers: changed.volunteer.size,
  };
  if (details.people + details.appointments + details.volunteers > 0) {
    throw new AppError('record.changedMeanwhile', { details });
  }
};

const isOwner = (table: RecordTable): table is Owner =>
  table === 'person' || table === 'appointment' || table === 'volunteer';

/** Puts back the columns of one change that no one changed again. */
const restoreColumns = (tx: WriteTransaction, entry: OwnEntry): boolean => {
  const now = valuesNow(tx.db, entry.table, entry.recordId);
  if (now === undefined || entry.changes === null) return false;
  const values: Record<string, SqlValue> = {};
  for (const [column, change] of Object.entries(entry.changes)) {
    if (!Array.isArray(change)) continue;
    // what the write path noted: `[was, is]`, plain values of SQL
    const [was, is] = change as [SqlValue, SqlValue];
    if (now[column] === is) values[column] = was;
  }
  return Object.keys(values).length > 0 && tx.update(entry.table, entry.recordId, values);
};

interface TakenBack {
  readonly added: ReadonlySet<string>;
  readonly stays: (table: RecordTable, recordId: string) => boolean;
  readonly touched: Ids;
}

const takeBack = (
  tx: WriteTransaction,
  entry: OwnEntry,
  { added, stays, touched }: TakenBack,
): 'removed' | 'restored' | null => {
  if (entry.action === 'insert') {
    const now = valuesNow(tx.db, entry.table, entry.recordId);
    if (now === undefined || now['deleted_at'] !== null || stays(entry.table, entry.recordId)) return null;
    tx.delete(entry.table, entry.recordId);
    if (isOwner(entry.table)) removeDocument(tx, entry.recordId);
    return 'removed';
  }
  // what this import added is deleted as a whole; only what was there before is restored column by column
  if (added.has(entry.recordId) || entry.table === 'import' || entry.table === 'import_row') return null;
  const restored =
    entry.action === 'update'
      ? restoreColumns(tx, entry)
      : entry.action === 'delete' && (valuesNow(tx.db, entry.table, entry.recordId)?.['deleted_at'] ?? null) !== null;
  if (entry.action === 'delete' && restored) tx.restore(entry.table, entry.recordId);
  const owner = restored ? ownerOf(tx.db, entry.table, entry.recordId) : null;
  if (owner !== null) touched[owner.kind].add(owner.id);
  return restored ? 'restored' : null;
};

/** Milliseconds of work after which other calls get their turn. */
const slice = 25;

/**
 * Takes an import back.
 * @throws AppError record.notFound; record.exists if it was undone already; record.changedMeanwhile with counts
 */
export const undoImport = async (
  context: JobContext,
  input: ParsedInput<'imports.undo'>,
): Promise<CallOutput<'imports.undo'>> => {
  const { tx } = context;
  const kept = getImport(tx.db, input.importId);
  if (kept === undefined) throw new AppError('record.notFound');
  if (kept.undoneAt !== null) throw new AppError('record.exists');
  const ranges = rangesOf(tx.db, input.importId);
  const entries = entriesOf(tx.db, ranges);
  const added = noIds();
  for (const { table, recordId, action } of entries) {
    if (action === 'insert' && isOwner(table)) added[table].add(recordId);
  }
  const addedIds = new Set(entries.filter(({ action }) => action === 'insert').map(({ recordId }) => recordId));
  const held = findHeld(tx.db, added, addedIds);
  if (!input.force) refuseIfTouched(findChanged(tx.db, ranges), held);
  const anyHeld = held.person.size + held.appointment.size + held.volunteer.size > 0;
  const stays = (table: RecordTable, recordId: string): boolean => {
    if (table === 'import' || table === 'import_row' || !anyHeld) return table === 'import';
    const owner = ownerOf(tx.db, table, recordId);
    return owner !== null && held[owner.kind].has(owner.id);
  };
  const touched = noIds();
  const removed = { person: 0, appointment: 0, volunteer: 0 };
  await tx.inBulk(async () => {
    let turn = performance.now();
    for (const [index, entry] of entries.entries()) {
      if (takeBack(tx, entry, { added: addedIds, stays, touched }) === 'removed' && isOwner(entry.table)) {
        removed[entry.table] += 1;
      }
      if (performance.now() - turn > slice) {
        await context.progress('importUndoing', index, entries.length);
        turn = performance.now();
      }
    }
  });
  for (const id of touched.person) reindexPerson(tx, id);
  for (const id of touched.appointment) indexAppointment(tx, id);
  tx.update('import', input.importId, { undone_at: tx.at });
  return {
    people: removed.person,
    appointments: removed.appointment,
    volunteers: removed.volunteer,
    kept: held.person.size + held.appointment.size + held.volunteer.size,
  };
};
