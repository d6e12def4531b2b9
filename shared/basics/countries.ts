import data from '../../resources/countries.json' with { type: 'json' };
import type { Language } from './language.ts';
import { fold } from './names.ts';

interface Country {
  /** ISO 3166-1 alpha-2, or XK for Kosovo. */
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  /** Every word for it, folded: names in both languages, aliases, codes. */
  readonly words: string;
}

const countries: readonly Country[] = data.countries.map(({ iso2, iso3, name, aliases }) => ({
  code: iso2,
  name,
  words: [name.en, name.es, ...aliases, iso2, iso3].map(fold).join(' '),
}));
const byCode = new Map(countries.map((country) => [country.code, country]));

/** A country's name in the reader's language; a code that is none comes back unchanged. */
export const countryName = (code: string, reader: Language): string => byCode.get(code)?.name[reader] ?? code;

/** Every country's code and name, in order of the names. */
export const countriesByName = (reader: Language): readonly { readonly code: string; readonly name: string }[] => {
  const { compare } = new Intl.Collator(reader);
  return countries
    .map(({ code, name }) => ({ code, name: name[reader] }))
    .toSorted((left, right) => compare(left.name, right.name));
};

/** True if every word that was typed begins a word for the country: its name in either language, "DR", "Guate". */
export const isCountryLike = (code: string, typed: string): boolean => {
  const words = byCode.get(code)?.words.split(' ') ?? [];
  return fold(typed)
    .split(' ')
    .every((word) => words.some((other) => other.startsWith(word)));
};
