import data from '../../resources/never-list.json' with { type: 'json' };

/** Why something must never stand as help; the catalogs have a sentence for each. */
export const neverReasons = ['tipLine', 'notForFamilies', 'notTheirs', 'notGovernment', 'recruiting'] as const;
export type NeverReason = (typeof neverReasons)[number];

/** The letters on a phone’s keys. */
const keypad: Readonly<Record<string, string>> = Object.fromEntries(
  ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'].flatMap((letters, key) =>
    [...letters].map((letter) => [letter, String(key + 2)] as const),
  ),
);

const digitWords: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  cero: '0',
  uno: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
};

/** The value of a digit of any script: `٨` and `8` are 8. */
const plainDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  // Each script has its ten digits in a row; the zero is the first of them.
  let zero = code;
  while (zero > 0 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return String(code - zero);
};

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Lower-case letters and digits of any spelling: marks, scripts of digits, escapes, words for digits. */
const lettersAndDigits = (text: string): string =>
  unescaped(text)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|\p{Cf}/gu, '')
    .replaceAll(/[^\P{Nd}0-9]/gu, plainDigit)
    .replaceAll(/\p{L}+/gu, (word) => (Object.hasOwn(digitWords, word) ? (digitWords[word] ?? word) : word))
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

const isReason = (reason: string): reason is NeverReason => neverReasons.some((one) => one === reason);

/** @throws Error for a reason without a sentence */
const checkedReason = (reason: string): NeverReason => {
  if (!isReason(reason)) throw new Error('a reason of the never-list has no words');
  return reason;
};

/**
 * Says why a text must not stand as help anywhere, or null. It finds a number of the never-list in any spelling: with
 * signs, spaces, or a country code, in letters of a phone’s keys, in digits of another script, in words.
 */
export const neverListed = (text: string): NeverReason | null => {
  const plain = lettersAndDigits(text);
  const dialled = plain.replaceAll(/[a-z]/gu, (letter) => keypad[letter] ?? letter);
  const lower = unescaped(text).toLowerCase();
  const found =
    // digits alone first: letters around a number would hide it
    data.numbers.find(({ digits }) => dialled.includes(digits) || plain.includes(digits)) ??
    data.words.find(({ word }) => plain.includes(word)) ??
    data.sites.find(({ host }) => lower.includes(host)) ??
    data.addresses.find(({ ending }) => lower.replaceAll(/\s+/gu, '').includes(ending));
  return found === undefined ? null : checkedReason(found.reason);
};
