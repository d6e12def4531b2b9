import type { EventKind } from '../../../shared/detentions/choices.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What happened, for the timeline. */
export interface Stamp {
  readonly kind: EventKind;
  /** Instant; now, if nothing else is said. */
  readonly at?: string;
  /** Which step of the run-sheet it is about. */
  readonly step?: string;
  /** A code of its kind: how a call went, what was done about a step, an outcome. */
  readonly result?: string;
  /** Instant when it comes back. */
  readonly until?: string | null;
  /** Id of the row that it tells of. */
  readonly aboutId?: string;
  readonly words?: string | null;
}

/** The one way onto a detention's timeline. Answers the event's id. */
export const addEvent = (tx: WriteTransaction, detentionId: string, stamp: Stamp): string =>
  tx.insert('detention_event', {
    detention_id: detentionId,
    at: stamp.at ?? tx.at,
    kind: stamp.kind,
    step: stamp.step ?? null,
    result: stamp.result ?? null,
    until: stamp.until ?? null,
    about_id: stamp.aboutId ?? null,
    words: stamp.words ?? null,
  });

interface LineOf {
  /** Id of the row that the line tells of. */
  readonly aboutId: string;
  readonly kind: EventKind;
  /** Instant; null for a row of which the timeline says nothing. */
  readonly at: string | null;
}

/** Makes the line that tells of a row agree with it: there is one at most, and one that was undone comes back. */
export const keepLine = (tx: WriteTransaction, detentionId: string, { aboutId, kind, at }: LineOf): void => {
  const line = tx.db.get<{ id: string; deleted_at: string | null }>(
    'SELECT id, deleted_at FROM detention_event WHERE about_id = ? ORDER BY deleted_at IS NOT NULL, deleted_at DESC',
    aboutId,
  );
  if (at === null) {
    if (line?.deleted_at === null) tx.delete('detention_event', line.id);
  } else if (line === undefined) addEvent(tx, detentionId, { kind, at, aboutId });
  else {
    if (line.deleted_at !== null) tx.restore('detention_event', line.id);
    tx.update('detention_event', line.id, { kind, at });
  }
};

/** An event of a detention, undone or not. */
export const findEvent = (db: ReadableDb, detentionId: string, id: string): Row<'detention_event'> | undefined =>
  db.get<Row<'detention_event'>>('SELECT * FROM detention_event WHERE id = ? AND detention_id = ?', id, detentionId);

/** Deletes the line that tells of a row, when the row goes. */
export const dropEventsOf = (tx: WriteTransaction, rowId: string): void => {
  const lines = tx.db.all<{ id: string }>(
    'SELECT id FROM detention_event WHERE about_id = ? AND deleted_at IS NULL',
    rowId,
  );
  for (const { id } of lines) tx.delete('detention_event', id);
};

/** Brings the lines back that were deleted when the row went. @param removedAt when it did */
export const restoreEventsOf = (tx: WriteTransaction, rowId: string, removedAt: string): void => {
  const lines = tx.db.all<{ id: string }>(
    'SELECT id FROM detention_event WHERE about_id = ? AND deleted_at = ?',
    rowId,
    removedAt,
  );
  for (const { id } of lines) tx.restore('detention_event', id);
};

/** Reverses what one act did with the lines that tell of a row. A line that was changed since stays as it is. @param act its batch in the log */
export const reverseLinesOf = (tx: WriteTransaction, act: string, rowId: string): void => {
  const lines = tx.db.all<{ id: string; action: string; deleted_at: string | null }>(
    `SELECT e.id, a.action, e.deleted_at FROM audit_entry a JOIN detention_event e ON e.id = a.record_id
     WHERE a.batch = ? AND a.table_name = 'detention_event' AND a.action IN ('insert', 'delete', 'restore') AND e.about_id = ?
       AND e.updated_at = a.at ORDER BY a.seq DESC`,
    act,
    rowId,
  );
  for (const { id, action, deleted_at: deletedAt } of lines) {
    if (action === 'delete') tx.restore('detention_event', id);
    else if (deletedAt === null) tx.delete('detention_event', id);
  }
};

/** Makes the line that says when someone was taken agree with the facts: there is one at most. */
export const stampTaken = (tx: WriteTransaction, detentionId: string, takenAt: string | null): void => {
  const present = tx.db.get<{ id: string }>(
    "SELECT id FROM detention_event WHERE detention_id = ? AND kind = 'taken' AND deleted_at IS NULL",
    detentionId,
  );
  if (takenAt === null) {
    if (present !== undefined) tx.delete('detention_event', present.id);
  } else if (present === undefined) addEvent(tx, detentionId, { kind: 'taken', at: takenAt });
  else tx.update('detention_event', present.id, { at: takenAt });
};
