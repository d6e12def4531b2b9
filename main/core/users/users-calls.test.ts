import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import type { CallInput } from '../../../shared/contract.ts';
import { passphraseStrength } from '../../../shared/vault/vault-rules.ts';
import { addVolunteerUser, becomeUser, vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { testDataKey } from '../../../tests/support/raw-writer.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { parseHeader, slotOwners } from '../vault-files/header.ts';
import { mostUsers } from '../vault-files/open-header.ts';
import { vaultFiles } from '../vault-files/vault-files.ts';
import { unlockVault } from '../vault-files/vault.ts';

const first = 'lantern gravel tuba oyster';
const second = 'marble thicket pulpit sardine';

const noor: CallInput<'users.add'> = { name: 'Noor Haddad', role: 'coordinator', passphrase: first };
const tomas: CallInput<'users.add'> = { name: 'Tomás Rivera', role: 'volunteer', passphrase: first };

/** Who opens the vault with these, or the code of the refusal. Closes the vault that the test has open. */
const whoOpens = async (core: TestCore, name: string, passphrase: string): Promise<string> => {
  await core.dispatcher.close();
  try {
    const vault = await unlockVault(core.folder, name, passphrase);
    vault.close();
    return vault.user.role;
  } catch (error) {
    return (error as { code: string }).code; // an AppError; anything else fails the comparison
  }
};

const ownersOf = (core: TestCore) =>
  slotOwners(parseHeader(readFileSync(vaultFiles(core.folder).header, 'utf8')), testDataKey(core.folder));

const byName = async (core: TestCore, name: string) =>
  (await core.call('users.list', {})).items.find((user) => user.displayName === name);

const idOf = async (core: TestCore, name: string): Promise<string> => (await byName(core, name))?.id ?? '';

const refused = (code: string, field?: string) => ({ ok: false, error: { code, field } });

describe('the users of a vault', () => {
  it('are listed by name with role, state and volunteer, those who are active first', async () => {
    const core = await openTestCore();
    const { volunteerId } = addVolunteerUser(core, 'Ines');
    const ada = addVolunteerUser(core, 'Ada');
    await core.call('users.disable', { id: ada.id });
    const { items, left } = await core.call('users.list', {});
    expect(items).toMatchObject([
      { displayName: 'Deb', role: 'coordinator', state: 'active', volunteer: null, isYou: true },
      {
        displayName: 'Ines',
        role: 'volunteer',
        state: 'active',
        volunteer: { id: volunteerId, name: 'Ines' },
        isYou: false,
      },
      { displayName: 'Ada', state: 'disabled' },
    ]);
    expect(left).toBe(mostUsers - 2);
  });

  it('are added with a key slot of their own, and open the vault with their role', async () => {
    const core = await openTestCore();
    const { id } = await core.call('users.add', tomas);
    expect(ownersOf(core).filter((owner) => owner === id)).toHaveLength(1);
    expect(await whoOpens(core, ' tomás RIVERA', first)).toBe('volunteer');
  });

  it('are refused with a name that unlocks as another’s, also as one who is disabled', async () => {
    const core = await openTestCore();
    const ines = addVolunteerUser(core, 'Ines Vidal');
    await core.call('users.disable', { id: ines.id });
    for (const name of ['deb', ' DEB ', 'Ｄeb', 'ines vidal']) {
      expect(await core.result('users.add', { ...tomas, name }), name).toMatchObject(refused('record.exists', 'name'));
    }
  });

  it('are refused with a passphrase that is easy to guess, their own name in it', async () => {
    const core = await openTestCore();
    for (const passphrase of ['password', 'one two', 'Tomás Rivera Tomás Rivera']) {
      const weak = refused('vault.weakPassphrase', 'passphrase');
      expect(await core.result('users.add', { ...tomas, passphrase })).toMatchObject(weak);
      expect(await core.result('users.resetPassphrase', { id: await idOf(core, 'Deb'), passphrase })).toMatchObject(
        weak,
      );
    }
    expect((await core.call('users.list', {})).items).toHaveLength(1);
  });

  it('are linked to a volunteer who has no other user', async () => {
    const core = await openTestCore();
    const { id, volunteerId } = addVolunteerUser(core, 'Ines');
    const free = (await core.call('team.save', { name: 'Tomás' })).id;
    const { id: userId } = await core.call('users.add', { ...tomas, volunteerId: free });
    expect((await byName(core, 'Tomás Rivera'))?.volunteer).toEqual({ id: free, name: 'Tomás' });
    expect(await core.result('users.add', { ...noor, volunteerId })).toMatchObject(
      refused('record.exists', 'volunteerId'),
    );
    expect(await core.result('users.linkVolunteer', { id: userId, volunteerId })).toMatchObject(
      refused('record.exists', 'volunteerId'),
    );
    expect(await core.result('users.linkVolunteer', { id: userId, volunteerId: id })).toMatchObject(
      refused('record.notFound', 'volunteerId'),
    );
    expect(await core.call('users.linkVolunteer', { id: userId, volunteerId: null })).toEqual({
      previous: { volunteerId: free },
    });
    expect((await byName(core, 'Tomás Rivera'))?.volunteer).toBeNull();
  });

  it('are as many as there are slots, less the recovery key’s and the one that a change of passphrase needs', async () => {
    const core = await openTestCore();
    const gone = addVolunteerUser(core, 'Gone');
    await core.call('users.disable', { id: gone.id });
    for (let count = 1; count < mostUsers; count += 1) addVolunteerUser(core, `Volunteer ${count}`);
    expect((await core.call('users.list', {})).left).toBe(0);
    expect(await core.result('users.add', tomas)).toMatchObject(refused('users.tooMany'));
    expect(await core.result('users.enable', { id: gone.id, passphrase: first })).toMatchObject(
      refused('users.tooMany'),
    );
  });
});

describe('a role', () => {
  it('changes and can be changed back', async () => {
    const core = await openTestCore();
    const { id } = addVolunteerUser(core, 'Ines');
    expect(await core.call('users.setRole', { id, role: 'coordinator' })).toEqual({ previous: { role: 'volunteer' } });
    expect((await byName(core, 'Ines'))?.role).toBe('coordinator');
  });

  it('that one gives up oneself is lost with the next call', async () => {
    const core = await openTestCore();
    const ines = addVolunteerUser(core, 'Ines');
    await core.call('users.setRole', { id: ines.id, role: 'coordinator' });
    const id = await idOf(core, 'Deb');
    await core.call('users.setRole', { id, role: 'volunteer' });
    expect(await core.result('users.list', {})).toMatchObject(refused('call.refused'));
    expect(await core.call('vault.status', {})).toMatchObject({ user: { id, role: 'volunteer' } });
    expect(core.events).toContainEqual({ type: 'session', user: { id, displayName: 'Deb', role: 'volunteer' } });
  });

  it('stays with the last coordinator who can open the vault', async () => {
    const core = await openTestCore();
    const id = await idOf(core, 'Deb');
    const other = addVolunteerUser(core, 'Ines');
    await core.call('users.setRole', { id: other.id, role: 'coordinator' });
    await core.call('users.disable', { id: other.id });
    expect(await core.result('users.setRole', { id, role: 'volunteer' })).toMatchObject(
      refused('users.lastCoordinator'),
    );
    expect(await core.result('users.disable', { id })).toMatchObject(refused('users.lastCoordinator'));
    expect((await byName(core, 'Deb'))?.role).toBe('coordinator');
  });
});

describe('a disabled user', () => {
  it('has no slot anymore and is kept out like a stranger, until enabled with another passphrase', async () => {
    const core = await openTestCore();
    const { id } = await core.call('users.add', tomas);
    await core.call('users.disable', { id });
    expect(ownersOf(core)).not.toContain(id);
    expect(await byName(core, tomas.name)).toMatchObject({ state: 'disabled' });
    expect(await core.result('users.resetPassphrase', { id, passphrase: second })).toMatchObject(
      refused('record.notFound'),
    );
    await core.call('users.enable', { id, passphrase: second });
    expect(await core.result('users.enable', { id, passphrase: second })).toMatchObject(
      refused('record.changedMeanwhile'),
    );
    expect(await whoOpens(core, tomas.name, first)).toBe('vault.wrongPassphrase');
    expect(await whoOpens(core, tomas.name, second)).toBe('volunteer');
  });

  it('whose slot a crash has left is kept out all the same, and the next unlocking removes it', async () => {
    const core = await openTestCore();
    const { id } = await core.call('users.add', tomas);
    writeDirectly(core, (tx) => tx.update('user', id, { disabled_at: tx.at }));
    expect(await whoOpens(core, tomas.name, first)).toBe('vault.wrongPassphrase');
    expect(ownersOf(core)).toContain(id);
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey });
    expect(ownersOf(core)).not.toContain(id);
  });

  it('is never oneself', async () => {
    const core = await openTestCore();
    const other = addVolunteerUser(core, 'Ines');
    await core.call('users.setRole', { id: other.id, role: 'coordinator' });
    expect(await core.result('users.disable', { id: await idOf(core, 'Deb') })).toMatchObject(
      refused('users.yourself'),
    );
  });
});

