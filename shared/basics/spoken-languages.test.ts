import { describe, expect, it } from 'vitest';
import { languageTag } from './languages-as-written.ts';
import { offeredLanguages, spokenLanguageName } from './spoken-languages.ts';

describe('the languages that a field offers', () => {
  it.each(['en', 'es'] as const)('all have a name of their own in %s', (reader) => {
    const names = offeredLanguages.map((tag) => spokenLanguageName(tag, reader));
    expect(new Set(names).size).toBe(names.length);
    // A language without a name would stand there as its tag; Mam is called so.
    const nameless = offeredLanguages.filter((tag) => spokenLanguageName(tag, reader) === tag);
    expect(nameless.filter((tag) => tag !== 'mam')).toEqual([]);
  });

  it('are read back from their English names as sheets write them', () => {
    for (const tag of ['es', 'mam', 'quc', 'kek', 'ht', 'yua']) {
      const back = languageTag(spokenLanguageName(tag, 'en'));
      expect(back === tag, tag).toBe(true);
    }
  });

  it('leave a name that is no tag as it was typed', () => {
    expect(spokenLanguageName('Sign from home', 'en')).toBe('Sign from home');
    expect(spokenLanguageName('constructor', 'en')).toBe('constructor');
  });
});
