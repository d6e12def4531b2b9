import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { asFile } from '../../../tests/support/backup-files.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { startDigest, startPrefix, writeFacts } from '../vault-files/container.ts';
import { vaultFiles } from '../vault-files/vault-files.ts';

/** What anyone can write who reads the key file's text: a backup's first bytes, its facts, and nothing behind them. */
const planted = (core: TestCore, madeAt: string): Buffer => {
  const facts = writeFacts({ madeAt, header: readFileSync(vaultFiles(core.folder).header, 'utf8') });
  const prefix = startPrefix(facts, 4096);
  prefix.set(startDigest(prefix, facts).update(Buffer.alloc(4096)).digest(), 32);
  return Buffer.concat([prefix, facts, Buffer.alloc(4096)]);
};

it('promise 6: a file of today counts as today’s backup only if it is whole and was sealed with the vault’s key', async () => {
  let now = new Date('2026-11-20T15:00:00Z');
  const core = await openTestCore({ now: () => now });
  const folder = join(core.folder, 'backups');
  const run = () => core.call('backups.automatic', { folder: 'file' }, asFile(folder));
  mkdirSync(folder);
  const path = join(folder, 'backup-2026-11-20.alongside');
  writeFileSync(path, planted(core, now.toISOString()));
  expect(await run()).toEqual({ made: true, removed: 0 });
  expect(await run()).toEqual({ made: false, removed: 0 });
  const name = 'backup-2026-11-20-2.alongside';
  expect(readdirSync(folder).toSorted()).toEqual([name, 'backup-2026-11-20.alongside']);
  // A byte that changed since is no backup either, wherever it is.
  const bytes = readFileSync(join(folder, name));
  for (const at of [40, 200, bytes.length - 100]) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    for (const one of readdirSync(folder)) rmSync(join(folder, one));
    writeFileSync(path, changed);
    expect(await run(), String(at)).toMatchObject({ made: true });
  }
  // Planted days push out none that were sealed.
  for (let day = 1; day <= 20; day += 1) {
    writeFileSync(
      join(folder, `backup-2027-01-${String(day).padStart(2, '0')}.alongside`),
      planted(core, `2027-01-${String(day).padStart(2, '0')}T15:00:00.000Z`),
    );
  }
  now = new Date('2026-11-21T15:00:00Z');
  expect(await run()).toMatchObject({ made: true });
  expect(readdirSync(folder)).toEqual(expect.arrayContaining([name, 'backup-2026-11-21.alongside']));
});
