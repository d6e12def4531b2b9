import { isZone } from '../../../shared/basics/dates-in-words.ts';
import type { ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Row } from '../../../shared/records.ts';
import { needsOf as kindsOf, type releaseRows } from '../../../shared/release/choices.ts';
import type { releaseCalls } from '../../../shared/release/release.ts';
import { requireDetention } from '../access/detention-access.ts';
import { insertAppointment } from '../appointments/appointments-api.ts';
import type { Handlers, WriteContext } from '../context/context.ts';
import { refuseDays } from '../context/refuse-days.ts';
import { findEntry } from '../directory/directory-api.ts';
import { toColumns } from '../records/columns.ts';
import { addEvent, dropEventsOf, restoreEventsOf } from '../records/timeline.ts';
import { undoAct, type UndoableActs } from '../records/undo-act.ts';
import { forVolunteer, needsForVolunteer, needsOf, releasesOf, removalsOf } from './release-queries.ts';

const refuseStranger = ({ tx }: WriteContext, volunteerId: string | null | undefined): void => {
  if (!volunteerId) return;
  const isThere = tx.db.get('SELECT 1 FROM volunteer WHERE id = ? AND deleted_at IS NULL', volunteerId);
  if (isThere === undefined) throw new AppError('record.notFound', { field: 'pickUpVolunteerId' });
};

/** The zone of a place in the directory, if it is known; else that of the detention. */
const zoneOf = ({ tx }: WriteContext, placeId: string | null | undefined, { zone }: Row<'detention'>): string =>
  (placeId ? findEntry(tx.db, placeId)?.zone : null) ?? zone;

/** A plan of this detention. @throws AppError record.notFound */
const requirePlan = (
  { tx }: WriteContext,
  table: 'release_plan' | 'removal_plan',
  id: string,
  detentionId: string,
): void => {
  const isThere = tx.db.get(
    `SELECT 1 FROM "${table}" WHERE id = ? AND detention_id = ? AND deleted_at IS NULL`,
    id,
    detentionId,
  );
  if (isThere === undefined) throw new AppError('record.notFound');
};

const saveRelease = (
  context: WriteContext,
  { id, releaseId, expectedUpdatedAt, ...fields }: ParsedInput<'release.save'>,
): string => {
  const { tx } = context;
  const detention = requireDetention(context, id);
  refuseDays(context, { expected: { expectedOn: fields.expectedOn } });
  const { pickUpVolunteerId } = fields;
  refuseStranger(context, pickUpVolunteerId);
  const columns = {
    ...toColumns('release_plan', fields),
    ...(pickUpVolunteerId !== undefined && { pick_up_volunteer_id: pickUpVolunteerId }),
  };
  if (releaseId === undefined) {
    const added = tx.insert('release_plan', {
      zone: zoneOf(context, fields.placeId, detention),
      ...columns,
      detention_id: id,
    });
    addEvent(tx, id, { kind: 'release', result: 'planned', aboutId: added });
    return added;
  }
  requirePlan(context, 'release_plan', releaseId, id);
  if (tx.update('release_plan', releaseId, columns, expectedUpdatedAt)) {
    addEvent(tx, id, { kind: 'release', result: 'changed', aboutId: releaseId });
  }
  return releaseId;
};

type NeedChange = ParsedInput<'release.setNeed'>;
type Need = Pick<Row<'release_need'>, 'state' | 'words'>;

/** What a need said, if it is this detention's. @throws AppError record.notFound */
const needBefore = ({ tx }: WriteContext, { id, needId, aim, kind }: NeedChange): Need => {
  if (needId === undefined) return { state: null, words: null };
  const row = tx.db.get<Need>(
    `SELECT state, words FROM release_need
     WHERE id = ? AND detention_id = ? AND aim = ? AND kind = ? AND deleted_at IS NULL`,
    needId,
    id,
    aim,
    kind,
  );
  if (row === undefined) throw new AppError('record.notFound');
  return row;
};

/** The timeline says that something is there, for as long as it is. */
const stampNeed = ({ tx }: WriteContext, needId: string, { id, aim, kind, state }: NeedChange): void => {
  if (state === 'done') addEvent(tx, id, { kind: aim, step: kind, result: 'done', aboutId: needId });
  else dropEventsOf(tx, needId);
};

/** @throws AppError record.notFound, input.rejected */
const setNeed = (
  context: WriteContext,
  change: NeedChange,
): { needId: string; previous: Pick<Need, 'state'> & Partial<Need> } => {
  const { tx, user } = context;
  const { id, aim, kind, state, words } = change;
  requireDetention(context, id);
  const isWhole = user.role === 'coordinator';
  if (!isWhole && aim === 'removal') throw new AppError('record.notFound');
  // A volunteer does not see what was written, so they would write over it.
  if (!isWhole && words !== undefined) throw new AppError('input.rejected', { field: 'words' });
  if (!kindsOf[aim].includes(kind)) throw new AppError('input.rejected', { field: 'kind' });
  const before = needBefore(context, change);
  const previous = isWhole ? before : { state: before.state };
  const said = words === undefined ? { state } : { state, words };
  if (change.needId === undefined) {
    const needId = tx.insert('release_need', { detention_id: id, aim, kind, ...said });
    if (state === 'done') stampNeed(context, needId, change);
    return { needId, previous };
  }
  tx.update('release_need', change.needId, said);
  if (state !== before.state) stampNeed(context, change.needId, change);
  return { needId: change.needId, previous };
};

