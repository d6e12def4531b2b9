import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { parseHeader } from '../../main/core/vault-files/header.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { asFile, backUpTo, digestsBelow, namesIn, recovery } from '../support/backup-files.ts';
import { watchFiles, type FileOperation } from '../support/file-operations.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';

const erase = (core: TestCore) => core.call('vault.eraseKeys', { confirm: 'eraseKeys' });

/** Every key slot of a header, as it is in files. */
const slotsIn = (folder: string): readonly string[] =>
  parseHeader(readFileSync(vaultFiles(folder).header, 'utf8')).slots;

/** Files below a folder in which one of these slots is. */
const filesWith = (folder: string, slots: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => {
      const text = readFileSync(join(folder, name), 'latin1');
      return slots.some((slot) => text.includes(slot));
    });

/**
 * A vault with everything that can hold slots in its folder: 25 backups, one that was ended by force, a header that
 * was about to be written, a vault that was replaced, with its own backup. One more backup is elsewhere.
 */
const prepare = async () => {
  const core = await openTestCore();
  await core.call('people.save', { preferredName: 'Ana' });
  const separate = join(dirname(core.folder), 'separate.alongside');
  await backUpTo(core, separate);
  await core.call('people.save', { preferredName: 'Ben' });
  const { header } = vaultFiles(core.folder);
  const slots = slotsIn(core.folder);
  const place = join(core.folder, 'backups');
  mkdirSync(place);
  for (let day = 1; day <= 25; day += 1) {
    cpSync(separate, join(place, `backup-2026-01-${String(day).padStart(2, '0')}.alongside`));
  }
  writeFileSync(
    join(place, 'backup-2026-01-26.alongside.part'),
    Buffer.concat([Buffer.alloc(96), readFileSync(separate).subarray(96)]),
  );
  cpSync(header, vaultFiles(core.folder).headerNew);
  const replaced = join(core.folder, 'replaced-2026-01-01');
  mkdirSync(join(replaced, 'backups'), { recursive: true });
  for (const name of ['vault.header', 'vault.db']) cpSync(join(core.folder, name), join(replaced, name));
  cpSync(separate, join(replaced, 'backups', 'mine.alongside'));
  return { core, separate, slots, replaced, header };
};

it('promise 21: erasing the keys takes at most two seconds and leaves no key slot below the vault’s folder', async () => {
  const { core, separate, slots } = await prepare();
  expect(filesWith(core.folder, slots)).toHaveLength(30);
  const others = (folder: string) => Object.entries(digestsBelow(folder)).filter(([name]) => name.endsWith('vault.db'));
  const databases = others(join(core.folder, 'replaced-2026-01-01'));
  const names = Object.keys(digestsBelow(core.folder)).filter((name) => !/-(wal|shm|journal)$/.test(name));
  const untouched = readFileSync(separate);
  const operations: FileOperation[] = [];
  const begun = performance.now();
  await watchFiles(
    async () => expect(await erase(core)).toEqual({ left: 0 }),
    (_, name) => void operations.push(name),
  );
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(filesWith(core.folder, slots)).toEqual([]);
  // Each was on the disk before it was answered.
  expect(operations.join(' ').match(/(writeSync )+fsyncSync closeSync/g)?.length).toBeGreaterThanOrEqual(30);
  expect(operations.join(' ')).not.toContain('writeSync closeSync');
  // Files stay where they are, and what is not a key stays in them.
  expect(Object.keys(digestsBelow(core.folder))).toEqual(names);
  expect(others(join(core.folder, 'replaced-2026-01-01'))).toEqual(databases);
  expect(readFileSync(separate).equals(untouched)).toBe(true);
});

