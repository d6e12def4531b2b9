import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it, onTestFinished } from 'vitest';
import type { CallOutput } from '../../shared/contract.ts';
import { asFile, recovery } from '../support/backup-files.ts';
import { startCoreProcess, type CoreProcess } from '../support/core-process.ts';

const runs = Number(process.env['ALONGSIDE_KILL_RUNS'] ?? 4);

const unlocked = async (folder: string): Promise<CoreProcess> => {
  const core = await startCoreProcess(folder);
  expect(await core.call('vault.unlockWithRecoveryKey', recovery())).toMatchObject({ ok: true });
  return core;
};

const namesIn = async (core: CoreProcess): Promise<string> => {
  const result = await core.call('people.list', { limit: 50 });
  if (!result.ok) throw new Error(result.error.code);
  // The core answers by the contract.
  return (result.value as CallOutput<'people.list'>).items
    .map(({ preferredName }) => preferredName)
    .toSorted()
    .join();
};

/** Kills the core so many milliseconds after a call was made, unless it was answered before. Answers whether it was. */
const killedIn = async (
  core: CoreProcess,
  milliseconds: number,
  call: string,
  input: unknown,
  path: string,
): Promise<boolean> => {
  const answered = core.call(call, input, asFile(path)).then(({ ok }) => ok);
  const inTime = await Promise.race([answered, wait(milliseconds).then(() => false)]);
  await core.kill();
  return inTime;
};

it(`${runs} kills in the middle of a backup and of a restore leave a vault that opens, whole`, async () => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-kill-restore-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const vault = join(parent, 'vault');
  cpSync(inject('templateVault').folder, vault, { recursive: true });
  const copy = join(parent, 'copy.alongside');
  const first = await unlocked(vault);
  await first.call('people.save', { preferredName: 'Ana' });
  const begun = performance.now();
  expect(await first.call('backups.create', { file: 'file' }, asFile(copy))).toMatchObject({ ok: true });
  // Spread over about the time that the call takes here.
  const momentOf = (run: number): number => 10 + ((performance.now() - begun) * (run + 0.5)) / runs;
  const moments = Array.from({ length: runs }, (_, run) => momentOf(run));
  await first.call('people.save', { preferredName: 'Ben' });
  await first.kill();

  for (const [run, moment] of moments.entries()) {
    const folder = join(parent, `run ${run}`);
    cpSync(vault, folder, { recursive: true });
    const path = join(parent, `run ${run}.alongside`);
    const made = await killedIn(await unlocked(folder), moment, 'backups.create', { file: 'file' }, path);
    // A file of that name is there only when it was proved.
    const isThere = readdirSync(parent).includes(`run ${run}.alongside`);
    if (made) expect(isThere).toBe(true);

    const restoring = { file: 'file', credentials: recovery() };
    const restored = await killedIn(
      await unlocked(folder),
      moment,
      'backups.restore',
      restoring,
      isThere ? path : copy,
    );
    const core = await unlocked(folder);
    expect(isThere || !restored ? ['Ana', 'Ana,Ben'] : ['Ana'], `run ${run}`).toContain(await namesIn(core));
    expect(await core.call('vault.check', {}), `run ${run}`).toMatchObject({ ok: true, value: { ok: true } });
    await core.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}, 360_000);
