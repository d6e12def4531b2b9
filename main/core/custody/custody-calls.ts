import { parseANumber } from '../../../shared/basics/a-number.ts';
import type { ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { custodyCalls } from '../../../shared/custody/custody.ts';
import type { EventKind } from '../../../shared/detentions/choices.ts';
import type { Row } from '../../../shared/records.ts';
import { requireDetention } from '../access/detention-access.ts';
import type { Handlers, WriteContext } from '../context/context.ts';
import { found } from '../context/found.ts';
import { findStay, momentOf } from '../detentions/detentions-api.ts';
import { toColumns } from '../records/columns.ts';
import { keepLine } from '../records/timeline.ts';
import { complaintsOf, findRow, infosOf, talksOf } from './custody-queries.ts';

type Detention = Row<'detention'>;
type Talk = Pick<Row<'custody_talk'>, 'id' | 'kind' | 'state' | 'at'>;

/** A coordinator sees it already: what is on record once is not written a second time. */
const isOwnANumber = ({ db, user }: WriteContext, detention: Detention, typed: string | null | undefined): boolean => {
  if (user.role !== 'coordinator' || typeof typed !== 'string') return false;
  const parsed = parseANumber(typed);
  if (parsed.kind !== 'number') return false;
  const person = db.get<{ a_number: string | null }>('SELECT a_number FROM person WHERE id = ?', detention.person_id);
  return [detention.a_number, person?.a_number].includes(parsed.value);
};

/** @throws AppError record.notFound, input.rejected (`words`) */
const saveInfo = (context: WriteContext, input: ParsedInput<'custody.saveInfo'>): string => {
  const { tx } = context;
  const { id, infoId, heldAtId, ...info } = input;
  const detention = requireDetention(context, id);
  const stay = found(findStay(context, id, heldAtId), 'heldAtId');
  const saysNothing = (info.words ?? null) === null && (info.provider ?? null) === null;
  if (saysNothing || (info.kind === 'number' && isOwnANumber(context, detention, info.words))) {
    throw new AppError('input.rejected', { field: 'words' });
  }
  const columns = toColumns('custody_info', info);
  if (infoId === undefined) return tx.insert('custody_info', { ...columns, held_at_id: stay.id });
  const row = found(findRow(context, { what: 'info', detentionId: id, rowId: infoId }), 'infoId');
  tx.update('custody_info', row.id, { ...columns, held_at_id: stay.id });
  return row.id;
};

/** The timeline tells of what took place; what is planned or did not happen is on its own list. */
const tellTalk = ({ tx }: WriteContext, detentionId: string, { id, kind, state, at }: Talk): void => {
  const line: EventKind = kind === 'visit' || kind === 'videoVisit' ? 'visit' : 'talk';
  keepLine(tx, detentionId, { aboutId: id, kind: line, at: state === 'held' ? at : null });
};

/** The timeline says that there is a complaint, never of what. */
const tellComplaint = ({ tx }: WriteContext, detentionId: string, { id, at }: { id: string; at: string }): void =>
  keepLine(tx, detentionId, { aboutId: id, kind: 'health', at });

/** @throws AppError record.notFound */
const saveTalk = (context: WriteContext, input: ParsedInput<'custody.saveTalk'>): string => {
  const { tx } = context;
  const { id, talkId, ...talk } = input;
  const at = momentOf(context, requireDetention(context, id), talk.at);
  const columns = toColumns('custody_talk', { ...talk, at });
  const row =
    talkId === undefined
      ? undefined
      : found(findRow(context, { what: 'talk', detentionId: id, rowId: talkId }), 'talkId');
  const savedId = row?.id ?? tx.insert('custody_talk', { ...columns, detention_id: id });
  if (row !== undefined) tx.update('custody_talk', row.id, columns);
  tellTalk(context, id, { id: savedId, kind: talk.kind, state: talk.state, at });
  return savedId;
};

/** @throws AppError record.notFound */
const saveComplaint = (context: WriteContext, input: ParsedInput<'custody.saveComplaint'>): string => {
  const { tx } = context;
  const { id, complaintId, toldAt, ...complaint } = input;
  const detention = requireDetention(context, id);
  const at = momentOf(context, detention, complaint.at);
  const columns = toColumns('custody_complaint', {
    ...complaint,
    at,
    ...(toldAt !== undefined && { toldAt: toldAt === null ? null : momentOf(context, detention, toldAt) }),
  });
  const row =
    complaintId === undefined
      ? undefined
      : found(findRow(context, { what: 'complaint', detentionId: id, rowId: complaintId }), 'complaintId');
  const savedId = row?.id ?? tx.insert('custody_complaint', { ...columns, detention_id: id });
  if (row !== undefined) tx.update('custody_complaint', row.id, columns);
  tellComplaint(context, id, { id: savedId, at });
  return savedId;
};

/** Takes a row of a detention out of its list, or brings it back; its line of the timeline goes with it. */
const setDeleted = (context: WriteContext, input: ParsedInput<'custody.remove'>, isDeleted: boolean): void => {
  const { tx } = context;
  const { id: detentionId, rowId } = input;
  requireDetention(context, detentionId);
  const wanted = { detentionId, rowId, isDeleted: !isDeleted };
  const change = isDeleted ? tx.delete.bind(tx) : tx.restore.bind(tx);
  switch (input.what) {
    case 'info':
      change('custody_info', found(findRow(context, { ...wanted, what: 'info' }), 'rowId').id);
      return;
    case 'talk': {
      const row = found(findRow(context, { ...wanted, what: 'talk' }), 'rowId');
      change('custody_talk', row.id);
      tellTalk(context, detentionId, isDeleted ? { ...row, state: 'planned' } : row);
      return;
    }
    case 'complaint': {
      const row = found(findRow(context, { ...wanted, what: 'complaint' }), 'rowId');
      change('custody_complaint', row.id);
      keepLine(tx, detentionId, { aboutId: row.id, kind: 'health', at: isDeleted ? null : row.at });
    }
  }
};

export const custodyHandlers = {
  'custody.get': (context, { id }) => {
    requireDetention(context, id);
    return { infos: infosOf(context, id), talks: talksOf(context, id), complaints: complaintsOf(context, id) };
  },
  'custody.saveInfo': (context, input) => ({ infoId: saveInfo(context, input) }),
  'custody.saveTalk': (context, input) => ({ talkId: saveTalk(context, input) }),
  'custody.saveComplaint': (context, input) => ({ complaintId: saveComplaint(context, input) }),
  'custody.remove': (context, input) => {
    setDeleted(context, input, true);
    return {};
  },
  'custody.restore': (context, input) => {
    setDeleted(context, input, false);
    return {};
  },
} satisfies Handlers<keyof typeof custodyCalls>;
