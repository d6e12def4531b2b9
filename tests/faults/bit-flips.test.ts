import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { asDiskError } from '../../main/core/db/disk-errors.ts';
import { checkPages } from '../../main/core/vault-files/check-pages.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { unlockVaultWithRecoveryKey } from '../../main/core/vault-files/vault.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { startCoreProcess, type CoreProcess } from '../support/core-process.ts';
import { counted, stateFigure } from '../support/figure.ts';

/** `npm run test:full` flips 1,000. */
const flips = Number(process.env['ALONGSIDE_BIT_FLIPS'] ?? 150);

const parent = mkdtempSync(join(tmpdir(), 'alongside-flips-'));
/** As a power cut leaves a vault: the newest is in the log, and the header knows of it. */
const crashed = join(parent, 'crashed');
/** As locking leaves it: all in the database. */
const closed = join(parent, 'closed');
const damaged = join(parent, 'damaged');

const fill = async (folder: string): Promise<CoreProcess> => {
  cpSync(inject('templateVault').folder, folder, { recursive: true });
  const core = await startCoreProcess(folder);
  expect(
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey }),
  ).toMatchObject({ ok: true });
  // Few enough that SQLite does not bring them from the log into the database by itself.
  for (let count = 0; count < 45; count += 1) {
    await core.call('people.save', { preferredName: `Person ${count}`, generalNote: 'note '.repeat(60) });
  }
  return core;
};

beforeAll(async () => {
  const killed = await fill(crashed);
  const header = vaultFiles(crashed).header;
  const before = readFileSync(header, 'utf8');
  for (let tries = 0; readFileSync(header, 'utf8') === before && tries < 200; tries += 1) await wait(50);
  if (readFileSync(header, 'utf8') === before) throw new Error('the header was not told of the newest entry');
  await killed.kill();
  const locked = await fill(closed);
  locked.child.kill('SIGTERM');
  await once(locked.child, 'exit');
  if (existsSync(`${vaultFiles(closed).database}-wal`)) throw new Error('locking left a log behind');
  return () => rmSync(parent, { recursive: true, force: true });
}, 60_000);

/** Bytes of the log that hold its newest run of pages; behind them are pages of earlier runs, which no one reads. */
const liveBytes = (log: Buffer): number => {
  const salts = log.subarray(16, 24);
  const frame = 24 + log.readUInt32BE(8);
  let end = 32;
  while (end + frame <= log.length && log.subarray(end + 8, end + 16).equals(salts)) end += frame;
  return end;
};

const expected = new Set([
  'vault.headerDamaged',
  'vault.headerNewer',
  'vault.headerWeak',
  'vault.wrongPassphrase',
  'vault.databaseDamaged',
  'vault.databaseOlder',
]);

/** Opens the damaged vault and reads every page: the code that refuses it, what the check finds, or null when neither. */
const whatIsSaid = async (): Promise<string | null> => {
  try {
    const vault = await unlockVaultWithRecoveryKey(damaged, inject('templateVault').recoveryKey);
    try {
      return checkPages(vault.database.reader)[0] ?? null;
    } finally {
      vault.close();
    }
  } catch (thrown) {
    const error = asDiskError(thrown);
    if (!(error instanceof AppError)) throw error;
    expect(expected).toContain(error.code);
    return error.code;
  }
};

const flipOne = (file: string, bit: number): void => {
  const bytes = readFileSync(file);
  const at = bit >> 3;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
  writeFileSync(file, bytes);
};

describe('promise 9: a flipped bit is never accepted silently', () => {
  it.each([crashed, closed])('and nothing is reported if no bit was flipped', async (original) => {
    cpSync(original, damaged, { recursive: true });
    expect(await whatIsSaid()).toBeNull();
    rmSync(damaged, { recursive: true });
  });

  it.each([
    ['the database', closed, (folder: string) => vaultFiles(folder).database, 0.4],
    ['the log', crashed, (folder: string) => `${vaultFiles(folder).database}-wal`, 0.4],
    ['the header', closed, (folder: string) => vaultFiles(folder).header, 0.2],
  ] as const)(
    'in %s',
    async (what, original, fileOf, share) => {
      const count = Math.round(flips * share);
      const bytes = readFileSync(fileOf(original));
      const bits = (what === 'the log' ? liveBytes(bytes) : bytes.length) * 8;
      const silent: number[] = [];
      for (let flip = 0; flip < count; flip += 1) {
        // Spread over the whole file, a prime apart, so that every kind of page and every bit of a byte is met.
        const bit = (flip * Math.floor(bits / count) + flip * 7919) % bits;
        cpSync(original, damaged, { recursive: true, filter: (path) => !path.endsWith('-shm') });
        flipOne(fileOf(damaged), bit);
        if ((await whatIsSaid()) === null) silent.push(bit);
        rmSync(damaged, { recursive: true });
      }
      expect(silent).toEqual([]);
      stateFigure(`${counted(count)} flips in ${what}, 0 accepted`);
    },
    600_000,
  );
});
