import type { RecordTable } from '../../../shared/records.ts';

/** The tables that a plan is read from. */
export const planTables: readonly RecordTable[] = [
  'person',
  'contact',
  'plan',
  'plan_child',
  'plan_caregiver',
  'plan_medicine',
  'plan_document',
  'plan_signed',
  'plan_version',
];
