import { copyFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { fillMegabytes, makeBenchVault } from './bench-vault.ts';
import { longestWait, row, spread, timed, type BenchRow } from './measure.ts';

const rounds = 3;
const megabytes = 500;

/**
 * A purge for good out of a large vault, beside the bare driver writing a copy of its file again: only that leaves
 * nothing under the key. `readWait` is the longest that a read waited meanwhile, in milliseconds.
 */
export const benchPurge = async (): Promise<BenchRow> => {
  const bench = await makeBenchVault((database) => fillMegabytes(database, megabytes));
  const { database } = vaultFiles(bench.folder);
  const copy = join(dirname(bench.folder), 'copy.db');
  const times = { ours: [] as number[], floor: [] as number[], waits: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    copyFileSync(database, copy);
    const floor = await timed(() =>
      bench.writeCopy(copy, (db) => {
        db.exec('VACUUM');
        db.get('PRAGMA wal_checkpoint(TRUNCATE)');
      }),
    );
    rmSync(copy);
    const { id, caseCode } = await bench.call('people.save', { preferredName: `Ruth ${round + 1}` });
    const { took, waits } = await longestWait(
      () => bench.call('vault.profile', {}),
      () => bench.call('retention.purge', { personId: id, confirmation: caseCode }),
    );
    if (round < 0) continue;
    times.floor.push(floor);
    times.ours.push(took);
    times.waits.push(waits);
  }
  const size = Math.round(statSync(database).size / 1e6);
  await bench.remove();
  return row(
    {
      name: `a purge out of ${megabytes} MB`,
      sizes: { rounds, megabytes: size },
      floor: 'the bare driver writes the file anew and empties its log',
      limit: 1.5,
      also: { readWait: { value: spread(times.waits).p50, limit: 100 } },
    },
    { ours: spread(times.ours), floor: spread(times.floor) },
  );
};
