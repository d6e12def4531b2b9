import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { namesIn, recovery } from '../../../tests/support/backup-files.ts';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { tamper, tampering } from '../../../tests/support/tampered-vault.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { addTestUser } from '../../../tests/support/test-user.ts';
import { vaultFiles } from '../vault-files/vault-files.ts';

const { name, passphrase } = inject('templateVault');
const at = new Date('2026-11-24T15:00:00Z');

/** A locked vault with one person in it, tampered with. */
const tamperedVault = async (...sql: readonly string[]): Promise<TestCore> => {
  const core = await openTestCore({ now: () => at });
  await core.call('people.save', { preferredName: 'Ana' });
  await core.dispatcher.close();
  for (const one of sql) tamper(core.folder, one);
  return openTestCore({ folder: core.folder, locked: true, now: () => at });
};

/** Without what SQLite keeps beside a database that was read. */
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !/-(?:wal|shm)$/u.test(name))
    .toSorted();

describe('promise 30: a vault in which something was planted is repaired', () => {
  it.each(tampering)('into a file that has every row and nothing else: %s', async (sql, object) => {
    const core = await tamperedVault(sql);
    expect(await core.call('vault.repair', recovery())).toEqual({ kept: 'replaced-2026-11-24', objects: [object] });
    await core.call('vault.unlockWithRecoveryKey', recovery());
    expect(await core.call('vault.check', {})).toMatchObject({ ok: true, problems: [] });
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
    expect(await namesIn(core)).toEqual(['Ana']);
    expect((await core.call('people.list', { query: 'an' })).items).toHaveLength(1);
    const [newest] = vaultOf(core).database.reader.all<{ call: string; changes: string }>(
      'SELECT call, changes FROM audit_entry ORDER BY seq DESC LIMIT 1',
    );
    expect(newest).toMatchObject({ call: 'vault.repair', changes: expect.stringContaining(object) });
  });

  it('keeps the file as it was, and everyone’s passphrase opens the new one', async () => {
    const core = await openTestCore({ now: () => at });
    await core.dispatcher.close();
    tamper(core.folder, tampering[0]?.[0] ?? '');
    const before = readFileSync(vaultFiles(core.folder).database);
    const again = await openTestCore({ folder: core.folder, locked: true, now: () => at });
    const { kept } = await again.call('vault.repair', { name, passphrase });
    expect(readFileSync(join(core.folder, String(kept), 'vault.db')).equals(before)).toBe(true);
    expect(await again.call('vault.unlock', { name, passphrase })).toMatchObject({ user: { displayName: name } });
  });

  it('is refused to a volunteer and to a wrong passphrase, and nothing changes', async () => {
    const core = await openTestCore();
    await core.dispatcher.close();
    const ben = await addTestUser(core.folder, { displayName: 'Ben', role: 'volunteer' });
    tamper(core.folder, 'CREATE TABLE more (id TEXT) STRICT');
    const again = await openTestCore({ folder: core.folder, locked: true });
    const before = files(core.folder);
    expect(await again.result('vault.repair', { recoveryKey: ben })).toMatchObject({
      error: { code: 'call.refused' },
    });
    expect(await again.result('vault.repair', { name, passphrase: `${passphrase}x` })).toMatchObject({
      error: { code: 'vault.wrongPassphrase' },
    });
    expect(files(core.folder)).toEqual(before);
  });

  it('does not pass off a vault that lost rows as whole', async () => {
    const core = await tamperedVault('DROP TABLE bond_notice');
    expect(await core.result('vault.repair', recovery())).toMatchObject({
      error: { code: 'vault.schemaChanged', details: { object: 'missing table bond_notice' } },
    });
  });

  it('leaves a damaged vault to its backups', async () => {
    const core = await tamperedVault('CREATE VIEW more AS SELECT 1');
    const { database } = vaultFiles(core.folder);
    const bytes = readFileSync(database);
    const at = bytes.length - 2000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(database, bytes);
    expect(await core.result('vault.repair', recovery())).toMatchObject({ error: { code: 'vault.databaseDamaged' } });
    expect(existsSync(join(core.folder, 'vault.restore'))).toBe(false);
  });

  it('does nothing to a vault that is as it should be', async () => {
    const core = await tamperedVault();
    const before = readFileSync(vaultFiles(core.folder).database);
    expect(await core.call('vault.repair', recovery())).toEqual({ kept: null, objects: [] });
    expect(readFileSync(vaultFiles(core.folder).database).equals(before)).toBe(true);
  });
});
