import { closePanel, definePanel, openPanel } from './panels.ts';

/** What is known already when a booking begins: who, and the day or time that was clicked. */
export interface BookingStart {
  readonly personIds?: readonly string[];
  readonly date?: string;
  readonly startTime?: string;
}

/** What the side panel shows, on whatever screen. */
export type AppointmentPanelContent =
  | { readonly mode: 'book'; readonly start: BookingStart }
  | { readonly mode: 'show'; readonly id: string }
  | {
      readonly mode: 'edit';
      readonly id: string;
      /** The part to begin with. */
      readonly focus?: 'when' | 'crew';
    };

/** A booking, an appointment, or its fields. A booking that was begun is kept and offered again after it closes. */
export const appointmentPanel = definePanel<AppointmentPanelContent>({
  name: 'appointment',
  place: 'beside',
  mayShow: (role, { mode }) => mode === 'show' || role === 'coordinator',
  // A day that is clicked during a booking goes into its fields.
  goesOn: (present, next) => present.mode === 'book' && next.mode === 'book',
});

/** Opens the side panel for a new booking. */
export const openBooking = (start: BookingStart = {}): void => openPanel(appointmentPanel, { mode: 'book', start });

/** Opens the side panel with an appointment: its facts, crew, briefing and what can be done with it. */
export const openAppointment = (id: string): void => openPanel(appointmentPanel, { mode: 'show', id });

/** Opens the side panel with an appointment's fields. */
export const editAppointment = (id: string, focus?: 'when' | 'crew'): void =>
  openPanel(appointmentPanel, { mode: 'edit', id, ...(focus !== undefined && { focus }) });

/** Closes the side panel with the appointment. */
export const closeAppointment = (): void => closePanel(appointmentPanel);
