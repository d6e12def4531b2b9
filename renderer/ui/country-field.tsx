import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recogniseCountry } from '../../shared/basics/countries-as-written.ts';
import { countriesByName, countryName, isCountryLike } from '../../shared/basics/countries.ts';
import type { Language } from '../../shared/basics/language.ts';
import { TypeAhead } from './type-ahead.tsx';

export interface CountryFieldProps {
  readonly label: string;
  /** ISO 3166-1 alpha-2, or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** What is said of words that are no country. */
  readonly nothingFound: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
}

/** So many countries are offered at once; another letter brings the others. */
const mostOffered = 30;

/** A country, found by its name in either language, by its people's name or by its code. What is no country stays as typed and is reported. */
export const CountryField = ({ label, value, onChange, nothingFound, description, error }: CountryFieldProps) => {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'es' ? 'es' : 'en';
  const name = value === null ? '' : countryName(value, language);
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState(true);
  // While something is typed there is no value; a value that is set, by choice or from outside, is what is there.
  const text = value === null ? typed : name;

  const countries = useMemo(() => countriesByName(language), [language]);
  const options = useMemo(
    () =>
      countries
        .filter(({ code }) => text === name || isCountryLike(code, text))
        .slice(0, mostOffered)
        .map(({ code, name: words }) => ({ id: code, label: words })),
    [countries, text, name],
  );
  const choose = (code: string): void => {
    setTyped('');
    onChange(code);
  };
  const leave = (): void => {
    setLeft(true);
    if (text.trim() === '' || text === name) return;
    const [first, second] = options;
    const recognised = recogniseCountry(text);
    if (recognised.kind === 'country') choose(recognised.iso2);
    else if (first !== undefined && second === undefined) choose(first.id);
  };
  const isUnread = left && value === null && text.trim() !== '';
  return (
    <TypeAhead
      label={label}
      description={description}
      error={isUnread ? nothingFound : error}
      text={text}
      onText={(words) => {
        setTyped(words);
        setLeft(false);
        if (value !== null) onChange(null);
      }}
      options={options}
      onPick={choose}
      picksFirst={text !== name}
      onLeave={leave}
    />
  );
};
