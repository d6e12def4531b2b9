import type { z } from 'zod';
import type { itemInput, taskInput } from '../../../shared/checklists/checklists.ts';
import type { OwnerRef } from '../../../shared/checklists/owners.ts';
import type { TemplateItem, TemplateSection } from '../../../shared/checklists/template-shape.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ColumnValues, Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toColumns } from '../records/columns.ts';
import { addEvent } from '../records/timeline.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { findTaskList } from './checklists-queries.ts';
import { findOwner, isThere, ownerValues } from './owner-kinds.ts';
import { reworded } from './template-writes.ts';
import { type CurrentTemplate, findCurrent } from './templates-queries.ts';

type ItemChange = z.output<typeof itemInput>;
type NewTask = z.output<typeof taskInput>;
type ItemRow = Row<'checklist_item'>;

const refuseMissingOwner = (db: ReadableDb, owner: OwnerRef | null): void => {
  if (owner !== null && db.get(findOwner(owner.kind), owner.id) === undefined) {
    throw new AppError('record.notFound', { field: 'owner' });
  }
};

/** The columns of an item that come from its template. */
export const fromTemplate = (
  { title }: Pick<TemplateSection, 'title'>,
  item: TemplateItem,
): ColumnValues<'checklist_item'> => ({
  source_item: item.id,
  section_en: title.en,
  section_es: title.es,
  text_en: item.text.en,
  text_es: item.text.es,
  sources: JSON.stringify(item.sources),
  certainty: item.certainty,
  source_date: item.date,
});

export const versionColumns = ({ key, version, number, title }: CurrentTemplate): ColumnValues<'checklist'> => ({
  template_key: key,
  version,
  version_number: number,
  title_en: title.en,
  title_es: title.es,
});

/** When the items of a section are due; they are tasks then. */
export type SectionDues = Readonly<Record<string, { readonly dueOn: string; readonly dueTime?: string | null }>>;

/**
 * Makes a copy of a template’s newest version and answers its id.
 *
 * @param owner whose it is; null for one of the team
 * @param dues by the id of a section
 * @throws AppError record.notFound with the field `template` or `owner`
 */
export const startChecklist = (
  tx: WriteTransaction,
  template: string,
  owner: OwnerRef | null,
  dues: SectionDues = {},
): string => {
  const current = findCurrent(tx.db, template);
  if (current === undefined) throw new AppError('record.notFound', { field: 'template' });
  refuseMissingOwner(tx.db, owner);
  const id = tx.insert('checklist', { ...versionColumns(current), ...ownerValues(owner) });
  let position = 0;
  for (const section of current.sections) {
    const due = dues[section.id];
    for (const item of section.items) {
      tx.insert('checklist_item', {
        checklist_id: id,
        position,
        ...fromTemplate(section, item),
        ...(due !== undefined && { due_on: due.dueOn, due_time: due.dueTime ?? null }),
      });
      position += 1;
    }
  }
  return id;
};

/** An item that was not removed, of a checklist that is there. @throws AppError record.notFound */
export const requireItem = (db: ReadableDb, id: string): ItemRow => {
  const row = db.get<ItemRow>(
    `SELECT i.* FROM checklist_item i JOIN checklist c ON c.id = i.checklist_id AND ${isThere}
     WHERE i.id = ? AND i.deleted_at IS NULL`,
    id,
  );
  if (row === undefined) throw new AppError('record.notFound');
  return row;
};

/** @throws AppError record.notFound */
export const requireChecklist = (db: ReadableDb, id: string): Row<'checklist'> => {
  const row = db.get<Row<'checklist'>>(`SELECT c.* FROM checklist c WHERE c.id = ? AND ${isThere}`, id);
  if (row === undefined) throw new AppError('record.notFound');
  return row;
};

/**
 * The columns of who does a step; of a volunteer’s login, the volunteer.
 * @throws AppError record.notFound with the field `doer`
 */
