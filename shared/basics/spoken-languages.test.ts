import { describe, expect, it } from 'vitest';
import { languageTag } from './languages-as-written.ts';
import { offeredLanguages, spokenLanguageName } from './spoken-languages.ts';

describe('the languages that a field offers', () => {
  it.each(['en', 'es'] as const)('all have a name of their own in %s', (reader) => {
    const names = offeredLanguages.map((tag) => spokenLanguageName(tag, reader));
    expect(new Set(names).size).toBe(names.length);
    // A language without a name would appear as its tag; Mam really has that name.
    const nameless = offeredLanguages.filter((tag) => spokenLanguageName(tag, reader) === tag);
    expect(nameless.filter((tag) => tag !== 'mam')).toEqual([]);
  });

  it.each(['en', 'es'] as const)('are read back from their names in %s, as sheets write them', (reader) => {
    const other = offeredLanguages.filter((tag) => languageTag(spokenLanguageName(tag, reader)) !== tag);
    // Teams write Pular for any of the Fula languages.
    expect(other).toEqual(['fuz']);
  });

  it('are still read from names that Alongside no longer shows', () => {
    for (const [name, tag] of [
      ['Rundi', 'rn'],
      ['guyaratí', 'gu'],
      ['punyabí', 'pa'],
      ['neerlandés', 'nl'],
      ['diula', 'dyu'],
    ] as const) {
      expect(languageTag(name), name).toBe(tag);
    }
  });

  it('leave a name that is no tag as it was typed', () => {
    expect(spokenLanguageName('Sign from home', 'en')).toBe('Sign from home');
    expect(spokenLanguageName('constructor', 'en')).toBe('constructor');
  });
});
