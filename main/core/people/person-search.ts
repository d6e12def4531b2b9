import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { digitsOf } from '../../../shared/basics/digits.ts';
import { fold, foldName } from '../../../shared/basics/names.ts';
import { wholeLegalName } from '../../../shared/people/people-rules.ts';
import type { LegalName, Person } from '../../../shared/people/people.ts';
import type { person as record } from '../../../shared/people/records.ts';
import type { FieldWith, SearchForm } from '../../../shared/records/record.ts';
import { indexDocument } from '../records/search-documents.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

type SearchedField = Exclude<FieldWith<typeof record, { readonly search: SearchForm }>, keyof LegalName>;

/** All of a person that search looks through. */
export type PersonWords = Pick<Person, 'id' | SearchedField> & {
  readonly legalName: Partial<LegalName>;
  readonly channels: readonly { readonly kind: string; readonly value: string }[];
};

const apostropheOrHyphen = /['’‘ʼʻʹ`´′\p{Pd}]/gu;

/** A name, and the other ways to type it: O'Campo as `o campo`, Marie-Claire as `marieclaire`, De la Cruz in one. */
const nameForms = (name: string): string[] => {
  const forms = [name];
  const parted = name.replace(apostropheOrHyphen, ' ');
  if (parted !== name) forms.push(parted, name.replace(apostropheOrHyphen, ''));
  const glued = foldName(name);
  if (glued.split(' ').length < fold(name).split(' ').length) forms.push(glued);
  return forms;
};

const aNumberForms = (digits: string): string[] => [digits, digits.replace(/^0+/u, '')];

/** Digits as written, with and without the country code, and the endings that people remember. */
const phoneForms = (typed: string): string[] => {
  const digits = digitsOf(typed);
  if (digits.length < 7) return [digits];
  // Reading a number takes its time, and one without a country code or of this country needs no reading.
  const abroad = /^\s*\+\s*(?!1)/u.test(typed) ? parsePhoneNumberFromString(typed)?.nationalNumber : undefined;
  const national = abroad ?? (digits.length === 11 ? digits.replace(/^1/u, '') : digits);
  const whole = national.length === 10 && abroad === undefined ? `1${national}` : digits;
  return [whole, national, digits.slice(-7), digits.slice(-4)];
};

const channelForms = (kind: string, value: string): string[] => {
  const isNumber = kind === 'phone' || kind === 'signal' || kind === 'whatsapp';
  return isNumber ? [...phoneForms(value), ...(/\p{L}/u.test(value) ? [value] : [])] : [value];
};

/** Every field that search looks through has its forms here, or this does not compile. */
const formsOf: { readonly [Field in SearchedField]: (value: PersonWords[Field]) => string[] } = {
  preferredName: nameForms,
  otherNames: (names) => names.flatMap(nameForms),
  caseCode: (code) => [code, code.replace('-', '')],
  aNumber: (digits) => (digits === null ? [] : aNumberForms(digits)),
};

// `keys` forgets which fields there are
const searchedFields = Object.keys(formsOf) as SearchedField[];
const formsFor = <Field extends SearchedField>(person: PersonWords, field: Field): string[] =>
  formsOf[field](person[field]);

const personWords = (person: PersonWords): string[] => {
  const forms = [
    ...searchedFields.flatMap((field) => formsFor(person, field)),
    ...nameForms(wholeLegalName(person.legalName)),
    // Ana Lucía is Analucía to many a clerk.
    `${person.legalName.given ?? ''}${person.legalName.middle ?? ''}`,
    ...person.channels.flatMap(({ kind, value }) => channelForms(kind, value)),
  ];
  return [...new Set([...new Set(forms)].flatMap((form) => fold(form).split(' ')))];
};

/** Puts a person into the index from the values at hand. Use this where they need not be read again. */
export const indexPerson = (tx: WriteTransaction, person: PersonWords): void =>
  indexDocument(tx, {
    kind: 'person',
    recordId: person.id,
    personId: person.id,
    words: personWords(person),
    sortKey: fold(person.preferredName),
  });

/** What someone typed into a search for people, ready for SQL. */
export interface PersonQuery {
  /** For `person_search MATCH`. */
  readonly match: string;
  /** Those whose sort key begins with this come first. */
  readonly startsWith: string;
}

/** More words than this tell nothing more. */
const mostWords = 12;

const isDigits = (word: string): boolean => /^\d+$/u.test(word);

/** Groups of digits may be one number (`091-313-151`, `(776) 555`) or stand for themselves. */
const numberTerm = (groups: readonly string[]): string => {
  const apart = groups.map((group) => `"${group}"*`).join(' AND ');
  return groups.length === 1 ? apart : `("${groups.join('')}"* OR (${apart}))`;
};

/**
 * Turns what someone typed into a query; null when nothing searchable was typed. Every word must begin a word of
 * the person's, in any order. What is in quotes is plain text to FTS5, so no character can break the query.
 */
export const personQuery = (typed: string): PersonQuery | null => {
  const withoutLabel = typed.replace(/(?<![\p{L}\p{N}])a[\s#:.\p{Pd}]*(?=\d)/giu, ' ');
  const words = (fold(withoutLabel).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
  if (words.length === 0) return null;
  const terms: string[] = [];
  let groups: string[] = [];
  const endNumber = (): void => {
    if (groups.length > 0) terms.push(numberTerm(groups));
    groups = [];
  };
  for (const word of words) {
    if (isDigits(word)) groups.push(word);
    else {
      endNumber();
      terms.push(`"${word}"*`);
    }
  }
  endNumber();
  return { match: terms.join(' AND '), startsWith: words.join(' ') };
};
