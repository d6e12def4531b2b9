import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { DraftChange, FormDraft } from '../../shared/drafts/drafts.ts';
import { longestWait } from './draft-saver.ts';
import { createDrafts } from './drafts.ts';
import { flushKept, openKept, useKept } from './kept-drafts.ts';
import { goTo } from './navigation.ts';
import { resetAllStores } from './stores.ts';

/** A vault with the drafts of one user. */
const vault = { kept: new Map<string, string>(), saves: 0 };

const nameOf = ({ form, key }: Pick<FormDraft, 'form' | 'key'>): string => `${form} ${key}`;

const bridge: Bridge = {
  call: async (name, input) => {
    if (name === 'drafts.list') {
      const items = [...vault.kept].map(([id, content]) => ({
        form: id.split(' ')[0],
        key: id.split(' ')[1],
        content,
      }));
      return { ok: true, value: { items } };
    }
    vault.saves += 1;
    for (const change of (input as { changes: DraftChange[] }).changes) {
      if (change.content === null) vault.kept.delete(nameOf(change));
      else vault.kept.set(nameOf(change), change.content);
    }
    return { ok: true, value: {} };
  },
  cancel: () => undefined,
  onEvent: () => () => undefined,
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { alongside: bridge });
  vault.kept.clear();
  vault.saves = 0;
});
afterEach(() => {
  resetAllStores();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const drafts = createDrafts<{ readonly name: string }>('contact');

it('what was typed is in the vault within two seconds, and there again after a lock', async () => {
  await openKept();
  drafts.set('a', { name: 'Lu' });
  drafts.set('a', { name: 'Luis' });
  expect(vault.saves).toBe(0);
  await vi.advanceTimersByTimeAsync(longestWait);
  expect(vault.saves).toBe(1);
  resetAllStores();
  expect(drafts.get('a')).toBeUndefined();
  await openKept();
  expect(drafts.get('a')).toEqual({ name: 'Luis' });
});

it('what was saved or discarded is out of the vault at once', async () => {
  await openKept();
  drafts.set('a', { name: 'Luis' });
  await flushKept();
  drafts.drop('a');
  await vi.advanceTimersByTimeAsync(0);
  expect(vault.kept.size).toBe(0);
});

it('what is typed while the vault is still read stays, and is saved', async () => {
  vault.kept.set('contact a', JSON.stringify({ draft: { name: 'old' }, screen: null }));
  vault.kept.set('contact b', JSON.stringify({ draft: { name: 'Rosa' }, screen: null }));
  const opened = openKept();
  drafts.set('a', { name: 'new' });
  await opened;
  await flushKept();
  expect([drafts.get('a'), drafts.get('b')]).toEqual([{ name: 'new' }, { name: 'Rosa' }]);
  expect(JSON.parse(vault.kept.get('contact a') ?? '')).toMatchObject({ draft: { name: 'new' } });
});

it('nothing of one session is saved in the next one’s, and a lock drops nothing from the vault', async () => {
  await openKept();
  drafts.set('a', { name: 'Luis' });
  await flushKept();
  drafts.set('a', { name: 'Luis Q' });
  resetAllStores();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(JSON.parse(vault.kept.get('contact a') ?? '')).toMatchObject({ draft: { name: 'Luis' } });
});

it('the screen where it was typed comes along; what no window wrote is not there', async () => {
  await openKept();
  goTo({ name: 'person', id: 'p', tab: 'plan' });
  drafts.set('a', { name: 'Luis' });
  await flushKept();
  vault.kept.set('contact b', 'not JSON');
  resetAllStores();
  await openKept();
  expect(Object.values(useKept.getState().drafts)).toEqual([
    { draft: { name: 'Luis' }, screen: { name: 'person', id: 'p', tab: 'plan' } },
  ]);
});

it('words that were taken out again are no draft', async () => {
  const words = createDrafts<string>('note');
  words.set('a', 'Called');
  words.set('a', '');
  expect(words.get('a')).toBeUndefined();
});
