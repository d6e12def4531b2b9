import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFullName } from './basics/names.ts';
import { mostNameVariants, nameVariants } from './name-variants.ts';

const variants = (name: string, options = {}) =>
  nameVariants(splitFullName(name), { most: 50, ...options }).map((variant) => `${variant.first} / ${variant.last}`);

describe('spellings for the locator', () => {
  it('start with the name as written, without marks', () => {
    expect(variants('Renée Ordóñez Kovalenko')[0]).toBe('Renee / Ordonez Kovalenko');
  });

  it('take two family names together, apart, hyphened, joined and swapped', () => {
    expect(variants('López Vásquez, Ana Lucía')).toEqual(
      expect.arrayContaining([
        'Ana / Lopez Vasquez',
        'Ana / Lopez',
        'Ana / Vasquez',
        'Ana / Lopez-Vasquez',
        'Ana / LopezVasquez',
        'Ana / Vasquez Lopez',
        'Ana Lucia / Lopez Vasquez',
        'Lucia / Lopez Vasquez',
        'Analucia / Lopez Vasquez',
        'Lopez Vasquez / Ana Lucia',
        'Ana / López Vásquez',
      ]),
    );
  });

  it.each([
    ['Briseida De la Cruz', ['Briseida / De la Cruz', 'Briseida / Delacruz', 'Briseida / Cruz']],
    ["Noé O'Campo", ["Noe / O'Campo", 'Noe / OCampo']],
    [
      'Marie-Claire Pierre-Louis',
      ['Marie-Claire / Pierre Louis', 'Marie Claire / Pierre-Louis', 'MarieClaire / PierreLouis'],
    ],
    ['Xiomara Güipe', ['Xiomara / Guipe', 'Xiomara / Gueipe']],
    ['José Núñez Jr.', ['Jose / Nunez']],
    ['Wilmer Chávez', ['Wilmer / Chaves', 'Wilmer / Chabez']],
    ['Fatoumata', ['Fatoumata / Fatoumata', 'FNU / Fatoumata', 'Fatoumata / LNU']],
  ])('of %s include the usual ones', (name, expected) => {
    expect(variants(name)).toEqual(expect.arrayContaining(expected));
  });

  it('take other names in, and a single one as a family name', () => {
    expect(variants('Ana Ruiz', { otherNames: ['Ana María Paz', 'Tzul'] })).toEqual(
      expect.arrayContaining(['Ana / Paz', 'Ana / Tzul']),
    );
  });

  it('are few, different and never half empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const found = nameVariants(splitFullName(name));
        expect(found.length).toBeLessThanOrEqual(mostNameVariants);
        expect(new Set(found.map((one) => `${one.first.toLowerCase()}|${one.last.toLowerCase()}`)).size).toBe(
          found.length,
        );
        expect(found.every((one) => one.first !== '' && one.last !== '')).toBe(true);
      }),
    );
  });
});
