import type { Plan, PlanInput } from '../../shared/plans/plans.ts';
import { blankFields, type RecordSpec } from '../../shared/records/record.ts';
import { entryLists, type EntryListName, type PlanValues } from './entry-fields.ts';

/** An entry of a list as its fields hold it. */
export interface PlanEntry {
  readonly id: string;
  readonly values: PlanValues;
}

const namesOf = (list: EntryListName): readonly string[] => Object.keys(entryLists[list].record.columns);

/** What a record has at first; what no row can be without is empty. */
export const blankValues = (record: RecordSpec): PlanValues => {
  // as: what calls answer of a plan's records are values of its forms
  const blank = blankFields(record) as PlanValues;
  const required = Object.entries(record.columns).filter(([, column]) => column.required === true);
  return {
    ...Object.fromEntries(required.map(([name, { type }]) => [name, type.values?.[0] ?? ''])),
    ...blank,
  };
};

/** The entries of a list. */
export const entriesOf = (plan: Plan, list: EntryListName): PlanEntry[] =>
  plan[list].map(({ id, ...values }) => ({ id, values: { ...values } }));

/** Those of a draft's values that the list's call takes. */
const inputOf = (list: EntryListName, values: PlanValues): PlanValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => namesOf(list).includes(name)));

/** A list as `plans.save` takes it. */
export const listInput = (
  list: EntryListName,
  entries: readonly { readonly id?: string; readonly values: PlanValues }[],
): PlanInput =>
  // as: the values of each entry are those of the list's own fields
  ({
    [list]: entries.map(({ id, values }) => ({ ...(id !== undefined && { id }), ...inputOf(list, values) })),
  }) as PlanInput;

/** An age was told on the day on which it was written down. */
export const withAgeDay = (before: PlanValues | null, values: PlanValues, today: string): PlanValues => {
  if (!('age' in values) || values['age'] === (before?.['age'] ?? null)) return values;
  return { ...values, ageOn: values['age'] === null ? null : today };
};
