import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine, readLines } from './start-lines.ts';

describe('a line about someone who was taken', () => {
  it.each([
    ['Juan', { knownAs: 'Juan' }],
    ['Juan, red jacket', { knownAs: 'Juan', description: 'red jacket' }],
    ['María de la Cruz', { knownAs: 'María de la Cruz' }],
    ['man in a red jacket', { description: 'man in a red jacket' }],
    ['hombre, chaqueta roja, unos 30', { description: 'hombre, chaqueta roja, unos 30' }],
    ['404-555-0143', { phone: '404-555-0143' }],
    ['+1 (404) 555 0143', { phone: '+1 (404) 555 0143' }],
    ['Juan, red jacket, 404-555-0143', { knownAs: 'Juan', description: 'red jacket', phone: '404-555-0143' }],
    ['404 555 0143 wife Ana', { phone: '404 555 0143', description: 'wife Ana' }],
    ['Ana 404.555.0143', { knownAs: 'Ana', phone: '404.555.0143' }],
    ['A 091-313-151', { aNumber: 'A 091-313-151' }],
    ['Juan A091313151 404-555-0143', { knownAs: 'Juan', aNumber: 'A091313151', phone: '404-555-0143' }],
    ['seen at 9 by the door', { description: 'seen at 9 by the door' }],
  ])('%s', (line, facts) => {
    expect(readLine(line)).toEqual(facts);
  });

  it('loses no letter and no digit', () => {
    const kept = (text: string): string => [...text.replaceAll(/[^\p{L}\p{N}]/gu, '')].toSorted().join('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (line) => {
        expect(kept(Object.values(readLine(line)).join(' '))).toBe(kept(line));
      }),
    );
    const typed = fc.array(fc.constantFrom('Juan', ', ', 'red ', 'A091313151', ' 404-555-0143', '; ', 'x'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(typed, (parts) => {
        const line = parts.join('');
        expect(kept(Object.values(readLine(line)).join(' '))).toBe(kept(line));
      }),
    );
  });
});

it('each line is someone, but for those that are blank', () => {
  expect(readLines('Juan\n\n  \n404-555-0143')).toEqual([{ knownAs: 'Juan' }, { phone: '404-555-0143' }]);
});
