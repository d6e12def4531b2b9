import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startCoreProcess, type CoreProcess } from '../support/core-process.ts';
import { stateFigure } from '../support/figure.ts';
import { csvOf } from '../support/import-sheets.ts';
import { type DiskError, IoShim, withoutShim } from './io-shim/io-shim.ts';

interface Watched {
  /** Beside the vault, for what leaves it. */
  readonly out: string;
  readonly core: CoreProcess;
  readonly shim: IoShim;
  readonly folder: string;
  /** Ends the core and opens the vault with a new one on a disk that works. */
  readonly reopen: () => Promise<CoreProcess>;
}

const open = async (folder: string, env: Readonly<Record<string, string>>): Promise<CoreProcess> => {
  const core = await startCoreProcess(folder, env);
  expect(
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey }),
  ).toMatchObject({ ok: true });
  return core;
};

/** A core process over a fresh vault; every write and sync of its files, or of those that leave it, goes through the shim. */
const watched = async (what: 'vault' | 'out' = 'vault'): Promise<Watched> => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-disk-'));
  const folder = join(parent, 'vault');
  cpSync(inject('templateVault').folder, folder, { recursive: true });
  const out = join(parent, 'out');
  for (const made of [out, join(parent, 'shim')]) mkdirSync(made);
  const shim = new IoShim(join(parent, 'shim'), join(parent, what));
  const cores = [await open(folder, shim.env)];
  onTestFinished(async () => {
    for (const core of cores) if (core.child.connected) await core.kill();
    shim.close();
    rmSync(parent, { recursive: true, force: true });
  });
  const [core] = cores;
  if (core === undefined) throw new Error('no core');
  return {
    out,
    core,
    shim,
    folder,
    reopen: async () => {
      await core.kill();
      const fresh = await open(folder, {});
      cores.push(fresh);
      return fresh;
    },
  };
};

const idOf = (value: unknown): string => (value as { id: string }).id; // the answer of a call that saves a record

const saveOne = async (core: CoreProcess, name: string) => {
  const saved = await core.call('people.save', { preferredName: name, generalNote: name.repeat(40) });
  return saved.ok ? idOf(saved.value) : saved.error.code;
};

/** What a call may say when the disk fails it. */
const honest: Readonly<Record<DiskError, readonly string[]>> = {
  ENOSPC: ['disk.full', 'disk.failed'],
  EIO: ['disk.failed', 'disk.full'],
  EROFS: ['disk.failed', 'disk.readOnly', 'disk.full'],
};

