import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestCore } from '../support/test-core.ts';

const day = 86_400_000;
const begun = Date.parse('2026-11-24T15:00:00Z');
/** Years ahead, back before the program was written, and to and fro within a moment. */
const jumps = [0, 3650 * day, -9000 * day, 1, -1, 365 * day, 0];

it('a clock that jumps loses no record, breaks no chain and removes no back-up', async () => {
  let now = begun;
  const core = await openTestCore({ now: () => new Date(now) });
  const folder = join(core.folder, 'backups');
  const saved = new Map<string, string>();
  const made = new Set<string>();
  for (const [at, jump] of jumps.entries()) {
    now = begun + jump;
    const preferredName = `Person ${at}`;
    const { id } = await core.call('people.save', { preferredName });
    saved.set(id, preferredName);
    await core.call('people.save', { id, teamNote: `written at jump ${at}` });
    await core.call('backups.automatic', { folder: 'file' }, { file: { path: folder } });
    const names = readdirSync(folder);
    for (const name of made) expect(names, `${name} after jump ${at}`).toContain(name);
    for (const name of names) made.add(name);
  }
  expect(made.size).toBeGreaterThanOrEqual(3);
  for (const [id, preferredName] of saved) expect(await core.call('people.get', { id })).toMatchObject({ preferredName });
  expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  expect((await core.call('vault.check', {})).problems).toEqual([]);
  await core.dispatcher.close();

  const again = await openTestCore({ folder: core.folder, now: () => new Date(begun - 9000 * day) });
  for (const [id, preferredName] of saved) expect(await again.call('people.get', { id })).toMatchObject({ preferredName });
});
