import type { Checklist, ChecklistItem, Progress, RunningChecklist } from '../../../shared/checklists/checklists.ts';
import { checklistOwners, type ChecklistOwner, type OwnerRef } from '../../../shared/checklists/owners.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { toFields } from '../records/columns.ts';
import { belongsTo, isThere, ownerColumn, ownerName, ownerOf, ownerParams } from './owner-kinds.ts';
import { currentVersions } from './templates-queries.ts';

type ListRow = Row<'checklist'> & { readonly owner_name: string | null; readonly done: number; readonly total: number };
export type ItemRow = Row<'checklist_item'> & {
  readonly done_by_name: string | null;
  readonly owner_item_name: string | null;
};

/** True in SQL for an item `i` that still counts. */
const counts = 'i.deleted_at IS NULL AND i.not_needed = 0';

const listColumns = `c.*, ${ownerName} AS owner_name,
  (SELECT count(*) FROM checklist_item i WHERE i.checklist_id = c.id AND ${counts}) AS total,
  (SELECT count(*) FROM checklist_item i WHERE i.checklist_id = c.id AND ${counts} AND i.done_at IS NOT NULL) AS done`;

/** The names of who did an item `i` and of who is to do it. */
export const itemNames = `(SELECT u.display_name FROM user u WHERE u.id = i.done_by) AS done_by_name,
  coalesce((SELECT v.name FROM volunteer v WHERE v.id = i.owner_volunteer_id),
    (SELECT u.display_name FROM user u WHERE u.id = i.owner_user_id)) AS owner_item_name`;

export const toItem = (row: ItemRow): ChecklistItem => ({
  id: row.id,
  ...toFields('checklist_item', row),
  doneByName: row.done_by_name,
  ownerName: row.owner_item_name,
});

type Listed = Omit<Checklist, 'items'>;

const toListed = (row: ListRow, current: ReadonlyMap<string, string>): Listed => {
  const owner = ownerOf(row);
  const newest = row.template_key === null ? undefined : current.get(row.template_key);
  return {
    id: row.id,
    ...toFields('checklist', row),
    owner: owner === null ? null : { ...owner, name: row.owner_name },
    startedAt: row.created_at,
    isOutdated: newest !== undefined && newest !== row.version,
    progress: { done: row.done, total: row.total },
  };
};

const withItems = (db: ReadableDb, rows: readonly ListRow[]): Checklist[] => {
  if (rows.length === 0) return [];
  const current = currentVersions(db);
  const items = db.all<ItemRow>(
    `SELECT i.*, ${itemNames} FROM json_each(?) wanted CROSS JOIN checklist_item i ON i.checklist_id = wanted.value
     WHERE i.deleted_at IS NULL ORDER BY i.position, i.id`,
    JSON.stringify(rows.map(({ id }) => id)),
  );
  const byList = Map.groupBy(items, (item) => item.checklist_id);
  return rows.map((row) => ({ ...toListed(row, current), items: (byList.get(row.id) ?? []).map(toItem) }));
};

/** A checklist that was not removed, of a record that is there. */
export const getChecklist = (db: ReadableDb, id: string): Checklist | undefined =>
  withItems(db, db.all<ListRow>(`SELECT ${listColumns} FROM checklist c WHERE c.id = ? AND ${isThere}`, id))[0];

/** The checklists of a record, the newest first, and its other tasks last. */
export const checklistsOf = (db: ReadableDb, { kind, id }: OwnerRef): Checklist[] =>
  withItems(
    db,
    db.all<ListRow>(
      `SELECT ${listColumns} FROM checklist c WHERE c."${ownerColumn(kind)}" = ? AND ${isThere}
       ORDER BY c.template_key IS NULL, c.id DESC`,
      id,
    ),
  ).filter(({ templateKey, items }) => templateKey !== null || items.length > 0);

/** True if a record has a copy of a template. */
export const hasChecklist = (db: ReadableDb, { kind, id }: OwnerRef, template: string): boolean =>
  db.get(
    `SELECT 1 FROM checklist c WHERE c."${ownerColumn(kind)}" = ? AND c.template_key = ? AND ${isThere}`,
    id,
    template,
  ) !== undefined;

/** The list of a record’s tasks, or the team’s, that belong to no template. */
export const findTaskList = (db: ReadableDb, owner: OwnerRef | null): string | undefined =>
  db.get<{ id: string }>(
    `SELECT c.id FROM checklist c WHERE c.template_key IS NULL AND c.title_en IS NULL AND c.title_es IS NULL
       AND ${belongsTo} AND c.deleted_at IS NULL ORDER BY c.id LIMIT 1`,
    ...ownerParams(owner),
  )?.id;

const isOpen = `EXISTS (SELECT 1 FROM checklist_item i WHERE i.checklist_id = c.id AND ${counts} AND i.done_at IS NULL)`;

/** Copies with something left, the newest first, and how many there are. */
export const listRunning = (db: ReadableDb, limit: number): { items: RunningChecklist[]; count: number } => {
  const from = `FROM checklist c WHERE c.template_key IS NOT NULL AND ${isThere} AND ${isOpen}`;
  const rows = db.all<ListRow & { next_due_on: string | null }>(
    `SELECT ${listColumns}, (SELECT min(i.due_on) FROM checklist_item i WHERE i.checklist_id = c.id AND ${counts}
       AND i.done_at IS NULL) AS next_due_on ${from} ORDER BY c.id DESC LIMIT ?`,
    limit,
  );
  const current = currentVersions(db);
  return {
    items: rows.map((row) => ({ ...toListed(row, current), nextDueOn: row.next_due_on })),
    count: db.get<{ n: number }>(`SELECT count(*) AS n ${from}`)?.n ?? 0,
  };
};

/** How far the checklists of records are, all of a record’s together; those without any are left out. */
export const progressOf = (db: ReadableDb, owners: readonly OwnerRef[]): (OwnerRef & Progress)[] =>
  checklistOwners.flatMap((kind) => {
    const ids = owners.filter((owner) => owner.kind === kind).map(({ id }) => id);
    return ids.length === 0 ? [] : progressOfKind(db, kind, ids);
  });

const progressOfKind = (db: ReadableDb, kind: ChecklistOwner, ids: readonly SqlValue[]): (OwnerRef & Progress)[] =>
  db
    .all<{ id: string; done: number; total: number }>(
      `SELECT wanted.value AS id, count(*) AS total, count(i.done_at) AS done FROM json_each(?) wanted
       CROSS JOIN checklist c ON c."${ownerColumn(kind)}" = wanted.value AND ${isThere}
       CROSS JOIN checklist_item i ON i.checklist_id = c.id AND ${counts} GROUP BY wanted.value`,
      JSON.stringify(ids),
    )
    .map((row) => ({ kind, ...row }));
