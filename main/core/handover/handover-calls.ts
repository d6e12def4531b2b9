import { AppError } from '../../../shared/contract/errors.ts';
import type { Handover, handoverCalls } from '../../../shared/handover/handover.ts';
import { readerOf } from '../access/encounter-access.ts';
import type { Handlers, ReadContext, WriteContext } from '../context/context.ts';
import { found } from '../context/found.ts';
import { toColumns } from '../records/columns.ts';
import { undoAct, type UndoableActs } from '../records/undo-act.ts';
import { isOnShift, neighborOf } from '../shifts/shifts-api.ts';
import { handoverOf, handoverRow, leftOpen, openHandovers, type StoredHandover } from './handover-queries.ts';

const acts: UndoableActs<'handover'> = { tables: ['handover'], calls: 'handover.' };

/** How long before and after their shift volunteers hand over, in ms. */
const margin = 60 * 60_000;

const mayGive = (context: ReadContext, shiftId: string): boolean => isOnShift(context, shiftId, margin);

const mayTake = (context: ReadContext, shiftId: string): boolean => {
  if (context.user.role === 'coordinator') return true;
  const next = neighborOf(context.db, shiftId, 'next');
  return next !== undefined && isOnShift(context, next, margin);
};

const withMay = (context: ReadContext, stored: StoredHandover): Handover => ({
  ...stored,
  mayGive: mayGive(context, stored.shiftId),
  mayTake: mayTake(context, stored.shiftId),
});

const shown = (context: ReadContext, shiftId: string | undefined): Handover | null => {
  const stored = shiftId === undefined ? undefined : handoverOf(context.db, shiftId);
  return stored === undefined ? null : withMay(context, stored);
};

/** The row of a shift's hand-over, which begins with the first word or tick. */
const rowOf = ({ tx }: WriteContext, shiftId: string): string =>
  handoverRow(tx.db, shiftId)?.id ?? tx.insert('handover', { shift_id: shiftId });

const requireAllowed = (isAllowed: boolean): void => {
  if (!isAllowed) throw new AppError('record.notFound');
};

/** Hand-overs that someone still has to tick, and that this reader may. */
export const handoversFor = (context: ReadContext): Handover[] => {
  const open = openHandovers(context.db).map((one) => withMay(context, one));
  return open.filter((one) => (one.mayGive && one.givenAt === null) || (one.mayTake && one.takenAt === null));
};

export const handoverHandlers = {
  'handover.get': (context, { shiftId }) => {
    const { db, user } = context;
    requireAllowed(mayGive(context, shiftId));
    return {
      own: shown(context, shiftId),
      before: shown(context, neighborOf(db, shiftId, 'before')),
      left: user.role === 'coordinator' ? leftOpen(db, readerOf(context), shiftId) : null,
    };
  },
  'handover.save': (context, { shiftId, expectedUpdatedAt, ...input }) => {
    const { tx } = context;
    requireAllowed(mayGive(context, shiftId));
    const present = handoverRow(tx.db, shiftId);
    const columns = toColumns('handover', input);
    if (present === undefined) tx.insert('handover', { ...columns, shift_id: shiftId });
    else tx.update('handover', present.id, columns, expectedUpdatedAt);
    return { act: tx.batch };
  },
  'handover.tick': (context, { shiftId, side, done }) => {
    const { tx, user } = context;
    requireAllowed(side === 'given' ? mayGive(context, shiftId) : mayTake(context, shiftId));
    const [at, by] = done ? [tx.at, user.id] : [null, null];
    // Nothing is taken that was never begun.
    const id = side === 'given' ? rowOf(context, shiftId) : found(handoverRow(tx.db, shiftId)).id;
    tx.update('handover', id, side === 'given' ? { given_at: at, given_by: by } : { taken_at: at, taken_by: by });
    return { act: tx.batch };
  },
  'handover.undo': ({ tx }, { act }) => {
    undoAct(tx, act, acts);
    return {};
  },
} satisfies Handlers<keyof typeof handoverCalls>;
