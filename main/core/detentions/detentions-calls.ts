import { AppError } from '../../../shared/contract/errors.ts';
import type { detentionsCalls } from '../../../shared/detentions/detentions.ts';
import type { Row } from '../../../shared/records.ts';
import { detentionReader, requireDetention, requireTakenBack } from '../access/detention-access.ts';
import { seesAppointment } from '../access/encounter-access.ts';
import type { Handlers, ReadContext, WriteContext } from '../context/context.ts';
import { findEvent } from '../records/timeline.ts';
import { countDetentions, listDetentions, openOf, readDetention } from './detentions-queries.ts';
import { closeDetention, reopenDetention, restoreStart, undoStart } from './end-detention.ts';
import { linkDetention, mergeDetentions, unlinkDetention } from './merge-detention.ts';
import { startDetentions } from './start-detention.ts';
import { bringBack, takeBack, undoFacts } from './take-back.ts';
import {
  addFacility,
  addNote,
  giveBack,
  keepBelonging,
  logCall,
  saveFacility,
  saveFacts,
  setStep,
} from './write-detention.ts';

/** @throws AppError record.notFound for a line of another detention */
const requireEvent = (context: WriteContext, id: string, eventId: string): Row<'detention_event'> => {
  const event = findEvent(context.tx.db, requireDetention(context, id).id, eventId);
  if (event === undefined) throw new AppError('record.notFound');
  return event;
};

/** Those who are on an appointment that the reader sees. */
const peopleOf = (context: ReadContext, appointmentId: string): string[] =>
  seesAppointment(context.db, detentionReader(context), appointmentId)
    ? context.db
        .all<{ id: string }>(
          'SELECT person_id AS id FROM appointment_person WHERE appointment_id = ? AND deleted_at IS NULL',
          appointmentId,
        )
        .map(({ id }) => id)
    : [];

export const detentionsHandlers = {
  'detentions.start': (context, input) => ({ ids: startDetentions(context, input) }),
  'detentions.get': (context, { id }) => {
    const detention = readDetention(context.db, detentionReader(context), id);
    if (detention === undefined) throw new AppError('record.notFound');
    return detention;
  },
  'detentions.list': (context, { which, limit, offset }) => {
    const reader = detentionReader(context);
    return {
      items: listDetentions(context.db, reader, { which, limit, offset, now: context.now().toISOString() }),
      total: countDetentions(context.db, reader, which),
    };
  },
  'detentions.count': (context) => ({ open: countDetentions(context.db, detentionReader(context), 'open') }),
  'detentions.openOf': (context, { personIds, appointmentId }) => {
    const booked = appointmentId === undefined ? [] : peopleOf(context, appointmentId);
    return { items: openOf(context.db, detentionReader(context), [...new Set([...personIds, ...booked])]) };
  },
  'detentions.save': (context, input) => {
    saveFacts(context, requireDetention(context, input.id), input);
    return { updatedAt: requireDetention(context, input.id).updated_at, act: context.tx.batch };
  },
  'detentions.undoSave': (context, { id, act }) => {
    undoFacts(context, requireDetention(context, id), act);
    return {};
  },
  'detentions.addNote': (context, input) => ({
    eventId: addNote(context, requireDetention(context, input.id), input),
  }),
  'detentions.setStep': (context, input) => ({
    eventId: setStep(context, requireDetention(context, input.id), input),
  }),
  'detentions.logCall': (context, input) => logCall(context, requireDetention(context, input.id), input),
  'detentions.keepBelonging': (context, input) => keepBelonging(context, requireDetention(context, input.id), input),
  'detentions.giveBack': (context, input) => ({
    eventId: giveBack(context, requireDetention(context, input.id), input),
  }),
  'detentions.addFacility': (context, input) => addFacility(context, requireDetention(context, input.id), input),
  'detentions.saveFacility': (context, input) => {
    saveFacility(context, requireDetention(context, input.id), input);
    return {};
  },
  'detentions.takeBack': (context, { id, eventId }) => {
    takeBack(context, requireEvent(context, id, eventId));
    return {};
  },
  'detentions.bringBack': (context, { id, eventId }) => {
    bringBack(context, requireEvent(context, id, eventId));
    return {};
  },
  'detentions.undoStart': (context, { id }) => {
    undoStart(context, requireDetention(context, id));
    return {};
  },
  'detentions.restoreStart': (context, { id }) => {
    restoreStart(context, requireTakenBack(context, id));
    return {};
  },
  'detentions.link': (context, { id, personId }) => linkDetention(context, requireDetention(context, id), personId),
  'detentions.unlink': (context, { id }) => {
    unlinkDetention(context, requireDetention(context, id));
    return {};
  },
  'detentions.merge': (context, { id, intoId }) => {
    mergeDetentions(context, requireDetention(context, id), requireDetention(context, intoId));
    return {};
  },
  'detentions.close': (context, { id, ...closing }) => {
    closeDetention(context, requireDetention(context, id), closing);
    return {};
  },
  'detentions.reopen': (context, { id }) => {
    reopenDetention(context, requireDetention(context, id));
    return {};
  },
  'detentions.keepUntil': (context, { id, reviewBy }) => {
    const row = requireDetention(context, id);
    if (row.person_id !== null || row.closed_at === null) throw new AppError('input.rejected', { field: 'reviewBy' });
    context.tx.update('detention', id, { review_by: reviewBy });
    return {};
  },
} satisfies Handlers<keyof typeof detentionsCalls>;
