import { closePanel, definePanel, openPanel } from '../../base/panels.ts';

/** A volunteer's fields; `id` is null for a new one. What was typed is kept until it is saved or thrown away. */
export const volunteerPanel = definePanel<{ readonly id: string | null }>({ name: 'volunteer', place: 'beside' });

/** Opens the side panel with a volunteer, or for a new one. */
export const openVolunteer = (id: string | null): void => openPanel(volunteerPanel, { id });

export const closeVolunteer = (): void => closePanel(volunteerPanel);
