import { z } from 'zod';
import { language } from '../basics/language.ts';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { acted, id, instant, isoDate, line } from '../contract/fields.ts';
import { inputShape, outputShape } from '../records/record.ts';
import { ownerRef } from './owners.ts';
import { checklist as checklistRecord, checklistItem as itemRecord } from './records.ts';
import { bothLanguages, templateSection } from './template-shape.ts';

const count = z.number().int();
/** Of a template: an id of `resources/checklists.json`, or that of a template of the team’s own. */
const templateKey = line(80).min(1);

/** Whose a checklist is, with the name that it goes by; null for one of the team. */
const owner = ownerRef.extend({ name: z.string().nullable() }).nullable();

const progress = z.object({ done: count, total: count });
export type Progress = z.output<typeof progress>;

const item = z.object({
  id,
  ...outputShape(itemRecord),
  doneByName: z.string().nullable(),
  ownerName: z.string().nullable(),
});
export type ChecklistItem = z.output<typeof item>;

const checklist = z.object({
  id,
  ...outputShape(checklistRecord),
  owner,
  startedAt: instant,
  /** There is a newer version of its template. */
  isOutdated: z.boolean(),
  progress,
  items: z.array(item),
});
export type Checklist = z.output<typeof checklist>;

const running = checklist.omit({ items: true }).extend({ nextDueOn: isoDate.nullable() });
export type RunningChecklist = z.output<typeof running>;

const task = item.omit({ sectionEn: true, sectionEs: true, sources: true, certainty: true, sourceDate: true }).extend({
  checklistId: id,
  /** Of the checklist; null for a task without one. */
  titleEn: z.string().nullable(),
  titleEs: z.string().nullable(),
  owner,
  /** Owned by the one who asks. */
  mine: z.boolean(),
});
export type Task = z.output<typeof task>;

/** Open tasks, the first due first. */
export const taskList = z.object({ items: z.array(task), count });
export type TaskList = z.output<typeof taskList>;

const taskGroup = z.object({
  /** What its tasks belong to is that of each of them. */
  count,
  /** How many of them are overdue. */
  overdue: count,
  /** The first due first; of a long list, its beginning. */
  items: z.array(task),
});
export type TaskGroup = z.output<typeof taskGroup>;

/** Open tasks by the record that they belong to; the group with the most pressing task first. */
export const taskGroups = z.object({ groups: z.array(taskGroup), groupCount: count, count });
export type TaskGroups = z.output<typeof taskGroups>;

const templateOverview = z.object({
  key: templateKey,
  title: bothLanguages(200),
  when: bothLanguages(300),
  itemCount: count,
  /** The version that a new copy is made from. */
  number: count,
  /** `shipped` as it ships; `edited`: shipped, and the team changed it; `own`: the team’s. */
  origin: z.enum(['shipped', 'edited', 'own']),
  /** Alongside ships a newer version than the one that the team edited. */
  shippedIsNewer: z.boolean(),
  /** Copies that are not done. */
  running: count,
});
export type TemplateOverview = z.output<typeof templateOverview>;

const templateVersion = z.object({ id, number: count, savedAt: instant, savedBy: z.string().nullable() });

const template = templateOverview.extend({
  sections: z.array(templateSection),
  /** The version that ships, if the team changed it. */
  shippedSections: z.array(templateSection).nullable(),
  versions: z.array(templateVersion),
});
export type Template = z.output<typeof template>;

const sectionInput = z.object({
  id: line(80).min(1).optional(),
  title: bothLanguages(200),
  items: z
    .array(
      z.object({
        /** Of an item that is there; without it, a new one. */
        id: line(80).min(1).optional(),
        text: bothLanguages(1000),
      }),
    )
    .max(100),
});

export const templateInput = z.object({
  /** Without it, a new template. */
  key: templateKey.optional(),
  title: bothLanguages(200),
  when: bothLanguages(300),
  sections: z.array(sectionInput).max(50),
  /** The number that was read; refused (`record.changedMeanwhile`) if another applies now. */
  expectedNumber: count.optional(),
});
export type TemplateInput = z.input<typeof templateInput>;

