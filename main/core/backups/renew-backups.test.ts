import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asFile, backUpTo, namesIn, recovery } from '../../../tests/support/backup-files.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { addTestUser } from '../../../tests/support/test-user.ts';

const beside = (folder: string, name: string): string => join(dirname(folder), name);

describe('backups renewed under the key slots of now', () => {
  const opens = async (core: TestCore, path: string, credentials: object) =>
    (await core.result('backups.inspect', { file: 'file', credentials }, asFile(path))).ok;

  it('promise 29: are opened by no credential that was replaced and by no user whose access was turned off, and are restored with those of now', async () => {
    let now = new Date('2026-11-20T15:00:00Z');
    const core = await openTestCore({ locked: true, now: () => now });
    const beto = { recoveryKey: await addTestUser(core.folder, { displayName: 'Beto', role: 'coordinator' }) };
    await core.call('vault.unlockWithRecoveryKey', recovery());
    await core.call('people.save', { preferredName: 'Ana' });
    const folder = join(core.folder, 'backups');
    const renew = () => core.call('backups.renew', { folder: 'file' }, asFile(folder));
    await core.call('backups.automatic', { folder: 'file' }, asFile(folder));
    now = new Date('2026-11-21T15:00:00Z');
    await core.call('backups.automatic', { folder: 'file' }, asFile(folder));
    await backUpTo(core, beside(core.folder, 'by hand.alongside'));
    const [first = '', second = ''] = readdirSync(folder).toSorted();
    const damaged = join(folder, 'backup-2026-11-19.alongside');
    const bytes = readFileSync(join(folder, first));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
    writeFileSync(damaged, bytes);
    expect((await renew()).renewed).toBe(0);

    const user = (await core.call('users.list', {})).items.find(({ displayName }) => displayName === 'Beto');
    await core.call('users.disable', { id: user?.id ?? '' });
    const { recoveryKey } = await core.call('vault.prepareRecoveryKey', {});
    await core.call('vault.replaceRecoveryKey', { recoveryKey });
    const path = join(folder, first);
    expect([await opens(core, path, beto), await opens(core, path, recovery())]).toEqual([true, true]);

    expect(await renew()).toEqual({
      renewed: 2,
      left: ['backup-2026-11-19.alongside'],
      byHand: { count: 1, newestAt: now.toISOString() },
      keptVaults: [],
    });
    expect(readFileSync(damaged).equals(bytes)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['backup-2026-11-19.alongside', first, second]);
    for (const one of [path, join(folder, second)]) {
      expect(statSync(one).mode & 0o777).toBe(0o600);
      for (const [credentials, does] of [
        [beto, false],
        [recovery(), false],
        [{ recoveryKey }, true],
      ] as const) {
        expect(await opens(core, one, credentials)).toBe(does);
      }
    }
    expect(await renew()).toMatchObject({ renewed: 0 });
    expect(await core.call('backups.automatic', { folder: 'file' }, asFile(folder))).toMatchObject({ made: false });
    await core.dispatcher.close();

    const input = { file: 'file', credentials: { recoveryKey } };
    expect(await core.result('backups.restore', input, asFile(path))).toMatchObject({ ok: true });
    for (const credentials of [beto, recovery()]) {
      expect(await core.result('vault.unlockWithRecoveryKey', credentials)).toMatchObject({
        error: { code: 'vault.wrongPassphrase' },
      });
    }
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey });
    expect(await namesIn(core)).toEqual(['Ana']);
    expect(await core.call('vault.check', {})).toMatchObject({ ok: true, problems: [] });
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
    expect((await renew()).keptVaults).toEqual(['replaced-2026-11-21']);
  }, 60_000);

  it('a passphrase that was changed opens them, and the one before does not', async () => {
    const core = await openTestCore();
    const folder = join(core.folder, 'backups');
    await core.call('backups.automatic', { folder: 'file' }, asFile(folder));
    const path = join(folder, readdirSync(folder)[0] ?? '');
    const { id, displayName: name } = (await core.call('users.list', {})).items.find(({ isYou }) => isYou) ?? {
      id: '',
      displayName: '',
    };
    const [{ passphrase: before }, { passphrase: after }] = await Promise.all([
      core.call('users.makePassphrase', {}),
      core.call('users.makePassphrase', {}),
    ]);
    await core.call('users.resetPassphrase', { id, passphrase: before });
    await core.call('backups.renew', { folder: 'file' }, asFile(folder));
    expect(await opens(core, path, { name, passphrase: before })).toBe(true);
    await core.call('users.resetPassphrase', { id, passphrase: after });
    expect(await opens(core, path, { name, passphrase: after })).toBe(false);
    await core.call('backups.renew', { folder: 'file' }, asFile(folder));
    expect(await opens(core, path, { name, passphrase: before })).toBe(false);
    expect(await opens(core, path, { name, passphrase: after })).toBe(true);
  }, 60_000);

  it('are whole or not renewed: one that cannot be written stays as it was, and nothing is left beside it', async () => {
    const core = await openTestCore();
    const folder = join(core.folder, 'backups');
    await core.call('backups.automatic', { folder: 'file' }, asFile(folder));
    const [name = ''] = readdirSync(folder);
    const bytes = readFileSync(join(folder, name));
    const { recoveryKey } = await core.call('vault.prepareRecoveryKey', {});
    await core.call('vault.replaceRecoveryKey', { recoveryKey });
    // A folder in the place of the unfinished file.
    mkdirSync(join(folder, `${name}.part`, 'x'), { recursive: true });
    expect(await core.result('backups.renew', { folder: 'file' }, asFile(folder))).not.toMatchObject({
      value: { renewed: 1 },
    });
    expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
  });
});
