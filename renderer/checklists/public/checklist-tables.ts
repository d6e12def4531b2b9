import type { RecordTable } from '../../../shared/records.ts';

/** The tables that tasks and checklists are read from. */
export const checklistTables: readonly RecordTable[] = [
  'checklist',
  'checklist_item',
  'checklist_template',
  'person',
  'appointment',
  'appointment_person',
  'detention',
  'volunteer',
  'user',
];
