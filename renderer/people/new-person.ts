import { closePanel, definePanel, openPanel } from '../base/panels.ts';
import type { PersonValues } from './person-values.ts';

/** Someone of whom something is known before they are a person. */
export interface PersonToBe {
  /** Under which what is typed is kept. */
  readonly key: string;
  readonly values: Partial<PersonValues>;
  /** Once they are saved, with their id. Says itself what went wrong. */
  readonly after: (id: string) => Promise<void>;
}

/** The fields of a new person. What was typed is kept until it is saved or thrown away. */
export const newPersonPanel = definePanel<PersonToBe | null>({ name: 'newPerson', place: 'beside' });

/** Opens the side panel for a new person, on whatever screen. */
export const openNewPerson = (): void => openPanel(newPersonPanel, null);

export const closeNewPerson = (): void => closePanel(newPersonPanel);
