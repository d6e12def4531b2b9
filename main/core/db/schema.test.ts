import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { asFile, backUpTo, namesIn, recovery } from '../../../tests/support/backup-files.ts';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { tamper, tampering } from '../../../tests/support/tampered-vault.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const { recoveryKey } = inject('templateVault');

describe('promise 30: what Alongside did not make in the file, or what is missing', () => {
  it.each(tampering)('is named, and the vault is not opened: %s', async (sql, object) => {
    const core = await openTestCore({ locked: true });
    tamper(core.folder, sql);
    expect(await core.result('vault.unlockWithRecoveryKey', { recoveryKey })).toMatchObject({
      error: { code: 'vault.schemaChanged', details: { object } },
    });
  });

  it.each(tampering)('is named by the check of a vault in use: %s', async (sql, object) => {
    const core = await openTestCore();
    vaultOf(core).database.writer.exec(sql);
    expect((await core.call('vault.check', {})).problems).toContain(object);
  });

  it('is in no backup that is restored, and no automatic one is made of it', async () => {
    const core = await openTestCore();
    const [sql = ''] = tampering[0] ?? [];
    vaultOf(core).database.writer.exec(sql);
    const path = join(dirname(core.folder), 'copy.alongside');
    await backUpTo(core, path);
    const named = { error: { code: 'vault.schemaChanged' } };
    for (const call of ['backups.inspect', 'backups.restore']) {
      const input = { file: 'file', credentials: recovery() };
      expect(await core.result(call, input, asFile(path)), call).toMatchObject(named);
    }
    const folder = join(core.folder, 'backups');
    expect(await core.result('backups.automatic', { folder: 'file' }, asFile(folder))).toMatchObject(named);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not outlive a new key, which takes the rows over into a file of its own making', async () => {
    const { name, passphrase } = inject('templateVault');
    const core = await openTestCore({ locked: true });
    await core.call('vault.unlock', { name, passphrase });
    await core.call('people.save', { preferredName: 'Ana' });
    for (const [sql] of tampering.slice(0, 5)) vaultOf(core).database.writer.exec(sql);
    const fresh = await core.call('vault.prepareRecoveryKey', {});
    await core.call('vault.rekey', { current: passphrase, next: 'walnut ferry cobalt hinge', ...fresh });
    await core.call('vault.unlockWithRecoveryKey', fresh);
    expect(await core.call('vault.check', {})).toMatchObject({ ok: true, problems: [] });
    expect(await namesIn(core)).toEqual(['Ana']);
    expect((await core.call('people.list', { query: 'an' })).items).toHaveLength(1);
  }, 60_000);
});
