import type { KeyedIdentity } from '../../../../shared/people/same-person.ts';

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
