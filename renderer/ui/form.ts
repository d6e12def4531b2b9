import type { TFunction } from 'i18next';
import type { z } from 'zod';

/** What a schema's complaint is to a person, in words of the screen's language. */
const issueWords = (issue: z.core.$ZodIssue, t: TFunction): string => {
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

/** Why a schema does not accept one value, in words; undefined when it does. */
export const schemaProblem = (schema: z.ZodType, value: unknown, t: TFunction): string | undefined => {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue === undefined ? undefined : issueWords(issue, t);
};