const doerColumns = (db: ReadableDb, doer: ItemChange['doer']): ColumnValues<'checklist_item'> => {
  if (doer === undefined) return {};
  if (doer === null) return { owner_volunteer_id: null, owner_user_id: null };
  const { kind, id } = doer;
  const found = db.get<{ volunteer_id: string | null }>(
    kind === 'volunteer'
      ? 'SELECT id AS volunteer_id FROM volunteer WHERE id = ? AND deleted_at IS NULL'
      : `SELECT v.id AS volunteer_id FROM user u
         LEFT JOIN volunteer v ON v.id = u.volunteer_id AND v.deleted_at IS NULL AND u.role = 'volunteer'
         WHERE u.id = ? AND u.deleted_at IS NULL`,
    id,
  );
  if (found === undefined) throw new AppError('record.notFound', { field: 'doer' });
  const { volunteer_id: volunteer } = found;
  return { owner_volunteer_id: volunteer, owner_user_id: volunteer === null ? id : null };
};

/** The columns of a change that agrees with itself: some words, and no time and no putting off without a day. */
const checkedColumns = (db: ReadableDb, before: ItemRow | null, change: ItemChange): ColumnValues<'checklist_item'> => {
  const columns: ColumnValues<'checklist_item'> = {
    ...toColumns('checklist_item', change),
    ...doerColumns(db, change.doer),
    ...(change.dueOn === null && { due_time: null, snoozed_until: null }),
  };
  const { text_en: en = null, text_es: es = null } = { ...before, ...columns };
  if (en === null && es === null) {
    throw new AppError('input.rejected', { field: change.textEs === undefined ? 'textEn' : 'textEs' });
  }
  return columns;
};

const nextPosition = (db: ReadableDb, checklistId: string): number =>
  (db.get<{ n: number | null }>('SELECT max(position) AS n FROM checklist_item WHERE checklist_id = ?', checklistId)
    ?.n ?? -1) + 1;

/** Adds an item that the team wrote to a checklist. @throws AppError record.notFound, input.rejected */
export const addItem = (tx: WriteTransaction, checklistId: string, change: ItemChange): string => {
  requireChecklist(tx.db, checklistId);
  return tx.insert('checklist_item', {
    ...checkedColumns(tx.db, null, change),
    checklist_id: checklistId,
    position: nextPosition(tx.db, checklistId),
    certainty: 'team',
  });
};

/**
 * Adds a task to the other tasks of a record, or of the team, and answers it.
 * @throws AppError record.notFound, input.rejected
 */
export const addTask = (tx: WriteTransaction, { owner, ...task }: NewTask): { id: string; checklistId: string } => {
  refuseMissingOwner(tx.db, owner);
  const checklistId = findTaskList(tx.db, owner) ?? tx.insert('checklist', ownerValues(owner));
  return { id: addItem(tx, checklistId, task), checklistId };
};

/**
 * Changes an item; what is absent stays. Words that are changed are the team’s from then on.
 * @throws AppError record.notFound, input.rejected
 */
export const saveItem = (tx: WriteTransaction, id: string, change: ItemChange): void => {
  const before = requireItem(tx.db, id);
  const columns = checkedColumns(tx.db, before, change);
  const isReworded =
    (columns.text_en !== undefined && columns.text_en !== before.text_en) ||
    (columns.text_es !== undefined && columns.text_es !== before.text_es);
  tx.update('checklist_item', id, {
    ...columns,
    ...(isReworded && { certainty: reworded(before.certainty), reworded: 1 }),
  });
};

/**
 * Marks an item done by someone, or not done (null); one that is so already stays. A detention’s timeline says so.
 * @throws AppError record.notFound
 */
export const markDone = (tx: WriteTransaction, id: string, by: string | null): void => {
  const row = requireItem(tx.db, id);
  const isDone = by !== null;
  if ((row.done_at !== null) === isDone) return;
  tx.update('checklist_item', id, { done_at: isDone ? tx.at : null, done_by: by });
  const { detention_id: detentionId } = requireChecklist(tx.db, row.checklist_id);
  if (detentionId === null) return;
  addEvent(tx, detentionId, { kind: 'task', step: `task:${id}`, result: isDone ? 'done' : 'open', aboutId: id });
};
