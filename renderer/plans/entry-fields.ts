import { planCaregiver, planChild, planDocument, planMedicine } from '../../shared/plans/list-records.ts';
import type { InputField, RecordSpec } from '../../shared/records/record.ts';

/** What a field of a plan's form holds. */
export type PlanValue = string | number | boolean | null | readonly string[];
export type PlanValues = Readonly<Record<string, PlanValue>>;

/** What kind of control a field takes, and which field it is. */
export interface PlanField<Name extends string = string> {
  readonly name: Name;
  readonly kind:
    | 'line'
    | 'text'
    | 'phone'
    | 'date'
    | 'pastDate'
    | 'age'
    | 'yesNo'
    | 'choice'
    | 'languages'
    | 'consulate';
  readonly wide?: boolean;
  /** Key of a sentence under the label. */
  readonly hint?:
    | 'plans.page.ageHint'
    | 'plans.page.usStateHint'
    | 'plans.page.documentWordsHint'
    | 'plans.page.wishHint';
}

type Unplaced<R extends RecordSpec, Fields extends readonly PlanField[], Elsewhere extends string> = Exclude<
  InputField<R>,
  Fields[number]['name'] | Elsewhere
>;

/** Lets no field of a record be without a place: one that is missing does not compile, and is named in the error. */
export const fieldsOf = <
  R extends RecordSpec,
  const Elsewhere extends string,
  const Fields extends readonly PlanField<InputField<R>>[],
>(
  _record: R,
  _elsewhere: readonly Elsewhere[],
  fields: [Unplaced<R, Fields, Elsewhere>] extends [never] ? Fields : Unplaced<R, Fields, Elsewhere>,
): readonly PlanField[] =>
  // as: once every field has its place, they are the fields
  fields as Fields;

/** The lists of a plan that are all kept in the same way. */
export const entryLists = {
  children: {
    record: planChild,
    // When the age was told is noted by itself.
    fields: fieldsOf(
      planChild,
      ['ageOn'],
      [
        { name: 'name', kind: 'line' },
        { name: 'birthDate', kind: 'pastDate' },
        { name: 'age', kind: 'age', hint: 'plans.page.ageHint' },
        { name: 'school', kind: 'line' },
        { name: 'schoolPhone', kind: 'phone' },
        { name: 'mayPickUp', kind: 'line' },
        { name: 'allergies', kind: 'line', wide: true },
        { name: 'note', kind: 'text', wide: true },
      ],
    ),
  },
  caregivers: {
    record: planCaregiver,
    fields: fieldsOf(
      planCaregiver,
      [],
      [
        { name: 'name', kind: 'line' },
        { name: 'relation', kind: 'line' },
        { name: 'phone', kind: 'phone' },
        { name: 'forWhom', kind: 'line' },
        { name: 'mayPickUp', kind: 'yesNo', wide: true },
        { name: 'paper', kind: 'choice' },
        { name: 'paperForm', kind: 'line' },
        { name: 'usState', kind: 'line', hint: 'plans.page.usStateHint', wide: true },
        { name: 'notarized', kind: 'yesNo', wide: true },
        { name: 'paperPlace', kind: 'line', wide: true },
        { name: 'note', kind: 'text', wide: true },
      ],
    ),
  },
  medicines: {
    record: planMedicine,
    fields: fieldsOf(
      planMedicine,
      [],
      [
        { name: 'name', kind: 'line' },
        { name: 'dose', kind: 'line' },
        { name: 'prescriber', kind: 'line' },
        { name: 'prescriberPhone', kind: 'phone' },
        { name: 'pharmacy', kind: 'line' },
        { name: 'pharmacyPhone', kind: 'phone' },
        { name: 'note', kind: 'text', wide: true },
      ],
    ),
  },
  documents: {
    record: planDocument,
    fields: fieldsOf(
      planDocument,
      [],
      [
        { name: 'kind', kind: 'choice' },
        { name: 'words', kind: 'line', hint: 'plans.page.documentWordsHint' },
        { name: 'state', kind: 'choice' },
        { name: 'place', kind: 'line', wide: true },
      ],
    ),
  },
} as const;
export type EntryListName = keyof typeof entryLists;
