import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import type { CoreMessage } from '../../main/core-protocol.ts';
import { asFile, recovery } from '../support/backup-files.ts';
import { startCoreProcess } from '../support/core-process.ts';

/** A core process with a copy of the test vault open, a backup of it elsewhere, and what it says from then on, in order. */
const setup = async () => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-session-end-'));
  const folder = join(parent, 'vault');
  cpSync(inject('templateVault').folder, folder, { recursive: true });
  const core = await startCoreProcess(folder);
  onTestFinished(async () => {
    await core.kill();
    rmSync(parent, { recursive: true, force: true });
  });
  const backUp = asFile(join(parent, 'separate.alongside'));
  await core.call('vault.unlockWithRecoveryKey', recovery());
  expect(await core.call('backups.create', { file: 'file' }, backUp)).toMatchObject({ ok: true });
  const said: string[] = [];
  core.child.on('message', (message: CoreMessage) => {
    if (message.type === 'answer') said.push(`${message.requestId} as ${message.role}`);
    if (message.type === 'ended') said.push('ended');
  });
  /** Makes calls at once and answers what was said by the time that all of them, and one more, were answered. */
  const saidDuring = async (calls: readonly (readonly [name: string, input: unknown])[]): Promise<string[]> => {
    said.length = 0;
    const results = await Promise.all(calls.map(([name, input]) => core.call(name, input, backUp)));
    await core.call('place.nowhere', {});
    return [...said.slice(0, -1), ...results.map((result) => (result.ok ? 'done' : result.error.code))];
  };
  return { core, saidDuring };
};

const restoring = () => ['backups.restore', { file: 'file', credentials: recovery() }] as const;

describe(
  'promise 20: the core says that it is to be replaced, after the answer to the call that closed the vault',
  { timeout: 120_000 },
  () => {
    it('by restoring a backup over the open vault, and with none open', async () => {
      const { saidDuring } = await setup();
      expect(await saidDuring([restoring()])).toEqual(['r3 as null', 'ended', 'done']);
      expect(await saidDuring([restoring()])).toEqual(['r5 as null', 'ended', 'done']);
    });

    it('by giving the vault a new key', async () => {
      const { core, saidDuring } = await setup();
      const prepared = await core.call('vault.prepareRecoveryKey', {});
      if (!prepared.ok) throw new Error(prepared.error.code);
      const typed = { current: inject('templateVault').passphrase, next: 'walnut ferry cobalt hinge' };
      expect(await saidDuring([['vault.rekey', { ...typed, ...(prepared.value as { recoveryKey: string }) }]])).toEqual(
        ['r4 as null', 'ended', 'done'],
      );
    });

    it('by erasing the keys; calls that ended with the session do not say so before', async () => {
      const { saidDuring } = await setup();
      const said = await saidDuring([
        ['backups.create', { file: 'file' }],
        restoring(),
        ['vault.eraseKeys', { confirm: 'eraseKeys' }],
      ]);
      expect(said.filter((line) => line === 'ended')).toEqual(['ended']);
      expect(said[said.indexOf('ended') - 1]).toBe('r5 as null');
      expect(said.at(-1)).toBe('done');
    });

    it('and not by calls that leave the vault as it was', async () => {
      const { saidDuring } = await setup();
      const wrong = { file: 'file', credentials: { name: 'Deb', passphrase: 'not the passphrase at all' } };
      const said = await saidDuring([
        ['backups.restore', wrong],
        ['backups.inspect', wrong],
        ['vault.status', {}],
      ]);
      expect(said).not.toContain('ended');
      expect(said.slice(-3)).toEqual(['vault.wrongPassphrase', 'vault.wrongPassphrase', 'done']);
    });
  },
);
