import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkPages } from '../../main/core/vault-files/check-pages.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { fillMegabytes, makeBenchVault } from './bench-vault.ts';
import { longestWait, row, spread, timed, type BenchRow } from './measure.ts';

export interface BackUpSizes {
  readonly rounds: number;
  readonly megabytes: number;
}

const copySynced = (from: string, to: string): void => {
  copyFileSync(from, to);
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
};

/**
 * A backup as someone asks for it, written, on the disk and compared, beside copying the file and waiting for the disk.
 * `proved` is an automatic one, of which every page is read, beside that and reading the copy from end to end with the
 * bare driver; `readWait` the longest that a read waited during the first, in milliseconds.
 */
export const benchBackUp = async ({ rounds, megabytes }: BackUpSizes): Promise<BenchRow> => {
  const bench = await makeBenchVault((opened) => fillMegabytes(opened, megabytes));
  const { database } = vaultFiles(bench.folder);
  const folder = dirname(bench.folder);
  const copy = join(folder, 'copy.db');
  const path = join(folder, 'back-up.alongside');
  const daily = join(folder, 'daily');
  mkdirSync(daily);
  const times = {
    ours: [] as number[],
    floor: [] as number[],
    proved: [] as number[],
    provedFloor: [] as number[],
    waits: [] as number[],
  };
  for (let round = -1; round < rounds; round += 1) {
    const copying = await timed(() => copySynced(database, copy));
    const reading = await timed(() => bench.readCopy(copy, (db) => checkPages(db)));
    rmSync(copy);

    const { took, waits } = await longestWait(
      () => bench.call('vault.profile', {}),
      () => bench.call('backups.create', { file: 'file' }, { file: { path } }),
    );
    rmSync(path);
    const proved = await timed(() => bench.call('backups.automatic', { folder: 'file' }, { file: { path: daily } }));
    for (const name of readdirSync(daily)) rmSync(join(daily, name));
    if (round < 0) continue;
    times.ours.push(took);
    times.floor.push(copying);
    times.proved.push(proved);
    times.provedFloor.push(copying + reading);
    times.waits.push(waits);
  }
  const size = Math.round(statSync(database).size / 1e6);
  await bench.remove();
  const proved = Number((spread(times.proved).p50 / spread(times.provedFloor).p50).toFixed(2));
  return row(
    {
      name: `a back-up of ${megabytes} MB`,
      sizes: { rounds, megabytes: size, provedMs: spread(times.proved).p50 },
      floor: 'copying the file and fsync',
      limit: 2,
      also: { proved: { value: proved, limit: 2 }, readWait: { value: spread(times.waits).p50, limit: 100 } },
    },
    { ours: spread(times.ours), floor: spread(times.floor) },
  );
};
