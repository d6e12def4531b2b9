import type { RecordTable } from '../../shared/records.ts';
/** The tables that a note and its head are read from. */
export const noteTables: readonly RecordTable[] = [
  'encounter_note',
  'encounter_entry',
  'encounter_addendum',
  'appointment',
  'appointment_person',
  'person',
] as const;
