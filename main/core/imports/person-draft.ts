import { displayANumber } from '../../../shared/basics/a-number.ts';
import { digitsOf } from '../../../shared/basics/digits.ts';
import { fold, sameName } from '../../../shared/basics/names.ts';
import { wholeLegalName } from '../../../shared/people/people-rules.ts';
import type { Person } from '../../../shared/people/people.ts';
import type { PersonChange, PersonDraft } from '../people/people-api.ts';
import { fitLine, joinLines } from './fit-text.ts';
import type { SheetChannel } from './rules/channels.ts';
import type { SheetContact } from './rules/contact.ts';
import type { PlannedPerson } from './rules/planned.ts';

/** `+12485550117` as people of the country write it; other numbers keep their code. */
const writtenPhone = (value: string): string => value.replace(/^\+1(\d{3})(\d{3})(\d{4})$/u, '($1) $2-$3');

type Rest = string[];
type DraftChannel = NonNullable<PersonDraft['channels']>[number];
type DraftContact = NonNullable<PersonDraft['contacts']>[number];

const channelOf = ({ kind, value, safety }: SheetChannel, rest: Rest): DraftChannel => ({
  kind,
  value: fitLine(writtenPhone(value), 300, rest),
  ...safety,
});

const contactOf = ({ name, relation, phone }: SheetContact, rest: Rest): DraftContact => {
  const written = phone === null ? null : writtenPhone(phone);
  // Anyone who has no name is called by what is known.
  const [called = '', ...others] = [name, relation, written ?? ''].filter((words) => words !== '');
  return {
    name: fitLine(called, 200, rest),
    relation: others.includes(relation) ? fitLine(relation, 200, rest) : null,
    phone: written,
  };
};

const orNull = (text: string): string | null => (text === '' ? null : text);

const languagesOf = (planned: PlannedPerson, rest: Rest): string[] =>
  planned.languages.slice(0, 20).map((language) => language.tag ?? fitLine(language.name, 80, rest));

/**
 * A person of a sheet as the vault adds them.
 *
 * @param unnamed stands in where no row gives a name
 * @param lines more words for the person's note
 */
export const personDraft = (planned: PlannedPerson, unnamed: string, lines: readonly string[]): PersonDraft => {
  const rest: Rest = [];
  const fit = (text: string, most = 200): string | null => orNull(fitLine(text, most, rest));
  const { given, middle, family1, family2 } = planned.parts;
  const draft = {
    preferredName: fit(planned.preferredName) ?? fit(planned.name) ?? unnamed,
    legalName: { given: fit(given), middle: fit(middle), firstFamily: fit(family1), secondFamily: fit(family2) },
    otherNames: planned.otherNames.slice(0, 20).map((name) => fitLine(name, 200, rest)),
    pronouns: fit(planned.pronouns, 60),
    birthDate: planned.birthDate,
    birthCountry: planned.birthCountry,
    nationality: planned.nationality,
    aNumber: planned.aNumber.digits,
    aNumberState: planned.aNumber.state,
    languages: languagesOf(planned, rest),
    interpreterNeeded: planned.interpreterNeeded,
    channels: planned.channels.slice(0, 30).map((channel) => channelOf(channel, rest)),
    companionWish: planned.companionWish ?? 'unknown',
    companionWishNote: fit(planned.companionWishWords, 1000),
    attorney: fit(planned.attorney, 300),
    dependantsNote: joinLines([planned.dependants]),
    medicalNote: joinLines([planned.medical]),
    contacts: planned.contacts.slice(0, 60).map((contact) => contactOf(contact, rest)),
  } satisfies PersonDraft;
  return { ...draft, teamNote: joinLines([...lines, ...rest]) };
};

const digits = (phone: string | null): string => digitsOf(phone ?? '').slice(-10);

const sameChannel = (left: DraftChannel, right: DraftChannel): boolean =>
  left.kind === right.kind &&
  (fold(left.value) === fold(right.value) ||
    (digits(left.value).length === 10 && digits(left.value) === digits(right.value)));

const safeFields = ['safeToCall', 'safeToText', 'safeToLeaveMessage'] as const;

/** What the sheet says of a channel's safety, where nothing is known of it yet; a "no" goes over a "yes". */
const withCaution = <T extends DraftChannel>(present: T, sheet: DraftChannel): T => {
  const changes = safeFields.flatMap((field) => {
    const said = sheet[field] ?? null;
    const known = present[field] ?? null;
    return said !== null && said !== known && (known === null || !said) ? [[field, said] as const] : [];
  });
  return changes.length === 0 ? present : { ...present, ...Object.fromEntries(changes) };
};

const sameContact = (left: DraftContact, right: DraftContact): boolean =>
  fold(left.name) === fold(right.name) &&
  (digits(left.phone ?? null) === digits(right.phone ?? null) || (right.phone ?? null) === null);

