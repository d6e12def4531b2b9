/** Why a passphrase is refused, or what would make it better; the window words it. */
export type PassphraseAdvice = 'short' | 'common' | 'name' | 'repeats' | 'sequence' | 'fewWords';

/** How strong a passphrase is, as far as that shows without knowing how it was made. */
export interface PassphraseStrength {
  /** Whether a vault may be made with it. */
  readonly enough: boolean;
  /** `fair`: four words, so it is enough, but some of them are among the first to be guessed. */
  readonly level: 'weak' | 'fair' | 'good' | 'strong';
  /** Distinct words. */
  readonly words: number;
  /** Estimate of how hard it is to guess, in bits; errs on the low side. */
  readonly bits: number;
  /** What weakens it most; null from `good` on. */
  readonly advice: PassphraseAdvice | null;
}

/** Four words are enough, or what is as hard to guess. */
const leastWords = 4;
/** Four words drawn from a list of 7,776 carry 51.7 bits. */
const leastBits = 50;
const strongBits = 64;
/** Shorter than this nothing is enough, whatever it is made of. */
const leastLength = 12;

/** One word drawn from a list of 7,776, as dice word lists have. */
const wordBits = 12.9;
/** A word of three letters: there are fewer of them. */
const shortWordBits = 11.5;
/** A word among the first that are tried. */
const commonWordBits = 3;
/** Letters of a run without spaces, when they read like words. */
const letterBits = 2.5;
/** What has appeared before adds next to nothing. */
const repeatBits = 1;

/** The first words of leaked lists, and words of phrases and rows that everyone knows. Folded to plain letters. */
const commonWords = new Set(
  `password passwort passphrase contrasena clave frase secret secreto qwerty qwertz azerty asdf asdfgh zxcvbn letmein
  welcome bienvenido admin administrator root user usuario login test testing hello hola monkey dragon football
  baseball futbol soccer iloveyou teamo teamomucho love amor princess princesa sunshine master shadow superman batman
  trustno starwars pokemon computer computadora internet summer verano winter spring autumn invierno changeme default
  alongside vault boveda immigration migra abc abcd abcde xyz ninja freedom whatever mustang michael jordan jesus
  maria jose juan carlos angel family familia mother madre padre father the and this that with you your are for not
  was have from our his her its she him they what when who how why can will all one two three four five six seven
  eight nine ten uno dos tres cuatro cinco seis siete ocho nueve diez monday tuesday wednesday thursday friday
  saturday sunday lunes martes miercoles jueves viernes sabado domingo january february march april may june july
  august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre
  noviembre diciembre red blue green yellow rojo azul verde amarillo los las del con por para que una como mas pero
  correct horse battery staple foo bar baz lorem ipsum dolor`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

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

/** "aaaa", "abab", "123123": one part over and over. */
const isOnePartRepeated = (text: string): boolean => /^(.{1,8}?)\1+$/u.test(text) && text.length >= 3;

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

const runBits = (run: string): number => {
  const folded = fold(run);
  if (isInRow(folded) || isOnePartRepeated(folded)) {
    return 2 + Math.log2(run.length);
  }
  if (/^\p{L}+$/u.test(run)) {
    const isMixedCase = /\p{Ll}\p{Lu}/u.test(run) && /\p{Lu}/u.test(run.slice(1));
    const perLetter = isMixedCase ? 5.2 : run.length <= 3 || looksRandom(folded) ? 4.4 : letterBits;
    return run.length * perLetter;
  }
  if (/^\d+$/.test(run)) {
    // A year or a date is far from random.
    return /^(19|20)\d\d$/.test(run) ? 6 : run.length * 3.2;
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
  if (isCommon(folded)) {
    return { bits: commonWordBits, isWord: /^\p{L}{3,}$/u.test(token), flaw: 'common' };
  }
  const isOneWord = /^\p{L}{3,11}$/u.test(token);
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

const firstFlaw = (flaws: readonly PassphraseAdvice[], length: number): PassphraseAdvice => {
  const order: readonly PassphraseAdvice[] = ['common', 'sequence', 'repeats', 'name'];
  return order.find((flaw) => flaws.includes(flaw)) ?? (length < leastLength ? 'short' : 'fewWords');
};

/**
 * Judges a passphrase: four distinct words are enough, or whatever is as hard to guess as four that were drawn at
 * random. Repeats, rows of the keyboard and the user's own name are no words; known words count next to nothing
 * toward its strength.
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
  let freshWords = 0;
  for (const token of tokens) {
    const judged = judgeToken(token, seen, nameParts);
    seen.add(fold(token));
    bits += judged.bits;
    words += judged.isWord ? 1 : 0;
    freshWords += judged.isWord && judged.flaw === null ? 1 : 0;
    if (judged.flaw !== null) {
      flaws.push(judged.flaw);
    }
  }
  // One part over and over is caught per token; this catches it across separators ("ab ab ab ab ab ab"). It is as
  // hard to guess as that part, which is shorter than what is ever enough.
  const isOnePart = isOnePartRepeated(fold(text).replaceAll(/[^\p{L}\p{N}]/gu, ''));
  if (isOnePart) {
    flaws.push('repeats');
  }
  const isHard = !isOnePart && (bits >= leastBits || (freshWords >= leastWords && bits >= leastBits - 5));
  const enough = !isOnePart && text.length >= leastLength && (isHard || (words >= leastWords && text.length >= 16));
  const level = !enough ? 'weak' : bits >= strongBits ? 'strong' : isHard ? 'good' : 'fair';
  const advice = enough && isHard ? null : firstFlaw(flaws, text.length);
  return { enough, level, words, bits: Math.floor(bits), advice };
};
