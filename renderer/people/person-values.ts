import type { LegalName, Person, PersonInput } from '../../shared/people/people.ts';
import { person as record } from '../../shared/people/records.ts';
import { blankFields, type InputField } from '../../shared/records/record.ts';
import type { ChannelDraft } from './channels-field.tsx';

/** Columns of a person that a call takes, but for what follows from the A-number as typed. */
export type ColumnField = Exclude<InputField<typeof record>, 'aNumberState'>;

type Answered = LegalName & Person;
type Held<Value> = Value extends readonly (infer Member)[] ? readonly Member[] : Value;

/**
 * A person as the fields of the page hold it: the parts of the legal name are beside the others. The A-number is as
 * typed, or the nine digits that are stored.
 */
export type PersonValues = { readonly [Field in ColumnField]: Held<Answered[Field]> } & {
  readonly channels: readonly ChannelDraft[];
};

export type FieldName = keyof PersonValues;

export const valuesOf = ({ legalName, ...person }: Person): PersonValues => ({ ...person, ...legalName });

/** A person of whom nothing is known. */
export const blankValues: PersonValues = { ...blankFields(record), preferredName: '', channels: [] };

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Those of the given fields whose values differ. */
export const differing = (names: readonly FieldName[], left: PersonValues, right: PersonValues): FieldName[] =>
  names.filter((name) => !isSame(left[name], right[name]));

const legalParts = ['given', 'middle', 'firstFamily', 'secondFamily'] as const satisfies readonly (keyof LegalName)[];

const isLegalPart = (name: FieldName): name is keyof LegalName => legalParts.some((part) => part === name);

/** A row that was begun and left blank is no channel. */
const written = (channels: readonly ChannelDraft[]): ChannelDraft[] =>
  channels.filter((channel) => channel.id !== undefined || channel.value.trim() !== '');

/** What `people.save` gets of these fields; all others stay as they are. */
export const toInput = (values: PersonValues, names: readonly FieldName[]): PersonInput => {
  const legal = names.filter(isLegalPart);
  const others = names.filter((name) => !isLegalPart(name));
  const input: PersonInput = Object.fromEntries(
    others.map((name) => [name, name === 'channels' ? written(values.channels) : values[name]]),
  );
  if (legal.length === 0) return input;
  return { ...input, legalName: Object.fromEntries(legal.map((part) => [part, values[part]])) };
};

/** Where an error of a call belongs on the page: `legalName.given` is the field `given`, `languages.0` is `languages`. */
export const fieldOfPath = (path: string): string =>
  path === 'aNumberState'
    ? 'aNumber'
    : path.replace(/^legalName\./u, '').replace(/^(languages|otherNames)\.\d+$/u, '$1');
