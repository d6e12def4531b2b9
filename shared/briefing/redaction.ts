import { digitsOf } from '../basics/digits.ts';
import { fold, initialsOf, isNameParticle } from '../basics/names.ts';

/** Someone whose name must not be in a text. */
export interface Hidden {
  /** Every spelling: preferred, legal, other names. */
  readonly names: readonly string[];
  /** Nine digits, or null. */
  readonly aNumber: string | null;
}

/** What is in place of a number that was taken out. */
export const removedNumber = '[…]';

/**
 * Control characters and those that turn the direction of text, which could make a line read as another. Joiners
 * stay: some scripts need them.
 */
const unruly = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

/** One line of plain text. */
const plainLine = (text: string): string => text.normalize('NFKC').replace(unruly, ' ').replace(/\s+/gu, ' ').trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** Initials, or an ellipsis for a name without letters. */
export const hiddenName = (name: string): string => initialsOf(plainLine(name)) || '…';

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘ʼ]*/gu;

const hideWhole = (text: string, names: readonly string[]): string =>
  names
    .map(plainLine)
    // Glued together, as in a hashtag, too.
    .flatMap((name) => (name.includes(' ') ? [name, name.replaceAll(' ', '')] : [name]))
    .filter((name) => name !== '')
    .toSorted((left, right) => right.length - left.length)
    .reduce((rest, name) => rest.replace(new RegExp(escaped(name), 'giu'), () => hiddenName(name)), text);

const hideWords = (text: string, names: readonly string[]): string => {
  const hidden = new Set(
    names.flatMap((name) => fold(name).split(' ')).filter((word) => word.length > 1 && !isNameParticle(word)),
  );
  return text.replace(wordPattern, (word) => {
    const bare = fold(word.replace(/['’]s$/iu, ''));
    return hidden.has(fold(word)) || hidden.has(bare) ? hiddenName(word) : word;
  });
};

/** Digits, perhaps in groups, perhaps with an A before them. */
const numberPattern = /(?<![\p{L}\p{N}])(?:A[\s#:.\-–\u200c\u200d]*)?\d(?:[\s.\-–\u200c\u200d]{0,2}\d)*/giu;
const zipPlusFour = /^\d{5}-\d{4}$/;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** @param bare takes out eight and nine digits without an A before them too, which a phone number abroad may have */
const hideNumbers = (text: string, aNumbers: readonly string[], bare = true): string => {
  const known = aNumbers.flatMap((digits) => [digits, digits.replace(/^0+/, '')]).filter((digits) => digits.length > 5);
  const masked = text.replace(numberPattern, (found) => {
    const digits = digitsOf(found);
    if (known.some((number) => digits.includes(number))) return removedNumber;
    const named = /^a/iu.test(found);
    if (named) return digits.length >= 7 && digits.length <= 9 ? removedNumber : found;
    if (!bare) return found;
    const harmless = zipPlusFour.test(found) || isoDate.test(found);
    return !harmless && (digits.length === 8 || digits.length === 9) ? removedNumber : found;
  });
  // A number glued to letters escapes the pattern's edges.
  return known.reduce((rest, number) => rest.replaceAll(number, removedNumber), masked);
};

/**
 * Text as it may go into a chat: names of the people it is about become initials, whole or word by word and without
 * regard to case and marks, and anything that looks like an A-number is taken out. A ZIP code, a date and a
 * phone number stay.
 */
export const withoutIdentity = (text: string, people: readonly Hidden[]): string => {
  const names = people.flatMap((person) => person.names);
  const line = plainLine(text);
  return hideNumbers(
    hideWords(hideWhole(line, names), names),
    people.flatMap((person) => person.aNumber ?? []),
  );
};

/**
 * Text as it goes onto a paper without an A-number: the person's own is taken out however it was typed, and so is
 * anything else with an A before seven to nine digits. Phone numbers stay, and so do the lines.
 */
export const withoutANumber = (text: string, aNumber: string | null): string => {
  const seen = text
    .split('\n')
    .map((one) => one.normalize('NFKC').replace(unruly, ''))
    .join('\n');
  const masked = hideNumbers(seen, aNumber === null ? [] : [aNumber], false);
  return masked === seen ? text : masked;
};

/** Takes out names only where they are whole: for the team's own, whose given names harm no one. */
export const withoutWholeNames = (text: string, names: readonly string[]): string =>
  hideWhole(
    plainLine(text),
    names.filter((name) => plainLine(name).includes(' ')),
  );
