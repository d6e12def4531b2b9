import type { TFunction } from 'i18next';
import { personInput } from '../../shared/people/people.ts';
import type { FieldErrors } from '../base/form-submit.ts';
import { fieldErrors } from '../ui/form.ts';
import { aNumberProblem } from './a-number-field.tsx';
import { type FieldName, fieldOfPath, type PersonValues, toInput } from './person-values.ts';

/** What is wrong with the fields of a person that were changed, by field or path within it. */
export const personProblems = (values: PersonValues, changed: readonly FieldName[], t: TFunction): FieldErrors => {
  const found = Object.entries(fieldErrors(personInput, toInput(values, changed), t));
  const problem = changed.includes('aNumber') ? aNumberProblem(values.aNumber ?? '', t) : null;
  return {
    ...Object.fromEntries(found.map(([path, words]) => [fieldOfPath(path), words])),
    ...(problem !== null && { aNumber: problem }),
    ...(values.preferredName.trim() === '' && { preferredName: t('common.field.required') }),
  };
};

/** Where a refused path belongs among these fields; null when none of them is meant. */
export const fieldAmong =
  (names: readonly FieldName[]) =>
  (path: string): string | null => {
    const field = fieldOfPath(path);
    return names.some((name) => field === name || field.startsWith(`${name}.`)) ? field : null;
  };
