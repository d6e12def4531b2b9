/** What other features may use of checklists and tasks. */
export { addTask, startChecklist, type SectionDues } from './checklist-writes.ts';
export { checklistsOf, progressOf } from './checklists-queries.ts';
export { openTasks, type TaskFilter } from './tasks-queries.ts';
