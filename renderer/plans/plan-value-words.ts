import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/basics/language.ts';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import type { RecordSpec } from '../../shared/records/record.ts';
import type { ColumnType } from '../../shared/records/types.ts';
import type { Format } from '../base/format.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { choiceWords } from './choice-field.tsx';
import type { PlanValue } from './entry-fields.ts';

interface Reader {
  readonly t: TFunction;
  readonly language: Language;
  readonly format: Format;
}

const wordsOf = (type: ColumnType, value: PlanValue, { t, language, format }: Reader): string | null => {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return format.number(value);
  if (typeof value !== 'string') {
    return value.length === 0 ? null : format.list(value.map((tag) => spokenLanguageName(tag, language)));
  }
  if (type.told === 'date') return format.plainDate(value);
  if (type.told !== 'choice') return value;
  // A choice that no one made yet is `unknown` in the row.
  return value === 'unknown' ? null : choiceWords(type.words ?? '', value, t);
};

/** The name of a record's field; what has none is only for Alongside's own use. */
export const fieldLabel = (record: RecordSpec, name: string, t: TFunction): string =>
  // as: a key of the catalogs, which `audit-words.ts` checks
  t((record.columns[name]?.label ?? '') as 'plans.field.name');

/** Puts a field's value into words; null where nothing was recorded. */
export const usePlanValueWords = (): ((record: RecordSpec, name: string, value: PlanValue) => string | null) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  return useMemo(
    () => (record, name, value) => {
      const type = record.columns[name]?.type;
      return type === undefined ? null : wordsOf(type, value, { t, language, format });
    },
    [t, language, format],
  );
};
