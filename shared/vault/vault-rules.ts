import { everydayWords, foremostWords } from './first-words.ts';

/** Why a passphrase is refused, or what would make it better; the window words it. */
export type PassphraseAdvice = 'short' | 'common' | 'name' | 'repeats' | 'sequence' | 'fewWords' | 'everyday';

/** How strong a passphrase is, as far as that shows without knowing how it was made. */
export interface PassphraseStrength {
  /** Whether a vault may be made with it. */
  readonly enough: boolean;
  readonly level: 'weak' | 'good' | 'strong';
  /** Distinct words. */
  readonly words: number;
  /** Estimate of how hard it is to guess, in bits; errs on the low side. */
  readonly bits: number;
  /** What weakens it most; null from `good` on. */
  readonly advice: PassphraseAdvice | null;
}

/**
 * Four words drawn from a list of 7,776 carry 51.7 bits, the short ones among them a little less. At 0.4 s a guess, half of
 * 2^45 guesses keep a thousand computers busy for two centuries.
 */
const leastBits = 45;
const strongBits = 64;
/** So many unusual words are enough. */
const wantedWords = 4;
/** Shorter than this nothing is enough, whatever it is made of. */
const leastLength = 12;

/** One word drawn from a list of 7,776, as dice word lists have. */
const wordBits = 12.9;
/** A word of three letters: there are fewer of them. */
const shortWordBits = 11.5;
/** A word among the first that are tried. */
const commonWordBits = 3;
/** One of some three thousand everyday words and names: fewer than that are likely. */
const everydayWordBits = 9.5;
/** Letters that may be one word; more of them are several. */
const longestWord = 11;
/** Letters of a run without spaces, when they read like words. */
const letterBits = 2.2;
/** A key next to the one before. */
const walkBits = 1.5;
/** A digit: most are of dates, of numbers that someone knows by heart, of rows on the pad. */
const digitBits = 2.5;
/** What has appeared before adds next to nothing. */
const repeatBits = 1;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Known here beside the lists: rows of keys, what the program is about, and words of phrases that everyone knows. */
const commonWords = new Set([
  ...wordsOf(foremostWords),
  ...wordsOf(`passwort passphrase clave frase secreto qwertz azerty asdf zxcvbn bienvenido usuario teamo teamomucho boveda
  alongside vault immigration migra ice correct horse battery staple foo bar baz lorem ipsum dolor quick brown fox`),
]);

const everyday = new Set(wordsOf(everydayWords));
const longestListed = 14;

/** Rows in which a run of neighbors, in either direction, is one guess. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertz', 'azerty'];

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** "p4ssw0rd" is guessed along with "password". */
const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const unleet = (text: string): string => [...text].map((character) => leet[character] ?? character).join('');

const isInRow = (text: string): boolean => {
  const backwards = [...text].reverse().join('');
  return text.length >= 3 && rows.some((row) => row.includes(text) || row.includes(backwards));
};

/** Cuts every row of at least four neighbors out of a token: "qwertyuiopasdf" leaves nothing. */
const cutRows = (folded: string): { readonly rest: string; readonly count: number } => {
  let rest = '';
  let count = 0;
  let at = 0;
  while (at < folded.length) {
    let length = 3;
    while (at + length < folded.length && isInRow(folded.slice(at, at + length + 1))) {
      length += 1;
    }
    if (length >= 4) {
      count += 1;
      at += length;
    } else {
      rest += folded.charAt(at);
      at += 1;
    }
  }
  return { rest, count };
};

const keyPlaces = new Map(
  ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row, y) =>
    [...row].map((key, at) => [key, { x: at + y * 0.4, y }] as const),
  ),
);

const areNear = (left: string, right: string): boolean => {
  const [from, to] = [keyPlaces.get(left), keyPlaces.get(right)];
  return from !== undefined && to !== undefined && Math.abs(from.x - to.x) <= 1.5 && Math.abs(from.y - to.y) <= 2;
};

/** "1qaz2wsx", "q1w2e3r4": a finger that wanders over the keyboard. */
const isWalk = (folded: string): boolean => {
  const keys = [...folded];
  const near = keys.filter((key, at) => areNear(keys[at - 1] ?? '', key)).length;
  return keys.length >= 6 && near >= 0.75 * (keys.length - 1);
};

/** "aaaa", "abab", "123123": one part over and over. */
const isOnePartRepeated = (text: string): boolean => /^(.{1,64}?)\1+$/u.test(text) && text.length >= 3;

const isCommon = (token: string): boolean => {
  const letters = unleet(token).replaceAll(/[^\p{L}]/gu, '');
  const bare = token.replace(/[^\p{L}]+$/u, '');
  return [token, bare, unleet(token), unleet(bare), letters].some((form) => commonWords.has(form));
};

/** Letters that no word has in such a row: no vowel in sight for five, or hardly any consonant. */
const looksRandom = (letters: string): boolean => {
  const vowels = letters.match(/[aeiouy]/g)?.length ?? 0;
  return /[^aeiouy]{5}/.test(letters) || vowels * 5 < letters.length || vowels * 3 > letters.length * 2;
};

/** Bits of a word that lists have, or null. */
const listedBits = (folded: string): number | null => {
  if (commonWords.has(folded)) return commonWordBits;
  if (!everyday.has(folded)) return null;
  return folded.length <= 2 ? commonWordBits : everydayWordBits;
};