describe('a passphrase', () => {
  it('that a coordinator resets opens the vault in place of the one before', async () => {
    const core = await openTestCore();
    const { id } = await core.call('users.add', tomas);
    await core.call('users.resetPassphrase', { id, passphrase: second });
    expect(ownersOf(core).filter((owner) => owner === id)).toHaveLength(1);
    expect(await whoOpens(core, tomas.name, first)).toBe('vault.wrongPassphrase');
    expect(await whoOpens(core, tomas.name, second)).toBe('volunteer');
  });

  it('of one’s own is set without the present one only after the recovery key', async () => {
    const core = await openTestCore();
    const { name, passphrase } = inject('templateVault');
    const id = await idOf(core, name);
    await core.call('users.resetPassphrase', { id, passphrase: second });
    expect(await whoOpens(core, name, passphrase)).toBe('vault.wrongPassphrase');
    await core.call('vault.unlock', { name, passphrase: second });
    expect(await core.result('users.resetPassphrase', { id, passphrase: first })).toMatchObject(
      refused('users.yourself'),
    );
  });

  it('is changed by the person who knows the present one; a wrong one changes nothing and is reported with nothing more', async () => {
    const core = await openTestCore();
    await core.call('users.add', tomas);
    await core.dispatcher.close();
    await core.call('vault.unlock', { name: tomas.name, passphrase: first });
    const wrong = { ok: false, error: { code: 'vault.wrongPassphrase', field: undefined, details: undefined } };
    expect(await core.result('vault.changePassphrase', { current: `${first}x`, next: second })).toEqual(wrong);
    // Another user's is as wrong as any.
    const { passphrase } = inject('templateVault');
    expect(await core.result('vault.changePassphrase', { current: passphrase, next: second })).toEqual(wrong);
    expect(await core.result('vault.changePassphrase', { current: first, next: 'password' })).toMatchObject(
      refused('vault.weakPassphrase', 'next'),
    );
    await core.call('vault.changePassphrase', { current: first, next: second });
    expect(await whoOpens(core, tomas.name, first)).toBe('vault.wrongPassphrase');
    expect(await whoOpens(core, tomas.name, second)).toBe('volunteer');
  });

  it('that is made up is a good one, and another each time', async () => {
    const core = await openTestCore();
    const made = new Set<string>();
    for (let round = 0; round < 20; round += 1) made.add((await core.call('users.makePassphrase', {})).passphrase);
    expect(made.size).toBe(20);
    for (const passphrase of made) {
      expect(passphraseStrength(passphrase, 'Deb')).toMatchObject({ enough: true, level: 'strong' });
    }
  });
});

