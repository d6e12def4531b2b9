import type { bondsCalls } from '../../../shared/bonds/bonds.ts';
import type { bondRows } from '../../../shared/bonds/choices.ts';
import type { ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Row } from '../../../shared/records.ts';
import { requireDetention } from '../access/detention-access.ts';
import type { Handlers, WriteContext } from '../context/context.ts';
import { refuseDays } from '../context/refuse-days.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toColumns } from '../records/columns.ts';
import { addEvent, dropEventsOf, restoreEventsOf } from '../records/timeline.ts';
import { bondsOf, watchedBonds } from './bonds-queries.ts';

/** @throws AppError record.notFound for a bond that is gone, or whose detention is */
const requireBond = (db: ReadableDb, id: string): Row<'bond'> => {
  const row = db.get<Row<'bond'>>(
    `SELECT b.* FROM bond b JOIN detention d ON d.id = b.detention_id AND d.deleted_at IS NULL
     WHERE b.id = ? AND b.deleted_at IS NULL`,
    id,
  );
  if (row === undefined) throw new AppError('record.notFound');
  return row;
};

const saveBond = (
  context: WriteContext,
  { detentionId, bondId, expectedUpdatedAt, ...fields }: ParsedInput<'bonds.save'>,
): string => {
  const { tx } = context;
  requireDetention(context, detentionId);
  refuseDays(context, { happened: { paperDate: fields.paperDate } });
  if (bondId === undefined) {
    const id = tx.insert('bond', { detention_id: detentionId, ...toColumns('bond', fields) });
    addEvent(tx, detentionId, { kind: 'bond', result: 'added', aboutId: id });
    return id;
  }
  if (requireBond(tx.db, bondId).detention_id !== detentionId) throw new AppError('record.notFound');
  tx.update('bond', bondId, toColumns('bond', fields), expectedUpdatedAt);
  return bondId;
};

type Said = { onDate: string; doneBy: string | null } | null;

/** Writes a stage down, changes it, or takes it back. Answers what it said before. */
const setStep = (
  context: WriteContext,
  { bondId, stage, onDate, doneBy }: ParsedInput<'bonds.setStep'>,
): { previous: Said } => {
  const { tx } = context;
  const bond = requireBond(tx.db, bondId);
  refuseDays(context, { happened: { onDate } });
  const present = tx.db.get<Row<'bond_step'>>(
    'SELECT * FROM bond_step WHERE bond_id = ? AND stage = ? AND deleted_at IS NULL',
    bondId,
    stage,
  );
  if (onDate === null) {
    if (present !== undefined) {
      tx.delete('bond_step', present.id);
      dropEventsOf(tx, present.id);
    }
  } else if (present === undefined) {
    const id = tx.insert('bond_step', { bond_id: bondId, stage, on_date: onDate, done_by: doneBy });
    addEvent(tx, bond.detention_id, { kind: 'bond', result: stage, aboutId: id });
  } else tx.update('bond_step', present.id, { on_date: onDate, done_by: doneBy });
  return { previous: present === undefined ? null : { onDate: present.on_date, doneBy: present.done_by } };
};

const addMoney = (context: WriteContext, { bondId, ...fields }: ParsedInput<'bonds.addMoney'>): string => {
  const { tx } = context;
  const bond = requireBond(tx.db, bondId);
  refuseDays(context, { happened: { onDate: fields.onDate } });
  const { way, cents, onDate } = fields;
  const id = tx.insert('bond_money', {
    ...toColumns('bond_money', fields),
    bond_id: bondId,
    way,
    cents,
    on_date: onDate,
  });
  addEvent(tx, bond.detention_id, { kind: 'bond', result: way, aboutId: id });
  return id;
};

/** @throws AppError input.rejected for a new one without its kind */
const saveNotice = (
  context: WriteContext,
  { bondId, noticeId, ...fields }: ParsedInput<'bonds.saveNotice'>,
): string => {
  const { tx } = context;
  const bond = requireBond(tx.db, bondId);
  refuseDays(context, {
    happened: { paperDate: fields.paperDate, doneOn: fields.doneOn },
    expected: { dueOn: fields.dueOn },
  });
  if (noticeId === undefined) {
    if (fields.kind === undefined) throw new AppError('input.rejected', { field: 'kind' });
    const id = tx.insert('bond_notice', { ...toColumns('bond_notice', fields), bond_id: bondId });
    addEvent(tx, bond.detention_id, { kind: 'bond', result: fields.kind, aboutId: id });
    return id;
  }
  const isThere = tx.db.get(
    'SELECT 1 FROM bond_notice WHERE id = ? AND bond_id = ? AND deleted_at IS NULL',
    noticeId,
    bondId,
  );
  if (isThere === undefined) throw new AppError('record.notFound');
  tx.update('bond_notice', noticeId, toColumns('bond_notice', fields));
  return noticeId;
};

const tables = { bond: 'bond', money: 'bond_money', notice: 'bond_notice' } as const;

interface Found {
  readonly removedAt: string | null;
}

/** A row of a bond whose detention is there. @throws AppError record.notFound */
const findRow = ({ tx }: WriteContext, row: (typeof bondRows)[number], id: string): Found => {
  const bondId = row === 'bond' ? 'x.id' : 'x.bond_id';
  const found = tx.db.get<Found>(
    `SELECT x.deleted_at AS removedAt FROM "${tables[row]}" x
     JOIN bond b ON b.id = ${bondId} JOIN detention d ON d.id = b.detention_id AND d.deleted_at IS NULL
     WHERE x.id = ?`,
    id,
  );
  if (found === undefined) throw new AppError('record.notFound');
  return found;
};

export const bondsHandlers = {
  'bonds.of': (context, { detentionId }) => {
    requireDetention(context, detentionId);
    return { bonds: bondsOf(context.db, detentionId) };
  },
  'bonds.watched': ({ db }) => ({ items: watchedBonds(db) }),
  'bonds.save': (context, input) => ({ bondId: saveBond(context, input) }),
  'bonds.setStep': setStep,
  'bonds.addMoney': (context, input) => ({ moneyId: addMoney(context, input) }),
  'bonds.saveNotice': (context, input) => ({ noticeId: saveNotice(context, input) }),
  'bonds.remove': (context, { row, id }) => {
    if (findRow(context, row, id).removedAt !== null) return {};
    context.tx.delete(tables[row], id);
    dropEventsOf(context.tx, id);
    return {};
  },
  'bonds.restore': (context, { row, id }) => {
    const { removedAt } = findRow(context, row, id);
    if (removedAt === null) return {};
    context.tx.restore(tables[row], id);
    restoreEventsOf(context.tx, id, removedAt);
    return {};
  },
} satisfies Handlers<keyof typeof bondsCalls>;
