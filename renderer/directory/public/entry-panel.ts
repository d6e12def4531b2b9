import type { EntryKind } from '../../../shared/directory/choices.ts';
import { closePanel, definePanel, openPanel } from '../../base/panels.ts';

/** An entry's fields; `id` is null for a new one, which can begin with a kind. */
export interface EntryPanelContent {
  readonly id: string | null;
  readonly kind?: EntryKind;
}

export const entryPanel = definePanel<EntryPanelContent>({ name: 'directoryEntry', place: 'beside' });

/** Opens the side panel with an entry's fields, or for a new one. */
export const openEntryForm = (id: string | null, kind?: EntryKind): void =>
  openPanel(entryPanel, { id, ...(kind !== undefined && { kind }) });

export const closeEntryForm = (): void => closePanel(entryPanel);