/** What of a person's free words is not there yet; a form's text may hold it in the middle. */
const addedWords = (present: string | null, words: string): string | undefined => {
  if (words === '' || fold(present ?? '').includes(fold(words))) return undefined;
  return joinLines([present ?? '', words]) ?? undefined;
};

const namesOf = (present: Person): string[] =>
  [present.preferredName, wholeLegalName(present.legalName), ...present.otherNames].filter((name) => name !== '');

export interface Completion {
  /** Null when the vault knows all that the sheet says. */
  readonly change: PersonChange | null;
  /** What the sheet says and the vault contradicts; the vault's value counts. */
  readonly contradicted: ReadonlySet<'aNumber' | 'birthDate' | 'birthCountry' | 'nationality'>;
}

/** What a sheet adds to someone in the vault: only what is blank there, and members of lists that are missing. */
export const completePerson = (present: Person, planned: PlannedPerson, lines: readonly string[]): Completion => {
  const rest: Rest = [];
  const change: { -readonly [K in keyof PersonChange]: PersonChange[K] } = {};
  const contradicted = new Set<'aNumber' | 'birthDate' | 'birthCountry' | 'nationality'>();
  for (const field of ['birthDate', 'birthCountry', 'nationality'] as const) {
    if (planned[field] === null || planned[field] === present[field]) continue;
    if (present[field] === null) change[field] = planned[field];
    else contradicted.add(field);
  }
  const { digits: number, state } = planned.aNumber;
  if (number !== null && number !== present.aNumber) {
    if (present.aNumber === null) Object.assign(change, { aNumber: number, aNumberState: 'known' });
    else contradicted.add('aNumber');
  } else if (state === 'none' && present.aNumberState === 'unknown') change.aNumberState = 'none';
  if (present.companionWish === 'unknown' && planned.companionWish !== null) {
    change.companionWish = planned.companionWish;
  }
  if (present.interpreterNeeded === null && planned.interpreterNeeded !== null) {
    change.interpreterNeeded = planned.interpreterNeeded;
  }
  if (present.pronouns === null && planned.pronouns !== '') change.pronouns = fitLine(planned.pronouns, 60, rest);

  const { given, middle, family1, family2 } = planned.parts;
  if (wholeLegalName(present.legalName) === '' && planned.name !== '') {
    const fit = (text: string): string | null => orNull(fitLine(text, 200, rest));
    change.legalName = {
      given: fit(given),
      middle: fit(middle),
      firstFamily: fit(family1),
      secondFamily: fit(family2),
    };
  }
  const known = namesOf(present);
  const newNames = [planned.name, planned.preferredName, ...planned.otherNames].filter(
    (name, index, all) => name !== '' && all.indexOf(name) === index && !known.some((one) => sameName(one, name)),
  );
  if (newNames.length > 0) {
    change.otherNames = [...present.otherNames, ...newNames.map((name) => fitLine(name, 200, rest))].slice(0, 20);
  }
  const languages = languagesOf(planned, rest).filter(
    (one) => !present.languages.some((other) => fold(other) === fold(one)),
  );
  if (languages.length > 0) change.languages = [...present.languages, ...languages].slice(0, 20);

  const sheetChannels = planned.channels.map((one) => channelOf(one, rest));
  const kept = present.channels.map((one) =>
    sheetChannels.filter((other) => sameChannel(one, other)).reduce(withCaution, one),
  );
  const added = sheetChannels.filter((one) => !present.channels.some((other) => sameChannel(other, one)));
  if (added.length > 0 || kept.some((one, index) => one !== present.channels[index])) {
    change.channels = [...kept, ...added];
  }
  const contacts = planned.contacts
    .map((one) => contactOf(one, rest))
    .filter((one) => !present.contacts.some((other) => sameContact(other, one)));
  if (contacts.length > 0) change.contacts = [...present.contacts, ...contacts];

  const attorney = addedWords(present.attorney, planned.attorney);
  if (attorney !== undefined) change.attorney = fitLine(attorney.replaceAll('\n', '; '), 300, rest);
  for (const [field, words, most] of [
    ['companionWishNote', planned.companionWishWords, 1000],
    ['dependantsNote', planned.dependants, 20_000],
    ['medicalNote', planned.medical, 20_000],
  ] as const) {
    const added = addedWords(present[field], words);
    if (added !== undefined) change[field] = added.length <= most ? added : fitLine(added, most, rest);
  }
  const missing = [...lines, ...rest].filter((line) => addedWords(present.teamNote, line) !== undefined);
  const note = addedWords(present.teamNote, joinLines(missing) ?? '');
  if (note !== undefined) change.teamNote = note;
  return { change: Object.keys(change).length === 0 ? null : change, contradicted };
};

/** How the screen names someone: by name, or by A-number where no row gives one. Empty when neither is known. */
export const plannedName = (planned: PlannedPerson): string => {
  if (planned.preferredName !== '') return planned.preferredName;
  if (planned.name !== '') return planned.name;
  return planned.aNumber.digits === null ? '' : displayANumber(planned.aNumber.digits);
};
