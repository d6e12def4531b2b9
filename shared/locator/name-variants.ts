import { isNameParticle, type NameParts, splitFullName } from '../basics/names.ts';
import { otherSpellings } from './spellings.ts';

/** Why a spelling is worth trying, likeliest first. Words for the screen: `locator.variant.<code>`. */
export const variantReasons = [
  'icePaper',
  'passport',
  'passportForm',
  'firstGivenOnly',
  'familiesHyphened',
  'wordsHyphened',
  'firstFamilyOnly',
  'secondFamilyOnly',
  'lastWordOnly',
  'hyphenKept',
  'particlesJoined',
  'particlesDropped',
  'familiesJoined',
  'hyphenJoined',
  'apostropheKept',
  'apostropheApart',
  'otherName',
  'familiesSwapped',
  'middleAsGiven',
  'middleAsFamily',
  'givenJoined',
  'spelling',
  'givenAndFamilySwapped',
  'marksSpelledOut',
  'withMarks',
  'suffixDropped',
  'singleName',
  'unknownFirst',
  'unknownLast',
] as const;
export type VariantReason = (typeof variantReasons)[number];

/** One way to fill in the two name fields of the detainee locator, which finds only what matches exactly. */
export interface NameVariant {
  readonly first: string;
  readonly last: string;
  readonly reason: VariantReason;
}

/** The two name fields, as a paper or a passport has them. */
export interface TwoFields {
  readonly first: string;
  readonly last: string;
}

export interface VariantSource extends NameParts {
  /** Letter by letter as on a paper from ICE or the court. */
  readonly paper?: TwoFields | undefined;
  /** As the machine-readable lines of a passport split it. */
  readonly passport?: TwoFields | undefined;
  /** Maiden, married and other names; one word alone is a family name. */
  readonly otherNames?: readonly string[] | undefined;
  /** ISO 3166-1 alpha-2, where it is known: in some places family names come first, and offices often swap them. */
  readonly birthCountry?: string | null | undefined;
}

/** Where the family name comes first, or there is none: offices often take one for the other. */
const oftenSwapped = new Set([
  'CN',
  'TW',
  'HK',
  'MO',
  'VN',
  'KR',
  'KP',
  'JP',
  'KH',
  'HU',
  'ET',
  'ER',
  'SO',
  'DJ',
  'IN',
  'LK',
]);

/** No one tries more by hand. */
export const mostVariants = 24;

const undivided: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

