import { parseANumber } from '../../shared/basics/a-number.ts';
import { countryName } from '../../shared/basics/countries.ts';
import { formDate } from '../../shared/basics/dates-in-words.ts';
import type { Language } from '../../shared/basics/language.ts';
import { joinName } from '../../shared/basics/names.ts';
import { countryLabels, locatorFacts, type WayFacts } from '../../shared/locator/locator-facts.ts';
import { isUnder18 } from '../../shared/locator/locator-rules.ts';
import type { Typed } from '../../shared/locator/locator-rules.ts';
import type { LocatorSubject } from '../../shared/locator/locator.ts';
import { readMrz } from '../../shared/locator/mrz.ts';
import { nameVariants, type NameVariant } from '../../shared/locator/name-variants.ts';
import type { Scratch, Work } from './locator-work.ts';

/** What the form and the callers need of the person who is looked for. */
export interface Facts {
  readonly personId: string | null;
  /** The detention that is open, or that was asked for. */
  readonly detention: LocatorSubject['detention'];
  /** As the screen calls them; empty while there is no name. */
  readonly name: string;
  readonly given: string;
  readonly middle: string;
  readonly family1: string;
  readonly family2: string;
  readonly otherNames: readonly string[];
  /** Nine digits. */
  readonly aNumber: string | null;
  readonly birthDate: string | null;
  readonly birthCountry: string | null;
  readonly nationality: string | null;
  readonly medicalNote: string | null;
}

export const factsOfSubject = (subject: LocatorSubject): Facts => ({
  personId: subject.personId,
  detention: subject.detention,
  name: subject.preferredName,
  given: subject.given ?? '',
  middle: subject.middle ?? '',
  family1: subject.firstFamily ?? '',
  family2: subject.secondFamily ?? '',
  otherNames: subject.otherNames,
  aNumber: subject.aNumber,
  birthDate: subject.birthDate,
  birthCountry: subject.birthCountry,
  nationality: subject.nationality,
  medicalNote: subject.medicalNote,
});

export const factsOfScratch = (scratch: Scratch): Facts => {
  const parsed = parseANumber(scratch.aNumber);
  const { given, middle, family1, family2, birthDate, birthCountry, nationality } = scratch;
  return {
    personId: null,
    detention: null,
    name: joinName(scratch),
    given,
    middle,
    family1,
    family2,
    otherNames: scratch.otherNames
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    aNumber: parsed.kind === 'number' ? parsed.value : null,
    birthDate,
    birthCountry,
    nationality,
    medicalNote: null,
  };
};

/** Whether the locator shows no such person because of their age. */
export const isMinor = ({ birthDate, detention }: Pick<Facts, 'birthDate' | 'detention'>, today: string): boolean =>
  birthDate === null ? detention?.underAge === true : isUnder18(birthDate, today);

/** The other ways to look. For someone under 18 the line for children comes first, and nothing that shows adults alone. */
export const waysFor = (facts: Pick<Facts, 'birthDate' | 'detention'>, today: string): readonly WayFacts[] => {
  const { lookups } = locatorFacts;
  if (!isMinor(facts, today)) {
    return lookups.filter(({ onlyMinors }) => onlyMinors !== true || facts.birthDate === null);
  }
  return lookups
    .filter(({ minors }) => minors)
    .toSorted((left, right) => Number(right.onlyMinors ?? false) - Number(left.onlyMinors ?? false));
};

/** The spellings worth trying, from the record, the ICE paper and the passport's lines. */
export const variantsOf = (facts: Facts, work: Work, today: string): readonly NameVariant[] => {
  const { paperFirst, paperLast, mrz } = work;
  const passport = readMrz(mrz, today);
  // A record that has only the name by which someone is called is better than nothing.
  const bare = joinName(facts) === '';
  return nameVariants({
    given: bare ? facts.name : facts.given,
    middle: facts.middle,
    family1: facts.family1,
    family2: facts.family2,
    otherNames: facts.otherNames,
    birthCountry: facts.birthCountry,
    paper: paperFirst.trim() === '' || paperLast.trim() === '' ? undefined : { first: paperFirst, last: paperLast },
    passport: passport === null ? undefined : passport,
  });
};

/** The label to pick in the list of countries: the one that was chosen, or else the likeliest. */
export const countryToPick = (facts: Facts, work: Work, language: Language): string | null => {
  if (work.countryLabel !== null) return work.countryLabel;
  if (facts.birthCountry === null) return null;
  return countryLabels(facts.birthCountry).label ?? countryName(facts.birthCountry, language);
};

/** The kind of search that is shown: by number where there is one, unless someone chose. */
export const modeOf = (facts: Facts, work: Work): 'aNumber' | 'name' =>
  work.mode ?? (facts.aNumber === null ? 'name' : 'aNumber');

/** What is in the form now, letter by letter; null while it lacks what the site requires. */
export const typedNow = (
  facts: Facts,
  work: Work,
  spelling: Pick<NameVariant, 'first' | 'last'> | null,
  language: Language,
): Typed | null => {
  const mode = modeOf(facts, work);
  const countryLabel = countryToPick(facts, work, language);
  if (countryLabel === null) return null;
  if (mode === 'aNumber') {
    if (facts.aNumber === null) return null;
    return { mode, aNumberTyped: facts.aNumber, firstTyped: null, lastTyped: null, countryLabel, birthDateTyped: null };
  }
  if (spelling === null) return null;
  const birthDateTyped = work.withBirthDate && facts.birthDate !== null ? formDate(facts.birthDate) : null;
  return {
    mode,
    aNumberTyped: null,
    firstTyped: spelling.first,
    lastTyped: spelling.last,
    countryLabel,
    birthDateTyped,
  };
};
