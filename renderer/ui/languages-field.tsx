import { type ComboboxItem, type OptionsFilter, TagsInput } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/basics/language.ts';
import { languageTag } from '../../shared/basics/languages-as-written.ts';
import { fold } from '../../shared/basics/names.ts';
import { offeredLanguages, spokenLanguageName } from '../../shared/basics/spoken-languages.ts';

export interface LanguagesFieldProps {
  readonly label: string;
  /** Language tags, or names where there is no tag. */
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
}

const begins = (name: string, typed: string): boolean => {
  const words = fold(name).split(' ');
  return fold(typed)
    .split(' ')
    .every((word) => words.some((other) => other.startsWith(word)));
};

const isOption = (item: object): item is ComboboxItem => 'value' in item;

const byBeginning: OptionsFilter = ({ options, search, limit }) =>
  options.filter((option) => isOption(option) && begins(option.value, search)).slice(0, limit);

/** Languages by their names in the reader's language; what the list lacks can be written. */
export const LanguagesField = ({ label, value, onChange, description, error }: LanguagesFieldProps) => {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'es' ? 'es' : 'en';
  const { names, tagOf } = useMemo(() => {
    const pairs = offeredLanguages.map((tag) => [spokenLanguageName(tag, language), tag] as const);
    const tags = new Map(pairs.map(([name, tag]) => [fold(name), tag]));
    const { compare } = new Intl.Collator(language);
    const tagOf = (name: string): string => {
      const known = tags.get(fold(name)) ?? languageTag(name);
      if (known !== null && known !== undefined) return known;
      // "Span" and a quick Enter, before the list has chosen.
      const [first, second] = pairs.filter(([offered]) => begins(offered, name));
      return first !== undefined && second === undefined ? first[1] : name.trim();
    };
    return { names: pairs.map(([name]) => name).toSorted(compare), tagOf };
  }, [language]);
  // What is there keeps its tag, also one that the list does not offer.
  const present = new Map(value.map((tag) => [spokenLanguageName(tag, language), tag]));
  return (
    <TagsInput
      label={label}
      description={description}
      error={error}
      data={names}
      value={[...present.keys()]}
      onChange={(chosen) => onChange([...new Set(chosen.map((name) => present.get(name) ?? tagOf(name)))])}
      filter={byBeginning}
      selectFirstOptionOnChange
      acceptValueOnBlur
      maxDropdownHeight={260}
      limit={40}
      maxTags={20}
    />
  );
};
