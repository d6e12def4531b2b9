import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mostUndos, stayOf, undoKeptFor, useSaid } from './said.ts';
import { resetAllStores } from './stores.ts';

const { getState } = useSaid;
const undosNow = () => getState().undos.map(({ message }) => message);

const idOf = (message: string) => getState().undos.find((one) => one.message === message)?.id ?? -1;

beforeEach(() => {
  vi.useFakeTimers();
  resetAllStores();
});
afterEach(() => vi.useRealTimers());

test('one message is shown, the newest; an earlier change can still be undone', () => {
  const undo = vi.fn<() => void>();
  getState().say({ message: 'First', undo });
  getState().say({ message: 'Second', undo: () => {} });
  getState().say({ message: 'Third' });
  expect(getState().shown?.message).toBe('Third');
  expect(undosNow()).toEqual(['Second', 'First']);
  getState().undo(idOf('First'));
  expect(undo).toHaveBeenCalledOnce();
  expect(undosNow()).toEqual(['Second']);
  expect(getState().shown?.message).toBe('Third');
});

test('an undo runs once, and takes its message with it', () => {
  const undo = vi.fn<() => void>();
  getState().say({ message: 'Saved', undo });
  const id = idOf('Saved');
  getState().undo(id);
  getState().undo(id);
  expect(undo).toHaveBeenCalledOnce();
  expect(getState()).toMatchObject({ shown: null, undos: [] });
});

test('a message that leaves keeps its undo for some minutes, and no longer', () => {
  getState().say({ message: 'Saved', undo: () => {} });
  getState().leave();
  expect(getState().shown).toBeNull();
  vi.advanceTimersByTime(undoKeptFor - 1);
  expect(undosNow()).toEqual(['Saved']);
  vi.advanceTimersByTime(1);
  expect(undosNow()).toEqual([]);
});

test('only the newest changes can be undone, and none after a lock', () => {
  for (let n = 0; n <= mostUndos; n += 1) getState().say({ message: `Change ${n}`, undo: () => {} });
  expect(undosNow()).toHaveLength(mostUndos);
  expect(undosNow()).not.toContain('Change 0');
  resetAllStores();
  expect(getState()).toMatchObject({ shown: null, undos: [] });
});

test('there is more time to decide than to read', () => {
  expect(stayOf({ message: 'Saved', undo: () => {} })).toBeGreaterThan(stayOf({ message: 'Copied' }));
});

test('what was undone elsewhere is not offered again', () => {
  getState().say({ message: 'Other', undo: () => {} });
  getState().say({ message: 'Imported', about: 'import-1', undo: () => {} });
  getState().forget('import-1');
  expect(getState().shown).toBeNull();
  expect(undosNow()).toEqual(['Other']);
});
