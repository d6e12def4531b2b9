import { expect, it } from 'vitest';
import { createFleetingDrafts, createDrafts, fieldsOf, typedText } from './drafts.ts';
import { resetAllStores } from './stores.ts';

it.each([
  ['in this window alone', createFleetingDrafts<{ readonly name: string }>()],
  ['in the vault, too', createDrafts<{ readonly name: string }>('test')],
])('keeps what was typed by its key until it is dropped, and nothing after a lock: %s', (_, drafts) => {
  drafts.set('a', { name: 'Ana' });
  drafts.set('b', { name: 'Luz' });
  drafts.drop('b');
  expect([drafts.get('a'), drafts.get('b')]).toEqual([{ name: 'Ana' }, undefined]);
  resetAllStores();
  expect(drafts.get('a')).toBeUndefined();
});

it('takes from a record just the fields that a blank draft has', () => {
  const record = { id: 'a', name: 'Ana', phone: null, updatedAt: '2026-12-01T10:00:00.000Z' };
  expect(fieldsOf<{ name: string; phone: string | null }>({ name: '', phone: null }, record)).toEqual({
    name: 'Ana',
    phone: null,
  });
});

it('takes an empty field for nothing', () => {
  expect([typedText(''), typedText(' '), typedText('Room 4')]).toEqual([null, ' ', 'Room 4']);
});
