import type { OwnerRef } from '../../../shared/checklists/owners.ts';
import { closePanel, definePanel, openPanel } from '../../base/panels.ts';

/** What a dialog about tasks asks for: a new one, or the day until which one is put off. */
export type TaskDialogContent =
  | { readonly ask: 'task'; readonly owner: (OwnerRef & { readonly name: string | null }) | null }
  | { readonly ask: 'snooze'; readonly id: string };

export const taskDialog = definePanel<TaskDialogContent>({ name: 'task', place: 'over' });

/** Asks for a new task, about a record or about none. */
export const openNewTask = (owner: (OwnerRef & { readonly name: string | null }) | null = null): void =>
  openPanel(taskDialog, { ask: 'task', owner });

/** Asks until when a task is put off. */
export const openSnooze = (id: string): void => openPanel(taskDialog, { ask: 'snooze', id });

export const closeTaskDialog = (): void => closePanel(taskDialog);
