import { useForm, type UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { AppError } from '../../shared/contract/errors.ts';

/** What a schema's complaint is to a person, in words of the screen's language. */
export const issueWords = (issue: z.core.$ZodIssue, t: TFunction): string => {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') {
        return issue.minimum === 1 ? t('common.field.required') : t('common.field.tooShort');
      }
      return t('common.field.tooSmall', { limit: String(issue.minimum) });
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? t('common.field.tooLong', { count: Number(issue.maximum) })
        : t('common.field.tooLarge', { limit: String(issue.maximum) });
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? t('common.field.required')
        : t('common.field.check');
    case 'invalid_format':
      return issue.format === 'date'
        ? t('common.field.date', { example: t('common.date.example') })
        : t('common.field.check');
    case 'invalid_value':
      return t('common.field.choice');
    default:
      return t('common.field.check');
  }
};

/** The errors of a form's values, by path, in words. Empty when the schema accepts them. */
export const fieldErrors = (schema: z.ZodType, values: unknown, t: TFunction): Record<string, string> => {
  // reportInput: an empty field is worded by what is in it; the input never leaves this function
  const result = schema.safeParse(values, { reportInput: true });
  const errors: Record<string, string> = {};
  for (const issue of result.error?.issues ?? []) {
    errors[issue.path.join('.')] ??= issueWords(issue, t);
  }
  return errors;
};

export interface SchemaForm<Values extends Record<string, unknown>> extends UseFormReturnType<Values> {
  /**
   * Shows a failed call at its field. Returns false when the error names none of the form's fields, so that
   * the caller says it elsewhere.
   */
  readonly showCallError: (error: unknown) => boolean;
}

/** A form that checks itself with the contract's own schema, so that a rule is written once. */
export const useSchemaForm = <Values extends Record<string, unknown>>(
  schema: z.ZodType,
  initialValues: Values,
): SchemaForm<Values> => {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues,
    validate: (values) => fieldErrors(schema, values, t),
    validateInputOnBlur: false,
  });
  const { setErrors } = form;
  const showCallError = useCallback(
    (error: unknown) => {
      if (!(error instanceof AppError) || error.field === undefined) {
        return false;
      }
      setErrors({
        [error.field]: error.code === 'input.rejected' ? t('common.field.check') : t(`errors.${error.code}`),
      });
      return true;
    },
    [setErrors, t],
  );
  return { ...form, showCallError };
};
