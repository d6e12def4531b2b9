import { readFileSync } from 'node:fs';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import * as spanish from '@zxcvbn-ts/language-es-es';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWordsFile } from '../../scripts/first-words.ts';
import { passphraseStrength } from './vault-rules.ts';

describe('a passphrase that is enough', () => {
  it.each([
    'lantern gravel tuba oyster',
    'puente cebolla martillo nube',
    'café ñandú tornillo lluvia',
    'Lantern-Gravel-Tuba-Oyster',
    'fog oyster gravel tuba',
    'lantern gravel tuba 7 kites sky',
    'g7Kq2mZx9Lp4Vt',
    'xkqjzvbwpmrtlfhs',
    'T#8v!qLz2@Rm',
    'lanterngraveltubaoysterkite',
  ])('%s', (passphrase) => {
    expect(passphraseStrength(passphrase)).toMatchObject({ enough: true, advice: null });
  });
});

describe('a passphrase that is not enough', () => {
  it.each([
    ['', 'short'],
    ['gravel', 'short'],
    ['lantern gravel', 'fewWords'],
    ['lantern gravel tuba', 'fewWords'],
    ['accompaniment2026', 'fewWords'],
    ['password', 'common'],
    ['P4ssw0rd!!!!!!', 'common'],
    ['qwertyuiopasdfghjkl', 'sequence'],
    ['abcd efgh ijkl mnop', 'sequence'],
    ['1234 5678 9012 3456', 'sequence'],
    ['qwerty 1234 lantern gravel', 'sequence'],
    ['lantern lantern lantern lantern', 'repeats'],
    ['aaaaaaaaaaaaaaaaaaaa', 'repeats'],
    ['ababababababababab', 'repeats'],
    ['ab ab ab ab ab ab ab ab ab ab', 'repeats'],
  ])('%s (%s)', (passphrase, advice) => {
    expect(passphraseStrength(passphrase)).toMatchObject({ enough: false, level: 'weak', advice });
  });

  it('the user’s own name counts for nothing', () => {
    expect(passphraseStrength('Deborah Ostrander lantern gravel').enough).toBe(true);
    expect(passphraseStrength('Deborah Ostrander lantern gravel', 'Deborah Ostrander')).toMatchObject({
      enough: false,
      advice: 'name',
    });
  });
});

/** How hard it is to guess for a library that knows the first 30,000 of leaked lists, names and words of both languages. */
const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary, ...spanish.dictionary },
  graphs: common.adjacencyGraphs,
});
const estimatedBits = (text: string): number => estimator.check(text).guessesLog10 * Math.log2(10);

describe('guesses count, not words', () => {
  it('says of four everyday words what would be better', () => {
    expect(passphraseStrength('ventana camino persona trabajo')).toMatchObject({ enough: false, advice: 'everyday' });
    expect(passphraseStrength('ventana camino persona trabajo tornillo')).toMatchObject({ enough: true, advice: null });
  });

  it('the words that are tried first are those of the lists (node scripts/first-words.ts writes them)', () => {
    const file = readFileSync(new URL('first-words.ts', import.meta.url), 'utf8');
    expect(file).toBe(firstWordsFile());
  });

  it.each([
    'one two three four',
    'one two three four five six',
    'lunes martes miercoles jueves',
    'enero febrero marzo abril mayo',
    'correct horse battery staple',
    'password secret welcome admin',
    'rojo azul verde amarillo',
    'jose juan carlos angel',
    'juan carlos maria jose',
    'the quick brown fox',
    'iloveyoumaria2026',
    'juanperezlopez1985',
    'Welcome2Alongside!',
    'thequickbrownfox',
    'teamomucho2026maria',
    'con dinero baila el perro',
  ])('%s is not enough', (passphrase) => {
    expect(passphraseStrength(passphrase)).toMatchObject({ enough: false, level: 'weak' });
  });

  // What is left of some 100,000 are words of other alphabets, typed on the wrong keyboard.
  it('of a leaked list hardly a password is enough, alone, doubled, or with what people put behind it', () => {
    const leaked = Object.values(common.dictionary).flatMap((list) => list as string[]);
    expect(leaked.length).toBeGreaterThan(20_000);
    const behind = ['', '!', '1', '123', '2026', '2026!'];
    const enough = leaked
      .flatMap((password, at) => [`${password}${behind[at % behind.length] ?? ''}`, `${password} ${password}`])
      .filter((password) => passphraseStrength(password).enough);
    expect(enough.length / leaked.length).toBeLessThan(0.002);
  });

  it('no row of four first names or surnames is enough, whichever they are', () => {
    const names = [
      'jose',
      'maria',
      'luis',
      'carmen',
      'garcia',
      'lopez',
      'smith',
      'anna',
      'pedro',
      'miguel',
      'hernandez',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 3, maxLength: 4 }), (row) => {
        expect(passphraseStrength(row.join(' ')).enough).toBe(false);
      }),
    );
  });

  it('and what is enough is so for the library', () => {
    const word = fc.constantFrom(
      ...'lantern gravel tuba oyster kite mustard puente cebolla 48 2026 maria abcd'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', '-', ''), (words, between) => {
        const passphrase = words.join(between);
        if (passphraseStrength(passphrase).enough) expect(estimatedBits(passphrase)).toBeGreaterThan(36);
      }),
      { numRuns: 60 },
    );
  });
});

it('calls six words very good', () => {
  expect(passphraseStrength('lantern gravel tuba oyster kite mustard').level).toBe('strong');
});

it('takes capitals, accents and the kind of separator for no difference between words', () => {
  expect(passphraseStrength('lantern Lantern LANTERN lantérn').enough).toBe(false);
  expect(passphraseStrength('lantern_gravel.tuba/oyster').words).toBe(4);
});

it('never finds a passphrase stronger for having its last word twice', () => {
  const word = fc.constantFrom('lantern', 'gravel', 'tuba', 'oyster', 'kite', 'mustard', 'password', '1234');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const once = passphraseStrength(words.join(' ')).bits;
      const twice = passphraseStrength([...words, words.at(-1)].join(' ')).bits;
      expect(twice - once).toBeLessThanOrEqual(2);
    }),
    { examples: [[['kite', '1234', 'kite', '1234']]] },
  );
});

it('is not deceived by one part repeated and cut into other words each time', () => {
  expect(passphraseStrength('kite kitek itekit ekitekite')).toMatchObject({
    enough: false,
    level: 'weak',
    advice: 'repeats',
  });
});

it('judges any text quickly and without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 1024 }), (text) => {
      const { bits } = passphraseStrength(text);
      expect(bits).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
  const started = process.threadCpuUsage();
  passphraseStrength('ab'.repeat(512));
  passphraseStrength('a b'.repeat(341));
  expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(200);
});
