import { describe, expect, it } from 'vitest';
import { readLanguageWords } from './language-words.ts';

const tags = (text: string) => readLanguageWords(text).languages.map(({ name, tag }) => tag ?? name);

describe('a language with words beside it', () => {
  it.each([
    ['Portuguese (Brazil)', ['pt']],
    ['Mam (Todos Santos)', ['mam']],
    ['Spanish (some)', ['es']],
    ['Mam only', ['mam']],
    ['Spanish-fluent', ['es']],
    ['Spanish – fluent', ['es']],
    ['Spanish - some', ['es']],
    ['some English', ['en']],
    ["Other: some K’iche'", ['quc']],
    ['Primary: Spanish', ['es']],
    ['Spanish (preferred), Mam', ['es', 'mam']],
    ['español (poco)', ['es']],
    ['solo mam', ['mam']],
    ['un poco de inglés', ['en']],
    ['habla español', ['es']],
    ['Español [básico] / Kʼicheʼ', ['es', 'quc']],
    ['criollo haitiano (nativo)', ['ht']],
  ])('is read, and the words are kept: %s', (text, languages) => {
    expect(tags(text)).toEqual(languages);
    expect(readLanguageWords(text)).toMatchObject({ whole: false, unsure: false });
  });

  it.each([
    ['Portugese', ['pt']],
    ['Spansih', ['Spansih']],
    ['Spanich', ['es']],
    ['Amharicc', ['am']],
    ['Hatian Creole', ['ht']],
    ['portuges', ['pt']],
    ['quechuaa', ['qu']],
  ])('is read where it is misspelled and can mean one only, and marked: %s', (text, languages) => {
    expect(tags(text)).toEqual(languages);
    if (languages[0] !== text) expect(readLanguageWords(text)).toMatchObject({ whole: false, unsure: true });
  });

  it.each([
    ['no Spanish', []],
    ['Mam, no Spanish', ['mam']],
    ['Mam - not English', ['mam']],
    ['doesn’t speak English', []],
    ['Spanish; does not speak English', ['es']],
    ['no habla español', []],
    ['Mam, no entiende español', ['mam']],
    ['mam / sin español', ['mam']],
    ['speaks no English', []],
    ['non English', []],
  ])('that someone does not speak is none of theirs: %s', (text, languages) => {
    expect(tags(text)).toEqual(languages);
    expect(readLanguageWords(text)).toMatchObject({ whole: false, unsure: true });
  });

  it.each(['Spanish', 'Spanish, Mam', "K'iche' y español", 'French; Fula', 'Hassaniya', 'Man', ''])(
    'alone is whole: %s',
    (text) => {
      expect(readLanguageWords(text)).toMatchObject({ whole: true, unsure: false });
    },
  );

  it.each(['no ', '(', 'Spanish', 'some ', ' ', '- ', 'and '])(
    'is read in no time, whatever else is in the cell: %j',
    (piece) => {
      const started = performance.now();
      readLanguageWords(piece.repeat(100_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(100);
    },
  );
});
