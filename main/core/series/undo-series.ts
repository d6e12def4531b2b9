import { AppError } from '../../../shared/contract/errors.ts';
import { indexAppointment } from '../appointments/appointments-api.ts';
import { mentionsOf, ownedBy } from '../records/ownership.ts';
import { removeDocument } from '../records/search-documents.ts';
import { undoAct, type UndoableActs } from '../records/undo-act.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

// Of a crew, what each member knew of the appointment before the change.
const acts: UndoableActs<'appointment' | 'appointment_person' | 'accompaniment' | 'crew_member'> = {
  tables: ['appointment', 'appointment_person', 'accompaniment', 'crew_member'],
  calls: 'series.',
};

interface Reached {
  readonly id: string;
  readonly action: string;
}

/** True if anything leads to a record but what one act wrote. */
const hasMore = (tx: WriteTransaction, table: 'appointment' | 'accompaniment', id: string, act: string): boolean =>
  [...ownedBy(table), ...mentionsOf(table)].some(
    ({ table: other, column }) =>
      tx.db.get(
        `SELECT 1 FROM "${other}" WHERE "${column}" = ? AND deleted_at IS NULL
           AND id NOT IN (SELECT record_id FROM audit_entry WHERE batch = ?)`,
        id,
        act,
      ) !== undefined,
  );

const reachedBy = (tx: WriteTransaction, act: string, table: string): Reached[] =>
  tx.db.all<Reached>('SELECT record_id AS id, action FROM audit_entry WHERE batch = ? AND table_name = ?', act, table);

/**
 * Undoes what one call did to a series, as a whole.
 * @throws AppError record.notFound for another act; record.changedMeanwhile if something of it was changed since, or someone was
 *   asked along or something written about an appointment that it made
 */
export const undoSeries = (tx: WriteTransaction, act: string): void => {
  for (const table of ['appointment', 'accompaniment'] as const) {
    const made = reachedBy(tx, act, table).filter(({ action }) => action === 'insert');
    if (made.some(({ id }) => hasMore(tx, table, id, act))) throw new AppError('record.changedMeanwhile');
  }
  undoAct(tx, act, acts);
  for (const { id } of reachedBy(tx, act, 'appointment')) {
    // Of one that is deleted now, the index has nothing; it finds those that are there.
    removeDocument(tx, id);
    indexAppointment(tx, id);
  }
};
