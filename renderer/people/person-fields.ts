import type { FieldName, PersonValues } from './person-values.ts';

type NamesOf<Value> = {
  [Name in FieldName]: PersonValues[Name] extends Value ? (Value extends PersonValues[Name] ? Name : never) : never;
}[FieldName];

type HintKey =
  | 'form.legalHint'
  | 'form.preferredNameHint'
  | 'section.privateNote'
  | 'section.reviewHint'
  | 'names.otherHint';

/** A field of the page: what kind of control it takes, and its name. */
export type FieldDef = (
  | { readonly kind: 'line' | 'text'; readonly name: NamesOf<string | null> | 'preferredName' }
  | { readonly kind: 'date'; readonly name: 'birthDate' | 'supervisionSince' | 'reviewBy'; readonly past: boolean }
  | { readonly kind: 'country'; readonly name: 'birthCountry' | 'nationality' }
  | { readonly kind: 'yesNo'; readonly name: NamesOf<boolean | null> }
  | { readonly kind: 'choice'; readonly name: 'supervision' | 'companionWish' | 'status' }
  | { readonly kind: 'languages'; readonly name: 'languages' }
  | { readonly kind: 'names'; readonly name: 'otherNames' }
  | { readonly kind: 'aNumber'; readonly name: 'aNumber' }
  | { readonly kind: 'channels'; readonly name: 'channels' }
) & { readonly hint?: HintKey; readonly wide?: boolean };

export type SectionName = 'identity' | 'reach' | 'supervision' | 'wishes' | 'legal' | 'care' | 'team';

/** The sections of the overview, each read and changed as one. */
export const sectionFields: Readonly<Record<SectionName, readonly FieldDef[]>> = {
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
};

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
