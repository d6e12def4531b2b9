import { AppError } from '../../../shared/contract/errors.ts';
import type { RowDecision } from '../../../shared/imports/imports.ts';
import type { HoldsAppointments } from './appointment-holders.ts';
import { identityOf, type GroupedPerson } from './rules/group-people.ts';
import { matchPeople } from './rules/match-people.ts';
import { mergePeople } from './rules/merge-people.ts';
import type { PlannedPerson } from './rules/planned.ts';
import type { KnownRow, VaultPerson } from './vault-records.ts';

/** Who someone of the sheet is, or may be. */
export interface FoundMatch {
  /** In the vault. */
  readonly personId: string | null;
  /** In the sheet: an index into the groups as they were planned. */
  readonly group: number | null;
  /** Words: `imports.evidence.<code>`. */
  readonly evidence: string;
}

/** Someone of the sheet, with all their rows. */
export interface Target {
  readonly person: PlannedPerson;
  /** Indices into the plan's rows, in order. */
  readonly rows: readonly number[];
  /** Whom of the vault it is; null for someone new. */
  readonly personId: string | null;
  readonly matches: readonly FoundMatch[];
  readonly undecided: boolean;
}

export interface GroupDecisions {
  readonly rows: ReadonlyMap<number, RowDecision>;
  readonly probablySame: 'same' | 'new';
}

export interface TargetInput {
  readonly groups: readonly GroupedPerson[];
  /** What the plan's rows say of people, by index. */
  readonly persons: readonly PlannedPerson[];
  /** Row numbers of the plan's rows, by index. */
  readonly rowNumbers: readonly number[];
  /** Imported rows that are equal to a row of the plan, by its index. */
  readonly known: readonly (readonly KnownRow[])[];
  readonly people: readonly VaultPerson[];
  readonly holds: HoldsAppointments;
  readonly decisions: GroupDecisions;
}

type Verdict =
  | { readonly kind: 'vault'; readonly personId: string }
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'new'; readonly undecided: boolean };

interface Judged {
  readonly verdict: Verdict;
  readonly matches: readonly FoundMatch[];
}

const refuse = (row: number, field: 'personId' | 'row'): AppError =>
  new AppError('input.rejected', { field: `decisions.rows.${row}.${field}`, details: { row } });

/**
 * Whom the rows of a group became when they were imported before: someone whom all of them name. Equal rows of
 * different people are dealt out in the order in which they were imported; `taken` has those who were dealt.
 */
const importedAs = (
  known: readonly (readonly KnownRow[])[],
  rows: readonly number[],
  taken: Set<string>,
): string | null => {
  const lists = rows.map((row) => known[row] ?? []).filter((list) => list.length > 0);
  const named = (lists[0] ?? [])
    .map((one) => one.personId)
    .filter((id) => lists.every((list) => list.some((one) => one.personId === id)));
  const found = named.find((id) => !taken.has(id)) ?? named[0] ?? null;
  if (found !== null) taken.add(found);
  return found;
};

const groupOf = (
  persons: readonly PlannedPerson[],
  rows: readonly number[],
  { differing, alike }: Pick<GroupedPerson, 'differing' | 'alike'>,
): GroupedPerson => {
  const own = rows.flatMap((row) => persons[row] ?? []);
  const person = own.reduce((left, right) => mergePeople(left, right).person);
  const identities = own.map(identityOf);
  return {
    person,
    rows,
    names: [...new Set(identities.flatMap((one) => one.names))],
    aNumber: person.aNumber.digits,
    birthDate: person.birthDate,
    phones: [...new Set(identities.flatMap((one) => one.phones))],
    differing,
    alike,
  };
};

/**
 * Parts those rows from their groups of which someone said that they are of a person of their own, or that became
 * another person when they were imported before. They come last, so that the other groups keep their places.
 */
const partRows = ({ groups, persons, known, rowNumbers, decisions }: TargetInput): readonly GroupedPerson[] => {
  const idsOf = (row: number): readonly string[] => known[row]?.map((one) => one.personId) ?? [];
  const parted = new Set<number>();
  for (const group of groups) {
    const [, ...others] = group.rows;
    const before = new Set(group.rows.map(idsOf).find((ids) => ids.length > 0));
    for (const row of others) {
      const ids = idsOf(row);
      const wasAnother = ids.length > 0 && !ids.some((id) => before.has(id));
      if (wasAnother || decisions.rows.get(rowNumbers[row] ?? 0)?.action === 'new') parted.add(row);
    }
  }
  if (parted.size === 0) return groups;
  const rest = groups.map((group) => {
    const rows = group.rows.filter((row) => !parted.has(row));
    return rows.length === group.rows.length ? group : groupOf(persons, rows, group);
  });
  return [...rest, ...[...parted].map((row) => groupOf(persons, [row], { differing: [], alike: [] }))];
};

