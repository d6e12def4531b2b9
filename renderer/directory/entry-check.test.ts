import { expect, it } from 'vitest';
import { createTranslator } from '../../shared/words.ts';
import { entryErrors } from './entry-check.ts';
import { type EntryValues, firstDraft } from './entry-drafts.ts';

const t = createTranslator('en');
const today = '2026-12-08';

const errorsOf = (values: Partial<EntryValues>) => {
  const draft = firstDraft(null, { kind: 'hotline' });
  return entryErrors({ ...draft, values: { ...draft.values, name: 'Line', ...values } }, today, t);
};

it('says at the very number why it can’t be listed', () => {
  const phones = [
    { number: '555-0101', use: 'main' as const },
    { number: '1-866-DHS-2-ICE', use: 'main' as const },
  ];
  expect(errorsOf({ phones })).toEqual({ 'phones.1.number': t('directory.never.tipLine') });
});

it('says so at any other field', () => {
  expect(errorsOf({ note: 'or 866 347 2423' })).toEqual({ note: t('directory.never.tipLine') });
  expect(errorsOf({ url: 'https://myuscis.com' })).toEqual({ url: t('directory.never.notGovernment') });
});

it('asks for a kind, a name, a real address and a day that was', () => {
  expect(errorsOf({})).toEqual({});
  expect(errorsOf({ kind: null, name: ' ', url: 'www.x.org', verifiedOn: '2026-12-09' })).toEqual({
    kind: t('common.field.required'),
    name: t('common.field.required'),
    url: t('directory.entry.badUrl'),
    verifiedOn: t('directory.entry.future'),
  });
});
