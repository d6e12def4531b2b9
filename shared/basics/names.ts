/**
 * Names as people write them and as clerks type them: folding for search and matching, splitting into the parts
 * that a form asks for, initials for briefings, and the spellings worth trying in the detainee locator.
 */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const undividedLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ŋ: 'n',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
};

/** Apostrophes of every make: O'Campo, O’Campo, K'iche', Oʻzbek. */
const apostrophes = /['’‘ʼʻʹ`´′]/gu;

/** Most texts are plain letters, and Unicode costs time. */
const plain = /^\p{ASCII}*$/u;

/** Most texts are letters with single spaces, which are folded once they are in lower case. */
const isFolded = /^[a-z0-9]+(?: [a-z0-9]+)*$/u;

const foldPlain = (text: string): string => {
  const lower = text.toLowerCase();
  return isFolded.test(lower) ? lower : lower.replace(/[^a-z0-9]+/gu, ' ').trim();
};

const withoutMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[øđðłıħŧßæœþɓɗƙŋəɛɔ]/gu, (letter) => undividedLetters[letter] ?? letter)
    .replace(/\p{M}+/gu, '');

const foldMarked = (text: string): string =>
  withoutMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The letters of Spanish, French, Polish or Turkish, each of which loses its mark alike wherever it is. */
const latin = /[\u0080-\u017F]/gu;
const latinLetters = new Map<string, string>();
for (let code = 0x80; code <= 0x17f; code += 1) {
  const letter = String.fromCodePoint(code);
  latinLetters.set(letter, withoutMarks(letter));
}

/**
 * Text without regard to case, marks, punctuation and repeated spaces; hyphens become spaces and apostrophes
 * vanish. For search and for recognizing words, in any script.
 */
export const fold = (text: string): string => {
  const bare = /['’‘ʼʻʹ`´′]/u.test(text) ? text.replace(apostrophes, '') : text;
  if (plain.test(bare)) return foldPlain(bare);
  const latinised = bare.replace(latin, (letter) => latinLetters.get(letter) ?? letter);
  return plain.test(latinised) ? foldPlain(latinised) : foldMarked(bare);
};

/** Words that belong to the name after them: De la Cruz, Del Águila, St. Fleur, van der Berg, El-Sayed. */
const particles = new Set([
  'de',
  'del',
  'dela',
  'la',
  'las',
  'los',
  'lo',
  'le',
  'da',
  'das',
  'do',
  'dos',
  'di',
  'du',
  'des',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'al',
  'el',
  'ul',
  'bin',
  'ben',
  'ibn',
  'abu',
  'abd',
  'st',
  'saint',
  'ste',
  'sainte',
  'san',
  'santa',
  'santo',
  'o',
  'mc',
  'mac',
  'fitz',
  'y',
]);

/** No particle is longer; most words are. */
const longestParticle = 8;

export const isNameParticle = (word: string): boolean => word.length <= longestParticle && particles.has(fold(word));

const glue = (words: readonly string[]): string => {
  const glued: string[] = [];
  let held = '';
  for (const word of words) {
    const standard = word === 'saint' ? 'st' : word === 'sainte' ? 'ste' : word;
    if (particles.has(standard)) held += standard;
    else {
      glued.push(held + standard);
      held = '';
    }
  }
  if (held !== '') glued.push(held);
  return glued.toSorted().join(' ').trim();
};

/** A name folded, its particles glued on and its words sorted: equal for one name in either order. */
export const foldName = (name: string): string => glue(fold(name).split(' '));

/** A name taken apart for comparing it with many others. */
export interface NameKey {
  readonly words: readonly string[];
  /** As `foldName`. */
  readonly folded: string;
  /** A sum over its letters: equal whatever their order, spaces, hyphens. To find candidates by; 0 for no name. */
  readonly letters: number;
}

/** Adds up scrambled letters, so that other letters hardly ever give the same sum. */
const sumOfLetters = (folded: string): number => {
  let sum = 0;
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.charCodeAt(index);
    if (code === 32) continue;
    const mixed = Math.imul(code ^ 0x9e37, 0x85eb_ca6b);
    sum = (sum + (mixed ^ (mixed >>> 13))) >>> 0;
  }
  return sum;
};

export const nameKey = (name: string): NameKey => {
  const words = fold(name).split(' ');
  const folded = glue(words);
  return { words, folded, letters: sumOfLetters(folded) };
};

/** Beyond this the orders are too many to try; such names are compared word for word only. */
const longestWordList = 7;

const joinings = (words: readonly string[]): readonly string[] => {
  if (words.length <= 1) return [words.join('')];
  return words.flatMap((word, index) => joinings(words.toSpliced(index, 1)).map((rest) => word + rest));
};

/** `sameName` for names taken apart before. */
export const sameNameKeys = (left: NameKey, right: NameKey): boolean => {
  if (left.folded === right.folded) return true;
  if (left.letters !== right.letters) return false;
  if (left.words.toSorted().join(' ') === right.words.toSorted().join(' ')) return true;
  if (Math.max(left.words.length, right.words.length) > longestWordList) return false;
  const possible = new Set(joinings(left.words));
  return joinings(right.words).some((joined) => possible.has(joined));
};

