import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

it.each(['correct horse battery staple', 'one two three four five six', 'enero febrero marzo abril mayo'])(
  'four words or more that everyone knows are enough, and it says what would be better: %s',
  (passphrase) => {
    expect(passphraseStrength(passphrase)).toMatchObject({ enough: true, level: 'fair', advice: 'common' });
  },
);

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
