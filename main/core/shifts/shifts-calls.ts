import { AppError } from '../../../shared/contract/errors.ts';
import type { shiftsCalls } from '../../../shared/shifts/shifts.ts';
import { readerOf } from '../access/encounter-access.ts';
import type { Handlers } from '../context/context.ts';
import { undoAct, type UndoableActs } from '../records/undo-act.ts';
import { applyTemplates, cover, putMember, saveShift, saveTemplate, takeOff } from './shift-writes.ts';
import { getShift, listShifts, shiftRow, templateRow, templateRows, toTemplate } from './shifts-queries.ts';

const acts: UndoableActs<'shift' | 'shift_member' | 'shift_template'> = {
  tables: ['shift', 'shift_member', 'shift_template'],
  calls: 'shifts.',
};

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new AppError('record.notFound');
  return value;
};

export const shiftsHandlers = {
  'shifts.list': (context, { from, to }) => ({ items: listShifts(context.db, readerOf(context), from, to) }),
  'shifts.get': (context, { id }) => found(getShift(context.db, readerOf(context), id)),
  'shifts.save': (context, input) => ({ id: saveShift(context, input), act: context.tx.batch }),
  'shifts.remove': ({ tx }, { id }) => {
    tx.delete('shift', found(shiftRow(tx.db, id)).id);
    return { act: tx.batch };
  },
  'shifts.setMember': (context, { id, volunteerId, member }) => {
    if (member === null) takeOff(context, id, volunteerId);
    else putMember(context, id, volunteerId, member);
    return { act: context.tx.batch };
  },
  'shifts.cover': (context, input) => {
    cover(context, input);
    return { act: context.tx.batch };
  },
  'shifts.applyTemplates': (context, { date }) => ({
    made: applyTemplates(context, date),
    act: context.tx.batch,
  }),
  'shifts.templates': ({ db }) => ({ items: templateRows(db).map(toTemplate) }),
  'shifts.saveTemplate': (context, input) => ({ id: saveTemplate(context, input), act: context.tx.batch }),
  'shifts.removeTemplate': ({ tx }, { id }) => {
    tx.delete('shift_template', found(templateRow(tx.db, id)).id);
    return { act: tx.batch };
  },
  'shifts.undo': ({ tx }, { act }) => {
    undoAct(tx, act, acts);
    return {};
  },
} satisfies Handlers<keyof typeof shiftsCalls>;
