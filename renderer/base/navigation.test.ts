import { beforeEach, expect, it } from 'vitest';
import { goBack, goTo, useNavigation } from './navigation.ts';
import { createStore, resetAllStores } from './stores.ts';

beforeEach(resetAllStores);

const shown = () => useNavigation.getState().screen;

it('goes back the way it came, to the first screen at last', () => {
  goTo({ name: 'people' });
  goTo({ name: 'person', id: 'a' });
  goBack();
  expect(shown()).toEqual({ name: 'people' });
  goBack();
  expect(shown()).toBeNull();
  goBack();
  expect(shown()).toBeNull();
});

it('does not remember the same screen twice in a row', () => {
  goTo({ name: 'people' });
  goTo({ name: 'people' });
  goBack();
  expect(shown()).toBeNull();
});

it('replaces a screen without a step to go back to', () => {
  goTo({ name: 'person', id: 'a' });
  useNavigation.getState().replace({ name: 'person', id: 'a', tab: 'plan' });
  goBack();
  expect(shown()).toBeNull();
});

it('remembers at most fifty screens', () => {
  for (let count = 0; count < 80; count += 1) {
    goTo({ name: 'person', id: String(count) });
  }
  expect(useNavigation.getState().past).toHaveLength(50);
});

it('forgets everything when the stores are reset', () => {
  const useOther = createStore<{ readonly name: string }>(() => ({ name: '' }));
  useOther.setState({ name: 'Ana' });
  goTo({ name: 'person', id: 'a' });
  resetAllStores();
  expect(useOther.getState()).toEqual({ name: '' });
  expect(useNavigation.getState()).toMatchObject({ screen: null, past: [] });
});
