import { closePanel, definePanel, openPanel } from '../base/panels.ts';

/** The fields of a new person. What was typed is kept until it is saved or thrown away. */
export const newPersonPanel = definePanel<null>({ name: 'newPerson', place: 'beside' });

/** Opens the side panel for a new person, on whatever screen. */
export const openNewPerson = (): void => openPanel(newPersonPanel, null);

export const closeNewPerson = (): void => closePanel(newPersonPanel);