/**
 * True if two names differ only in marks, case, order of words, spaces, hyphens and apostrophes:
 * `Marie-Claire Kovalenko` and `KOVALENKO, marieclaire`.
 */
export const sameName = (left: string, right: string): boolean =>
  left === right || sameNameKeys(nameKey(left), nameKey(right));

/** Letters to change, add or drop to get from one text to the other; stops counting above `most`. */
const editDistance = (left: string, right: string, most: number): number => {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > most) return most + 1;
    previous = current;
  }
  return previous[right.length] ?? most + 1;
};

/**
 * True if the names are word for word the same but for initials: `Jose L. Garcia Lopez` and `José Luis García López`.
 * One of the words at least is there in full in both, beside the initial's.
 */
const sameButForInitials = (left: readonly string[], right: readonly string[]): boolean => {
  if (left.length !== right.length || left.length < 2 || left.length > longestWordList) return false;
  const open = [...right];
  const unmatched = left.filter((word) => {
    const at = open.indexOf(word);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  if (unmatched.length === 0 || unmatched.length === left.length) return false;
  const fits = (one: string, other: string): boolean =>
    (one.length === 1 || other.length === 1) && one.startsWith(other.slice(0, 1));
  return unmatched.every((word) => {
    const at = open.findIndex((other) => fits(word, other));
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
};

/** From this many letters on, two slips still leave no doubt which name is meant. */
const longName = 10;

/**
 * True for names that may well be one person's: the same but for a slip or two, or one with a name more than the
 * other (`Noé Muñoz` and `Noé Muñoz Ávila`), or with an initial for a name. A hint for a question, never ground to merge.
 */
export const similarNameKeys = (left: NameKey, right: NameKey): boolean => {
  if (sameNameKeys(left, right)) return true;
  const [shorter = [], longer = []] = [left.folded.split(' '), right.folded.split(' ')].toSorted(
    (a, b) => a.length - b.length,
  );
  if (shorter.length >= 2 && shorter.every((word) => longer.includes(word))) return true;
  if (sameButForInitials(left.words, right.words)) return true;
  const slips = Math.min(left.folded.length, right.folded.length) >= longName ? 2 : 1;
  if (editDistance(left.folded.replaceAll(' ', ''), right.folded.replaceAll(' ', ''), slips) <= slips) return true;
  // a lost letter can split a word and so change the order: Nguy?n
  return editDistance(left.words.join(''), right.words.join(''), slips) <= slips;
};

/** What tells a child from a parent of the same name. */
const generations = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv', 'hijo', 'hija', 'nieto', 'nieta']);

const generationOf = ({ words }: NameKey): string => words.filter((word) => generations.has(word)).join(' ');

/**
 * True for names of one person even where a family shares what else is known of them: the same given name, and the rest
 * the same but for a slip, an initial, or a family name more at the end. `Rosa Paz` and `Rosa María Paz`, `José` and
 * `Josué`, father and son with `Jr.` are two.
 */
export const sameGivenNameKeys = (left: NameKey, right: NameKey): boolean => {
  if (generationOf(left) !== generationOf(right)) return false;
  if (sameNameKeys(left, right) || sameButForInitials(left.words, right.words)) return true;
  // an initial more is no name more
  const [shorter, longer] = [left, right]
    .map(({ words }) => words.filter((word, index) => index === 0 || word.length > 1))
    .toSorted((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined || shorter[0] !== longer[0]) return false;
  if (shorter.every((word, index) => longer[index] === word)) return true;
  const [one, two] = [shorter.slice(1).join(''), longer.slice(1).join('')];
  const slips = Math.min(one.length, two.length) >= longName ? 2 : 1;
  return shorter.length === longer.length && editDistance(one, two, slips) <= slips;
};

/** How many letters carry a mark: of two spellings of one name the one with more is kept (Nguyễn over Nguyen). */
export const countMarks = (name: string): number =>
  (name.normalize('NFD').match(/\p{M}|[øđðłıħßæœþØĐÐŁĦÆŒÞɓɗƙŋəɛɔ]/gu) ?? []).length;

const shouts = (text: string): boolean => (text.match(/\p{Lu}/gu) ?? []).length > 1 && text === text.toUpperCase();

const betterOf = (left: string, right: string): string => {
  const difference = countMarks(right) - countMarks(left);
  if (difference !== 0) return difference > 0 ? right : left;
  return shouts(left) && !shouts(right) ? right : left;
};

/**
 * The better of two spellings of one name: more marks, then not all in capitals, then the first. Word by word where
 * the words match, so that `María Nunez` and `Maria Núñez` give `María Núñez`.
 */
export const betterSpelling = (left: string, right: string): string => {
  if (left === right) return left;
  const words = left.trim().split(/\s+/u);
  const others = right.trim().split(/\s+/u);
  const matching =
    words.length === others.length && words.every((word, index) => fold(word) === fold(others[index] ?? ''));
  return matching ? words.map((word, index) => betterOf(word, others[index] ?? word)).join(' ') : betterOf(left, right);
};

export interface NameParts {
  readonly given: string;
  readonly middle: string;
  /** First family name. */
  readonly family1: string;
  /** Second family name. */
  readonly family2: string;
}

export interface SplitName extends NameParts {
  /** False where the words allow another reading, such as three words with no telling which is the middle one. */
  readonly certain: boolean;
}

/** Given names that often come second in a pair, or pair up with another: Ana Lucía, Juan Carlos, Jean Robert. */
const pairedGivenNames = new Set(
  (
    'jose maria juan ana luis luz carlos angel angeles lucia elena isabel fernanda guadalupe carmen rosa teresa pilar dolores mercedes alejandro alejandra antonio manuel miguel eduardo alberto enrique francisco javier jesus ' +
    'andres david daniel alexander orlando armando ernesto rafael ramon mario marta martha patricia beatriz cristina victoria sofia paola andrea gabriela valentina camila del antonia elizabeth esperanza concepcion ' +
    'jean robert claude pierre louis paul marie claire anne michel jacques francois rose josephe ann lee lynn james john mary grace thi van'
  ).split(' '),
);

/** Words that follow a name: not a family name. */
const suffixes = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv', 'hijo', 'padre']);
const longestSuffix = 6;

/** Before a husband's name: `Ana Ruiz vda. de Paz`. */
const widowWords = new Set(['vda', 'viuda', 'wid']);

/** Words with the particles before them: `De la Cruz` counts as one. */
const units = (name: string): string[] => {
  const result: string[] = [];
  let held: string[] = [];
  for (const word of name.trim().split(/\s+/u)) {
    if (isNameParticle(word) || (word.length <= 6 && widowWords.has(fold(word)))) held.push(word);
    else {
      result.push([...held, word].join(' '));
      held = [];
    }
  }
  if (held.length > 0) result.push(held.join(' '));
  return result.filter((unit) => unit !== '');
};

const splitFamily = (family: string): { family1: string; family2: string } => {
  const words = units(family);
  const last = words.at(-1);
  const suffixed = words.length > 1 && last !== undefined && last.length <= longestSuffix && suffixes.has(fold(last));
  const [family1 = '', ...rest] = suffixed ? words.slice(0, -1) : words;
  return suffixed && rest.length === 0
    ? { family1: `${family1} ${last}`, family2: '' }
    : { family1, family2: [...rest, ...(suffixed && last !== undefined ? [last] : [])].join(' ') };
};

const splitGiven = (given: string): { given: string; middle: string } => {
  const [first = '', ...rest] = given.trim().split(/\s+/u);
  return { given: first, middle: rest.join(' ') };
};

/** From a column of given names and one (or two) of family names. */
export const partsFromColumns = (given: string, family: string, family2 = ''): SplitName => {
  const split = family2.trim() === '' ? splitFamily(family) : { family1: family.trim(), family2: family2.trim() };
  return { ...splitGiven(given), ...split, certain: true };
};

/**
 * Splits one name written in full. `Family, Given` is read as such; otherwise given names come first. With three
 * words the second counts as a given name only if it often is one; `certain` is then false, and so it is with
 * more than four.
 */
export const splitFullName = (name: string): SplitName => {
  const comma = name.indexOf(',');
  if (comma > 0 && !suffixes.has(fold(name.slice(comma + 1)))) {
    return partsFromColumns(name.slice(comma + 1), name.slice(0, comma));
  }
  const words = units(name.replaceAll(',', ' '));
  const nothing = { given: '', middle: '', family1: '', family2: '' };
  const [first, second] = words;
  if (first === undefined) return { ...nothing, certain: true };
  if (second === undefined) return { ...nothing, given: first, certain: false };
  if (words.length === 2) return { ...nothing, given: first, family1: second, certain: true };
  const pair = words.length >= 4 || pairedGivenNames.has(fold(second));
  const family = splitFamily(words.slice(pair ? 2 : 1).join(' '));
  return { given: first, middle: pair ? second : '', ...family, certain: words.length === 4 };
};

/** The parts in the order of speech: given, middle, family names. */
export const joinName = (parts: NameParts): string =>
  [parts.given, parts.middle, parts.family1, parts.family2]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');

// Made once: making one takes longer than using it on a hundred names.
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first whole character as a reader sees it, so that a mark stays on its letter. */
const firstCharacter = (word: string): string => {
  // most names, at little cost
  if (/^\p{ASCII}(?:\p{ASCII}|$)/u.test(word)) return word.slice(0, 1);
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
};

/**
 * Initials for briefings and chats: `Briseida De la Cruz Traoré` → `B.C.T.`; `Traoré, Briseida` → `B.T.`. Empty
 * for an empty name.
 */
export const initialsOf = (name: string): string =>
  units(name.includes(',') ? joinName(splitFullName(name)) : name)
    .map((unit) => unit.split(' ').at(-1) ?? unit)
    .filter((word, index) => index === 0 || !suffixes.has(fold(word)))
    .map((word) => firstCharacter(word.replace(/^[^\p{L}\p{N}]+/u, '')).toUpperCase())
    .filter((letter) => letter !== '')
    .map((letter) => `${letter}.`)
    .join('');
