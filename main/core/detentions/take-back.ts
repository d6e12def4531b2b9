import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordTable, Row } from '../../../shared/records.ts';
import type { WriteContext } from '../context/context.ts';
import { reindexPerson } from '../people/people-api.ts';
import { undoAct, type UndoableActs } from '../records/undo-act.ts';
import { removeWhole, restoreWhole } from './whole-detention.ts';

type Event = Row<'detention_event'>;

/** Rows that a line of the timeline tells of, by its kind: they go with it. */
const toldBy: Readonly<Partial<Record<Event['kind'], RecordTable>>> = {
  call: 'detention_call',
  belonging: 'detention_custody',
  facility: 'detention_facility',
  lookup: 'locator_lookup',
  visit: 'custody_talk',
  talk: 'custody_talk',
  health: 'custody_complaint',
};

// The appointment that a hearing is goes by a call of its own.
const alone: readonly Event['kind'][] = ['note', 'step', 'hearing'];

/** Lines that tell of the same row, in a state. */
const about = ({ tx }: WriteContext, event: Event, state: string, ...params: string[]): string[] =>
  event.about_id === null
    ? [event.id]
    : tx.db
        .all<{ id: string }>(
          `SELECT id FROM detention_event WHERE detention_id = ? AND about_id = ? AND ${state}`,
          event.detention_id,
          event.about_id,
          ...params,
        )
        .map(({ id }) => id);

/** A volunteer undoes what they wrote themselves. */
const refuseOthers = ({ user }: WriteContext, event: Event): void => {
  if (user.role !== 'coordinator' && event.created_by !== user.id) throw new AppError('record.notFound');
};

/** @throws AppError record.notFound; input.rejected for a line that is undone elsewhere, or not at all */
export const takeBack = (context: WriteContext, event: Event): void => {
  const { tx } = context;
  refuseOthers(context, event);
  if (event.deleted_at !== null) return;
  const table = toldBy[event.kind];
  if (event.kind === 'returned' && event.about_id !== null) {
    tx.update('detention_custody', event.about_id, { returned_to: null, returned_at: null });
    tx.delete('detention_event', event.id);
  } else if (table !== undefined && event.about_id !== null) {
    removeWhole(tx, table, event.about_id);
    for (const id of about(context, event, 'deleted_at IS NULL')) tx.delete('detention_event', id);
  } else if (alone.includes(event.kind)) tx.delete('detention_event', event.id);
  else throw new AppError('input.rejected', { field: 'eventId' });
};

/** Undoes `takeBack`. */
export const bringBack = (context: WriteContext, event: Event): void => {
  const { tx } = context;
  refuseOthers(context, event);
  if (event.deleted_at === null) return;
  const table = toldBy[event.kind];
  if (event.kind === 'returned' && event.about_id !== null) {
    tx.update('detention_custody', event.about_id, { returned_to: event.words, returned_at: event.at });
    tx.restore('detention_event', event.id);
  } else if (table !== undefined && event.about_id !== null) {
    restoreWhole(tx, table, event.about_id, event.deleted_at);
    for (const id of about(context, event, 'deleted_at = ?', event.deleted_at)) tx.restore('detention_event', id);
  } else tx.restore('detention_event', event.id);
};

/** An A-number that was found is in the person's record as well. */
const factsActs: UndoableActs<'detention' | 'detention_event' | 'person'> = {
  tables: ['detention', 'detention_event', 'person'],
  calls: 'detentions.save',
};

/**
 * Undoes what one saving of a detention's facts did. A volunteer undoes what they saved themselves.
 * @throws AppError record.notFound, record.changedMeanwhile
 */
export const undoFacts = ({ tx, user }: WriteContext, detention: Row<'detention'>, act: string): void => {
  const saved = tx.db.get<{ user_id: string }>(
    "SELECT user_id FROM audit_entry WHERE batch = ? AND table_name = 'detention' AND record_id = ?",
    act,
    detention.id,
  );
  const isTheirs = user.role === 'coordinator' || saved?.user_id === user.id;
  if (saved === undefined || !isTheirs) throw new AppError('record.notFound', { field: 'act' });
  undoAct(tx, act, factsActs);
  if (detention.person_id !== null && tx.changedTables.has('person')) reindexPerson(tx, detention.person_id);
};
