import { onOtherScreen } from '../../base/navigation.ts';
import { createStore } from '../../base/stores.ts';

/** The tables that say whose review is due. */
export const reviewTables = [
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

interface RetentionDialog {
  readonly asked: RetentionAct | null;
}

export const useRetentionDialog = createStore<RetentionDialog>(() => ({ asked: null }));

/** Asks for an act, from wherever the person is shown. */
export const askFor = (asked: RetentionAct): void => useRetentionDialog.setState({ asked });

export const closeRetentionDialog = (): void => useRetentionDialog.setState({ asked: null });

onOtherScreen(closeRetentionDialog);