describe.skipIf(withoutShim !== null)(`on a disk that fails${withoutShim === null ? '' : ` (${withoutShim})`}`, () => {
  it('promise 2: no write is acknowledged before the log was synced to the disk', async () => {
    const { core, shim } = await watched();
    for (let write = 0; write < 150; write += 1) {
      const before = shim.read('walSyncs');
      expect(await saveOne(core, `Person ${write}`)).toMatch(/^[0-9a-f-]{36}$/);
      expect(shim.read('walSyncs')).toBeGreaterThan(before);
    }
    stateFigure('150 writes, each synced before its answer');
  }, 60_000);

  it('promise 3: full, failing or read-only at 200 different writes, nothing is called saved that is not', async () => {
    const { core, shim, reopen } = await watched();
    const kept = new Map<string, string>();
    const refused = new Set<string>();
    let struck = 0;
    for (let fault = 0; fault < 200; fault += 1) {
      const error = (['ENOSPC', 'EIO', 'EROFS'] as const)[fault % 3] ?? 'EIO';
      shim.failFrom(1 + (fault % 37), error);
      for (let attempt = 0; attempt < 12 && shim.read('failed') === 0; attempt += 1) {
        const name = `Person ${fault}-${attempt}`;
        const answer = await saveOne(core, name);
        if (answer.includes('.')) {
          expect(honest[error]).toContain(answer);
          refused.add(name);
        } else kept.set(answer, name);
      }
      if (shim.repair() > 0) struck += 1;
      const after = await saveOne(core, `After ${fault}`);
      expect(after).toMatch(/^[0-9a-f-]{36}$/);
      kept.set(after, `After ${fault}`);
    }
    expect(struck).toBe(200);
    expect(refused.size).toBeGreaterThan(100);
    const fresh = await reopen();
    for (const [id, preferredName] of kept) {
      expect(await fresh.call('people.get', { id })).toMatchObject({ ok: true, value: { preferredName } });
    }
    const all = await fresh.call('people.list', { limit: 10_000 });
    const { items } = (all as { value: { items: { preferredName: string }[] } }).value; // of people.list
    expect(items.filter(({ preferredName }) => refused.has(preferredName))).toEqual([]);
    expect(await fresh.call('vault.check', {})).toMatchObject({ ok: true, value: { ok: true, problems: [] } });
    stateFigure(`${struck} faults, ${refused.size} refused, 0 false “saved”`);
  }, 120_000);

  it('promise 3: a sheet that leaves the vault is whole or not there, and only a whole one is recorded', async () => {
    const { core, shim, out } = await watched('out');
    const sheet = join(out, 'sheet.csv');
    writeFileSync(sheet, csvOf([['Name', 'A#'], ...Array.from({ length: 50 }, (_, at) => [`Person ${at}`, 'A12'])]));
    const ran = await core.call('imports.run', { file: 'sheet' }, { sheet: { path: sheet } });
    const { importId } = (ran as { value: { importId: string } }).value; // of imports.run
    const save = (path: string) =>
      core.call('imports.saveBroken', { importId, out: 'out', confirmation: 'unencrypted' }, { out: { path } });
    const recorded = async () =>
      ((await core.call('exports.list', {})) as { value: { exports: { sha256: string }[] } }).value.exports; // of exports.list
    const faults: readonly (readonly [name: string, fail: () => void, said: readonly string[]])[] = [
      ['full', () => shim.failFrom(1, 'ENOSPC'), honest.ENOSPC],
      ['failing', () => shim.failFrom(1, 'EIO'), honest.EIO],
      ['not synced', () => shim.failFrom(2, 'EIO'), honest.EIO],
    ];
    for (const [name, fail, said] of faults) {
      const path = join(out, `${name}.csv`);
      fail();
      const answer = await save(path);
      expect(shim.repair(), name).toBeGreaterThan(0);
      expect(answer.ok ? 'saved' : answer.error.code, name).toBeOneOf([...said]);
      expect(existsSync(path), name).toBe(false);
      expect(await recorded(), name).toEqual([]);
    }
    const path = join(out, 'whole.csv');
    expect(await save(path)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8').split('\r\n')).toHaveLength(52);
    expect(await recorded()).toHaveLength(1);
  }, 60_000);

  it('promise 3: a disk that fills up while the vault closes takes neither its header nor a record along', async () => {
    const { core, shim, folder } = await watched();
    /** Saves someone and closes the vault; the disk is full from the `nth` write of the closing on. Answers how many there were. */
    const close = async (
      closing: CoreProcess,
      nth: number,
    ): Promise<{ readonly id: string; readonly writes: number }> => {
      const id = await saveOne(closing, `Person ${nth}`);
      const before = shim.read('writes');
      shim.failFrom(nth, 'ENOSPC');
      const ended = once(closing.child, 'exit');
      closing.child.kill('SIGTERM');
      await ended;
      return { id, writes: shim.read('writes') - before };
    };
    const { writes } = await close(core, 2 ** 30);
    /** Answers whether there was such a write: one closing may write a page less than another. */
    const isStruck = async (nth: number): Promise<boolean> => {
      const { id } = await close(await open(folder, shim.env), nth);
      const failed = shim.repair();
      const fresh = await open(folder, {});
      expect(await fresh.call('people.get', { id }), `write ${nth} of ${writes}`).toMatchObject({ ok: true });
      await fresh.kill();
      return failed > 0;
    };
    expect(await isStruck(1)).toBe(true);
    // The header comes last.
    let nth = writes;
    while (!(await isStruck(nth))) nth -= 1;
    for (const earlier of [nth - 1, nth - 2]) expect(await isStruck(earlier)).toBe(true);
  }, 60_000);
});
