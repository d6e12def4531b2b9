import { awaitsAnswer } from '../../../shared/appointments/crew.ts';
import type { shiftsCalls } from '../../../shared/shifts/shifts.ts';
import { readerOf } from '../access/encounter-access.ts';
import type { Handlers } from '../context/context.ts';
import { found } from '../context/found.ts';
import { undoAct, type UndoableActs } from '../records/undo-act.ts';
import { readReplies } from './read-replies.ts';
import { applyTemplates, cover, putMember, saveShift, saveTemplate, takeOff, takeReply } from './shift-writes.ts';
import {
  activeNames,
  getShift,
  listShifts,
  shiftRow,
  templateRow,
  templateRows,
  toTemplate,
} from './shifts-queries.ts';
import { signUpText } from './sign-up-text.ts';

const acts: UndoableActs<'shift' | 'shift_member' | 'shift_template'> = {
  tables: ['shift', 'shift_member', 'shift_template'],
  calls: 'shifts.',
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
  'shifts.signUpText': (context, { from, to, language }) => ({
    text: signUpText(listShifts(context.db, readerOf(context), from, to), { from, to, language, zone: context.zone }),
  }),
  'shifts.readReplies': (context, { text, from, to, shiftId }) => {
    const shifts = listShifts(context.db, readerOf(context), from, to)
      .filter(({ id, status }) => status !== 'canceled' && (shiftId === undefined || id === shiftId))
      .map((shift) => ({
        ...shift,
        openIds: shift.members.filter(({ answer }) => awaitsAnswer(answer)).map(({ volunteerId }) => volunteerId),
      }));
    return { items: readReplies(text, { team: activeNames(context.db), shifts }) };
  },
  'shifts.takeReplies': (context, { replies }) => {
    for (const { shiftId, volunteerId, ...answer } of replies) takeReply(context, shiftId, volunteerId, answer);
    return { act: context.tx.batch };
  },
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
