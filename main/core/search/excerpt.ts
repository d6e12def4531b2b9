import { fold } from '../../../shared/basics/names.ts';

/** Letters shown before and after the first word that was found. */
const before = 40;
const after = 110;

/** The words of what someone typed, folded as the index folds them. */
export const searchWords = (typed: string): string[] =>
  fold(typed)
    .split(' ')
    .filter((word) => word !== '');

/** True if each word begins some word of the texts. */
export const holdsAll = (texts: readonly (string | null)[], words: readonly string[]): boolean => {
  const there = texts.flatMap((text) => (text === null ? [] : searchWords(text)));
  return words.every((word) => there.some((other) => other.startsWith(word)));
};

const findWord = (text: string, words: readonly string[]): number => {
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)) {
    const folded = fold(match[0]);
    if (words.some((word) => folded.startsWith(word))) return match.index;
  }
  return -1;
};

/** Moves a cut to the nearest gap between words, so that no word or letter with a mark is torn. */
const cutBefore = (text: string, at: number): number => (at <= 0 ? 0 : text.indexOf(' ', at) + 1 || at);

const cutAfter = (text: string, at: number): number => (at >= text.length ? text.length : text.lastIndexOf(' ', at));

/** A stretch of the first text that holds one of the words, with … where it was cut; null if none does. */
export const excerptOf = (texts: readonly (string | null)[], words: readonly string[]): string | null => {
  for (const text of texts) {
    const line = text?.replace(/\s+/gu, ' ').trim() ?? '';
    const found = findWord(line, words);
    if (found < 0) continue;
    const start = Math.min(cutBefore(line, found - before), found);
    const cut = cutAfter(line, found + after);
    const end = cut > found ? cut : Math.min(found + after, line.length);
    return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
  }
  return null;
};
