import type { RecordTable } from '../../../shared/records.ts';
import { closePanel, definePanel, openPanel } from '../../base/panels.ts';

/** What hand-overs are read from. */
export const handoverTables: readonly RecordTable[] = [
  'handover',
  'shift',
  'shift_member',
  'met_here',
  'detention',
  'detention_custody',
  'checklist',
  'checklist_item',
];

/** What a shift hands over, to be written. */
export interface HandoverContent {
  readonly shiftId: string;
}

export const handoverDialog = definePanel<HandoverContent>({ name: 'handover', place: 'over', mayShow: () => true });

export const openHandover = (content: HandoverContent): void => openPanel(handoverDialog, content);

export const closeHandover = (): void => closePanel(handoverDialog);
