import type { NameKey } from '../../../../shared/basics/names.ts';
import {
  compareIdentities,
  contradicts,
  type Comparison,
  type Identity,
  type KeyedIdentity,
  type MatchReason,
  nameKeys,
  withKeys,
} from '../../../../shared/people/same-person.ts';
import { IdentityIndex } from './identity-index.ts';
import { mergePeople } from './merge-people.ts';
import { relationKey } from './name-labels.ts';
import type { PlannedPerson } from './planned.ts';

export interface GroupedPerson extends Identity {
  /** What all rows say together, in the best spelling. */
  readonly person: PlannedPerson;
  /** Indices into the given rows, in order. */
  readonly rows: readonly number[];
  /** Fields on which the rows disagree; the first one's value counts. */
  readonly differing: readonly ('birthDate' | 'birthCountry' | 'name')[];
  /** Other people of the sheet who may be the same: indices into the result. */
  readonly alike: readonly { readonly index: number; readonly reason: MatchReason }[];
}

export interface GroupOptions {
  /**
   * For sheets that have neither A-numbers nor birth dates: rows of one name are one person, unless their phone
   * numbers differ. Without it such rows stay apart and are reported as alike.
   */
  readonly sameNameIsSamePerson?: boolean | undefined;
}

interface Group extends KeyedIdentity {
  person: PlannedPerson;
  rows: number[];
  names: string[];
  keys: NameKey[];
  aNumber: string | null;
  birthDate: string | null;
  phones: string[];
  alike: { group: Group; reason: MatchReason }[];
  /** The different ways in which its rows describe the person. */
  members: Map<string, KeyedIdentity>;
  differing: Set<'birthDate' | 'birthCountry' | 'name'>;
}

/** What identifies a person of a row. */
export const identityOf = (person: PlannedPerson): Identity => ({
  // a nickname of one word is shared by many
  names: [person.name, ...person.otherNames.filter((name) => name.includes(' '))],
  aNumber: person.aNumber.digits,
  birthDate: person.birthDate,
  phones: person.channels.filter((channel) => channel.kind !== 'email').map((channel) => channel.value),
});

const memberKey = ({ names, aNumber, birthDate }: Identity): string => JSON.stringify([names, aNumber, birthDate]);

/** What speaks against a row being of a group that it fits: a group is not joined over what one of its rows says. */
const objection = (group: Group, identity: KeyedIdentity): MatchReason | null => {
  for (const member of group.members.values()) {
    const comparison = compareIdentities(identity, member);
    if (contradicts(comparison)) {
      return comparison.verdict === 'different' ? 'aNumberOtherBirthDate' : comparison.reason;
    }
  }
  return null;
};

/**
 * Why two who seem the same may be two of one family, or null: `Ana Ruiz` and `Ana Ruiz, hija` under one A-number. An
 * equal birth date leaves no doubt.
 */
const familyDoubt = (group: Group, person: PlannedPerson, { birthDate }: Identity): MatchReason | null => {
  const sameDay = birthDate !== null && birthDate === group.birthDate;
  if (sameDay || relationKey(group.person.relation ?? '') === relationKey(person.relation ?? '')) return null;
  return person.aNumber.digits !== null && person.aNumber.digits === group.aNumber ? 'aNumberOtherName' : 'nameOnly';
};

const startGroup = (person: PlannedPerson, identity: KeyedIdentity, row: number): Group => {
  const { names, keys, aNumber, birthDate, phones } = identity;
  return {
    person,
    rows: [row],
    names: [...names],
    keys: [...keys],
    aNumber,
    birthDate,
    phones: [...phones],
    alike: [],
    members: new Map([[memberKey(identity), identity]]),
    differing: new Set(),
  };
};

const compareInSheet = (left: KeyedIdentity, right: KeyedIdentity, options: GroupOptions): Comparison => {
  const comparison = compareIdentities(left, right);
  if (options.sameNameIsSamePerson !== true || comparison.verdict !== 'probably') return comparison;
  if (comparison.reason === 'nameAndPhone') return { verdict: 'same', reason: 'nameInSheet' };
  const phonesDiffer = left.phones.length > 0 && right.phones.length > 0;
  return comparison.reason === 'nameOnly' && !phonesDiffer ? { verdict: 'same', reason: 'nameInSheet' } : comparison;
};

/** Adds a row to a group; true if the group can now be found under more than before. */
const join = (group: Group, person: PlannedPerson, identity: KeyedIdentity, row: number): boolean => {
  const merged = mergePeople(group.person, person);
  for (const field of merged.differing) group.differing.add(field);
  const news =
    (group.aNumber === null && identity.aNumber !== null) || (group.birthDate === null && identity.birthDate !== null);
  const names = identity.names.filter((name) => !group.names.includes(name));
  group.person = merged.person;
  group.rows.push(row);
  group.members.set(memberKey(identity), identity);
  group.aNumber ??= identity.aNumber;
  group.birthDate ??= identity.birthDate;
  group.names.push(...names);
  group.keys.push(...nameKeys(names));
  group.phones.push(...identity.phones.filter((phone) => !group.phones.includes(phone)));
  return news || names.length > 0;
};

/**
 * Puts the rows of a sheet together into people. Rows with an A-number come first, so that a row without one joins the
 * only person it fits; one that fits two people stays apart and is reported as alike. Near-linear.
 */
export const groupPeople = (rows: readonly PlannedPerson[], options: GroupOptions = {}): readonly GroupedPerson[] => {
  const index = new IdentityIndex<Group>();
  const groups: Group[] = [];
  const order = [...rows.entries()];
  const numbered = order.filter(([, person]) => person.aNumber.digits !== null);
  const others = order.filter(([, person]) => person.aNumber.digits === null);
  for (const [row, person] of [...numbered, ...others]) {
    const identity = withKeys(identityOf(person));
    const same: Group[] = [];
    const probable: { group: Group; reason: MatchReason }[] = [];
    for (const group of index.candidates(identity)) {
      const comparison = compareInSheet(identity, group, options);
      const against =
        comparison.verdict === 'same' ? (objection(group, identity) ?? familyDoubt(group, person, identity)) : null;
      if (against !== null) probable.push({ group, reason: against });
      else if (comparison.verdict === 'same') same.push(group);
      else if (comparison.verdict === 'probably') probable.push({ group, reason: comparison.reason });
    }
    const [only] = same;
    if (only !== undefined && same.length === 1) {
      if (join(only, person, identity, row)) index.add(only);
      continue;
    }
    const group = startGroup(person, identity, row);
    group.alike = [...same.map((other) => ({ group: other, reason: 'nameAndBirthDate' as const })), ...probable];
    groups.push(group);
    index.add(group);
  }
  groups.sort((left, right) => Math.min(...left.rows) - Math.min(...right.rows));
  const positions = new Map(groups.map((group, position) => [group, position]));
  return groups.map((group) => ({
    person: group.person,
    rows: group.rows.toSorted((left, right) => left - right),
    names: group.names,
    aNumber: group.aNumber,
    birthDate: group.birthDate,
    phones: group.phones,
    differing: [...group.differing],
    alike: group.alike.flatMap(({ group: other, reason }) => {
      const position = positions.get(other);
      return position === undefined ? [] : [{ index: position, reason }];
    }),
  }));
};
