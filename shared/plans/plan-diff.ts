import * as lists from './list-records.ts';
import type { PlanContent } from './plans.ts';
import * as records from './records.ts';

/** The lists of a plan, in the order in which it is read. */
export const planLists = ['contacts', 'children', 'caregivers', 'medicines', 'documents', 'signed'] as const;
export type PlanListName = (typeof planLists)[number];

/** The record spec of each list's entries. */
export const listRecords = {
  contacts: records.contact,
  children: lists.planChild,
  caregivers: lists.planCaregiver,
  medicines: lists.planMedicine,
  documents: lists.planDocument,
  signed: lists.planSigned,
} as const;

/** An entry of a list, by field. */
export type EntryValues = Readonly<Record<string, unknown>> & { readonly id: string };

/** A field that differs. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One thing that is otherwise in a later plan. */
export type PlanChange =
  | { readonly kind: 'fields'; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'added' | 'removed'; readonly list: PlanListName; readonly entry: EntryValues }
  | {
      readonly kind: 'changed';
      readonly list: PlanListName;
      readonly entry: EntryValues;
      readonly fields: readonly FieldChange[];
    }
  /** The same people, called in another order. */
  | { readonly kind: 'moved'; readonly list: 'contacts'; readonly entries: readonly EntryValues[] };

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const fieldChanges = (
  names: readonly string[],
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldChange[] =>
  names
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));

/** The fields of a record that have a name: the others are Alongside's own. */
export const namedFields = (record: (typeof listRecords)[PlanListName] | typeof records.plan): string[] =>
  Object.entries<{ readonly label: string | null }>(record.columns).flatMap(([field, { label }]) =>
    label === null ? [] : [field],
  );

const listChanges = (list: PlanListName, before: PlanContent, after: PlanContent): PlanChange[] => {
  const [earlier, later]: readonly EntryValues[][] = [[...before[list]], [...after[list]]];
  if (earlier === undefined || later === undefined) return [];
  const was = new Map(earlier.map((entry) => [entry.id, entry]));
  const is = new Set(later.map(({ id }) => id));
  const changes = later.flatMap((entry): PlanChange[] => {
    const old = was.get(entry.id);
    if (old === undefined) return [{ kind: 'added', list, entry }];
    const fields = fieldChanges(namedFields(listRecords[list]), old, entry);
    return fields.length === 0 ? [] : [{ kind: 'changed', list, entry, fields }];
  });
  const removed = earlier
    .filter(({ id }) => !is.has(id))
    .map((entry): PlanChange => ({ kind: 'removed', list, entry }));
  const stayed = (entries: readonly EntryValues[]): string[] =>
    entries.map(({ id }) => id).filter((id) => was.has(id) && is.has(id));
  const isMoved = list === 'contacts' && !isSame(stayed(earlier), stayed(later));
  return [...changes, ...removed, ...(isMoved ? [{ kind: 'moved', list: 'contacts', entries: later } as const] : [])];
};

/** What is otherwise in a later plan than in an earlier one, in the order in which a plan is read. */
export const planChanges = (before: PlanContent, after: PlanContent): PlanChange[] => {
  const own = fieldChanges(
    namedFields(records.plan).filter((field) => field !== 'lastReviewedOn'),
    before,
    after,
  );
  return [
    ...planLists.flatMap((list) => listChanges(list, before, after)),
    ...(own.length === 0 ? [] : [{ kind: 'fields', fields: own } as const]),
  ];
};
