import { onOtherScreen } from '../../base/navigation.ts';
import { createStore } from '../../base/stores.ts';

/** What is known already when a booking begins: who, and the day or time that was clicked. */
export interface BookingStart {
  readonly personIds?: readonly string[];
  readonly date?: string;
  readonly startTime?: string;
}

/** What the side panel shows, on whatever screen. */
export type PanelContent =
  | { readonly mode: 'book'; readonly start: BookingStart }
  | { readonly mode: 'show'; readonly id: string }
  | {
      readonly mode: 'edit';
      readonly id: string;
      /** The part to begin with. */
      readonly focus?: 'when' | 'crew';
    };

interface AppointmentPanel {
  readonly content: PanelContent | null;
  /** Rises with every opening, so that a new booking begins with empty fields. */
  readonly opening: number;
}

export const useAppointmentPanel = createStore<AppointmentPanel>(() => ({ content: null, opening: 0 }));

let returnTo: HTMLElement | null = null;

const open = (content: PanelContent): void => {
  const { activeElement } = document;
  if (useAppointmentPanel.getState().content === null) {
    returnTo = activeElement instanceof HTMLElement ? activeElement : null;
  }
  useAppointmentPanel.setState(({ content: present, opening }) => ({
    content,
    // A day that is clicked during a booking goes into its fields.
    opening: present?.mode === 'book' && content.mode === 'book' ? opening : opening + 1,
  }));
};

/** Opens the side panel for a new booking. */
export const openBooking = (start: BookingStart = {}): void => open({ mode: 'book', start });

/** Opens the side panel with an appointment: its facts, crew, briefing and what can be done with it. */
export const openAppointment = (id: string): void => open({ mode: 'show', id });

/** Opens the side panel with an appointment's fields. */
export const editAppointment = (id: string, focus?: 'when' | 'crew'): void =>
  open({ mode: 'edit', id, ...(focus !== undefined && { focus }) });

/** Closes the side panel; the focus goes back to where it was opened. */
export const closePanel = (): void => {
  useAppointmentPanel.setState({ content: null });
  if (returnTo?.isConnected) returnTo.focus({ preventScroll: true });
  returnTo = null;
};

// A booking that was begun is kept and offered again, so leaving the screen closes the panel without a question.
onOtherScreen(() => {
  if (useAppointmentPanel.getState().content !== null) closePanel();
});
