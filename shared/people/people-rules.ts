import type { LegalName } from './people.ts';

/** The A-number as the screen shows it until someone asks for the whole: `•••-•••-151`. Takes nine digits. */
export const maskANumber = (digits: string): string => `•••-•••-${digits.slice(-3)}`;

/** The legal name in the order of speech; empty when none was recorded. */
export const wholeLegalName = (name: Partial<LegalName>): string =>
  [name.given, name.middle, name.firstFamily, name.secondFamily]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');
