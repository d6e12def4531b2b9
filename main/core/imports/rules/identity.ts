import { nameKey, sameNameKeys, similarNameKeys, type NameKey } from '../../../../shared/basics/names.ts';

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

/** Why two records are, or may be, one person. Words for the screen: `imports.match.<code>`. */
export type MatchReason =
  | 'aNumber'
  | 'aNumberAndBirthDate'
  | 'nameAndBirthDate'
  | 'nameInSheet'
  | 'sameAppointment'
  | 'aNumberOtherName'
  | 'nameAndPhone'
  | 'nameOnly'
  | 'similarNameAndBirthDate';

export type Comparison =
  | { readonly verdict: 'same' | 'probably'; readonly reason: MatchReason }
  | { readonly verdict: 'different' };

const different: Comparison = { verdict: 'different' };

const anyPair = (left: KeyedIdentity, right: KeyedIdentity, test: (one: NameKey, two: NameKey) => boolean): boolean =>
  left.keys.some((one) => right.keys.some((two) => test(one, two)));

/**
 * Compares two records. Same: an equal A-number with a similar name or an equal birth date, or an equal name
 * with an equal birth date. Different: another A-number or birth date. Everything in between is a question for a person.
 */
export const compareIdentities = (left: KeyedIdentity, right: KeyedIdentity): Comparison => {
  const bothBorn = left.birthDate !== null && right.birthDate !== null;
  if (left.aNumber !== null && right.aNumber !== null) {
    if (left.aNumber !== right.aNumber) return different;
    const nameless = left.keys.length === 0 || right.keys.length === 0;
    if (nameless || anyPair(left, right, similarNameKeys)) return { verdict: 'same', reason: 'aNumber' };
    return bothBorn && left.birthDate === right.birthDate
      ? { verdict: 'same', reason: 'aNumberAndBirthDate' }
      : { verdict: 'probably', reason: 'aNumberOtherName' };
  }
  if (bothBorn && left.birthDate !== right.birthDate) return different;
  if (anyPair(left, right, sameNameKeys)) {
    if (bothBorn) return { verdict: 'same', reason: 'nameAndBirthDate' };
    const samePhone = left.phones.some((phone) => right.phones.includes(phone));
    return { verdict: 'probably', reason: samePhone ? 'nameAndPhone' : 'nameOnly' };
  }
  return bothBorn && anyPair(left, right, similarNameKeys)
    ? { verdict: 'probably', reason: 'similarNameAndBirthDate' }
    : different;
};

/** A placeholder such as 1 January can be shared by hundreds; beyond this many, no one is compared by similar name. */
const mostBornOneDay = 60;
/** More people of one name than anyone would look through. */
const mostOfOneName = 40;

/** Finds the records worth comparing without going through all of them. */
export class IdentityIndex<T extends KeyedIdentity> {
  readonly #byANumber = new Map<string, T[]>();
  readonly #byNameAndBirth = new Map<string, T[]>();
  readonly #byName = new Map<number, T[]>();
  readonly #bornUnknown = new Map<number, T[]>();
  readonly #byBirth = new Map<string, T[]>();

  add(record: T): void {
    if (record.aNumber !== null) push(this.#byANumber, record.aNumber, record);
    if (record.birthDate !== null) push(this.#byBirth, record.birthDate, record);
    for (const letters of new Set(record.keys.map((key) => key.letters))) {
      push(this.#byName, letters, record);
      if (record.birthDate === null) push(this.#bornUnknown, letters, record);
      else push(this.#byNameAndBirth, `${letters} ${record.birthDate}`, record);
    }
  }

  candidates(identity: KeyedIdentity): readonly T[] {
    const found = new Set<T>();
    const take = (records: readonly T[] | undefined, most = Number.POSITIVE_INFINITY): void => {
      for (const record of records?.slice(0, most) ?? []) found.add(record);
    };
    if (identity.aNumber !== null) take(this.#byANumber.get(identity.aNumber));
    for (const letters of new Set(identity.keys.map((key) => key.letters))) {
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

const push = <K, T>(map: Map<K, T[]>, key: K, value: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
};
