import { nameLetters, sameName, similarNames } from '../names-rules.ts';

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

/** Why two records are, or may be, one person. Words for the screen: `imports.match.<code>`. */
export type MatchReason =
  | 'aNumber'
  | 'nameAndBirthDate'
  | 'nameInSheet'
  | 'aNumberOtherName'
  | 'nameAndPhone'
  | 'nameOnly'
  | 'similarNameAndBirthDate';

export type Comparison =
  | { readonly verdict: 'same' | 'probably'; readonly reason: MatchReason }
  | { readonly verdict: 'different' };

const different: Comparison = { verdict: 'different' };

const anyPair = (left: Identity, right: Identity, test: (one: string, two: string) => boolean): boolean =>
  left.names.some((one) => one !== '' && right.names.some((two) => two !== '' && test(one, two)));

/**
 * Compares two records. Same: an equal A-number with a similar name, or an equal name with an equal birth date.
 * Different: another A-number or birth date. Everything in between is a question for a person.
 */
export const compareIdentities = (left: Identity, right: Identity): Comparison => {
  if (left.aNumber !== null && right.aNumber !== null) {
    if (left.aNumber !== right.aNumber) return different;
    const nameless = left.names.every((name) => name === '') || right.names.every((name) => name === '');
    return nameless || anyPair(left, right, similarNames)
      ? { verdict: 'same', reason: 'aNumber' }
      : { verdict: 'probably', reason: 'aNumberOtherName' };
  }
  const bothBorn = left.birthDate !== null && right.birthDate !== null;
  if (bothBorn && left.birthDate !== right.birthDate) return different;
  if (anyPair(left, right, sameName)) {
    if (bothBorn) return { verdict: 'same', reason: 'nameAndBirthDate' };
    const samePhone = left.phones.some((phone) => right.phones.includes(phone));
    return { verdict: 'probably', reason: samePhone ? 'nameAndPhone' : 'nameOnly' };
  }
  return bothBorn && anyPair(left, right, similarNames)
    ? { verdict: 'probably', reason: 'similarNameAndBirthDate' }
    : different;
};

/** A placeholder such as 1 January can be shared by hundreds; beyond this many, nobody is compared by similar name. */
const mostBornOneDay = 60;
/** More people of one name than anybody would look through. */
const mostOfOneName = 40;

/** Finds the records worth comparing without going through all of them. */
export class IdentityIndex<T extends Identity> {
  readonly #byANumber = new Map<string, T[]>();
  readonly #byNameAndBirth = new Map<string, T[]>();
  readonly #byName = new Map<string, T[]>();
  readonly #bornUnknown = new Map<string, T[]>();
  readonly #byBirth = new Map<string, T[]>();

  add(record: T): void {
    if (record.aNumber !== null) push(this.#byANumber, record.aNumber, record);
    if (record.birthDate !== null) push(this.#byBirth, record.birthDate, record);
    for (const letters of new Set(record.names.filter((name) => name !== '').map(nameLetters))) {
      push(this.#byName, letters, record);
      if (record.birthDate === null) push(this.#bornUnknown, letters, record);
      else push(this.#byNameAndBirth, `${letters} ${record.birthDate}`, record);
    }
  }

  candidates(identity: Identity): readonly T[] {
    const found = new Set<T>();
    const take = (records: readonly T[] | undefined, most = Number.POSITIVE_INFINITY): void => {
      for (const record of records?.slice(0, most) ?? []) found.add(record);
    };
    if (identity.aNumber !== null) take(this.#byANumber.get(identity.aNumber));
    for (const letters of new Set(identity.names.filter((name) => name !== '').map(nameLetters))) {
      if (identity.birthDate === null) take(this.#byName.get(letters), mostOfOneName);
      else {
        take(this.#byNameAndBirth.get(`${letters} ${identity.birthDate}`));
        take(this.#bornUnknown.get(letters), mostOfOneName);
      }
    }
    if (identity.birthDate !== null) {
      const sameDay = this.#byBirth.get(identity.birthDate);
      if (sameDay !== undefined && sameDay.length <= mostBornOneDay) take(sameDay);
    }
    return [...found];
  }
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
};
