import type { checklistsCalls } from '../../../shared/checklists/checklists.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { readerOf } from '../access/encounter-access.ts';
import type { Handlers } from '../context/context.ts';
import { found } from '../context/found.ts';
import { undoAct, type UndoableActs } from '../records/undo-act.ts';
import { checklistText } from './checklist-text.ts';
import {
  addItem,
  addTask,
  markDone,
  requireChecklist,
  requireItem,
  saveItem,
  startChecklist,
} from './checklist-writes.ts';
import { checklistsOf, getChecklist, listRunning, progressOf } from './checklists-queries.ts';
import { listOwners } from './owners-queries.ts';
import { renewChecklist } from './renew-checklist.ts';
import { mayMark, openTasks } from './tasks-queries.ts';
import { removeTemplate, saveTemplate } from './template-writes.ts';
import { getTemplate, listTemplates } from './templates-queries.ts';

// A line of a detention’s timeline goes with the act that it tells of.
const acts: UndoableActs<'checklist' | 'checklist_item' | 'checklist_template' | 'detention_event'> = {
  tables: ['checklist', 'checklist_item', 'checklist_template', 'detention_event'],
  calls: 'checklists.',
};

export const checklistsHandlers = {
  'checklists.templates': ({ db }) => ({ items: listTemplates(db) }),
  'checklists.template': ({ db }, { key }) => found(getTemplate(db, key)),
  'checklists.saveTemplate': ({ tx }, input) => ({ ...saveTemplate(tx, input), act: tx.batch }),
  'checklists.removeTemplate': ({ tx }, { key }) => {
    removeTemplate(tx, key);
    return { act: tx.batch };
  },
  'checklists.of': ({ db }, { owner }) => ({ items: checklistsOf(db, owner) }),
  'checklists.get': ({ db }, { id }) => found(getChecklist(db, id)),
  'checklists.running': ({ db }, { limit }) => listRunning(db, limit),
  'checklists.progress': ({ db }, { owners }) => ({ items: progressOf(db, owners) }),
  'checklists.tasks': (context, { whose, limit }) => openTasks(context.db, readerOf(context), { whose, limit }),
  'checklists.owners': ({ db, user }) => listOwners(db, user.id),
  'checklists.text': ({ db }, { id, language }) => ({
    text: checklistText(db, found(getChecklist(db, id)), language),
  }),
  'checklists.start': ({ tx }, { template, owner }) => ({ id: startChecklist(tx, template, owner), act: tx.batch }),
  'checklists.remove': ({ tx }, { id }) => {
    requireChecklist(tx.db, id);
    tx.delete('checklist', id);
    return { act: tx.batch };
  },
  'checklists.renew': ({ tx }, { id }) => {
    renewChecklist(tx, id);
    return { act: tx.batch };
  },
  'checklists.addItem': ({ tx }, { checklistId, ...item }) => ({ id: addItem(tx, checklistId, item), act: tx.batch }),
  'checklists.addTask': ({ tx }, task) => ({ ...addTask(tx, task), act: tx.batch }),
  'checklists.saveItem': ({ tx }, { id, ...change }) => {
    saveItem(tx, id, change);
    return { act: tx.batch };
  },
  'checklists.removeItem': ({ tx }, { id }) => {
    requireItem(tx.db, id);
    tx.delete('checklist_item', id);
    return { act: tx.batch };
  },
  'checklists.setDone': (context, { id, done }) => {
    const { tx, user } = context;
    if (!mayMark(tx.db, readerOf(context), id)) throw new AppError('record.notFound');
    markDone(tx, id, done ? user.id : null);
    return { act: tx.batch };
  },
  'checklists.undo': ({ tx }, { act }) => {
    undoAct(tx, act, acts);
    return {};
  },
} satisfies Handlers<keyof typeof checklistsCalls>;
