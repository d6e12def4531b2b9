import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, splitFullName } from '../basics/names.ts';
import { mostVariants, nameVariants, type VariantSource } from './name-variants.ts';
import { sameByTable } from './spellings.ts';

const variants = (name: string, more: Partial<VariantSource> = {}): readonly string[] =>
  nameVariants({ ...splitFullName(name), ...more }).map(({ first, last }) => `${first} / ${last}`);

describe('spellings for the locator', () => {
  it('begin with the text of a paper from ICE, then the passport, letter by letter', () => {
    const [paper, passport, form] = variants('Renée Ordóñez Kovalenko', {
      paper: { first: 'RENE', last: 'ORDONES-KOVALENCO' },
      passport: { first: 'RENEE', last: 'ORDONEZ KOVALENKO' },
    });
    expect([paper, passport, form]).toEqual([
      'RENE / ORDONES-KOVALENCO',
      'RENEE / ORDONEZ KOVALENKO',
      'Renee / Ordonez-Kovalenko',
    ]);
  });

  it('begin with the form that a passport would have, if there is no paper', () => {
    expect(variants("Noé Ángel O'Campo-Núñez")[0]).toBe('Noe Angel / OCampo Nunez');
  });

  it('take two family names apart, with a hyphen, each alone, joined and swapped', () => {
    const found = variants('López Vásquez, Ana Lucía');
    expect(found.slice(0, 5)).toEqual([
      'Ana Lucia / Lopez Vasquez',
      'Ana / Lopez Vasquez',
      'Ana / Lopez-Vasquez',
      'Ana / Lopez',
      'Ana / Vasquez',
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        'Ana / Lopezvasquez',
        'Ana / Vasquez Lopez',
        'Lucia / Lopez Vasquez',
        'Ana / Lucia Lopez Vasquez',
        'Analucia / Lopez Vasquez',
        'Lopez Vasquez / Ana Lucia',
        'Ana / López Vásquez',
      ]),
    );
  });

  it.each([
    ['Briseida De la Cruz', ['Briseida / De la Cruz', 'Briseida / Delacruz', 'Briseida / Cruz']],
    ["Noé O'Campo", ['Noe / OCampo', "Noe / O'Campo", 'Noe / O Campo']],
    ['Wisler Jean-Baptiste', ['Wisler / Jean Baptiste', 'Wisler / Jean-Baptiste', 'Wisler / Jeanbaptiste']],
    ['Ahmed El Sheikh', ['Ahmed / El Sheikh', 'Ahmed / El-Sheikh', 'Ahmed / Elsheikh', 'Ahmed / Sheikh']],
    ['Xiomara Güipe', ['Xiomara / Guipe', 'Xiomara / Gueipe']],
    ['José Núñez Jr.', ['Jose / Nunez']],
    ['Wilmer Chávez', ['Wilmer / Chaves']],
    ['Rosa Quiej', ['Rosa / Kiej']],
    ['João Souza', ['Joao / Sousa']],
    ['Mohamed Abdi', ['Mohammed / Abdi']],
    ['Fatoumata', ['Fatoumata / Fatoumata', 'FNU / Fatoumata', 'Fatoumata / LNU']],
  ])('of %s include the usual ones', (name, expected) => {
    expect(variants(name)).toEqual(expect.arrayContaining(expected));
  });

  it('take in maiden and married names, and put the family name first where that is usual', () => {
    expect(variants('Ana Ruiz', { otherNames: ['Ana María Paz', 'Tzul'] })).toEqual(
      expect.arrayContaining(['Ana / Paz', 'Ana / Tzul']),
    );
    expect(variants('Lan Nguyễn', { birthCountry: 'VN' }).slice(0, 2)).toEqual(['Lan / Nguyen', 'Nguyen / Lan']);
  });

  it('have the second family name alone whole, with its particles', () => {
    const parts = { given: 'Ana', middle: '', family1: 'López', family2: 'De la Cruz' };
    expect(
      nameVariants(parts)
        .slice(0, 4)
        .map(({ last }) => last),
    ).toEqual(['Lopez De la Cruz', 'Lopez-De la Cruz', 'Lopez', 'De la Cruz']);
  });

  it('keep room for FNU and LNU, however many there are', () => {
    const otherNames = Array.from({ length: 20 }, (_, at) => `Ana Tzul${'x'.repeat(at)}`);
    const found = variants('Ana Lucía De la Cruz Ordóñez', { otherNames });
    expect(found).toHaveLength(mostVariants);
    expect(found.slice(-2)).toEqual(['FNU / De la Cruz Ordonez', 'Ana / LNU']);
  });

  it('have FNU and LNU last', () => {
    expect(
      variants('Ana Lucía De la Cruz Ordóñez', { otherNames: ['Paz', 'Tzul', 'Ixcoy', 'Rivas'] }).slice(-2),
    ).toEqual(['FNU / De la Cruz Ordonez', 'Ana / LNU']);
  });
});

