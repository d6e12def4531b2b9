import type { RecordTable } from '../../../shared/records.ts';
import { definePanel, closePanel, openPanel } from '../../base/panels.ts';

/** The tables that a detention and its lists are read from. */
export const detentionTables: readonly RecordTable[] = [
  'detention',
  'detention_event',
  'detention_call',
  'detention_custody',
  'detention_facility',
  'person',
  'contact',
  'appointment_person',
  'checklist',
  'checklist_item',
];

/** What is known already when someone begins: another detention of the same incident, or nothing. */
export interface StartContent {
  readonly sameAs?: { readonly id: string; readonly name: string };
}

/** The panel that starts the clock for someone whom no record names. */
export const startPanel = definePanel<StartContent>({
  name: 'startDetention',
  place: 'beside',
  mayShow: () => true,
});

/** Opens the panel: one fact is enough. */
export const openStart = (content: StartContent = {}): void => openPanel(startPanel, content);

export const closeStart = (): void => closePanel(startPanel);
