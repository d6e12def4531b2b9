import data from '../../resources/countries.json' with { type: 'json' };
import { fold } from './names.ts';

export type RecognisedCountry =
  /** `iso2` as ISO 3166-1 (XK for Kosovo). `whole` is false if other words are beside it. */
  | { readonly kind: 'country'; readonly iso2: string; readonly whole: boolean }
  /** The words mean more than one country, such as "Congo". */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unrecognised' };

const byWords = new Map<string, string>();
const byCode = new Map<string, string>();
for (const country of data.countries) {
  byCode.set(country.iso2, country.iso2);
  byCode.set(country.iso3, country.iso2);
  const label = country.locatorLabel === null ? [] : [country.locatorLabel];
  for (const words of [country.name.en, country.name.es, ...label, ...country.aliases]) {
    byWords.set(fold(words), country.iso2);
  }
}
const ambiguous = new Map(
  data.ambiguous.flatMap((entry) => entry.words.map((words) => [fold(words), entry.countries] as const)),
);
for (const words of ambiguous.keys()) byWords.delete(words);

const article = /^(?:the|la|el|las|los|republic of|republica de) /u;

const lookUp = (text: string): string | undefined => {
  const words = fold(text);
  return byWords.get(words) ?? byWords.get(words.replace(article, '')) ?? byCode.get(text.trim());
};

/** Recognizes a country in English, Spanish, capitals, short forms and codes: `DR Congo`, `EEUU`, `HONDURAS`, `GTM`. */
export const recogniseCountry = (text: string): RecognisedCountry => {
  const words = fold(text);
  const candidates = ambiguous.get(words);
  if (candidates !== undefined) return { kind: 'ambiguous', candidates };
  const iso2 = lookUp(text);
  if (iso2 !== undefined) return { kind: 'country', iso2, whole: true };
  // "Huehuetenango, Guatemala"; "Haiti (Cap-Haïtien)"
  const found = new Set(
    text
      .split(/[,;/()\n–—]|\s-\s/u)
      .map(lookUp)
      .filter((code) => code !== undefined),
  );
  const [only] = found;
  return only !== undefined && found.size === 1
    ? { kind: 'country', iso2: only, whole: false }
    : { kind: 'unrecognised' };
};
