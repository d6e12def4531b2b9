import { closePanel, useAppointmentPanel } from '../appointments/public/appointment-panel.ts';
import { onOtherScreen } from './navigation.ts';
import { createStore } from './stores.ts';

/** What a side panel beside the screen shows; `opening` rises, so that each begins with its own fields. */
export type RecordPanelContent =
  | { readonly kind: 'newPerson' }
  | { readonly kind: 'volunteer'; readonly id: string | null };

interface RecordPanel {
  readonly content: RecordPanelContent | null;
  readonly opening: number;
}

export const useRecordPanel = createStore<RecordPanel>(() => ({ content: null, opening: 0 }));

let returnTo: HTMLElement | null = null;

const open = (content: RecordPanelContent): void => {
  const { activeElement } = document;
  if (useRecordPanel.getState().content === null) {
    returnTo = activeElement instanceof HTMLElement ? activeElement : null;
  }
  // One panel stands beside the screen, not two.
  closePanel();
  useRecordPanel.setState(({ opening }) => ({ content, opening: opening + 1 }));
};

/** Opens the side panel for a new person, on whatever screen. */
export const openNewPerson = (): void => open({ kind: 'newPerson' });

/** Opens the side panel with a volunteer, or for a new one. */
export const openVolunteer = (id: string | null): void => open({ kind: 'volunteer', id });

/** Closes the side panel; the focus goes back to where it was opened. */
export const closeRecordPanel = (): void => {
  useRecordPanel.setState({ content: null });
  if (returnTo?.isConnected) returnTo.focus({ preventScroll: true });
  returnTo = null;
};

// What was typed is kept, so leaving the screen closes the panel without a question.
onOtherScreen(() => {
  if (useRecordPanel.getState().content !== null) closeRecordPanel();
});

useAppointmentPanel.subscribe(({ content }) => {
  if (content !== null && useRecordPanel.getState().content !== null) useRecordPanel.setState({ content: null });
});
