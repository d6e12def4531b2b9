import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { asDiskError } from '../../main/core/db/disk-errors.ts';
import { checkPages } from '../../main/core/vault-files/check-pages.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { unlockVaultWithRecoveryKey } from '../../main/core/vault-files/vault.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { startCoreProcess } from '../support/core-process.ts';
import { stateFigure } from '../support/figure.ts';

const parent = mkdtempSync(join(tmpdir(), 'alongside-half-'));
const older = join(parent, 'older');
const newer = join(parent, 'newer');
const mixed = join(parent, 'mixed');
const files = vaultFiles(mixed);
afterAll(() => rmSync(parent, { recursive: true, force: true }));

beforeAll(async () => {
  cpSync(inject('templateVault').folder, mixed, { recursive: true });
  const ids: string[] = [];
  for (const snapshot of [older, newer]) {
    const core = await startCoreProcess(mixed);
    const opened = await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey });
    if (!opened.ok) throw new Error(opened.error.code);
    for (let at = 0; at < 30; at += 1) {
      const person = { preferredName: `Person ${at}`, teamNote: `as in ${snapshot} `.repeat(30) };
      const saved = await core.call('people.save', ids[at] === undefined ? person : { id: ids[at], ...person });
      if (!saved.ok) throw new Error(saved.error.code);
      ids[at] = (saved.value as { id: string }).id; // the answer of people.save
    }
    core.child.kill('SIGTERM');
    await once(core.child, 'exit');
    cpSync(mixed, snapshot, { recursive: true });
  }
}, 60_000);

/** The code or the problem by which the mixed vault is refused or complained of; null when no one notices. */
const whatIsSaid = async (): Promise<string | null> => {
  try {
    const vault = await unlockVaultWithRecoveryKey(mixed, inject('templateVault').recoveryKey);
    try {
      return checkPages(vault.database.reader)[0] ?? null;
    } finally {
      vault.close();
    }
  } catch (thrown) {
    const error = asDiskError(thrown);
    if (error instanceof AppError) return error.code;
    throw thrown;
  }
};

const putBack = (): void => {
  rmSync(mixed, { recursive: true, force: true });
  cpSync(newer, mixed, { recursive: true });
};

it('promise 9: a header that was written in part is refused, wherever it was cut', async () => {
  const whole = readFileSync(vaultFiles(newer).header);
  const before = readFileSync(vaultFiles(older).header);
  const silent: string[] = [];
  const cuts = Array.from({ length: 60 }, (_, at) => Math.floor((at * whole.length) / 60));
  for (const cut of cuts) {
    const begun = whole.subarray(0, cut);
    const halves = {
      'cut off': begun,
      'followed by zeros': Buffer.concat([begun, Buffer.alloc(whole.length - cut)]),
      'over the older one': Buffer.concat([begun, before.subarray(cut)]),
    };
    for (const [what, bytes] of Object.entries(halves)) {
      putBack();
      // Where both headers are alike, half of one and half of the other is one of them.
      if (bytes.equals(whole) || bytes.equals(before)) continue;
      writeFileSync(files.header, bytes);
      const said = await whatIsSaid();
      if (said === null || !said.startsWith('vault.')) silent.push(`${what} at ${cut}: ${said}`);
    }
  }
  expect(silent).toEqual([]);
  putBack();
  expect(await whatIsSaid()).toBeNull();
  stateFigure(`${cuts.length * 3} half-written headers, 0 accepted`);
});

it('promise 9: an older database, and the older page of the newest entry, are refused', async () => {
  const pageSize = 4096;
  const now = readFileSync(vaultFiles(newer).database);
  const before = readFileSync(vaultFiles(older).database);
  putBack();
  writeFileSync(files.database, before);
  expect(await whatIsSaid()).toBe('vault.databaseOlder');
  let replayed = 0;
  let noticed = 0;
  for (let at = 0; at + pageSize <= Math.min(now.length, before.length); at += pageSize) {
    if (now.subarray(at, at + pageSize).equals(before.subarray(at, at + pageSize))) continue;
    putBack();
    writeFileSync(
      files.database,
      Buffer.concat([now.subarray(0, at), before.subarray(at, at + pageSize), now.subarray(at + pageSize)]),
    );
    replayed += 1;
    if ((await whatIsSaid()) !== null) noticed += 1;
  }
  expect(replayed).toBeGreaterThan(3);
  expect(noticed).toBeGreaterThan(0);
  stateFigure(`${replayed} older pages put back one by one, ${noticed} noticed`);
}, 60_000);
