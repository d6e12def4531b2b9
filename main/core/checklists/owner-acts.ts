import type { OwnerRef } from '../../../shared/checklists/owners.ts';
import type { Row } from '../../../shared/records.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { ownerColumn } from './owner-kinds.ts';

type ItemRow = Row<'checklist_item'>;

const itemsOf = (tx: WriteTransaction, { kind, id }: OwnerRef, condition: string, ...params: string[]): ItemRow[] =>
  tx.db.all<ItemRow>(
    `SELECT i.* FROM checklist c CROSS JOIN checklist_item i ON i.checklist_id = c.id
     WHERE c."${ownerColumn(kind)}" = ? AND c.deleted_at IS NULL AND i.deleted_at IS NULL AND ${condition}`,
    id,
    ...params,
  );

/** Says of every open task of a record that it is not needed. */
export const setTasksAside = (tx: WriteTransaction, owner: OwnerRef): void => {
  for (const { id } of itemsOf(tx, owner, 'i.due_on IS NOT NULL AND i.done_at IS NULL AND i.not_needed = 0')) {
    tx.update('checklist_item', id, { not_needed: 1 });
  }
};

/** Undoes `setTasksAside`. @param at the instant of that act: what was changed since stays */
export const bringTasksBack = (tx: WriteTransaction, owner: OwnerRef, at: string): void => {
  for (const { id } of itemsOf(tx, owner, 'i.not_needed = 1 AND i.updated_at = ?', at)) {
    tx.update('checklist_item', id, { not_needed: 0 });
  }
};

/** True in SQL for an item `i` of a checklist `c` with which something was done since the copy was made. */
const isTouched = `i.updated_at <> c.created_at OR i.source_item IS NULL OR i.done_at IS NOT NULL OR i.not_needed = 1
  OR coalesce(i.owner_volunteer_id, i.owner_user_id, i.note, i.snoozed_until) IS NOT NULL`;

/** Copies of templates with which nothing was done since they were made, the newest first. */
const untouched = (tx: WriteTransaction, { kind, id }: OwnerRef): Row<'checklist'>[] =>
  tx.db.all<Row<'checklist'>>(
    `SELECT c.* FROM checklist c WHERE c."${ownerColumn(kind)}" = ? AND c.deleted_at IS NULL
       AND c.template_key IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM checklist_item i WHERE i.checklist_id = c.id AND (${isTouched}))
     ORDER BY c.id DESC`,
    id,
  );

const removeList = (tx: WriteTransaction, id: string): void => {
  for (const item of tx.db.all<{ id: string }>(
    'SELECT id FROM checklist_item WHERE checklist_id = ? AND deleted_at IS NULL',
    id,
  )) {
    tx.delete('checklist_item', item.id);
  }
  tx.delete('checklist', id);
};

const copiesOf = (tx: WriteTransaction, { kind, id }: OwnerRef, template: string): number =>
  tx.db.get<{ n: number }>(
    `SELECT count(*) AS n FROM checklist c
     WHERE c."${ownerColumn(kind)}" = ? AND c.template_key = ? AND c.deleted_at IS NULL`,
    id,
    template,
  )?.n ?? 0;

/** Removes a record’s copies of a template with which nothing was done. @param keep how many of them stay, touched or not */
export const removeUntouched = (tx: WriteTransaction, owner: OwnerRef, template: string, keep: number): void => {
  let left = copiesOf(tx, owner, template);
  for (const list of untouched(tx, owner)) {
    if (list.template_key !== template || left <= keep) continue;
    removeList(tx, list.id);
    left -= 1;
  }
};
