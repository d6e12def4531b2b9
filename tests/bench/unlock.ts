import { readFileSync } from 'node:fs';
import { hashRaw } from '@node-rs/argon2';
import { parseHeader } from '../../main/core/vault/header.ts';
import { vaultFiles } from '../../main/core/vault/vault-files.ts';
import { unlockVault, type OpenVault } from '../../main/core/vault/vault.ts';
import { benchName, benchPassphrase, makeBenchVault } from './bench-vault.ts';
import { row, spread, timed, type BenchRow } from './measure.ts';

const rounds = 11;

/** From the passphrase to an open vault, beside one bare Argon2id with the same parameters. */
export const benchUnlock = async (): Promise<BenchRow> => {
  const bench = await makeBenchVault();
  await bench.dispatcher.close();
  const { kdf } = parseHeader(readFileSync(vaultFiles(bench.folder).header, 'utf8'));
  const argon2Alone = () =>
    hashRaw(benchPassphrase, {
      algorithm: 2, // Argon2id
      salt: Buffer.from(kdf.salt, 'base64'),
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.iterations,
      parallelism: kdf.parallelism,
      outputLen: 48,
    });
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = -2; round < rounds; round += 1) {
    const floor = await timed(argon2Alone);
    let vault: OpenVault | undefined;
    const ours = await timed(async () => {
      vault = await unlockVault(bench.folder, benchName, benchPassphrase);
    });
    vault?.close();
    if (round < 0) continue;
    times.ours.push(ours);
    times.floor.push(floor);
  }
  await bench.remove();
  return row(
    {
      name: 'unlock',
      sizes: { rounds, memoryMiB: kdf.memoryKiB / 1024, passes: kdf.iterations },
      floor: 'Argon2id alone with the same parameters',
      limit: 1.2,
    },
    { ours: spread(times.ours), floor: spread(times.floor) },
  );
};
