import { randomInt } from 'node:crypto';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { fold } from '../../shared/basics/names.ts';
import { decryptPages } from './decrypted-pages.ts';
import { testDataKey, withRawWriter } from './raw-writer.ts';

const letters = 'bcdfghjkmnpqrstvwxz';

/** A word of random letters that is nowhere else. */
export const canary = (): string => Array.from({ length: 14 }, () => letters[randomInt(letters.length)]).join('');

/** The index shares the first letters of a word with the word before it; what follows them says enough. */
const sharedStart = 4;

export interface Traces {
  /** Where each canary that was found is: `file` or `log` for pages as the key decrypts them, `index` for search. */
  readonly [canary: string]: readonly string[];
}

/** Looks for canaries in every page of a vault's database and its log, and among the words of its search index. */
export const findTraces = (folder: string, canaries: readonly string[]): Traces => {
  const { file, log } = decryptPages(vaultFiles(folder).database, testDataKey(folder));
  const found: Record<string, Set<string>> = {};
  for (const [place, pages] of [
    ['file', file],
    ['log', log],
  ] as const) {
    for (const page of pages) {
      const text = page.toString('latin1').toLowerCase();
      for (const word of canaries) {
        const latin = Buffer.from(word.toLowerCase(), 'utf8').toString('latin1');
        if (text.includes(latin.slice(sharedStart))) (found[word] ??= new Set()).add(place);
      }
    }
  }
  return Object.fromEntries(Object.entries(found).map(([word, places]) => [word, [...places]]));
};

/** The same among the words that the full-text indexes hold; for a vault that is closed. */
export const findIndexed = (folder: string, canaries: readonly string[]): Promise<string[]> =>
  withRawWriter(folder, ({ writer }) => {
    const words = ['person_search', 'text_search'].flatMap((table) => {
      writer.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', '${table}', 'row')`);
      const terms = writer.all<{ term: string }>('SELECT term FROM temp.words').map(({ term }) => term);
      writer.exec('DROP TABLE temp.words');
      return terms;
    });
    return canaries.filter((word) => words.some((term) => term.includes(fold(word))));
  });