/** Who does a step. */
const doer = z.object({ kind: z.enum(['volunteer', 'user']), id });
export type Doer = z.infer<typeof doer>;

/** Fields of an item that a call takes; an absent one stays as it is. */
export const itemInput = z.object(inputShape(itemRecord)).partial().extend({ doer: doer.nullable().optional() });
export type ItemInput = z.input<typeof itemInput>;

/** A task: an item with a due date. */
export const taskInput = itemInput.extend({ dueOn: isoDate, owner: ownerRef.nullable() });
export type TaskInput = z.input<typeof taskInput>;

export const checklistsCalls = {
  /** Every template: those that ship, changed by the team or not, then the team’s own. */
  'checklists.templates': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({ items: z.array(templateOverview) }),
  }),
  'checklists.template': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ key: templateKey }),
    output: template,
  }),
  /**
   * Saves the next version of a template. Items keep their sources by their ids; one whose words changed says that they are the
   * team’s. Copies stay as they are.
   */
  'checklists.saveTemplate': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: templateInput,
    output: z.object({ key: templateKey, number: count, act: id }),
  }),
  /** Deletes a template of the team’s own, or the team’s changes to a shipped one. Copies stay as they are. */
  'checklists.removeTemplate': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ key: templateKey }),
    output: acted,
  }),
  /** The checklists of one record, with their items. */
  'checklists.of': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ owner: ownerRef }),
    output: z.object({ items: z.array(checklist) }),
  }),
  'checklists.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: checklist,
  }),
  /** Copies with something left, the newest first. */
  'checklists.running': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ limit: count.min(1).max(500).default(100) }),
    output: z.object({ items: z.array(running), count }),
  }),
  /** How far the checklists of some records are; those without any are left out. */
  'checklists.progress': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ owners: z.array(ownerRef).max(500) }),
    output: z.object({ items: z.array(ownerRef.extend(progress.shape)) }),
  }),
  /** Every open task. */
  'checklists.tasks': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({
      /** `mine`: of the one who asks; `nobody`: no one was named. */
      whose: z.enum(['all', 'mine', 'nobody']).default('all'),
      limit: count.min(1).max(500).default(200),
    }),
    output: taskList,
  }),
  /** Who can own a task: coordinators with a login, and active volunteers. */
  'checklists.owners': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({
      users: z.array(z.object({ id, name: z.string(), isYou: z.boolean() })),
      volunteers: z.array(z.object({ id, name: z.string() })),
    }),
  }),
  /** A checklist as text for a chat: people by their initials, no A-number. */
  'checklists.text': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, language }),
    output: z.object({ text: z.string() }),
  }),
  /** Makes a copy of a template’s newest version. */
  'checklists.start': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ template: templateKey, owner: ownerRef.nullable() }),
    output: acted.extend({ id }),
  }),
  'checklists.remove': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: acted,
  }),
  /**
   * Brings a copy to its template’s newest version. What was done, given to someone, dated, or noted stays, even if the new version has
   * no such item.
   */
  'checklists.renew': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: acted,
  }),
  /** Adds an item at the end of its section, or of the list. */
  'checklists.addItem': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: itemInput.extend({ checklistId: id }),
    output: acted.extend({ id }),
  }),
  /** Adds a task to the other tasks of a record, or of the team. */
  'checklists.addTask': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: taskInput,
    output: acted.extend({ id, checklistId: id }),
  }),
  /** Changes an item; snoozing, giving it to someone, and saying that it is not needed among it. */
  'checklists.saveItem': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: itemInput.extend({ id }),
    output: acted,
  }),
  'checklists.removeItem': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: acted,
  }),
  /** Marks an item done, or not done. A volunteer may do so with their own tasks alone. */
  'checklists.setDone': defineCall({
    kind: 'write',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id, done: z.boolean() }),
    output: acted,
  }),
  /**
   * Undoes what one of these calls did, as a whole. Refused (`record.changedMeanwhile`) once something of it was changed
   * again.
   */
  'checklists.undo': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ act: id }),
    output: z.object({}),
  }),
};
