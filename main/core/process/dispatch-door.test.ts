import { describe, expect, inject, it, vi } from 'vitest';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { addTestUser } from '../../../tests/support/test-user.ts';
import { handlers } from './calls.ts';
import { Dispatcher } from './dispatch.ts';

describe('promise 22: the one door to the vault', () => {
  it('asks for the right again when a write’s turn comes', async () => {
    const core = await openTestCore({ locked: true });
    await addTestUser(core.folder, { displayName: 'Ben', role: 'coordinator' });
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey });
    const { user } = await core.call('vault.profile', {});
    const [change, save] = await Promise.all([
      core.result('users.setRole', { id: user.id, role: 'volunteer' }),
      core.result('people.save', { preferredName: 'Ana' }),
    ]);
    expect(change).toMatchObject({ ok: true });
    expect(save).toMatchObject({ ok: false, error: { code: 'call.refused' } });
  });

  it('takes no input that its schema does not take', async () => {
    const core = await openTestCore();
    expect(await core.result('people.save', { preferredName: 5 })).toEqual({
      ok: false,
      error: { code: 'input.rejected', field: 'preferredName' },
    });
  });

  it('lets nothing out that the contract does not name', async () => {
    const core = await openTestCore();
    const profile = vi.spyOn(handlers, 'vault.profile').mockReturnValue({ canary: 'Maria Example' } as never);
    try {
      const result = await core.result('vault.profile', {});
      expect(result).toMatchObject({ ok: false, error: { code: 'output.rejected' } });
      expect(JSON.stringify(result)).not.toContain('Maria');
    } finally {
      profile.mockRestore();
    }
  });

  it('takes no file that was not handed over, whatever a handle is called', async () => {
    const core = await openTestCore();
    for (const file of ['constructor', '__proto__', 'toString', 'file:unknown']) {
      expect(await core.result('imports.preview', { file }), file).toMatchObject({
        ok: false,
        error: { code: 'file.missing' },
      });
    }
  });

  it('reports a bug without a word of what someone typed', async () => {
    const reports: string[] = [];
    const core = await openTestCore();
    const dispatcher = new Dispatcher({
      vaultDir: core.folder,
      emit: () => {},
      reportBug: (...words) => reports.push(words.join('\n')),
    });
    const profile = vi.spyOn(handlers, 'vault.profile').mockImplementation(() => {
      throw new TypeError('cannot read Maria Example');
    });
    try {
      await core.dispatcher.close();
      await dispatcher.run({
        requestId: '1',
        call: 'vault.unlockWithRecoveryKey',
        input: { recoveryKey: inject('templateVault').recoveryKey },
        files: {},
      });
      const result = await dispatcher.run({ requestId: '2', call: 'vault.profile', input: {}, files: {} });
      expect(result).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    } finally {
      profile.mockRestore();
      await dispatcher.close();
    }
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatch(/\n\s+at /u);
    expect(reports[0]).not.toContain('Maria');
  });
});
