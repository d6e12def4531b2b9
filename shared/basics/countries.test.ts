import { describe, expect, it } from 'vitest';
import { countriesByName, countryName, isCountryLike } from './countries.ts';

describe('countries', () => {
  it('are named in the reader’s language and are in its order', () => {
    expect(countryName('GT', 'en')).toBe('Guatemala');
    expect(countryName('DE', 'es')).toBe('Alemania');
    expect(countryName('??', 'en')).toBe('??');
    const names = countriesByName('es').map((country) => country.name);
    expect(names.indexOf('Ecuador')).toBeLessThan(names.indexOf('El Salvador'));
    expect(names).toHaveLength(250);
  });

  it.each([
    ['HT', 'hai'],
    ['HT', 'haití'],
    ['CD', 'congo dem'],
    ['DE', 'germ'],
    ['DE', 'alema'],
    ['GT', 'gtm'],
  ])('%s is offered for %j', (code, typed) => {
    expect(isCountryLike(code, typed)).toBe(true);
  });

  it('are not offered for words that are in the middle', () => {
    expect(isCountryLike('GT', 'mala')).toBe(false);
  });
});
