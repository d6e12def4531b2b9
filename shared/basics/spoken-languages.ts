import data from '../../resources/languages.json' with { type: 'json' };
import type { Language } from './language.ts';

const byTag = new Map<string, Readonly<Record<Language, string>>>(
  data.languages.map(({ tag, en, es }) => [tag, { en, es }]),
);

/** Tags that a field offers: languages that teams meet often. */
export const offeredLanguages: readonly string[] = [...byTag.keys()];

const displayNames = new Map<Language, Intl.DisplayNames>();
/** Making one costs far more than asking it, and a table asks once per row. */
const displayNamesIn = (reader: Language): Intl.DisplayNames => {
  const known = displayNames.get(reader) ?? new Intl.DisplayNames(reader, { type: 'language' });
  displayNames.set(reader, known);
  return known;
};

/**
 * A language's name in the reader's language; what is no tag was typed as a name and stays as it is. The names ship
 * with Alongside: a browser knows fewer of them than Node does.
 */
export const spokenLanguageName = (tag: string, reader: Language): string => {
  const known = byTag.get(tag);
  if (known !== undefined || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) return known?.[reader] ?? tag;
  try {
    return displayNamesIn(reader).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
