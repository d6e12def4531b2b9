import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it, onTestFinished } from 'vitest';
import { startCoreProcess, type CoreProcess } from '../support/core-process.ts';
import { counted, stateFigure } from '../support/figure.ts';

/** `npm run test:full` kills 200 times, over 100,000 acknowledged writes in all. */
const asked = process.env['ALONGSIDE_KILL_RUNS'];
const runs = Number(asked ?? 12);
const writesPerRun = asked === undefined ? 25 : 500;

const unlock = async (folder: string): Promise<CoreProcess> => {
  const core = await startCoreProcess(folder);
  const opened = await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey });
  expect(opened).toMatchObject({ ok: true });
  return core;
};

/**
 * Writes as fast as it can until the process is gone, and notes what was acknowledged. The kill comes some moments
 * after so many acknowledgements, while writing continues.
 */
const writeUntilKilled = async (core: CoreProcess, run: number, acknowledged: Map<string, string>): Promise<void> => {
  const gone = new Promise<null>((resolve) => core.child.once('exit', () => resolve(null)));
  const killAfter = writesPerRun + ((run * 37) % 50);
  for (let count = 0; core.child.connected; count += 1) {
    const preferredName = `Person ${run}-${count}`;
    const result = await Promise.race([core.call('people.save', { preferredName }), gone]);
    // The value is that of people.save, whose id is all that is wanted here.
    if (result?.ok) acknowledged.set((result.value as { id: string }).id, preferredName);
    if (count === killAfter) void wait((run * 7) % 20).then(() => core.kill());
  }
  await gone;
};

it(
  `promise 1: ${runs} kills in the middle of writing lose no acknowledged write`,
  async () => {
    const parent = mkdtempSync(join(tmpdir(), 'alongside-kill-'));
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
    const folder = join(parent, 'vault');
    cpSync(inject('templateVault').folder, folder, { recursive: true });
    const acknowledged = new Map<string, string>();
    for (let run = 0; run < runs; run += 1) {
      await writeUntilKilled(await unlock(folder), run, acknowledged);
    }
    const core = await unlock(folder);
    expect(acknowledged.size).toBeGreaterThanOrEqual(runs * writesPerRun);
    for (const [id, preferredName] of acknowledged) {
      expect(await core.call('people.get', { id })).toMatchObject({ ok: true, value: { preferredName } });
    }
    expect(await core.call('vault.check', {})).toMatchObject({ ok: true, value: { ok: true, problems: [] } });
    stateFigure(`${runs} runs, ${counted(acknowledged.size)} acknowledged writes, 0 lost`);
    await core.kill();
  },
  60_000 + runs * 20_000,
);
