import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { newRecoveryKey } from '../vault-files/recovery-key.ts';

const founder = { name: 'Deb Example', passphrase: 'lantern gravel tuba oyster', zone: 'America/New_York' };

const onEmptyFolder = async () => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-control-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const core = await openTestCore({ locked: true, folder: join(parent, 'vault') });
  const { recoveryKey } = await core.call('vault.prepare', {});
  return { core, recoveryKey };
};

it('makes no vault under a passphrase that is soon guessed', async () => {
  const { core, recoveryKey } = await onEmptyFolder();
  for (const passphrase of ['password', 'Deb Example', 'aaaa aaaa aaaa aaaa', 'lantern']) {
    expect(await core.result('vault.create', { ...founder, passphrase, recoveryKey })).toMatchObject({
      error: { code: 'vault.weakPassphrase' },
    });
  }
  expect(existsSync(core.folder)).toBe(false);
});

it('makes no vault before the recovery key was typed back', async () => {
  const { core } = await onEmptyFolder();
  expect(await core.result('vault.create', { ...founder, recoveryKey: newRecoveryKey() })).toMatchObject({
    error: { code: 'vault.recoveryKeyMismatch' },
  });
  expect(existsSync(core.folder)).toBe(false);
});
