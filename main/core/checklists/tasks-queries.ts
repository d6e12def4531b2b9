import type { Task, TaskGroups, TaskList } from '../../../shared/checklists/checklists.ts';
import type { OwnerRef } from '../../../shared/checklists/owners.ts';
import type { SessionUser } from '../../../shared/contract/session-user.ts';
import { findDetention, knowsWhose, mayWork, workParams } from '../access/detention-access.ts';
import { type NoteReader, seesAppointment } from '../access/encounter-access.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { type ItemRow, itemNames, toItem } from './checklists-queries.ts';
import { isThere, ownerColumn, ownerColumns, ownerName, ownerOf } from './owner-kinds.ts';

/** True in SQL for an item `i` that is an open task: the words of the index by which tasks are found. */
const isOpenTask = `i.due_on IS NOT NULL AND i.done_at IS NULL AND i.not_needed = 0 AND i.deleted_at IS NULL`;

/** The volunteer behind a user while they have access, in SQL; its parameters are the user and today. */
const ownVolunteer = `(SELECT v.id FROM user u JOIN volunteer v ON v.id = u.volunteer_id AND v.deleted_at IS NULL
  WHERE u.id = ? AND u.deleted_at IS NULL AND (v.access_expires_on IS NULL OR v.access_expires_on >= ?))`;

const ownParams = ({ user, today }: NoteReader): SqlValue[] => [user.id, today];

interface TaskFilter {
  readonly whose?: 'all' | 'mine' | 'nobody';
  readonly limit: number;
}

interface TaskRow extends ItemRow {
  readonly title_en: string | null;
  readonly title_es: string | null;
  readonly owner_name: string | null;
}

interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** Of a volunteer, whatever they ask for, only what is theirs. */
const whoseCondition = (reader: NoteReader, whose: TaskFilter['whose']): Condition => {
  if (reader.user.role !== 'coordinator') {
    return { sql: ` AND i.owner_volunteer_id = ${ownVolunteer}`, params: ownParams(reader) };
  }
  switch (whose) {
    case 'mine':
      return {
        sql: ` AND (i.owner_user_id = ? OR i.owner_volunteer_id = ${ownVolunteer})`,
        params: [reader.user.id, ...ownParams(reader)],
      };
    case 'nobody':
      return { sql: ' AND i.owner_volunteer_id IS NULL AND i.owner_user_id IS NULL', params: [] };
    default:
      return { sql: '', params: [] };
  }
};

interface GroupFilter {
  readonly today: string;
  /** Without those that are due later, or put off beyond today. */
  readonly lastDue?: string;
  /** How many groups are answered. */
  readonly limit: number;
}

const untilCondition = ({ lastDue, today }: GroupFilter): Condition =>
  lastDue === undefined
    ? { sql: '', params: [] }
    : { sql: ' AND i.due_on <= ? AND (i.snoozed_until IS NULL OR i.snoozed_until <= ?)', params: [lastDue, today] };

const toTask = (row: TaskRow, user: SessionUser, volunteerId: string | null): Task => {
  const {
    sectionEn: _en,
    sectionEs: _es,
    sources: _sources,
    certainty: _certainty,
    sourceDate: _date,
    ...item
  } = toItem(row);
  const owner = ownerOf(row);
  return {
    ...item,
    checklistId: row.checklist_id,
    titleEn: row.title_en,
    titleEs: row.title_es,
    owner: owner === null ? null : { ...owner, name: row.owner_name },
    mine: item.ownerUserId === user.id || (item.ownerVolunteerId !== null && item.ownerVolunteerId === volunteerId),
  };
};

/** Whose a task is, as far as a volunteer sees that: an appointment in their sight, a detention that they work with. */
const seenOwner = (db: ReadableDb, reader: NoteReader, owner: Task['owner']): Task['owner'] => {
  switch (owner?.kind) {
    case 'appointment':
      return seesAppointment(db, reader, owner.id) ? owner : null;
    case 'detention': {
      const row = findDetention(db, reader, owner.id);
      if (row === undefined) return null;
      const isNamed = row.person_id === null || knowsWhose(db, reader, row.id);
      return isNamed ? owner : { ...owner, name: row.known_as ?? row.description ?? row.phone };
    }
    default:
      return null;
  }
};

/** What a volunteer sees of their own task: its words and its day, and whose it is where they see that themselves. */
const forVolunteer = (db: ReadableDb, reader: NoteReader, task: Task): Task => ({
  ...task,
  titleEn: null,
  titleEs: null,
  sourceItem: null,
  note: null,
  ownerName: null,
  owner: seenOwner(db, reader, task.owner),
});

/** The open tasks that fulfill the conditions. */
const tasksFrom = (reader: NoteReader, conditions: readonly Condition[]) => ({
  // The index of open tasks is in the order of the answer; what is one volunteer’s is found by them.
  from: `FROM checklist_item i ${reader.user.role === 'coordinator' ? 'INDEXED BY checklist_item_due' : ''}
    CROSS JOIN checklist c ON c.id = i.checklist_id AND ${isThere}
    WHERE ${isOpenTask}${conditions.map(({ sql }) => sql).join('')}`,
  params: conditions.flatMap((condition) => condition.params),
});

