import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, holdsAll, searchWords } from './excerpt.ts';

const long =
  'We came at eight and waited in the hallway for a long time before anybody called a number or said a word to us. ' +
  'Then the officer asked for the letter, looked at it twice and took María to the second window, where a supervisor ' +
  'sat with two others who did not give their names although we asked for them more than once during the morning.';

describe('an excerpt', () => {
  it('is a short text whole', () => {
    expect(excerptOf(['26 Federal\n Plaza '], ['plaza'])).toBe('26 Federal Plaza');
  });

  it('is around the first word found, cut between words and marked where it was cut', () => {
    const excerpt = excerptOf([null, 'nothing here', long], ['maria']) ?? '';
    expect(excerpt).toMatch(/^….*took María to the second window.*…$/u);
    const inner = excerpt.slice(1, -1);
    expect(long).toContain(inner);
    expect(long).toMatch(new RegExp(`(^|\\s)${inner}(\\s|$)`, 'u'));
    expect(inner.length).toBeLessThan(160);
  });

  it('is null when the words are elsewhere, and never invents text', () => {
    expect(excerptOf(['one', null, ''], ['two'])).toBeNull();
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        (text, typed) => {
          const excerpt = excerptOf([text], searchWords(typed));
          if (excerpt !== null) expect(text.replace(/\s+/gu, ' ').trim()).toContain(excerpt.replace(/^…|…$/gu, ''));
        },
      ),
    );
  });
});

describe('holding all words', () => {
  it('takes each word for the beginning of some word, in any text and order', () => {
    const texts = ['María José', null, 'Núñez'];
    expect(holdsAll(texts, searchWords('nun mar'))).toBe(true);
    expect(holdsAll(texts, searchWords('nun aria'))).toBe(false);
  });
});
