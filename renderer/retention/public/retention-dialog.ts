import type { RecordTable } from '../../../shared/records.ts';
import { closePanel, definePanel, openPanel } from '../../base/panels.ts';

/** The tables that say whose review is due. */
export const reviewTables: readonly RecordTable[] = [
  'person',
  'person_channel',
  'contact',
  'appointment',
  'appointment_person',
  'legal_hold',
  'retention_policy',
] as const;

/** An act that needs a dialog: what closes, purges or protects a person. */
export interface RetentionAct {
  readonly act: 'close' | 'purge' | 'hold';
  readonly personId: string;
}

/** The dialog that asks before someone is closed, purged or held. */
export const retentionDialog = definePanel<RetentionAct>({ name: 'retention', place: 'over' });

/** Asks for an act, from wherever the person is shown. */
export const askFor = (act: RetentionAct): void => openPanel(retentionDialog, act);

export const closeRetentionDialog = (): void => closePanel(retentionDialog);
