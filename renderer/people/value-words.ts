import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../shared/basics/countries.ts';
import type { Language } from '../../shared/basics/language.ts';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import { assertNever } from '../../shared/contract/errors.ts';
import { maskANumber } from '../../shared/people/people-rules.ts';
import { person as record } from '../../shared/people/records.ts';
import type { Format } from '../base/format.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import type { ChoiceName, FieldDef } from './person-fields.ts';
import type { PersonValues } from './person-values.ts';

interface Reader {
  readonly t: TFunction;
  readonly language: Language;
  readonly format: Format;
}

const wordsOf = (field: FieldDef, values: PersonValues, { t, language, format }: Reader): string | null => {
  switch (field.kind) {
    case 'line':
    case 'text':
      return values[field.name];
    case 'date': {
      const date = values[field.name];
      return date === null ? null : format.plainDate(date);
    }
    case 'country': {
      const code = values[field.name];
      return code === null ? null : countryName(code, language);
    }
    case 'yesNo': {
      const answer = values[field.name];
      return answer === null ? null : t(answer ? 'common.yes' : 'common.no');
    }
    case 'choice':
      return chosenWords(field.name, values[field.name], t);
    case 'languages':
      return values.languages.length === 0
        ? null
        : format.list(values.languages.map((tag) => spokenLanguageName(tag, language)));
    case 'names':
      return values.otherNames.length === 0 ? null : values.otherNames.join(' · ');
    case 'aNumber':
      return values.aNumber === null ? null : maskANumber(values.aNumber);
    case 'channels':
      return values.channels.length === 0 ? null : values.channels.map((channel) => channel.value).join(' · ');
    default:
      return assertNever(field);
  }
};

type ChoiceOf<Name extends ChoiceName> = (typeof record)['columns'][Name]['type'];

/** The values of a choice. */
export const choicesOf = (name: ChoiceName): readonly string[] => record.columns[name].type.values;

/** A value of a choice in words. */
export const choiceWords = <Name extends ChoiceName>(name: Name, value: string, t: TFunction): string => {
  const { words }: ChoiceOf<ChoiceName> = record.columns[name].type;
  // as: the value is one of that field's own; the catalogs have each, which `audit-words.ts` checks
  return t(`${words}.${value}` as 'people.status.active');
};

/** A choice that no one made yet is `unknown` in the row. */
const chosenWords = (name: ChoiceName, value: string, t: TFunction): string | null =>
  value === 'unknown' ? null : choiceWords(name, value, t);

/** Puts a stored value into words; null where nothing was recorded. An A-number comes with its last digits only. */
export const useValueWords = (): ((field: FieldDef, values: PersonValues) => string | null) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  return useMemo(() => (field, values) => wordsOf(field, values, { t, language, format }), [t, language, format]);
};
