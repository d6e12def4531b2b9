import { fold } from '../../../shared/basics/names.ts';
import type { ReadableDb } from '../db/driver.ts';

/** More words than this add nothing. */
const mostWords = 12;
/** More beginnings or whole words than this are no quicker to look through one by one. */
const mostTerms = 64;

/** Lengths of beginnings that `text_search` keeps an index of. */
const indexed: ReadonlySet<number> = new Set([2, 3]);

/** Sorts right behind a word, before all that begin with it. */
const behind = (word: string): string => `${word}\u0001`;
/** Sorts behind every word with this beginning. */
const behindAll = (beginning: string): string => `${beginning}\u{10FFFF}`;

/** The first indexed word from a text on. */
const wordFrom = (db: ReadableDb, from: string): string | undefined =>
  db.get<{ term: string }>('SELECT term FROM text_word WHERE term >= ? LIMIT 1', from)?.term;

const exactly = (word: string): string => `"${word}"`;
const beginningWith = (word: string): string => `"${word}"*`;

/** The indexed words that begin with this one, each as it is, or as a beginning that has its own index. */
const termsOf = (db: ReadableDb, word: string, isLetter: boolean): string[] => {
  const terms: string[] = [];
  for (let found = wordFrom(db, word); found?.startsWith(word) && terms.length <= mostTerms;) {
    const beginning = isLetter ? [...found].slice(0, 2).join('') : found;
    const isWhole = beginning === word || !isLetter;
    terms.push(isWhole ? exactly(beginning) : beginningWith(beginning));
    found = wordFrom(db, isWhole ? behind(beginning) : behindAll(beginning));
  }
  return terms;
};

/**
 * What FTS5 finds by `"word"*`, said so that it looks at the newest first and stops when it has enough. A beginning
 * without its own index is otherwise answered by first gathering all that begins so, out of a million notes.
 */
const beginning = (db: ReadableDb, word: string): string => {
  const { length } = [...word];
  if (indexed.has(length)) return beginningWith(word);
  const terms = termsOf(db, word, length === 1);
  return terms.length === 0 || terms.length > mostTerms ? beginningWith(word) : `(${terms.join(' OR ')})`;
};

/** What someone typed as words of the index; null when nothing searchable was typed. */
export const typedWords = (typed: string): readonly string[] | null =>
  fold(typed)
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, mostWords) ?? null;

/**
 * Turns words into a query of `text_search`: every word must begin some word of the record, in any order. Quoting
 * makes every character plain text.
 */
export const matchQuery = (db: ReadableDb, words: readonly string[]): string =>
  words.map((word) => beginning(db, word)).join(' AND ');
