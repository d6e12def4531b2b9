import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/contract/errors.ts';
import { passwordAlphabet, passwordBits, passwordProblem } from '../../../shared/exports/exports-rules.ts';
import { makePassword, requireStrongPassword } from './password.ts';

describe('makePassword', () => {
  it('makes passwords of more than 80 bits that the strength check accepts', () => {
    expect(passwordBits).toBeGreaterThan(80);
    const made = new Set<string>();
    for (let count = 0; count < 10_000; count += 1) {
      const password = makePassword();
      expect(password).toMatch(/^[2-9b-z]{4}(-[2-9b-z]{4}){4}$/);
      expect(passwordProblem(password)).toBeNull();
      made.add(password);
    }
    expect(made.size).toBe(10_000);
  });

  it('uses every character of its alphabet about equally often', () => {
    const counts = new Map<string, number>();
    for (let count = 0; count < 5_000; count += 1) {
      for (const character of makePassword().replaceAll('-', '')) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    const expected = (5_000 * 20) / passwordAlphabet.length;
    for (const character of passwordAlphabet) {
      expect(Math.abs((counts.get(character) ?? 0) / expected - 1)).toBeLessThan(0.1);
    }
  });

  it('holds no character that looks or sounds like a word, a zero or a one', () => {
    expect(passwordAlphabet).not.toMatch(/[01aeiouylA-Z]/);
    expect(new Set(passwordAlphabet).size).toBe(passwordAlphabet.length);
  });
});

describe('passwordProblem', () => {
  it('accepts long, varied passwords that someone typed', () => {
    const good = [
      'lantern kestrel orchard 48 pewter tundra',
      'Vr7#kQ2m!Zx9&Lp4',
      'otter-gravel-moonbeam-trumpet-thistle',
    ];
    for (const password of good) expect(passwordProblem(password), password).toBeNull();
  });

  it('refuses short, repeated, sequential and non-ASCII passwords and says which', () => {
    const weak = [
      ['', 'tooShort'],
      ['hunter2', 'tooShort'],
      ['Deb2026!Deb2026!Deb2026!', 'tooSimple'],
      ['aaaaaaaaaaaaaaaaaaaaaaaa', 'tooSimple'],
      ['abcdefghijklmnopqrstuvwxyz', 'tooSimple'],
      ['12345678901234567890', 'tooSimple'],
      ['2222-2222-2222-2222-2222', 'tooSimple'],
      ['iloveyoumaria2026', 'tooSimple'],
      ['thequickbrownfox', 'tooSimple'],
      ['juanperezlopez1985', 'tooSimple'],
      ['Welcome2Alongside!', 'tooSimple'],
      ['enero febrero marzo abril', 'tooSimple'],
      ['abababababababababababab', 'tooSimple'],
      ['contraseña muy larga y variada 93', 'characters'],
      [' lantern kestrel orchard 48', 'characters'],
      ['lantern\nkestrel orchard 48 x', 'characters'],
      ['lantern kestrel '.repeat(10).trim(), 'tooLong'],
    ] as const;
    for (const [password, problem] of weak) expect(passwordProblem(password), JSON.stringify(password)).toBe(problem);
  });
});

describe('requireStrongPassword', () => {
  it('throws password.weak at the field and never repeats the password', () => {
    const refusal = (): unknown => {
      try {
        requireStrongPassword('hunter2');
        return null;
      } catch (error) {
        return error;
      }
    };
    const error = refusal();
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'password.weak', field: 'password' });
    expect(JSON.stringify(error) + String(error)).not.toContain('hunter2');
  });
});

it('a long password that says the same piece over and over is refused', () => {
  expect(passwordProblem('k7qw2mzxp9k7qw2mzxp9k7qw2mzxp9')).toBe('tooSimple');
});
