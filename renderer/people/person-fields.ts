import type { person as record } from '../../shared/people/records.ts';
import type { Told } from '../../shared/records/types.ts';
import type { ColumnField, FieldName } from './person-values.ts';

type Columns = (typeof record)['columns'];
/** Fields whose values are put into words in the same way, and so take the same control. */
type Holding<As extends Told> = {
  [Name in ColumnField]: Columns[Name]['type']['told'] extends As ? Name : never;
}[ColumnField];
export type ChoiceName = Holding<'choice'>;

type HintKey =
  | 'form.legalHint'
  | 'form.preferredNameHint'
  | 'section.privateNote'
  | 'section.reviewHint'
  | 'names.otherHint';

/** A field of the page: what kind of control it takes, and its name. */
export type FieldDef = (
  | { readonly kind: 'line' | 'text'; readonly name: Holding<'text'> }
  | { readonly kind: 'date'; readonly name: Holding<'date'>; readonly past: boolean }
  | { readonly kind: 'country'; readonly name: Holding<'country'> }
  | { readonly kind: 'yesNo'; readonly name: Holding<'yesNo'> }
  | { readonly kind: 'choice'; readonly name: ChoiceName }
  | { readonly kind: 'languages'; readonly name: Holding<'languages'> }
  | { readonly kind: 'names'; readonly name: Holding<'list'> }
  | { readonly kind: 'aNumber'; readonly name: Holding<'aNumber'> }
  | { readonly kind: 'channels'; readonly name: 'channels' }
) & { readonly hint?: HintKey; readonly wide?: boolean };

export type SectionName = 'identity' | 'reach' | 'supervision' | 'wishes' | 'legal' | 'care' | 'team';

type Sections = Readonly<Record<SectionName, readonly FieldDef[]>>;

type Unplaced<Placed extends Sections> = Exclude<FieldName, Placed[SectionName][number]['name']>;
/** Lets no field of a person be without a place: one that is missing does not compile, and is named in the error. */
const withEveryField = <const Placed extends Sections>(
  sections: [Unplaced<Placed>] extends [never] ? Placed : { readonly [Field in Unplaced<Placed>]: 'has no place' },
): Sections =>
  // as: once every field has its place, they are the sections
  sections as Sections;

/** The sections of the overview, each read and changed as one. */
export const sectionFields = withEveryField({
  identity: [
    { kind: 'line', name: 'preferredName', wide: true },
    { kind: 'line', name: 'given' },
    { kind: 'line', name: 'middle' },
    { kind: 'line', name: 'firstFamily' },
    { kind: 'line', name: 'secondFamily' },
    { kind: 'names', name: 'otherNames', hint: 'names.otherHint', wide: true },
    { kind: 'aNumber', name: 'aNumber' },
    { kind: 'line', name: 'pronouns' },
    { kind: 'date', name: 'birthDate', past: true },
    { kind: 'country', name: 'birthCountry' },
    { kind: 'country', name: 'nationality' },
  ],
  reach: [
    { kind: 'languages', name: 'languages', wide: true },
    { kind: 'yesNo', name: 'interpreterNeeded', wide: true },
    { kind: 'channels', name: 'channels', wide: true },
  ],
  supervision: [
    { kind: 'choice', name: 'supervision', wide: true },
    { kind: 'date', name: 'supervisionSince', past: true },
    { kind: 'line', name: 'supervisionOffice' },
  ],
  wishes: [
    { kind: 'choice', name: 'companionWish', wide: true },
    { kind: 'text', name: 'companionWishNote', wide: true },
  ],
  legal: [
    { kind: 'line', name: 'attorney', wide: true },
    { kind: 'yesNo', name: 'g28OnFile', wide: true },
    { kind: 'yesNo', name: 'privacyWaiverOnFile', wide: true },
  ],
  care: [
    { kind: 'text', name: 'medicalNote', wide: true },
    { kind: 'text', name: 'dependantsNote', wide: true },
  ],
  team: [
    { kind: 'choice', name: 'status' },
    { kind: 'date', name: 'reviewBy', past: false, hint: 'section.reviewHint' },
    { kind: 'text', name: 'teamNote', hint: 'section.privateNote', wide: true },
  ],
});

/** What was known of someone before they were a person goes into this field, and it is shown then. */
export const fromBefore = { kind: 'text', name: 'teamNote', hint: 'section.privateNote' } as const satisfies FieldDef;

/** What the panel for a new person asks: at once, and when there is time. */
export const newPersonFields: { readonly first: readonly FieldDef[]; readonly more: readonly FieldDef[] } = {
  first: [
    { kind: 'line', name: 'preferredName', hint: 'form.preferredNameHint' },
    { kind: 'languages', name: 'languages' },
  ],
  more: [
    { kind: 'line', name: 'given', hint: 'form.legalHint' },
    { kind: 'line', name: 'middle' },
    { kind: 'line', name: 'firstFamily' },
    { kind: 'line', name: 'secondFamily' },
    { kind: 'date', name: 'birthDate', past: true },
    { kind: 'country', name: 'birthCountry' },
    { kind: 'aNumber', name: 'aNumber' },
    { kind: 'channels', name: 'channels' },
  ],
};
