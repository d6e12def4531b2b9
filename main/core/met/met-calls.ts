import { AppError } from '../../../shared/contract/errors.ts';
import type { metCalls, MetHere } from '../../../shared/met/met.ts';
import { requireDetention } from '../access/detention-access.ts';
import type { Handlers, ReadContext, WriteContext } from '../context/context.ts';
import { found } from '../context/found.ts';
import { personState } from '../people/people-api.ts';
import { toColumns } from '../records/columns.ts';
import { undoAct, type UndoableActs } from '../records/undo-act.ts';
import { requireShiftToMeet } from '../shifts/shifts-api.ts';
import { getMet, metAtShift } from './met-queries.ts';

const acts: UndoableActs<'met_here'> = { tables: ['met_here'], calls: 'met.' };

const isSeen = ({ user }: ReadContext, { settled }: MetHere): boolean =>
  user.role === 'coordinator' || settled === null;

/** One whom this reader sees now. A coordinator sees those of deleted shifts too: they are not to be lost. @throws AppError record.notFound */
const requireMet = (context: ReadContext, id: string): MetHere => {
  const met = found(getMet(context.db, id));
  if (!isSeen(context, met)) throw new AppError('record.notFound');
  if (context.user.role !== 'coordinator') requireShiftToMeet(context, met.shiftId);
  return met;
};

const refuseUnnamed = (called: string | undefined): void => {
  if (called === '') throw new AppError('input.rejected', { field: 'called' });
};

/** @throws AppError record.notFound for a record that is not there, or that a volunteer may not name */
const requireRecord = (context: WriteContext, kind: 'person' | 'detention', recordId: string): void => {
  if (kind === 'detention') requireDetention(context, recordId);
  else if (context.user.role !== 'coordinator' || personState(context.db, recordId) !== 'there') {
    throw new AppError('record.notFound');
  }
};

export const metHandlers = {
  'met.list': (context, { shiftId }) => {
    requireShiftToMeet(context, shiftId);
    return { items: metAtShift(context.db, shiftId).filter((met) => isSeen(context, met)) };
  },
  'met.save': (context, { id, shiftId, expectedUpdatedAt, ...input }) => {
    const { tx } = context;
    refuseUnnamed(input.called);
    const columns = toColumns('met_here', input);
    if (id !== undefined) {
      requireMet(context, id);
      tx.update('met_here', id, columns, expectedUpdatedAt);
      return { id, act: tx.batch };
    }
    if (shiftId === undefined) throw new AppError('input.rejected', { field: 'shiftId' });
    requireShiftToMeet(context, shiftId);
    refuseUnnamed(input.called ?? '');
    return { id: tx.insert('met_here', { ...columns, shift_id: shiftId }), act: tx.batch };
  },
  'met.remove': (context, { id }) => {
    context.tx.delete('met_here', requireMet(context, id).id);
    return { act: context.tx.batch };
  },
  'met.settle': (context, { id, kind, recordId }) => {
    const { tx } = context;
    if (requireMet(context, id).settled !== null) throw new AppError('record.changedMeanwhile');
    requireRecord(context, kind, recordId);
    tx.update('met_here', id, kind === 'person' ? { person_id: recordId } : { detention_id: recordId });
    return { act: tx.batch };
  },
  'met.undo': ({ tx }, { act }) => {
    undoAct(tx, act, acts);
    return {};
  },
} satisfies Handlers<keyof typeof metCalls>;
