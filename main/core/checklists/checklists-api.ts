/** What other features may use of checklists and tasks. */
export { addTask, startChecklist, type SectionDues } from './checklist-writes.ts';
export { checklistsOf, hasChecklist, progressOf } from './checklists-queries.ts';
export { bringTasksBack, removeUntouched, setTasksAside } from './owner-acts.ts';
export { groupedTasks, tasksOf } from './tasks-queries.ts';
