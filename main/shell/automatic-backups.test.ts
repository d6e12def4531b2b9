import { expect, test } from 'vitest';
import type { CallResult } from '../../shared/contract/errors.ts';
import { AutomaticBackUps } from './automatic-backups.ts';

const setup = () => {
  const state = {
    folder: 'there' as string | null,
    today: '2026-11-24',
    now: 0,
    result: { ok: true, value: {} } as CallResult<unknown>,
  };
  const paths: unknown[] = [];
  const automatic = new AutomaticBackUps({
    core: {
      call: ({ call, input, files }) => {
        paths.push(call === 'backups.automatic' ? files[(input as { folder: string }).folder] : call);
        return Promise.resolve(state.result);
      },
    },
    folder: () => state.folder,
    today: () => state.today,
    now: () => state.now,
  });
  return { state, paths, automatic };
};

test('a day in use is backed up once, the next one again, another folder at once', async () => {
  const { state, paths, automatic } = setup();
  await automatic.look();
  await automatic.look();
  state.today = '2026-11-25';
  await automatic.look();
  state.folder = 'elsewhere';
  await automatic.look();
  expect(paths).toEqual([{ path: 'there' }, { path: 'there' }, { path: 'elsewhere' }]);
});

test('nothing is backed up while the vault is locked or it is turned off', async () => {
  const { state, paths, automatic } = setup();
  state.folder = null;
  await automatic.look();
  expect(paths).toEqual([]);
});

test('two never run at a time', async () => {
  const { paths, automatic } = setup();
  await Promise.all([automatic.look(), automatic.look()]);
  expect(paths).toHaveLength(1);
});

test('one that could not be written is reported, tried again after ten minutes, and at once when asked', async () => {
  const { state, paths, automatic } = setup();
  state.result = { ok: false, error: { code: 'disk.full' } };
  await automatic.look();
  expect(automatic.problem).toBe('disk.full');
  state.now = 9 * 60_000;
  await automatic.look();
  expect(paths).toHaveLength(1);
  state.now = 11 * 60_000;
  await automatic.look();
  expect(paths).toHaveLength(2);
  state.result = { ok: true, value: {} };
  await automatic.again();
  expect(paths).toHaveLength(3);
  expect(automatic.problem).toBeNull();
});

test('a lock in the middle is no problem', async () => {
  const { state, automatic } = setup();
  state.result = { ok: false, error: { code: 'vault.locked' } };
  await automatic.look();
  expect(automatic.problem).toBeNull();
});
