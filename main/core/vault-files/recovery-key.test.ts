import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { counted, stateFigure } from '../../../tests/support/figure.ts';
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('promise 11: the recovery key', () => {
  it('is read back as it was made, 10,000 times', () => {
    for (let round = 0; round < 10_000; round += 1) {
      const key = newRecoveryKey();
      expect(readRecoveryKey(key)).toEqual({ ok: true, key });
    }
    stateFigure('10,000 keys read back');
  });

  it('is random in every character that is no check', () => {
    const seen = Array.from({ length: 28 }, () => new Set<string>());
    for (let round = 0; round < 400; round += 1) {
      const characters = newRecoveryKey()
        .split('-')
        .flatMap((group) => [...group].slice(0, 4));
      for (const [place, character] of characters.entries()) seen[place]?.add(character);
    }
    // 28 characters of 32 are 140 bits. After 400 keys it is all but certain that each place has shown 30 of them.
    expect(seen.filter((characters) => characters.size < 30)).toEqual([]);
  });

  it('is read whatever the case, the spaces and the letters that look like digits', () => {
    const key = newRecoveryKey();
    const typed = ` ${key.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect(readRecoveryKey(typed)).toEqual({ ok: true, key });
  });

  it('names the group of every one-character slip', () => {
    const key = newRecoveryKey();
    let slips = 0;
    for (let at = 0; at < key.length; at += 1) {
      if (key[at] === '-') continue;
      for (const other of alphabet) {
        if (other === key[at]) continue;
        slips += 1;
        const typed = key.slice(0, at) + other + key.slice(at + 1);
        expect(readRecoveryKey(typed)).toEqual({ ok: false, group: Math.floor(at / 6) + 1 });
      }
    }
    stateFigure(`${counted(slips)} slips, each named`);
  });

  it('notices two swapped characters and two swapped groups', () => {
    for (let round = 0; round < 1000; round += 1) {
      const key = newRecoveryKey();
      const at = randomInt(6) * 6 + randomInt(3);
      const left = key[at] ?? '';
      const right = key[at + 1] ?? '';
      if (left !== right) {
        expect(readRecoveryKey(key.slice(0, at) + right + left + key.slice(at + 2)).ok).toBe(false);
      }
      const groups = key.split('-');
      const swapped = [groups[1], groups[0], ...groups.slice(2)].join('-');
      if (swapped !== key) expect(readRecoveryKey(swapped)).toEqual({ ok: false, group: 1 });
    }
  });

  it('reports a key of the wrong length without naming a group', () => {
    expect(readRecoveryKey(newRecoveryKey().slice(0, -1))).toEqual({ ok: false });
    expect(readRecoveryKey('')).toEqual({ ok: false });
  });
});
