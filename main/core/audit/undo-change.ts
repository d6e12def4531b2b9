import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordTable } from '../../../shared/records.ts';
import { endStandingAccess } from '../access/standing-access.ts';
import { indexAppointment } from '../appointments/appointments-api.ts';
import type { WriteContext } from '../context/context.ts';
import { reindexPerson } from '../people/people-api.ts';
import { reverseLinesOf } from '../records/timeline.ts';
import { unlessTaken } from '../records/unless-taken.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { changesOf, getEntry } from './audit-queries.ts';
import { pairsOf, undoStateOf } from './undo-state.ts';

const personOf = (tx: WriteTransaction, table: RecordTable, id: string): string | undefined =>
  table === 'person'
    ? id
    : tx.db.get<{ person_id: string }>(`SELECT person_id FROM "${table}" WHERE id = ?`, id)?.person_id;

/** Lets search find the record by what it holds now. */
const index = (tx: WriteTransaction, table: RecordTable, id: string): void => {
  if (table === 'appointment') indexAppointment(tx, id);
  if (table !== 'person' && table !== 'person_channel' && table !== 'contact') return;
  const personId = personOf(tx, table, id);
  if (personId !== undefined) reindexPerson(tx, personId);
};

/**
 * Undoes one change or removal by writing its reverse as a second change. The line that it put on a detention’s timeline goes
 * with it, and one that it took off comes back.
 *
 * @throws AppError record.notFound, undo.notSafe, and record.changedMeanwhile when the record no longer has what the
 *   change set, or when what it had then does not fit what is beside it now
 */
export const undoChange = (context: Pick<WriteContext, 'tx' | 'zone' | 'now'>, seq: number): void => {
  const { tx } = context;
  const entry = getEntry(tx.db, seq);
  if (entry === undefined) throw new AppError('record.notFound');
  const changes = changesOf(entry);
  const state = undoStateOf(tx.db, entry, changes);
  if (state === 'no' || state === 'notSafe' || changes === null) throw new AppError('undo.notSafe');
  if (state === 'changedSince') throw new AppError('record.changedMeanwhile');
  const table = entry.table_name as RecordTable; // a state other than `no` is of a table of the list
  const pairs = pairsOf(changes) ?? {};
  // The same volunteer was added to the crew again, say.
  unlessTaken(() => {
    if (entry.action === 'delete') tx.restore(table, entry.record_id);
    else {
      tx.update(
        table,
        entry.record_id,
        Object.fromEntries(Object.entries(pairs).map(([column, [from]]) => [column, from])),
      );
    }
  });
  reverseLinesOf(tx, entry.batch, entry.record_id);
  // Their user can have got another role while they were off the team.
  if (table === 'volunteer') endStandingAccess(context, entry.record_id);
  index(tx, table, entry.record_id);
};
