import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countriesByName, isCountryLike } from '../../shared/countries.ts';
import type { Language } from '../../shared/shell.ts';

export interface CountryFieldProps {
  readonly label: string;
  /** ISO 3166-1 alpha-2, or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** What stands in the list when no country fits. */
  readonly nothingFound: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
}

const isOption = (item: object): item is ComboboxItem => 'value' in item;

/** A country from the list, found by its name in either language, by its people's name or by its code. */
const byAnyName: OptionsFilter = ({ options, search }) =>
  search.trim() === '' ? options : options.filter((option) => isOption(option) && isCountryLike(option.value, search));

export const CountryField = ({ label, value, onChange, nothingFound, description, error }: CountryFieldProps) => {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'es' ? 'es' : 'en';
  const data = useMemo(() => countriesByName(language).map(({ code, name }) => ({ value: code, label: name })), [language]);
  return (
    <Select
      label={label}
      description={description}
      error={error}
      data={data}
      value={value}
      onChange={onChange}
      filter={byAnyName}
      searchable
      clearable
      selectFirstOptionOnChange
      nothingFoundMessage={nothingFound}
      maxDropdownHeight={260}
      autoComplete="off"
    />
  );
};
