import { sameNameKeys } from '../../../../shared/basics/names.ts';
import {
  compareIdentities,
  contradicts,
  type Identity,
  type KeyedIdentity,
  type MatchReason,
  withKeys,
} from '../../../../shared/people/same-person.ts';
import { IdentityIndex } from './identity-index.ts';

/** Someone in the vault. */
export interface ExistingPerson extends Identity {
  readonly id: string;
}

export interface PersonCandidate {
  readonly id: string;
  readonly reason: MatchReason;
}

/**
 * - `same`: take the sheet's rows for this person.
 * - `probably`: ask; until answered nothing is merged.
 * - `new`: no one like that is in the vault.
 */
export type PersonMatch =
  | { readonly verdict: 'same'; readonly id: string; readonly reason: MatchReason }
  | { readonly verdict: 'probably'; readonly candidates: readonly PersonCandidate[] }
  | { readonly verdict: 'new' };

type KeyedPerson = ExistingPerson & KeyedIdentity;

/** More would not be looked through. */
const mostCandidates = 5;

/** Equal in all that tells people apart, and in what neither of them says. */
const identical = (left: KeyedIdentity, right: KeyedIdentity): boolean =>
  left.aNumber === right.aNumber &&
  left.birthDate === right.birthDate &&
  left.keys.some((one) => right.keys.some((two) => sameNameKeys(one, two)));

/** True if the vault's person has what the sheet's, at this position, has on: their appointments. */
export type HoldsSame = (position: number, personId: string) => boolean;

const matchOne = (
  identity: KeyedIdentity,
  candidates: readonly KeyedPerson[],
  confirms: (person: KeyedPerson) => boolean,
): PersonMatch => {
  const same: PersonCandidate[] = [];
  const probable: PersonCandidate[] = [];
  for (const person of candidates) {
    const comparison = compareIdentities(identity, person);
    if (comparison.verdict === 'different') continue;
    (comparison.verdict === 'same' ? same : probable).push({ id: person.id, reason: comparison.reason });
  }
  const byNumber = same.filter((candidate) => candidate.reason === 'aNumber');
  // the number of one and the name of another: someone must look
  const contradicted = probable.some(({ reason }) => contradicts({ verdict: 'probably', reason }));
  const [only] = byNumber.length > 0 ? byNumber : same;
  if (only !== undefined && !contradicted && (byNumber.length === 1 || same.length === 1)) {
    return { verdict: 'same', id: only.id, reason: only.reason };
  }
  const confirmed = candidates.find((person) => identical(identity, person) && confirms(person));
  if (confirmed !== undefined) return { verdict: 'same', id: confirmed.id, reason: 'sameAppointment' };
  const found = [...same, ...probable].slice(0, mostCandidates);
  return found.length === 0 ? { verdict: 'new' } : { verdict: 'probably', candidates: found };
};

/**
 * Two of a sheet who cannot be one are not made one because both are like the same person of the vault: then neither
 * is taken for that person unasked.
 */
const settleRivals = (matches: readonly PersonMatch[], people: readonly KeyedIdentity[]): readonly PersonMatch[] => {
  const claims = new Map<string, number[]>();
  for (const [position, match] of matches.entries()) {
    if (match.verdict === 'same') claims.set(match.id, [...(claims.get(match.id) ?? []), position]);
  }
  const rivals = new Set<number>();
  for (const positions of claims.values()) {
    const keyed = positions.flatMap((position) => people[position] ?? []);
    const apart = keyed.some((one, index) =>
      keyed.slice(index + 1).some((other) => contradicts(compareIdentities(one, other))),
    );
    if (apart) for (const position of positions) rivals.add(position);
  }
  return matches.map((match, position) =>
    match.verdict === 'same' && rivals.has(position)
      ? { verdict: 'probably', candidates: [{ id: match.id, reason: match.reason }] }
      : match,
  );
};

/**
 * Matches people of a sheet with those in the vault, in the order given. Near-linear in both. Where names and numbers
 * leave it open, an equal appointment decides between equals; each of the vault's people then answers for one.
 */
export const matchPeople = (
  people: readonly Identity[],
  existing: Iterable<ExistingPerson>,
  holds: HoldsSame = () => false,
): readonly PersonMatch[] => {
  const index = new IdentityIndex<KeyedPerson>();
  for (const person of existing) index.add(withKeys(person));
  const taken = new Set<string>();
  const keyed = people.map(withKeys);
  const matches = keyed.map((identity, position) => {
    const match = matchOne(identity, index.candidates(identity), ({ id }) => !taken.has(id) && holds(position, id));
    if (match.verdict === 'same') taken.add(match.id);
    return match;
  });
  return settleRivals(matches, keyed);
};