/** What each group's matches are and what follows from them and from the decisions. */
const judge = (input: TargetInput): readonly Judged[] => {
  const { groups, rowNumbers, decisions } = input;
  // an empty vault knows no one, and comparing takes its time
  const verdicts =
    input.people.length === 0
      ? []
      : matchPeople(groups, input.people, (position, id) => input.holds(id, groups[position]?.rows ?? []));
  const vaultIds = new Set(input.people.map((person) => person.id));
  const taken = new Set<string>();
  const groupOfRow = new Map(
    groups.flatMap((group, index) => group.rows.map((row) => [rowNumbers[row], index] as const)),
  );
  return groups.map((group, index): Judged => {
    const before = importedAs(input.known, group.rows, taken);
    const match = verdicts[index];
    const certain = before !== null ? { id: before, reason: 'sameRow' } : match?.verdict === 'same' ? match : null;
    const probable: FoundMatch[] =
      certain !== null
        ? []
        : [
            ...(match?.verdict === 'probably'
              ? match.candidates.map(({ id, reason }) => ({ personId: id, group: null, evidence: reason }))
              : []),
            ...group.alike.map((other) => ({ personId: null, group: other.index, evidence: other.reason })),
          ];
    const matches = certain === null ? probable : [{ personId: certain.id, group: null, evidence: certain.reason }];
    const decided = group.rows
      .map((row) => ({ row: rowNumbers[row] ?? 0, decision: decisions.rows.get(rowNumbers[row] ?? 0) }))
      .find(({ decision }) => decision !== undefined && decision.action !== 'skip');
    const settle = (): Verdict => {
      const decision = decided?.decision;
      if (decision?.action === 'new') return { kind: 'new', undecided: false };
      if (decision?.personId !== undefined) {
        if (!vaultIds.has(decision.personId)) throw refuse(decided?.row ?? 0, 'personId');
        return { kind: 'vault', personId: decision.personId };
      }
      if (decision?.row !== undefined) {
        const other = groupOfRow.get(decision.row);
        if (other === undefined) throw refuse(decided?.row ?? 0, 'row');
        return { kind: 'group', group: other };
      }
      const [first] = matches;
      if (first === undefined) return { kind: 'new', undecided: false };
      if (certain === null && decision?.action !== 'same' && decisions.probablySame === 'new') {
        return { kind: 'new', undecided: true };
      }
      return first.personId !== null
        ? { kind: 'vault', personId: first.personId }
        : { kind: 'group', group: first.group ?? index };
    };
    return { verdict: settle(), matches };
  });
};

/** Follows who is whom to the end; a ring of groups that all point at each other ends at its first. */
const rootsOf = (judged: readonly Judged[]): readonly number[] => {
  const roots = judged.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (roots[root] !== root) root = roots[root] ?? root;
    return root;
  };
  for (const [index, { verdict }] of judged.entries()) {
    if (verdict.kind !== 'group') continue;
    const [one, other] = [rootOf(index), rootOf(verdict.group)];
    roots[Math.max(one, other)] = Math.min(one, other);
  }
  return roots.map((_, index) => rootOf(index));
};

/**
 * Settles who the people of a sheet are: in the vault, each other, or new.
 *
 * @throws AppError input.rejected for a decision that names no one
 */
export const settleTargets = (asked: TargetInput): readonly Target[] => {
  const input = { ...asked, groups: partRows(asked) };
  const judged = judge(input);
  const roots = rootsOf(judged);
  const vaultOf = new Map<number, string>();
  for (const [index, { verdict }] of judged.entries()) {
    const root = roots[index] ?? index;
    if (verdict.kind === 'vault' && !vaultOf.has(root)) vaultOf.set(root, verdict.personId);
  }
  const members = new Map<string, number[]>();
  for (const [index, root] of roots.entries()) {
    // Two groups that are one person of the vault are one target, though nothing in the sheet says so.
    const key = vaultOf.get(root) ?? `group ${root}`;
    const list = members.get(key);
    if (list === undefined) members.set(key, [index]);
    else list.push(index);
  }
  return [...members.values()].map((indices) => {
    const parts = indices.flatMap((index) => input.groups[index] ?? []);
    const judgements = indices.flatMap((index) => judged[index] ?? []);
    return {
      person: parts.map((part) => part.person).reduce((left, right) => mergePeople(left, right).person),
      rows: parts.flatMap((part) => part.rows).toSorted((left, right) => left - right),
      personId: vaultOf.get(roots[indices[0] ?? 0] ?? 0) ?? null,
      matches: judgements.flatMap((one) => one.matches),
      undecided: judgements.some(({ verdict }) => verdict.kind === 'new' && verdict.undecided),
    };
  });
};
