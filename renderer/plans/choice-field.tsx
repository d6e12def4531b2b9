import { NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A value of a choice in words. @param words the key of the choice */
export const choiceWords = (words: string, value: string, t: TFunction): string =>
  // as: the value is one of the choice's own; the catalogs have each, which `audit-words.ts` checks
  t(`${words}.${value}` as 'plans.tell.unknown');

export interface ChoiceFieldProps<Value extends string | null> {
  readonly label: string;
  readonly values: readonly string[];
  /** The key in the catalogs under which each value has its words. */
  readonly words: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Words for nothing chosen; without them, one has to be. */
  readonly nothing?: string;
  readonly description?: ReactNode;
}

/** One of a list, or nothing. */
export const ChoiceField = <Value extends string | null>(props: ChoiceFieldProps<Value>) => {
  const { label, values, words, value, onChange, nothing, description } = props;
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={label}
      description={description}
      data={[
        ...(nothing === undefined ? [] : [{ value: '', label: nothing }]),
        ...values.map((one) => ({ value: one, label: choiceWords(words, one, t) })),
      ]}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        // as: the options are the choice's own values, and nothing
        onChange((chosen === '' ? null : chosen) as Value);
      }}
    />
  );
};