it('promise 21: after it nothing opens the vault or a backup in its folder, and nothing is offered that would overwrite it', async () => {
  const { core, replaced } = await prepare();
  const { name, passphrase } = inject('templateVault');
  await erase(core);
  const expectErased = async (again: TestCore): Promise<void> => {
    const erased = { ok: false, error: { code: 'vault.keysErased' } };
    const before = digestsBelow(again.folder);
    expect(await again.result('vault.status', {})).toMatchObject(erased);
    expect(await again.result('vault.unlock', { name, passphrase })).toMatchObject(erased);
    expect(await again.result('vault.unlockWithRecoveryKey', recovery())).toMatchObject(erased);
    const { recoveryKey } = await again.call('vault.prepare', {});
    const founder = { name: 'Ruth', passphrase: 'thistle lantern herons wade', recoveryKey, zone: 'America/Chicago' };
    expect(await again.result('vault.create', founder)).toMatchObject({ error: { code: 'vault.exists' } });
    expect(digestsBelow(again.folder)).toEqual(before);
  };
  expect(await core.result('people.list', { limit: 5 })).toMatchObject({ error: { code: 'vault.locked' } });
  // The same process, a new one, and the vault that was replaced.
  await expectErased(core);
  await expectErased(await openTestCore({ folder: core.folder, locked: true }));
  await expectErased(await openTestCore({ folder: replaced, locked: true }));
  for (const path of [
    join(core.folder, 'backups', 'backup-2026-01-09.alongside'),
    join(replaced, 'backups', 'mine.alongside'),
  ]) {
    for (const credentials of [recovery(), { name, passphrase }]) {
      const result = await core.result('backups.restore', { file: 'file', credentials }, asFile(path));
      expect(result).toMatchObject({ error: { code: 'backup.keysErased' } });
    }
  }
}, 60_000);

it('promise 21: a separate backup is restored over it, and what was there is kept', async () => {
  const { core, separate } = await prepare();
  await erase(core);
  const input = { file: 'file', credentials: recovery() };
  expect(await core.call('backups.inspect', input, asFile(separate))).toMatchObject({ here: 'erased', people: 1 });
  const { kept } = await core.call('backups.restore', input, asFile(separate));
  expect(kept).toMatch(/^replaced-/);
  await core.call('vault.unlockWithRecoveryKey', recovery());
  expect(await namesIn(core)).toEqual(['Ana']);
  expect(readdirSync(join(core.folder, kept ?? ''))).toEqual(expect.arrayContaining(['vault.db', 'vault.header']));
});

it('promise 21: jobs that run do not hold it up, nor do they bring a slot back', async () => {
  const { core, separate, slots } = await prepare();
  const path = join(core.folder, 'backups', 'running.alongside');
  const works = [
    core.result('backups.create', { file: 'file' }, asFile(path)),
    core.result('backups.restore', { file: 'file', credentials: recovery() }, asFile(separate)),
    core.result('people.save', { preferredName: 'Cleo' }),
  ];
  const begun = performance.now();
  const erasing = erase(core);
  expect(await erasing).toEqual({ left: 0 });
  expect(performance.now() - begun).toBeLessThan(2000);
  for (const work of works) expect((await work).ok).toBe(false);
  expect(filesWith(core.folder, slots)).toEqual([]);
  expect(await core.result('vault.status', {})).toMatchObject({ error: { code: 'vault.keysErased' } });
});

it('promise 21: a disk that refuses leaves the session as it was, and says so; nothing is erased by mistake', async () => {
  const { core, slots } = await prepare();
  await watchFiles(
    async () => {
      expect(await core.result('vault.eraseKeys', { confirm: 'eraseKeys' })).toMatchObject({
        error: { code: 'disk.failed' },
      });
    },
    (operation) => {
      // Opened to read, closed, opened to write.
      if (operation === 2) throw Object.assign(new Error('no luck'), { code: 'EIO' });
    },
  );
  expect(slotsIn(core.folder)).toEqual(slots);
  await core.call('people.save', { preferredName: 'Cleo' });
  for (const input of [{}, { confirm: true }, { confirm: 'erase' }]) {
    expect(await core.result('vault.eraseKeys', input)).toMatchObject({ error: { code: 'input.rejected' } });
  }
});