const apostrophes = /['’‘ʼʻʹ`´′]/gu;
/** Most texts are tidy, and there are many of them. */
const isTidy = /^\S+(?: \S+)*$/u;
const tidy = (text: string): string => (isTidy.test(text) ? text : text.replace(/\s+/gu, ' ').trim());

const plain = /^[A-Za-z' -]*$/u;

const marksDropped = (text: string): string =>
  tidy(
    text
      .replace(apostrophes, "'")
      .replace(/[‐‑‒–—]/gu, '-')
      .replace(/[øđðłıßæœþ]/giu, (letter) => {
        const plain = undivided[letter.toLowerCase()] ?? letter;
        return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
      })
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .normalize('NFC'),
  );

/** As clerks type: no marks, letters that ASCII lacks spelled out, one kind of apostrophe. Keeps every letter. */
export const withoutMarks = (text: string): string => (plain.test(text) ? tidy(text) : marksDropped(text));

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
/** ICAO 9303 spells these out in the machine-readable lines: Müller becomes MUELLER. */
const spelledOut = (text: string): string =>
  withoutMarks(
    text.normalize('NFC').replace(/[äöüåø]/giu, (letter) => {
      const plain = umlauts[letter.toLowerCase()] ?? letter;
      return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
    }),
  );

/** As a passport's machine-readable lines have it: hyphens become spaces, apostrophes and periods vanish. */
const passportText = (text: string): string => tidy(text.replace(/['.]/gu, '').replace(/[-,]/gu, ' '));

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
const spaced = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** De la Cruz → Delacruz; Del Águila → Delaguila; O Campo stays, since its O is no word of its own elsewhere. */
const particlesJoined = (family: string): string => {
  const joined: string[] = [];
  let held = '';
  for (const word of wordsOf(family)) {
    if (isNameParticle(word)) held += held === '' ? word : word.toLowerCase();
    else {
      joined.push(held === '' ? word : capital(held + word.toLowerCase()));
      held = '';
    }
  }
  if (held !== '') joined.push(held);
  return joined.join(' ');
};

const particlesDropped = (family: string): string => {
  const kept = wordsOf(family).filter((word) => !isNameParticle(word));
  return kept.length === 0 ? family : kept.join(' ');
};

const suffix = /[\s,]+(?:jr|sr|ii|iii|iv)\.?$/iu;

class VariantList {
  readonly #found = new Map<string, NameVariant>();

  /** Adds it unless a field would be blank or the two fields are there already. */
  add(first: string, last: string, reason: VariantReason): void {
    const variant = { first: tidy(first), last: tidy(last), reason };
    const key = `${variant.first.toLowerCase()}|${variant.last.toLowerCase()}`;
    if (variant.first !== '' && variant.last !== '' && !this.#found.has(key)) this.#found.set(key, variant);
  }

  first(most: number): readonly NameVariant[] {
    return [...this.#found.values()].slice(0, most);
  }

  /** As many as anyone tries, with these at the end. */
  endingWith(...last: readonly NameVariant[]): readonly NameVariant[] {
    const kept = new VariantList();
    for (const { first, last: family, reason } of this.first(mostVariants - last.length)) {
      kept.add(first, family, reason);
    }
    for (const { first, last: family, reason } of last) kept.add(first, family, reason);
    return kept.first(mostVariants);
  }
}

/** The parts as clerks type them, and the same as the machine-readable lines of a passport have them. */
const partsOf = (source: NameParts) => {
  const given = withoutMarks(source.given);
  const middle = withoutMarks(source.middle);
  const family1 = withoutMarks(source.family1);
  const family2 = withoutMarks(source.family2);
  const families = spaced(family1, family2);
  return {
    given,
    middle,
    family1,
    family2,
    families,
    bare: passportText(families),
    allGiven: spaced(passportText(given), passportText(middle)),
    bareFirst: passportText(family1),
    bareSecond: passportText(family2),
  };
};
type Parts = ReturnType<typeof partsOf>;

const addTwoFamilies = (list: VariantList, { given, bareFirst, bareSecond }: Parts): void => {
  if (bareSecond === '') {
    // Jean Louis, El Sheikh: two words of one family name
    list.add(given, bareFirst.replaceAll(' ', '-'), 'wordsHyphened');
    return;
  }
  list.add(given, `${bareFirst}-${bareSecond}`, 'familiesHyphened');
  list.add(given, bareFirst, 'firstFamilyOnly');
  list.add(given, bareSecond, 'secondFamilyOnly');
};

const addWords = (list: VariantList, { given, families, bare, bareFirst, bareSecond }: Parts): void => {
  list.add(given, families.replace(apostrophes, ''), 'hyphenKept');
  list.add(given, particlesJoined(bare), 'particlesJoined');
  if (bareSecond !== '') {
    list.add(given, `${particlesJoined(bareFirst)}-${particlesJoined(bareSecond)}`, 'particlesJoined');
  }
  list.add(given, particlesDropped(bare), 'particlesDropped');
};

const addJoined = (list: VariantList, { given, family1, family2, families, bareFirst, bareSecond }: Parts): void => {
  if (family2 !== '') {
    list.add(given, capital(`${bareFirst}${bareSecond}`.replaceAll(' ', '').toLowerCase()), 'familiesJoined');
  }
  if (family1.includes('-')) {
    list.add(given, capital(passportText(family1).replaceAll(' ', '').toLowerCase()), 'hyphenJoined');
  }
  list.add(given, families, 'apostropheKept');
  list.add(given, tidy(families.replace(/'/gu, ' ').replaceAll('-', ' ')), 'apostropheApart');
};

const addOtherNames = (list: VariantList, { given }: Parts, otherNames: readonly string[]): void => {
  for (const other of otherNames) {
    const name = splitFullName(other);
    const last = passportText(withoutMarks(spaced(name.family1, name.family2)));
    const first = passportText(withoutMarks(name.given));
    // One word alone is a maiden or a married name.
    list.add(last === '' ? given : first, last === '' ? first : last, 'otherName');
  }
};

const addOrders = (list: VariantList, parts: Parts): void => {
  const { given, middle, allGiven, bare, bareFirst, bareSecond } = parts;
  if (bareSecond !== '') list.add(given, spaced(bareSecond, bareFirst), 'familiesSwapped');
  if (middle !== '') {
    list.add(passportText(middle), bare, 'middleAsGiven');
    list.add(given, spaced(passportText(middle), bare), 'middleAsFamily');
    list.add(capital(allGiven.replaceAll(' ', '').toLowerCase()), bare, 'givenJoined');
  }
};

/** One word at a time as the tables of spellings have it. */
const addSpellings = (list: VariantList, { given, bare }: Parts): void => {
  const families = wordsOf(bare);
  for (const [at, word] of families.entries()) {
    for (const other of otherSpellings(word)) list.add(given, families.with(at, other).join(' '), 'spelling');
  }
  for (const other of otherSpellings(given)) list.add(other, bare, 'spelling');
};

const addLate = (list: VariantList, parts: Parts, source: NameParts): void => {
  const { given, allGiven, bare, families } = parts;
  list.add(bare, allGiven, 'givenAndFamilySwapped');
  const written = spaced(source.family1, source.family2);
  list.add(passportText(spelledOut(source.given)), passportText(spelledOut(written)), 'marksSpelledOut');
  list.add(source.given, written, 'withMarks');
  list.add(given, families.replace(suffix, ''), 'suffixDropped');
};

/** A person of one name: the same in both fields, or what some offices write in the empty one. */
const ofSingleName = (only: string, list: VariantList): readonly NameVariant[] => {
  list.add(only, only, 'singleName');
  list.add('FNU', only, 'unknownFirst');
  list.add(only, 'LNU', 'unknownLast');
  return list.first(mostVariants);
};

/**
 * The spellings of a name worth trying in the locator, likeliest first, at most 24, without repeats: the exact text of a
 * paper, the passport's form, both family names apart, with a hyphen, either alone, particles joined or dropped, joined,
 * swapped, other names, other spellings, and last FNU and LNU (“first / last name unknown”). Whole words only: none loses
 * a letter but marks. The order is general advice, measured on captions of published decisions; that the locator wants an
 * exact match is documented.
 */
export const nameVariants = (source: VariantSource): readonly NameVariant[] => {
  const parts = partsOf(source);
  const list = new VariantList();
  const { paper, passport } = source;
  if (paper !== undefined) list.add(paper.first, paper.last, 'icePaper');
  if (passport !== undefined) list.add(passport.first, passport.last, 'passport');
  const { given, allGiven, bare } = parts;
  if (bare === '' || allGiven === '') {
    const only = spaced(allGiven, bare);
    return only === '' ? list.first(mostVariants) : ofSingleName(only, list);
  }
  list.add(allGiven, bare, 'passportForm');
  list.add(passportText(given), bare, 'firstGivenOnly');
  if (oftenSwapped.has(source.birthCountry ?? '')) list.add(bare, allGiven, 'givenAndFamilySwapped');
  addTwoFamilies(list, parts);
  addWords(list, parts);
  const lastWord = wordsOf(particlesDropped(bare)).at(-1) ?? bare;
  if (wordsOf(bare).length > 1) list.add(given, lastWord, 'lastWordOnly');
  addJoined(list, parts);
  addOtherNames(list, parts, source.otherNames ?? []);
  addOrders(list, parts);
  addSpellings(list, parts);
  addLate(list, parts, source);
  return list.endingWith(
    { first: 'FNU', last: bare, reason: 'unknownFirst' },
    { first: given, last: 'LNU', reason: 'unknownLast' },
  );
};