const word = fc.stringMatching(/^[A-ZÁÉÍÓÚÑÜ][a-záéíóúñü]{0,9}$/u);
const name = fc.oneof(
  word,
  fc.tuple(word, word).map((two) => two.join('-')),
  fc.tuple(fc.constantFrom('De', 'De la', 'El', 'St.'), word).map((two) => two.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('José', "O'Campo", 'Mohamed', 'Jean', 'Chávez', 'Nguyễn', 'Quiej', 'Straße', ''),
);
/** Words of Latin letters, as they are written in a field: with hyphens, apostrophes and particles. */
const latinName = fc.oneof(
  word,
  fc.tuple(word, word).map((two) => two.join('-')),
  fc.tuple(fc.constantFrom('De', 'De la', 'El', 'St.', 'Van der'), word).map((two) => two.join(' ')),
  fc.constantFrom("O'Campo", 'Mohamed', 'Jean', 'Nguyễn', 'Quiej', 'Straße', "Batz'"),
);
const source = fc.record({
  given: name,
  middle: name,
  family1: name,
  family2: name,
  otherNames: fc.array(name, { maxLength: 3 }),
});

const lettersOf = (text: string): string => fold(text).replaceAll(' ', '');

/** True if a text is made of whole words, each of which may also be another spelling of itself by the tables. */
const isMadeOf = (letters: string, words: readonly string[]): boolean => {
  if (letters === '') return true;
  return words.some(
    (one, at) => one !== '' && letters.startsWith(one) && isMadeOf(letters.slice(one.length), words.toSpliced(at, 1)),
  );
};

describe('every list of spellings', () => {
  it('is of at most 24, none of them twice or half blank, and the same each time', () => {
    fc.assert(
      fc.property(source, (parts) => {
        const found = nameVariants(parts);
        expect(found.length).toBeLessThanOrEqual(mostVariants);
        const keys = found.map(({ first, last }) => `${first.toLowerCase()}|${last.toLowerCase()}`);
        expect(new Set(keys).size).toBe(found.length);
        expect(found.every(({ first, last }) => first.trim() !== '' && last.trim() !== '')).toBe(true);
        expect(nameVariants(structuredClone(parts))).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no letter but marks: each is made of whole words of the name', () => {
    const latin = fc.record({ given: word, middle: fc.option(word, { nil: '' }), family1: latinName, family2: word });
    fc.assert(
      fc.property(latin, (parts) => {
        const own = Object.values(parts).flatMap((part) => fold(part).split(' '));
        for (const { first, last, reason } of nameVariants(parts)) {
          if (reason === 'unknownFirst' || reason === 'unknownLast' || reason === 'marksSpelledOut') continue;
          const typed = `${first} ${last}`;
          const replaced = fold(typed)
            .split(' ')
            .map((one) => (reason === 'spelling' ? (own.find((other) => sameByTable(one, other)) ?? one) : one));
          // fold drops an apostrophe, and a word that it parts in two comes back by joining them
          expect(isMadeOf(replaced.join(''), [...own, ...own]), `${typed} of ${Object.values(parts).join(' ')}`).toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has every word of the name somewhere, and the whole name first', () => {
    fc.assert(
      fc.property(fc.record({ given: word, middle: word, family1: word, family2: word }), (parts) => {
        const [first] = nameVariants(parts);
        expect(lettersOf(`${first?.first} ${first?.last}`)).toBe(lettersOf(Object.values(parts).join(' ')));
      }),
    );
  });
});
