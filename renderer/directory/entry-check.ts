import type { TFunction } from 'i18next';
import { entryInput } from '../../shared/directory/directory.ts';
import { neverListed } from '../../shared/directory/never-list.ts';
import type { FieldErrors } from '../base/form-submit.ts';
import { fieldErrors } from '../ui/form.ts';
import { changedOf, type EntryDraft } from './entry-drafts.ts';

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Why a field must not be entered: something in it must never stand as help. */
const neverWords = (value: unknown, t: TFunction): string | undefined => {
  const reason = textsIn(value)
    .map(neverListed)
    .find((found) => found !== null);
  return reason === undefined ? undefined : t(`directory.never.${reason}`);
};

/** Errors of the numbers go to the number that is wrong. */
const phoneErrors = (phones: EntryDraft['values']['phones'], t: TFunction): FieldErrors =>
  Object.fromEntries(phones.map(({ number }, place) => [`phones.${place}.number`, neverWords(number, t)]));

/** What is wrong with an entry before it is sent, in words, by the field. */
export const entryErrors = (draft: EntryDraft, today: string, t: TFunction): FieldErrors => {
  const { values } = draft;
  const changed = changedOf(draft);
  const isAhead = (day: string | null): boolean => day !== null && day > today;
  const never = Object.fromEntries(
    Object.entries(changed)
      .filter(([field]) => field !== 'phones')
      .map(([field, value]) => [field, neverWords(value, t)]),
  );
  return {
    ...fieldErrors(entryInput, changed, t),
    ...(values.kind === null && { kind: t('common.field.required') }),
    ...(values.name.trim() === '' && { name: t('common.field.required') }),
    ...(values.url !== null &&
      !/^https?:\/\/[^\s/]+\.\S+$/u.test(values.url.trim()) && {
        url: t('directory.entry.badUrl'),
      }),
    ...(isAhead(values.verifiedOn) && { verifiedOn: t('directory.entry.future') }),
    ...(isAhead(values.rulesVerifiedOn) && { rulesVerifiedOn: t('directory.entry.future') }),
    ...(isAhead(values.sourceDate) && { sourceDate: t('directory.entry.future') }),
    ...Object.fromEntries(Object.entries(never).filter(([, words]) => words !== undefined)),
    ...Object.fromEntries(Object.entries(phoneErrors(values.phones, t)).filter(([, words]) => words !== undefined)),
  };
};
