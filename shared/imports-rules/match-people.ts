import { compareIdentities, IdentityIndex, withKeys, type Identity, type KeyedIdentity, type MatchReason } from './identity.ts';

/** Somebody in the vault. */
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
 * - `new`: nobody like that is in the vault.
 */
export type PersonMatch =
  | { readonly verdict: 'same'; readonly id: string; readonly reason: MatchReason }
  | { readonly verdict: 'probably'; readonly candidates: readonly PersonCandidate[] }
  | { readonly verdict: 'new' };

type KeyedPerson = ExistingPerson & KeyedIdentity;

/** More would not be looked through. */
const mostCandidates = 5;

const matchOne = (identity: KeyedIdentity, index: IdentityIndex<KeyedPerson>): PersonMatch => {
  const same: PersonCandidate[] = [];
  const probable: PersonCandidate[] = [];
  for (const person of index.candidates(identity)) {
    const comparison = compareIdentities(identity, person);
    if (comparison.verdict === 'different') continue;
    (comparison.verdict === 'same' ? same : probable).push({ id: person.id, reason: comparison.reason });
  }
  const byNumber = same.filter((candidate) => candidate.reason === 'aNumber' || candidate.reason === 'aNumberAndBirthDate');
  // the number of one and the name of another: somebody must look
  const contradicted = probable.some((candidate) => candidate.reason === 'aNumberOtherName');
  const [only] = byNumber.length > 0 ? byNumber : same;
  if (only !== undefined && !contradicted && (byNumber.length === 1 || same.length === 1)) {
    return { verdict: 'same', id: only.id, reason: only.reason };
  }
  const candidates = [...same, ...probable].slice(0, mostCandidates);
  return candidates.length === 0 ? { verdict: 'new' } : { verdict: 'probably', candidates };
};

/** Matches people of a sheet with those in the vault, in the order given. Near-linear in both. */
export const matchPeople = (people: readonly Identity[], existing: Iterable<ExistingPerson>): readonly PersonMatch[] => {
  const index = new IdentityIndex<KeyedPerson>();
  for (const person of existing) index.add(withKeys(person));
  return people.map((identity) => matchOne(withKeys(identity), index));
};
