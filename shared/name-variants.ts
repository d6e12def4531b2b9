import { fold, isNameParticle, splitFullName, type NameParts } from './basics/names.ts';

/** Why a spelling is worth trying. Words for the screen: `locator.variant.<code>`. */
export type NameVariantReason =
  | 'asWritten'
  | 'withMiddle'
  | 'firstFamilyOnly'
  | 'familiesHyphened'
  | 'familiesJoined'
  | 'secondFamilyOnly'
  | 'familiesSwapped'
  | 'middleOnly'
  | 'givenJoined'
  | 'particlesJoined'
  | 'particlesDropped'
  | 'hyphenApart'
  | 'hyphenJoined'
  | 'apostropheApart'
  | 'givenAndFamilySwapped'
  | 'otherName'
  | 'withMarks'
  | 'germanMarks'
  | 'suffixDropped'
  | 'singleName'
  | 'letterSwap';

/** One way to fill in the two name fields of the detainee locator, which finds only what matches exactly. */
export interface NameVariant {
  readonly first: string;
  readonly last: string;
  readonly reason: NameVariantReason;
}

/** More than a person would try by hand. */
export const mostNameVariants = 12;

/** As clerks type: no marks, letters that ASCII lacks spelled out, apostrophes and hyphens kept. */
const withoutMarks = (text: string): string =>
  text
    .replace(/[ßæœøđðłþ]/giu, (letter) => fold(letter))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/gu, "'")
    .trim();

const germanMarks = (text: string): string =>
  text.normalize('NFC').replace(/ä/giu, 'ae').replace(/ö/giu, 'oe').replace(/ü/giu, 'ue');

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
const spaced = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** De la Cruz → Delacruz; Del Águila → Delaguila. */
const particlesJoined = (family: string): string => {
  const joined = words(family).reduce(
    (text, word) =>
      text !== '' && isNameParticle(text.split(' ').at(-1) ?? '') ? `${text}${word.toLowerCase()}` : spaced(text, word),
    '',
  );
  return joined;
};

const particlesDropped = (family: string): string => {
  const kept = words(family).filter((word) => !isNameParticle(word));
  return kept.length === 0 ? family : kept.join(' ');
};

const suffix = /\s+(?:jr|sr|ii|iii|iv)\.?$/iu;

/** Spellings that clerks mix up, most common first. */
const letterSwaps: readonly (readonly [RegExp, string])[] = [
  [/z/iu, 's'],
  [/(?<=[aeiou])s(?=[aeiou]|$)/iu, 'z'],
  [/v/iu, 'b'],
  [/b/iu, 'v'],
  [/y/iu, 'i'],
  [/ph/iu, 'f'],
  [/ll/iu, 'l'],
  [/ck/iu, 'k'],
  [/^h(?=[aeiou])/iu, ''],
];

const matchCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The spellings of a name worth trying in the locator, likeliest first, without repeats: without marks, with one or
 * both family names, hyphened, joined, swapped, particles joined or dropped, other names, single names as FNU / LNU
 * ("first / last name unknown"). The reference for the list is general advice; only the exact match is documented.
 */
export const nameVariants = (
  parts: NameParts,
  options: { readonly otherNames?: readonly string[]; readonly most?: number } = {},
): readonly NameVariant[] => {
  const [given, middle, family1, family2] = [parts.given, parts.middle, parts.family1, parts.family2].map(
    withoutMarks,
  ) as [string, string, string, string]; // map keeps the length
  const families = spaced(family1, family2);
  const found = new Map<string, NameVariant>();
  const add = (first: string, last: string, reason: NameVariantReason): void => {
    const variant = { first: first.trim(), last: last.trim(), reason };
    const key = `${variant.first.toLowerCase()}|${variant.last.toLowerCase()}`;
    if (variant.first !== '' && variant.last !== '' && !found.has(key)) found.set(key, variant);
  };
  if (families === '' || given === '') {
    const only = spaced(given, middle, families);
    if (only === '') return [];
    add(only, only, 'singleName');
    add('FNU', only, 'singleName');
    add(only, 'LNU', 'singleName');
  } else {
    add(given, families, 'asWritten');
    add(given, family1, 'firstFamilyOnly');
    add(spaced(given, middle), families, 'withMiddle');
    if (family2 !== '') {
      add(given, `${family1}-${family2}`, 'familiesHyphened');
      add(given, family2, 'secondFamilyOnly');
      add(given, family1 + family2, 'familiesJoined');
      add(given, spaced(family2, family1), 'familiesSwapped');
    }
    add(given, families.replace(suffix, ''), 'suffixDropped');
    add(given, families.replaceAll('-', ' '), 'hyphenApart');
    add(given, families.replaceAll("'", ''), 'apostropheApart');
    add(given, particlesJoined(families), 'particlesJoined');
    add(given, particlesDropped(families), 'particlesDropped');
    add(given.replaceAll('-', ' '), families, 'hyphenApart');
    for (const other of options.otherNames ?? []) {
      const split = splitFullName(withoutMarks(other));
      const last = spaced(split.family1, split.family2);
      // one word alone is a maiden name or another family name
      add(last === '' ? given : split.given, last === '' ? split.given : last, 'otherName');
    }
    add(families, spaced(given, middle), 'givenAndFamilySwapped');
    add(middle, families, 'middleOnly');
    add(given + middle.toLowerCase(), families, 'givenJoined');
    add(given.replaceAll('-', ''), families.replaceAll('-', ''), 'hyphenJoined');
    add(parts.given, spaced(parts.family1, parts.family2), 'withMarks');
    add(
      withoutMarks(germanMarks(parts.given)),
      withoutMarks(germanMarks(spaced(parts.family1, parts.family2))),
      'germanMarks',
    );
    for (const [letters, other] of letterSwaps) add(given, matchCase(family1.replace(letters, other)), 'letterSwap');
  }
  return [...found.values()].slice(0, options.most ?? mostNameVariants);
};
