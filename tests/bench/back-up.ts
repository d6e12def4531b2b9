import { closeSync, copyFileSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkPages } from '../../main/core/vault/check-pages.ts';
import { vaultFiles } from '../../main/core/vault/vault-files.ts';
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
 * A whole back-up, proved, beside copying the database, waiting for the disk, and reading the copy from end to end with
 * the bare driver: to verify and decrypt every page is most of it. `copied` is the part until the check begins beside
 * copying alone; `readWait` the longest that a read waited meanwhile, in milliseconds.
 */
export const benchBackUp = async ({ rounds, megabytes }: BackUpSizes): Promise<BenchRow> => {
  const bench = await makeBenchVault((opened) => fillMegabytes(opened, megabytes));
  const { database } = vaultFiles(bench.folder);
  const folder = dirname(bench.folder);
  const copy = join(folder, 'copy.db');
  const path = join(folder, 'back-up.alongside');
  const times = { ours: [] as number[], floor: [] as number[], copied: [] as number[], copyAlone: [] as number[], waits: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    const copyAlone = await timed(() => copySynced(database, copy));
    const check = await timed(() => bench.readCopy(copy, (db) => checkPages(db)));
    rmSync(copy);

    const begun = performance.now();
    let copied = 0;
    const stopListening = bench.onStage('backupChecking', () => (copied ||= performance.now() - begun));
    const { took, waits } = await longestWait(
      () => bench.call('vault.profile', {}),
      () => bench.call('backups.create', { file: 'file' }, { file: { path } }),
    );
    stopListening();
    rmSync(path);
    if (round < 0) continue;
    times.ours.push(took);
    times.floor.push(copyAlone + check);
    times.copied.push(copied);
    times.copyAlone.push(copyAlone);
    times.waits.push(waits);
  }
  const size = Math.round(statSync(database).size / 1e6);
  await bench.remove();
  const ratioOf = (left: readonly number[], right: readonly number[]): number => Number((spread(left).p50 / spread(right).p50).toFixed(2));
  return row(
    {
      name: `a back-up of ${megabytes} MB`,
      sizes: { rounds, megabytes: size, copyAloneMs: spread(times.copyAlone).p50, timesCopyAlone: ratioOf(times.ours, times.copyAlone) },
      floor: 'copying the file, fsync, and reading the copy through the bare driver',
      limit: 2,
      also: {
        copied: { value: ratioOf(times.copied, times.copyAlone), limit: 2 },
        readWait: { value: spread(times.waits).p50, limit: 100 },
      },
    },
    { ours: spread(times.ours), floor: spread(times.floor) },
  );
};