describe('the recovery key', () => {
  it('is replaced by one that was shown and typed back, and opens nothing after', async () => {
    const core = await openTestCore();
    const old = inject('templateVault').recoveryKey;
    const { recoveryKey } = await core.call('vault.prepareRecoveryKey', {});
    await core.call('vault.replaceRecoveryKey', { recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') });
    await core.dispatcher.close();
    expect(await core.result('vault.unlockWithRecoveryKey', { recoveryKey: old })).toMatchObject(
      refused('vault.wrongPassphrase'),
    );
    expect(await core.call('vault.unlockWithRecoveryKey', { recoveryKey })).toMatchObject({
      user: { displayName: 'Deb' },
    });
    expect(await core.call('vault.status', {})).toMatchObject({ openedWith: 'recoveryKey' });
  });

  it('stays while the new one is not typed back as it was shown', async () => {
    const core = await openTestCore();
    const old = inject('templateVault').recoveryKey;
    const mismatch = refused('vault.recoveryKeyMismatch', 'recoveryKey');
    expect(await core.result('vault.replaceRecoveryKey', { recoveryKey: old })).toMatchObject(mismatch);
    const shown = await core.call('vault.prepareRecoveryKey', {});
    await core.call('vault.prepareRecoveryKey', {});
    for (const typed of [old, shown.recoveryKey, '']) {
      expect(await core.result('vault.replaceRecoveryKey', { recoveryKey: typed })).toMatchObject(mismatch);
    }
    await core.dispatcher.close();
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey: old });
  });
});