const saveRemoval = (
  context: WriteContext,
  { id, removalId, expectedUpdatedAt, ...fields }: ParsedInput<'release.saveRemoval'>,
): string => {
  const { tx } = context;
  requireDetention(context, id);
  refuseDays(context, {
    happened: { sourceOn: fields.sourceOn, familyToldOn: fields.familyToldOn },
    expected: { expectedOn: fields.expectedOn },
  });
  const columns = toColumns('removal_plan', fields);
  if (removalId === undefined) {
    const added = tx.insert('removal_plan', { ...columns, detention_id: id });
    addEvent(tx, id, { kind: 'removal', result: 'planned', aboutId: added });
    return added;
  }
  requirePlan(context, 'removal_plan', removalId, id);
  if (tx.update('removal_plan', removalId, columns, expectedUpdatedAt)) {
    addEvent(tx, id, { kind: 'removal', result: 'changed', aboutId: removalId });
  }
  return removalId;
};

/** @throws AppError input.rejected for a new one without a name */
const saveContact = (
  context: WriteContext,
  { removalId, contactId, ...fields }: ParsedInput<'release.saveContact'>,
): string => {
  const { tx } = context;
  const plan = tx.db.get<{ detention: string }>(
    'SELECT detention_id AS detention FROM removal_plan WHERE id = ? AND deleted_at IS NULL',
    removalId,
  );
  if (plan === undefined) throw new AppError('record.notFound');
  requireDetention(context, plan.detention);
  if (contactId === undefined) {
    if (fields.name === undefined) throw new AppError('input.rejected', { field: 'name' });
    return tx.insert('removal_contact', { ...toColumns('removal_contact', fields), removal_id: removalId });
  }
  const isThere = tx.db.get(
    'SELECT 1 FROM removal_contact WHERE id = ? AND removal_id = ? AND deleted_at IS NULL',
    contactId,
    removalId,
  );
  if (isThere === undefined) throw new AppError('record.notFound');
  tx.update('removal_contact', contactId, toColumns('removal_contact', fields));
  return contactId;
};

const tables = { release: 'release_plan', removal: 'removal_plan', contact: 'removal_contact' } as const;

interface Found {
  readonly removedAt: string | null;
  readonly detention: string;
}

/** A row of a detention that is there. @throws AppError record.notFound */
const findRow = (context: WriteContext, row: (typeof releaseRows)[number], id: string): Found => {
  const sql =
    row === 'contact'
      ? `SELECT x.deleted_at AS removedAt, m.detention_id AS detention
         FROM removal_contact x JOIN removal_plan m ON m.id = x.removal_id WHERE x.id = ?`
      : `SELECT x.deleted_at AS removedAt, x.detention_id AS detention FROM "${tables[row]}" x WHERE x.id = ?`;
  const found = context.tx.db.get<Found>(sql, id);
  if (found === undefined) throw new AppError('record.notFound');
  requireDetention(context, found.detention);
  return found;
};

/** @throws AppError input.rejected where no one is linked, or for a day or zone that cannot be */
const addHearing = (
  context: WriteContext,
  { id, kind, date, startTime, place, officeId, zone }: ParsedInput<'release.addHearing'>,
): { appointmentId: string; eventId: string } => {
  const { tx } = context;
  const detention = requireDetention(context, id);
  if (detention.person_id === null) throw new AppError('input.rejected', { field: 'personId' });
  if (zone !== undefined && !isZone(zone)) throw new AppError('input.rejected', { field: 'zone' });
  refuseDays(context, { expected: { date } });
  const appointmentId = insertAppointment(
    tx,
    { personIds: [detention.person_id], kind, date, startTime, place, officeId },
    zone ?? zoneOf(context, officeId, detention),
  );
  const eventId = addEvent(tx, id, { kind: 'hearing', result: kind, aboutId: appointmentId });
  return { appointmentId, eventId };
};

const acts: UndoableActs<'release_plan' | 'removal_plan' | 'detention_event'> = {
  tables: ['release_plan', 'removal_plan', 'detention_event'],
  calls: 'release.save',
};

export const releaseHandlers = {
  'release.of': (context, { id }) => {
    requireDetention(context, id);
    const { db, user } = context;
    const releases = releasesOf(db, id);
    const needs = needsOf(db, id);
    if (user.role === 'coordinator') return { releases, needs, removals: removalsOf(db, id) };
    return { releases: releases.map(forVolunteer), needs: needsForVolunteer(needs), removals: [] };
  },
  'release.save': (context, input) => ({ releaseId: saveRelease(context, input), act: context.tx.batch }),
  'release.setNeed': setNeed,
  'release.saveRemoval': (context, input) => ({ removalId: saveRemoval(context, input), act: context.tx.batch }),
  'release.undo': ({ tx }, { act }) => {
    undoAct(tx, act, acts);
    return {};
  },
  'release.saveContact': (context, input) => ({ contactId: saveContact(context, input) }),
  'release.remove': (context, { row, rowId }) => {
    if (findRow(context, row, rowId).removedAt !== null) return {};
    context.tx.delete(tables[row], rowId);
    dropEventsOf(context.tx, rowId);
    return {};
  },
  'release.restore': (context, { row, rowId }) => {
    const { removedAt } = findRow(context, row, rowId);
    if (removedAt === null) return {};
    context.tx.restore(tables[row], rowId);
    restoreEventsOf(context.tx, rowId, removedAt);
    return {};
  },
  'release.addHearing': addHearing,
} satisfies Handlers<keyof typeof releaseCalls>;
