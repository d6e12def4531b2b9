import { dateIn } from '../../../shared/basics/time.ts';
import type { ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { stampToInstant } from '../../../shared/encounters/encounters-rules.ts';
import type { Row } from '../../../shared/records.ts';
import { detentionReader } from '../access/detention-access.ts';
import type { WriteContext } from '../context/context.ts';
import { updatePerson } from '../people/people-api.ts';
import { toColumns } from '../records/columns.ts';
import { addEvent, stampTaken } from '../records/timeline.ts';
import { contactsOfReader } from './detention-rows.ts';
import { factColumns } from './start-detention.ts';

type Detention = Row<'detention'>;

/** A written time as an instant; a bare clock time is today's, where the detention is. Without one it is now. */
const momentOf = ({ tx, now }: WriteContext, { zone }: Detention, typed: string | undefined): string =>
  typed === undefined ? tx.at : stampToInstant(typed, { zone, date: dateIn(zone, now()) });

/** An A-number that is found now goes into the record of a person who has none; a volunteer changes no record. */
const fillANumber = ({ tx, user }: WriteContext, { person_id: personId }: Detention, aNumber: string | null): void => {
  if (personId === null || aNumber === null || user.role !== 'coordinator') return;
  const isMissing = tx.db.get(
    'SELECT 1 FROM person WHERE id = ? AND deleted_at IS NULL AND a_number IS NULL',
    personId,
  );
  if (isMissing !== undefined) updatePerson(tx, personId, { aNumber, aNumberState: 'known' });
};

/** @throws AppError record.changedMeanwhile, input.rejected */
export const saveFacts = (context: WriteContext, row: Detention, input: ParsedInput<'detentions.save'>): void => {
  const { tx, now } = context;
  const { id: _id, expectedUpdatedAt, ...facts } = input;
  const columns = factColumns(facts, { zone: row.zone, now });
  if (!tx.update('detention', row.id, columns, expectedUpdatedAt)) return;
  if (columns.taken_at !== undefined && columns.taken_at !== row.taken_at) {
    stampTaken(tx, row.id, columns.taken_at);
  }
  addEvent(tx, row.id, { kind: 'facts' });
  fillANumber(context, row, columns.a_number ?? null);
};

/** @throws AppError input.rejected for a step that is skipped without a reason, or put off without a time */
export const setStep = (
  { tx }: WriteContext,
  row: Detention,
  { step, state, words, until }: ParsedInput<'detentions.setStep'>,
): string => {
  const reason = words === '' ? null : words;
  if (state === 'skipped' && reason === null) throw new AppError('input.rejected', { field: 'words' });
  if (state === 'later' && until === null) throw new AppError('input.rejected', { field: 'until' });
  return addEvent(tx, row.id, {
    kind: 'step',
    step,
    result: state,
    words: reason,
    until: state === 'later' ? until : null,
  });
};

/** @throws AppError record.notFound for a contact who is not among those that the user may call here */
export const logCall = (
  context: WriteContext,
  row: Detention,
  { id: _id, contactId, at, nextTryAt, ...call }: ParsedInput<'detentions.logCall'>,
): { callId: string; eventId: string } => {
  const { tx } = context;
  const contacts = contactId === undefined ? [] : contactsOfReader(tx.db, detentionReader(context), row.id);
  if (contactId !== undefined && !contacts.some((contact) => contact.id === contactId)) {
    throw new AppError('record.notFound', { field: 'contactId' });
  }
  const calledAt = momentOf(context, row, at);
  const again = nextTryAt === undefined || nextTryAt === null ? null : momentOf(context, row, nextTryAt);
  const callId = tx.insert('detention_call', {
    detention_id: row.id,
    contact_id: contactId ?? null,
    who: call.who,
    ...toColumns('detention_call', { ...call, at: calledAt, nextTryAt: again }),
  });
  const eventId = addEvent(tx, row.id, {
    kind: 'call',
    at: calledAt,
    result: call.result,
    until: again,
    aboutId: callId,
  });
  return { callId, eventId };
};

export const keepBelonging = (
  context: WriteContext,
  row: Detention,
  { id: _id, takenOverAt, ...belonging }: ParsedInput<'detentions.keepBelonging'>,
): { belongingId: string; eventId: string } => {
  const { tx } = context;
  const at = momentOf(context, row, takenOverAt);
  const belongingId = tx.insert('detention_custody', {
    detention_id: row.id,
    ...toColumns('detention_custody', { ...belonging, takenOverAt: at }),
  });
  return { belongingId, eventId: addEvent(tx, row.id, { kind: 'belonging', at, aboutId: belongingId }) };
};

/** @throws AppError record.notFound; record.changedMeanwhile for something that was returned already */
export const giveBack = (
  context: WriteContext,
  row: Detention,
  { belongingId, to, at }: ParsedInput<'detentions.giveBack'>,
): string => {
  const { tx, user } = context;
  const belonging = tx.db.get<Row<'detention_custody'>>(
    'SELECT * FROM detention_custody WHERE id = ? AND detention_id = ? AND deleted_at IS NULL',
    belongingId,
    row.id,
  );
  const isSeen = user.role === 'coordinator' || belonging?.created_by === user.id;
  if (belonging === undefined || !isSeen) throw new AppError('record.notFound', { field: 'belongingId' });
  if (belonging.returned_at !== null) throw new AppError('record.changedMeanwhile');
  const returnedAt = momentOf(context, row, at);
  tx.update('detention_custody', belongingId, { returned_to: to, returned_at: returnedAt });
  return addEvent(tx, row.id, { kind: 'returned', at: returnedAt, aboutId: belongingId, words: to });
};

export const addFacility = (
  context: WriteContext,
  row: Detention,
  { id: _id, sinceAt, ...facility }: ParsedInput<'detentions.addFacility'>,
): { facilityId: string; eventId: string } => {
  const { tx } = context;
  const at = momentOf(context, row, sinceAt);
  const facilityId = tx.insert('detention_facility', {
    detention_id: row.id,
    ...toColumns('detention_facility', { ...facility, sinceAt: at }),
  });
  return { facilityId, eventId: addEvent(tx, row.id, { kind: 'facility', at, aboutId: facilityId }) };
};

export const addNote = (
  context: WriteContext,
  row: Detention,
  { at, words }: ParsedInput<'detentions.addNote'>,
): string => addEvent(context.tx, row.id, { kind: 'note', at: momentOf(context, row, at), words });
