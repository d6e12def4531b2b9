import { nameKey, sameGivenNameKeys, sameNameKeys, similarNameKeys, type NameKey } from '../basics/names.ts';
import { wholeLegalName } from './people-rules.ts';
import type { LegalName, Likeness } from './people.ts';

/**
 * The one rule for "may be the same person". A sheet's rows are compared with one another and with the vault by
 * `compareIdentities`, someone who is being typed with the vault by `likenessOf`: a machine that merges must be surer
 * than a question on screen, yet both take the same numbers, days and names for equal.
 */

/** What tells people apart. */
export interface Identity {
  /** The full name first, then every other name. Blank ones count for nothing. */
  readonly names: readonly string[];
  /** Nine digits. */
  readonly aNumber: string | null;
  /** YYYY-MM-DD */
  readonly birthDate: string | null;
  /** E.164 */
  readonly phones: readonly string[];
}

/** A record with its names taken apart once. */
export interface KeyedIdentity extends Identity {
  readonly keys: readonly NameKey[];
}

/** Blank names have no key. */
export const nameKeys = (names: readonly string[]): NameKey[] => names.map(nameKey).filter((key) => key.folded !== '');

export const withKeys = <T extends Identity>(record: T): T & { readonly keys: readonly NameKey[] } => ({
  ...record,
  keys: nameKeys(record.names),
});

/** Every name that someone is known by: the legal one, the preferred one, the others. */
export const namesOfPerson = (person: {
  readonly preferredName: string;
  readonly legalName: Partial<LegalName>;
  readonly otherNames: readonly string[];
}): string[] => [
  ...new Set(
    [wholeLegalName(person.legalName), person.preferredName, ...person.otherNames].filter((name) => name !== ''),
  ),
];

/** Why two records are, or may be, one person. Words for the screen: `imports.evidence.<code>`. */
export type MatchReason =
  | 'aNumber'
  | 'aNumberAndBirthDate'
  | 'nameAndBirthDate'
  | 'nameInSheet'
  | 'sameAppointment'
  | 'aNumberOtherName'
  | 'aNumberOtherBirthDate'
  | 'nameAndPhone'
  | 'nameOnly'
  | 'similarNameAndBirthDate';

export type Comparison =
  | { readonly verdict: 'same' | 'probably'; readonly reason: MatchReason }
  | { readonly verdict: 'different' };

const different: Comparison = { verdict: 'different' };

const agree = (left: string | null, right: string | null): boolean => left !== null && left === right;
const disagree = (left: string | null, right: string | null): boolean =>
  left !== null && right !== null && left !== right;

const anyPair = (left: KeyedIdentity, right: KeyedIdentity, test: (one: NameKey, two: NameKey) => boolean): boolean =>
  left.keys.some((one) => right.keys.some((two) => test(one, two)));

/**
 * Compares two records. Same: an equal A-number with the same given name and nothing against it, or an equal name with
 * an equal birth date. Different: another A-number, or another birth date without one. Everything in between is a
 * question for a person: families write one A-number on all their members.
 */
export const compareIdentities = (left: KeyedIdentity, right: KeyedIdentity): Comparison => {
  if (disagree(left.aNumber, right.aNumber)) return different;
  const sameDay = agree(left.birthDate, right.birthDate);
  if (agree(left.aNumber, right.aNumber)) {
    const nameless = left.keys.length === 0 || right.keys.length === 0;
    if (disagree(left.birthDate, right.birthDate)) return { verdict: 'probably', reason: 'aNumberOtherBirthDate' };
    if (nameless || anyPair(left, right, sameGivenNameKeys)) return { verdict: 'same', reason: 'aNumber' };
    return { verdict: 'probably', reason: sameDay ? 'aNumberAndBirthDate' : 'aNumberOtherName' };
  }
  if (disagree(left.birthDate, right.birthDate)) return different;
  if (anyPair(left, right, sameNameKeys)) {
    if (sameDay) return { verdict: 'same', reason: 'nameAndBirthDate' };
    const samePhone = left.phones.some((phone) => right.phones.includes(phone));
    return { verdict: 'probably', reason: samePhone ? 'nameAndPhone' : 'nameOnly' };
  }
  return sameDay && anyPair(left, right, similarNameKeys)
    ? { verdict: 'probably', reason: 'similarNameAndBirthDate' }
    : different;
};

const ofContradiction: ReadonlySet<MatchReason> = new Set<MatchReason>([
  'aNumberOtherName',
  'aNumberOtherBirthDate',
  'aNumberAndBirthDate',
]);

/** True for a comparison that speaks against one person, or asks although the numbers are equal. */
export const contradicts = (comparison: Comparison): boolean =>
  comparison.verdict === 'different' || (comparison.verdict === 'probably' && ofContradiction.has(comparison.reason));

/** The words of someone's names; an initial says nothing. */
const wordsOf = ({ keys }: KeyedIdentity): Set<string> =>
  new Set(keys.flatMap(({ folded }) => folded.split(' ')).filter((word) => word.length > 1));

/**
 * Why two may be one person, or null. Different A-numbers or birth dates speak against it, but papers are often
 * wrong: a name that is the same in full counts all the same. A single given name is shared by many; it alone makes
 * no one the same.
 */
export const likenessOf = (left: KeyedIdentity, right: KeyedIdentity): Likeness | null => {
  if (agree(left.aNumber, right.aNumber)) return 'aNumber';
  const same = left.keys.filter((name) => right.keys.some((other) => sameNameKeys(name, other)));
  if (agree(left.birthDate, right.birthDate)) {
    const words = wordsOf(right);
    if (same.length > 0 || [...wordsOf(left)].some((word) => words.has(word))) return 'nameAndBirthDate';
  }
  return same.some(({ words }) => words.length > 1) ? 'name' : null;
};
