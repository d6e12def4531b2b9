import type { MetHere } from '../../../shared/met/met.ts';
import type { RecordTable } from '../../../shared/records.ts';
import { closePanel, definePanel, openPanel } from '../../base/panels.ts';

/** What those who were met are read from. */
export const metTables: readonly RecordTable[] = ['met_here', 'shift', 'person', 'detention', 'retention_policy'];

/** Someone new at a shift, or at one of today's that is still to be chosen; or someone who is changed. */
export type MetContent =
  | { readonly mode: 'add'; readonly shiftId: string | null }
  | { readonly mode: 'edit'; readonly stored: MetHere };

/** The three fields. A dialog, so that the shift stays behind it. */
export const metDialog = definePanel<MetContent>({ name: 'met', place: 'over', mayShow: () => true });

export const openMet = (content: MetContent): void => openPanel(metDialog, content);

export const closeMet = (): void => closePanel(metDialog);
