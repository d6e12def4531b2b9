import type { RecordTable } from '../../shared/records.ts';

/** The tables that a bond is read from. */
export const bondTables: readonly RecordTable[] = ['bond', 'bond_step', 'bond_money', 'bond_notice', 'detention'];
