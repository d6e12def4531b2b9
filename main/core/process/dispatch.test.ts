import { describe, expect, inject, it } from 'vitest';
import { openTestCore } from '../../../tests/support/test-core.ts';

describe('the dispatcher', () => {
  it('opens a vault with name and passphrase and says who opened it', async () => {
    const core = await openTestCore({ locked: true });
    const { name, passphrase } = inject('templateVault');
    const { user } = await core.call('vault.unlock', { name, passphrase });
    expect(user).toMatchObject({ displayName: 'Deb', role: 'coordinator' });
    expect(await core.call('vault.status', {})).toMatchObject({ state: 'open' });
  });

  it('answers an unknown name and a wrong passphrase alike', async () => {
    const core = await openTestCore({ locked: true });
    const { name, passphrase } = inject('templateVault');
    const wrong = await core.result('vault.unlock', { name, passphrase: `${passphrase}x` });
    const unknown = await core.result('vault.unlock', { name: 'Nobody', passphrase });
    expect(wrong).toEqual({
      ok: false,
      error: { code: 'vault.wrongPassphrase', field: undefined, details: undefined },
    });
    expect(unknown).toEqual(wrong);
  });

  it('refuses names that the contract lacks, inherited ones and the shell’s among them', async () => {
    const core = await openTestCore();
    for (const name of ['', 'toString', '__proto__', 'constructor', 'people.destroy', 'settings.get']) {
      expect(await core.result(name, {}), name).toMatchObject({ ok: false, error: { code: 'call.unknown' } });
    }
  });

  it('finds a fresh vault sound, every setting read back', async () => {
    const core = await openTestCore();
    const check = await core.call('vault.check', {});
    expect(check.problems).toEqual([]);
    expect(check.settings.map((setting) => setting.name)).toContain('writer.text_search.secure-delete');
    expect(await core.call('audit.verify', {})).toEqual({
      ok: true,
      entries: 1,
      firstBad: null,
      found: null,
      signed: { asFound: 0, broken: null, from: 1, through: 1 },
    });
  });
});
