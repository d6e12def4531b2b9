import { openPanel } from '../../base/panels.ts';
import { newPersonPanel, type PersonToBe } from '../new-person.ts';

/** Opens the side panel for a new person with what is known already. */
export const beginPerson = (from: PersonToBe): void => openPanel(newPersonPanel, from);