describe('what is done to users', () => {
  it('is written into the audit log, without any passphrase or key', async () => {
    const core = await openTestCore();
    const { id } = await core.call('users.add', tomas);
    await core.call('users.setRole', { id, role: 'coordinator' });
    await core.call('users.resetPassphrase', { id, passphrase: second });
    await core.call('users.disable', { id });
    await core.call('users.enable', { id, passphrase: first });
    const { recoveryKey } = await core.call('vault.prepareRecoveryKey', {});
    await core.call('vault.replaceRecoveryKey', { recoveryKey });
    const entries = vaultOf(core).database.reader.all<{ call: string; action: string; changes: string }>(
      'SELECT call, action, changes FROM audit_entry WHERE seq > 1 ORDER BY seq',
    );
    expect(entries.map(({ call, action }) => [call, action])).toEqual([
      ['users.add', 'insert'],
      ['users.setRole', 'update'],
      ['users.resetPassphrase', 'note'],
      ['users.disable', 'update'],
      ['users.enable', 'update'],
      ['vault.replaceRecoveryKey', 'note'],
    ]);
    const told = JSON.stringify(entries);
    for (const secret of [first, second, recoveryKey]) expect(told).not.toContain(secret);
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('shows in the header to no one without the data key', async () => {
    const core = await openTestCore();
    const before = readFileSync(vaultFiles(core.folder).header, 'utf8').length;
    await core.call('users.add', tomas);
    const text = readFileSync(vaultFiles(core.folder).header, 'utf8');
    expect(text.length - before).toBeLessThan(4); // the number of the newest entry may have grown
    expect(slotOwners(parseHeader(text), Buffer.alloc(32, 1)).every((owner) => owner === undefined)).toBe(true);
    expect(ownersOf(core).filter((owner) => owner !== undefined)).toHaveLength(3);
  });

  it('lets others write while keys are derived', async () => {
    const core = await openTestCore();
    const order: string[] = [];
    const adding = core.call('users.add', tomas).then(() => order.push('added'));
    const saving = core.call('people.save', { preferredName: 'Marisol' }).then(() => order.push('saved'));
    await Promise.all([adding, saving]);
    expect(order).toEqual(['saved', 'added']);
  });

  it('is refused when the vault was locked, or the role lost, while keys were derived', async () => {
    const core = await openTestCore();
    const ines = addVolunteerUser(core, 'Ines');
    const demoted = core.result('users.add', tomas);
    becomeUser(core, ines);
    expect(await demoted).toMatchObject(refused('call.refused'));
    await core.dispatcher.close();
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey });
    const locked = core.result('users.add', tomas);
    await core.dispatcher.close();
    expect(await locked).toMatchObject(refused('vault.locked'));
    expect(ownersOf(core).filter((owner) => owner !== undefined)).toHaveLength(2);
  });
});
