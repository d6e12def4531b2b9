import { cpSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { restoreBackUp } from '../../main/core/backups/restore-backup.ts';
import { realOps, type RestoreOps } from '../../main/core/vault-files/restore-swap.ts';
import { backUpTo, namesIn, recovery } from '../support/backup-files.ts';
import { openTestCore } from '../support/test-core.ts';

const powerCut = new Error('power cut');

/** Operations that end with the power: the given one is done (or not even that), and nothing after it. */
const opsUntil = (last: number, done: boolean): { ops: RestoreOps; count: () => number } => {
  let count = 0;
  const wrap =
    <Args extends unknown[]>(work: (...args: Args) => void) =>
    (...args: Args): void => {
      count += 1;
      if (count > last || (count === last && !done)) throw powerCut;
      work(...args);
      if (count === last) throw powerCut;
    };
  const { makeFolder, rename, write, remove, eraseKeys, syncFolder } = realOps;
  return {
    ops: {
      makeFolder: wrap(makeFolder),
      rename: wrap(rename),
      write: wrap(write),
      remove: wrap(remove),
      eraseKeys: wrap(eraseKeys),
      syncFolder: wrap(syncFolder),
    },
    count: () => count,
  };
};

/** A vault with newer people, with an unfinished log beside it as a crash leaves it, and an older backup of it. */
const prepare = async () => {
  const core = await openTestCore();
  const parent = dirname(core.folder);
  const path = join(parent, 'copy.alongside');
  await core.call('people.save', { preferredName: 'Ana' });
  await backUpTo(core, path);
  await core.call('people.save', { preferredName: 'Ben' });
  const crashed = join(parent, 'crashed');
  cpSync(core.folder, crashed, { recursive: true });
  await core.dispatcher.close();
  expect(readdirSync(crashed)).toContain('vault.db-wal');
  return { parent, path, crashed };
};

it('a restore that ends after any of its steps leaves the old or the new vault, whole', async () => {
  const { parent, path, crashed } = await prepare();
  const all = opsUntil(Number.POSITIVE_INFINITY, true);
  const trial = join(parent, 'trial');
  cpSync(crashed, trial, { recursive: true });
  await restoreBackUp(trial, path, recovery(), { at: new Date(), closeVault: null, ops: all.ops });
  expect(all.count()).toBeGreaterThan(12);

  const outcomes = new Set<string>();
  for (let step = 1; step <= all.count(); step += 1) {
    for (const done of [false, true]) {
      const folder = join(parent, `step-${step}-${done}`);
      cpSync(crashed, folder, { recursive: true });
      const { ops } = opsUntil(step, done);
      // The last steps only clear up, and after the very last one nothing is left to be cut off.
      await restoreBackUp(folder, path, recovery(), { at: new Date(), closeVault: null, ops }).catch(
        (error: unknown) => {
          expect(error).toBe(powerCut);
        },
      );
      const core = await openTestCore({ folder });
      const names = (await namesIn(core)).join();
      expect(['Ana', 'Ana,Ben'], `step ${step}`).toContain(names);
      expect(await core.call('vault.check', {}), `step ${step}`).toMatchObject({ ok: true });
      outcomes.add(names);
      const replaced = readdirSync(folder).find((name) => name.startsWith('replaced-'));
      expect(replaced !== undefined, `step ${step}`).toBe(names === 'Ana');
      await core.dispatcher.close();
      if (replaced !== undefined) {
        const kept = await openTestCore({ folder: join(folder, replaced) });
        expect(await namesIn(kept), `step ${step}`).toEqual(['Ana', 'Ben']);
        await kept.dispatcher.close();
      }
    }
  }
  expect(outcomes).toEqual(new Set(['Ana', 'Ana,Ben']));
}, 240_000);