/** The least that letters without a gap can be worth: listed words, and what came before, are cut out of them, wherever they begin. */
const gluedBits = (folded: string, perLetter: number): number => {
  const least = [0];
  for (let end = 1; end <= folded.length; end += 1) {
    let bits = (least[end - 1] ?? 0) + perLetter;
    for (let begin = Math.max(0, end - longestListed); begin <= end - 3; begin += 1) {
      const piece = folded.slice(begin, end);
      const isSeen = piece.length >= 4 && folded.slice(0, begin).includes(piece);
      const word = isSeen ? repeatBits : listedBits(piece);
      if (word !== null) bits = Math.min(bits, (least[begin] ?? 0) + word);
    }
    least.push(bits);
  }
  return least.at(-1) ?? 0;
};

const lettersBits = (run: string, folded: string): number => {
  // "JockStrap" is two words with capitals, "kQzXp" is not.
  const isMixed = /\p{Ll}\p{Lu}/u.test(run) && !/^(?:\p{Lu}?\p{Ll}{2,})+$/u.test(run);
  const isRandom = isMixed || run.length <= 3 || looksRandom(folded);
  const bits = gluedBits(folded, isMixed ? 5.2 : isRandom ? 4.4 : letterBits);
  // As long as a word, it may be one that no list here has.
  return run.length <= longestWord && !isMixed ? Math.min(bits, isRandom ? 1.5 * wordBits : wordBits) : bits;
};

const runBits = (run: string): number => {
  const folded = fold(run);
  if (isInRow(folded) || isOnePartRepeated(folded)) {
    return 2 + Math.log2(run.length);
  }
  if (/^\p{L}+$/u.test(run)) return lettersBits(run, folded);
  if (/^\d+$/.test(run)) {
    // A year or a date is far from random.
    return /^(19|20)\d\d$/.test(run) ? 6 : run.length * digitBits;
  }
  return run.length * 4;
};

interface Judgement {
  readonly bits: number;
  readonly isWord: boolean;
  readonly flaw: PassphraseAdvice | null;
}

const judgeToken = (token: string, seen: ReadonlySet<string>, name: ReadonlySet<string>): Judgement => {
  const folded = fold(token);
  if (seen.has(folded)) {
    return { bits: repeatBits, isWord: false, flaw: 'repeats' };
  }
  if (name.has(folded)) {
    return { bits: repeatBits, isWord: false, flaw: 'name' };
  }
  const { rest, count } = cutRows(folded);
  if (isInRow(folded) || count > 0) {
    // What is left beside the rows still counts, as plain characters.
    return { bits: commonWordBits * Math.max(1, count) + rest.length * letterBits, isWord: false, flaw: 'sequence' };
  }
  if (isOnePartRepeated(folded)) {
    return { bits: commonWordBits, isWord: false, flaw: 'repeats' };
  }
  if (isWalk(folded)) {
    return { bits: commonWordBits + folded.length * walkBits, isWord: false, flaw: 'sequence' };
  }
  if (isCommon(folded)) {
    return { bits: commonWordBits, isWord: /^\p{L}{3,}$/u.test(token), flaw: 'common' };
  }
  const listed = listedBits(folded);
  if (listed !== null) return { bits: listed, isWord: /^\p{L}{3,}$/u.test(token), flaw: null };
  const isOneWord = /^\p{L}+$/u.test(token) && token.length >= 3 && token.length <= longestWord;
  const runs = token.match(/\p{L}+|\d+|[^\p{L}\d]+/gu) ?? [];
  const runsBits = runs
    .map((run) => (isCommon(fold(run)) ? commonWordBits : runBits(run)))
    .reduce((sum, bits) => sum + bits, 0);
  if (isOneWord) {
    const asWord = token.length === 3 ? shortWordBits : wordBits;
    // Letters without sense carry more than a word; a word of many letters does not.
    return { bits: looksRandom(folded) ? Math.max(asWord, runsBits) : asWord, isWord: true, flaw: null };
  }
  return { bits: runsBits, isWord: /\p{L}{3}/u.test(token), flaw: null };
};

const firstFlaw = (flaws: readonly PassphraseAdvice[], length: number, words: number): PassphraseAdvice => {
  const order: readonly PassphraseAdvice[] = ['common', 'sequence', 'repeats', 'name'];
  return (
    order.find((flaw) => flaws.includes(flaw)) ??
    (length < leastLength ? 'short' : words < wantedWords ? 'fewWords' : 'everyday')
  );
};

/**
 * Judges a passphrase by how many guesses it takes, whatever it is made of: four words drawn at random are enough, four
 * that everyone knows are not. Repeats, rows of the keyboard and the user's own name count next to nothing.
 *
 * @param name the user's name as typed, if known
 */
export const passphraseStrength = (passphrase: string, name = ''): PassphraseStrength => {
  const text = passphrase.normalize('NFKC').trim();
  const tokens = text.split(/[\s\-_.,;:/|+]+/u).filter((token) => token !== '');
  const nameParts = new Set(
    fold(name)
      .split(/\s+/)
      .filter((part) => part.length >= 3),
  );
  const seen = new Set<string>();
  const flaws: PassphraseAdvice[] = [];
  let bits = 0;
  let words = 0;
  for (const token of tokens) {
    const judged = judgeToken(token, seen, nameParts);
    seen.add(fold(token));
    bits += judged.bits;
    words += judged.isWord ? 1 : 0;
    if (judged.flaw !== null) {
      flaws.push(judged.flaw);
    }
  }
  // One part over and over is caught per token; this catches it across separators ("ab ab ab ab ab ab").
  const isOnePart = isOnePartRepeated(fold(text).replaceAll(/[^\p{L}\p{N}]/gu, ''));
  if (isOnePart) {
    flaws.push('repeats');
  }
  const enough = !isOnePart && text.length >= leastLength && bits >= leastBits;
  const level = !enough ? 'weak' : bits >= strongBits ? 'strong' : 'good';
  return { enough, level, words, bits: Math.floor(bits), advice: enough ? null : firstFlaw(flaws, text.length, words) };
};
