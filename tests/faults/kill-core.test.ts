import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it, onTestFinished } from 'vitest';
import { startCoreProcess, type CoreProcess } from '../support/core-process.ts';

const runs = Number(process.env['ALONGSIDE_KILL_RUNS'] ?? 12);

const unlock = async (folder: string): Promise<CoreProcess> => {
  const core = await startCoreProcess(folder);
  const opened = await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey });
  expect(opened).toMatchObject({ ok: true });
  return core;
};

/** Writes as fast as it can until the process is gone, and notes what was acknowledged. */
const writeUntilKilled = async (core: CoreProcess, run: number, acknowledged: Map<string, string>): Promise<void> => {
  const gone = new Promise<null>((resolve) => core.child.once('exit', () => resolve(null)));
  for (let count = 0; core.child.connected; count += 1) {
    const preferredName = `Person ${run}-${count}`;
    const result = await Promise.race([core.call('people.save', { preferredName }), gone]);
    // The value is that of people.save, whose id is all that is wanted here.
    if (result?.ok) acknowledged.set((result.value as { id: string }).id, preferredName);
  }
};

it(`promise 1: ${runs} kills in the midst of writing lose no acknowledged write`, async () => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-kill-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'vault');
  cpSync(inject('templateVault').folder, folder, { recursive: true });
  const acknowledged = new Map<string, string>();
  for (let run = 0; run < runs; run += 1) {
    const core = await unlock(folder);
    const writing = writeUntilKilled(core, run, acknowledged);
    await wait(5 + ((run * 37) % 180));
    await core.kill();
    await writing;
  }
  const core = await unlock(folder);
  expect(acknowledged.size).toBeGreaterThan(runs);
  for (const [id, preferredName] of acknowledged) {
    expect(await core.call('people.get', { id })).toMatchObject({ ok: true, value: { preferredName } });
  }
  expect(await core.call('vault.check', {})).toMatchObject({ ok: true, value: { ok: true, problems: [] } });
  await core.kill();
}, 120_000);