/** Tasks as the reader may see them. `from` is a query’s end, from `FROM` on. */
const readTasks = (db: ReadableDb, reader: NoteReader, from: string, ...params: SqlValue[]): Task[] => {
  const rows = db.all<TaskRow>(
    `SELECT i.*, ${itemNames}, c.title_en, c.title_es, ${ownerColumns}, ${ownerName} AS owner_name ${from}`,
    ...params,
  );
  const volunteerId = db.get<{ id: string | null }>(`SELECT ${ownVolunteer} AS id`, ...ownParams(reader))?.id ?? null;
  const tasks = rows.map((row) => toTask(row, reader.user, volunteerId));
  return reader.user.role === 'coordinator' ? tasks : tasks.map((task) => forVolunteer(db, reader, task));
};

const firstDueFirst = 'ORDER BY i.due_on, i.due_time, i.id';

/** Open tasks, the first due first: of a coordinator all, of a volunteer their own. */
export const openTasks = (db: ReadableDb, reader: NoteReader, { whose, limit }: TaskFilter): TaskList => {
  const found = tasksFrom(reader, [whoseCondition(reader, whose)]);
  const items = readTasks(db, reader, `${found.from} ${firstDueFirst} LIMIT ?`, ...found.params, limit);
  const isAll = items.length < limit;
  return {
    items,
    count: isAll
      ? items.length
      : (db.get<{ n: number }>(`SELECT count(*) AS n ${found.from}`, ...found.params)?.n ?? 0),
  };
};

/** How many tasks of one group are answered at most. */
const groupLimit = 50;

interface DueRow {
  readonly id: string;
  readonly due_on: string;
}

/** A volunteer’s own tasks by what they see of whose they are: what they do not see puts no two together. */
const ownGrouped = (db: ReadableDb, reader: NoteReader, { today, limit }: GroupFilter): TaskGroups => {
  const { items, count } = openTasks(db, reader, { limit });
  const groups = [...Map.groupBy(items, ({ owner }) => owner?.id ?? null).values()].map((own) => ({
    count: own.length,
    overdue: own.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    items: own,
  }));
  return { groups, groupCount: groups.length, count };
};

/** Open tasks by what they belong to, the most pressing first: of a coordinator all, of a volunteer their own. */
export const groupedTasks = (db: ReadableDb, reader: NoteReader, filter: GroupFilter): TaskGroups => {
  if (reader.user.role !== 'coordinator') return ownGrouped(db, reader, filter);
  const { from, params } = tasksFrom(reader, [untilCondition(filter)]);
  const rows = db.all<DueRow>(`SELECT i.id, i.due_on, ${ownerColumns} ${from} ${firstDueFirst}`, ...params);
  const groups = [...Map.groupBy(rows, (row) => ownerOf(row)?.id ?? null).values()];
  const shown = groups.slice(0, filter.limit);
  const ids = shown.flatMap((own) => own.slice(0, groupLimit).map(({ id }) => id));
  const tasks = readTasks(
    db,
    reader,
    `FROM checklist_item i JOIN checklist c ON c.id = i.checklist_id WHERE i.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return {
    groups: shown.map((own) => ({
      count: own.length,
      overdue: own.filter(({ due_on }) => due_on < filter.today).length,
      items: own.flatMap(({ id }) => byId.get(id) ?? []),
    })),
    groupCount: groups.length,
    count: rows.length,
  };
};

/** True in SQL that a volunteer reads the words of an item `i`: it is theirs, or as the template has it. */
const readable = `(i.owner_volunteer_id = ${ownVolunteer} OR i.source_item IS NOT NULL AND i.reworded = 0)`;

/**
 * Every task of a record, done or not, the first due first; what is not needed is left out. A volunteer reads the words of the
 * templates and of their own tasks, and none that others wrote.
 */
export const tasksOf = (db: ReadableDb, reader: NoteReader, { kind, id }: OwnerRef): ItemRow[] => {
  const isCoordinator = reader.user.role === 'coordinator';
  return db.all<ItemRow>(
    `SELECT i.*, ${itemNames} FROM checklist c CROSS JOIN checklist_item i ON i.checklist_id = c.id
     WHERE c."${ownerColumn(kind)}" = ? AND ${isThere} AND i.due_on IS NOT NULL AND i.not_needed = 0
       AND i.deleted_at IS NULL ${isCoordinator ? '' : `AND ${readable}`}
     ORDER BY i.due_on, i.due_time IS NULL, i.due_time, i.checklist_id, i.position, i.id`,
    id,
    ...(isCoordinator ? [] : ownParams(reader)),
  );
};

/**
 * True if this user may mark an item done: a coordinator any, a volunteer their own task and those whose words they read of a
 * detention that they work with.
 */
export const mayMark = (db: ReadableDb, reader: NoteReader, itemId: string): boolean => {
  const isCoordinator = reader.user.role === 'coordinator';
  const theirs = `AND i.due_on IS NOT NULL AND i.not_needed = 0 AND (i.owner_volunteer_id = ${ownVolunteer}
    OR ${readable} AND EXISTS (SELECT 1 FROM detention d WHERE d.id = c.detention_id AND ${mayWork}))`;
  return (
    db.get(
      `SELECT 1 FROM checklist_item i JOIN checklist c ON c.id = i.checklist_id AND ${isThere}
       WHERE i.id = ? AND i.deleted_at IS NULL ${isCoordinator ? '' : theirs}`,
      itemId,
      ...(isCoordinator ? [] : [...ownParams(reader), ...ownParams(reader), ...workParams(reader)]),
    ) !== undefined
  );
};
