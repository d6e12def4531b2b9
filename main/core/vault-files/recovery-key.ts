import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';

/**
 * The recovery key: 140 random bits as seven groups of five characters, the fifth of each a check over the other
 * four and the group's place. A wrong character, two swapped ones or a group out of place is found, and the
 * group named. The alphabet is Crockford's base 32: no I, L, O or U; what is read as one of them is taken
 * for the character it looks like.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 7;
const dataPerGroup = 4;

/** Doubles in GF(32) under x^5 + x^2 + 1: every power of 2 up to 31 is another element, so no weight repeats. */
const double = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

const checkOf = (data: readonly number[], group: number): number => {
  let sum = 0;
  // Horner's scheme: each step multiplies what came before by 2 and adds the next symbol.
  for (const symbol of [...data, group + 1]) sum = double(sum) ^ symbol;
  return double(sum);
};

const symbolsOf = (bytes: Uint8Array): number[] => {
  const symbols: number[] = [];
  for (let bit = 0; bit < groups * dataPerGroup * 5; bit += 5) {
    let symbol = 0;
    for (let offset = 0; offset < 5; offset += 1) {
      const at = bit + offset;
      symbol = (symbol << 1) | (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    }
    symbols.push(symbol);
  }
  return symbols;
};

/** Makes a recovery key such as `7K2QX-…` (seven groups). */
export const newRecoveryKey = (random: (size: number) => Uint8Array = randomBytes): string => {
  const symbols = symbolsOf(random(18));
  const parts: string[] = [];
  for (let group = 0; group < groups; group += 1) {
    const data = symbols.slice(group * dataPerGroup, (group + 1) * dataPerGroup);
    parts.push([...data, checkOf(data, group)].map((symbol) => alphabet[symbol]).join(''));
  }
  return parts.join('-');
};

export type ReadRecoveryKey =
  | { readonly ok: true; readonly key: string }
  /** `group` counts from 1; undefined when the number of characters is off. */
  | { readonly ok: false; readonly group?: number };

/** Reads a typed recovery key; case, spaces and hyphens do not matter. Answers its one written form. */
export const readRecoveryKey = (typed: string): ReadRecoveryKey => {
  const characters = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');
  if (characters.length !== groups * (dataPerGroup + 1)) return { ok: false };
  const parts: string[] = [];
  for (let group = 0; group < groups; group += 1) {
    const part = characters.slice(group * (dataPerGroup + 1), (group + 1) * (dataPerGroup + 1));
    const symbols = [...part].map((character) => alphabet.indexOf(character));
    const data = symbols.slice(0, dataPerGroup);
    if (symbols.includes(-1) || symbols[dataPerGroup] !== checkOf(data, group)) return { ok: false, group: group + 1 };
    parts.push(part);
  }
  return { ok: true, key: parts.join('-') };
};

/** @throws AppError vault.recoveryKeyMismatch, with the group that holds a slip if that is known */
export const readTypedKey = (typed: string): string => {
  const read = readRecoveryKey(typed);
  if (read.ok) return read.key;
  throw new AppError('vault.recoveryKeyMismatch', {
    field: 'recoveryKey',
    details: read.group === undefined ? undefined : { group: read.group },
  });
};
