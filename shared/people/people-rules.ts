import { fold, foldName, sameName } from '../basics/names.ts';
import type { LegalName, Likeness } from './people.ts';

/** The A-number as the screen shows it until someone asks for the whole: `•••-•••-151`. Takes nine digits. */
export const maskANumber = (digits: string): string => `•••-•••-${digits.slice(-3)}`;

/** The legal name in the order of speech; empty when none was recorded. */
export const wholeLegalName = (name: Partial<LegalName>): string =>
  [name.given, name.middle, name.firstFamily, name.secondFamily]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');

/** What is known of someone who may be in the vault twice. */
export interface LikenessFacts {
  readonly preferredName: string;
  readonly legalName: Partial<LegalName>;
  readonly otherNames: readonly string[];
  readonly birthDate: string | null;
  /** Nine digits. */
  readonly aNumber: string | null;
}

const namesOf = (facts: LikenessFacts): string[] =>
  [facts.preferredName, wholeLegalName(facts.legalName), ...facts.otherNames].filter((name) => name.trim() !== '');

const wordsOf = (facts: LikenessFacts): Set<string> =>
  new Set(
    namesOf(facts)
      .flatMap((name) => foldName(name).split(' '))
      .filter((word) => word.length > 1),
  );

/** A single given name is shared by many; it alone makes no one the same. */
const tells = (name: string): boolean => fold(name).includes(' ');

/**
 * Why two may be one person, or null. Different A-numbers or birth dates speak against it, but papers are often
 * wrong: a name that is the same in full counts all the same.
 */
export const likenessOf = (left: LikenessFacts, right: LikenessFacts): Likeness | null => {
  if (left.aNumber !== null && left.aNumber === right.aNumber) return 'aNumber';
  const names = namesOf(right);
  const same = namesOf(left).filter((name) => names.some((other) => sameName(name, other)));
  if (left.birthDate !== null && left.birthDate === right.birthDate) {
    const words = wordsOf(right);
    if (same.length > 0 || [...wordsOf(left)].some((word) => words.has(word))) return 'nameAndBirthDate';
  }
  return same.some(tells) ? 'name' : null;
};
