import type { RecordTable } from '../../../shared/records.ts';

/** The tables that what happens in custody is read from. */
export const custodyTables: readonly RecordTable[] = [
  'detention',
  'detention_facility',
  'custody_info',
  'custody_talk',
  'custody_complaint',
];
