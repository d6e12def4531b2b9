import { describe, expect, it } from 'vitest';
import { compareTypedKey } from './recovery-rules.ts';

const key = '7K2QX-0M3TA-9V1BC-ZZ4RD-5HJ6W-8NPQE-2STXY';

describe('a recovery key typed back', () => {
  it.each([
    key,
    key.toLowerCase(),
    key.replaceAll('-', ' '),
    key.replaceAll('-', ''),
    ` ${key.replaceAll('-', '–')} `,
    key.replaceAll('0', 'o').replaceAll('1', 'l'),
  ])('is the same however it is written: %s', (typed) => {
    expect(compareTypedKey(typed, key)).toEqual({ state: 'same' });
  });

  it('names the group that differs', () => {
    expect(compareTypedKey(key.replace('9V1BC', '9V2BC'), key)).toEqual({ state: 'differs', group: 3 });
    expect(compareTypedKey(key.replace('7K2QX', 'K72QX'), key)).toEqual({ state: 'differs', group: 1 });
    expect(compareTypedKey('7K2QX-0M3TB', key)).toEqual({ state: 'differs', group: 2 });
  });

  it('counts what is still missing', () => {
    expect(compareTypedKey('', key)).toEqual({ state: 'incomplete', count: 35 });
    expect(compareTypedKey(key.slice(0, -1), key)).toEqual({ state: 'incomplete', count: 1 });
  });

  it('notices what is too much', () => {
    expect(compareTypedKey(`${key}A`, key)).toEqual({ state: 'tooLong' });
  });
});
