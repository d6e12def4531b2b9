import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { readAuditHead, WriteTransaction } from '../../main/core/records/write-transaction.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import type { CallInput } from '../../shared/contract.ts';
import { digestsBelow } from '../support/backup-files.ts';
import { withRawWriter } from '../support/raw-writer.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';
import { addTestUser } from '../support/test-user.ts';

const theirs = 'marble thicket pulpit sardine';
const newer = 'lantern gravel tuba oyster';

/** A vault whose every credential but Noor's was replaced, closed, with its key file from before. */
const prepare = async () => {
  const { name, passphrase, recoveryKey } = inject('templateVault');
  const core = await openTestCore({ locked: true });
  const noor = { recoveryKey: await addTestUser(core.folder, { displayName: 'Noor', role: 'coordinator' }) };
  await core.call('vault.unlockWithRecoveryKey', { recoveryKey });
  const { id } = await core.call('users.add', { name: 'Beto', role: 'coordinator', passphrase: theirs });
  await core.dispatcher.close();
  const before = readFileSync(vaultFiles(core.folder).header, 'utf8');
  await core.call('vault.unlock', { name, passphrase });
  const fresh = await core.call('vault.prepareRecoveryKey', {});
  await core.call('vault.replaceRecoveryKey', fresh);
  await core.call('users.resetPassphrase', { id, passphrase: newer });
  await core.call('vault.changePassphrase', { current: passphrase, next: newer });
  await core.dispatcher.close();
  return {
    core,
    before,
    noor,
    old: { recovery: { recoveryKey }, beto: { name: 'Beto', passphrase: theirs }, deb: { name, passphrase } },
    now: { recovery: fresh, beto: { name: 'Beto', passphrase: newer }, deb: { name, passphrase: newer } },
  };
};

type Credential = CallInput<'vault.unlock'> | CallInput<'vault.unlockWithRecoveryKey'>;

/** What the unlock screen is told; an open vault is closed again. */
const unlocking = async (core: TestCore, credential: Credential): Promise<string> => {
  const call = 'recoveryKey' in credential ? 'vault.unlockWithRecoveryKey' : 'vault.unlock';
  const result = await core.result(call, credential);
  if (!result.ok) return result.error.code;
  await core.dispatcher.close();
  return 'open';
};

/** The files that hold anything; SQLite makes its side files again at each look. */
const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(digestsBelow(folder)).filter(([name]) => /^vault\.(header|db)$/.test(name)));

describe('promise 29: an older key file that is put back', () => {
  it('brings no replaced credential back, changes nothing, and is named to the person whose own was not replaced', async () => {
    const { core, before, noor, old, now } = await prepare();
    const { header } = vaultFiles(core.folder);
    const newest = readFileSync(header, 'utf8');
    writeFileSync(header, before);
    const files = contentOf(core.folder);
    for (const [whose, credential] of Object.entries(old)) {
      expect(await unlocking(core, credential), whose).toBe('vault.wrongPassphrase');
    }
    expect(await unlocking(core, noor)).toBe('vault.headerOlder');
    expect(contentOf(core.folder)).toEqual(files);
    // Where their slots are, the new ones open it.
    writeFileSync(header, newest);
    for (const [whose, credential] of Object.entries(now)) {
      expect(await unlocking(core, credential), whose).toBe('open');
    }
    for (const [whose, credential] of Object.entries(old)) {
      expect(await unlocking(core, credential), whose).toBe('vault.wrongPassphrase');
    }
    expect(await unlocking(core, noor)).toBe('open');
  }, 120_000);

  it('is named too when all that has changed since is that someone lost their access', async () => {
    const { core, noor, now } = await prepare();
    await core.call('vault.unlockWithRecoveryKey', now.recovery);
    await core.dispatcher.close();
    const { header } = vaultFiles(core.folder);
    const before = readFileSync(header, 'utf8');
    await core.call('vault.unlockWithRecoveryKey', now.recovery);
    const beto = (await core.call('users.list', {})).items.find(({ displayName }) => displayName === 'Beto');
    await core.call('users.disable', { id: beto?.id ?? '' });
    await core.dispatcher.close();
    writeFileSync(header, before);
    expect(await unlocking(core, now.beto)).toBe('vault.wrongPassphrase');
    expect(await unlocking(core, now.recovery)).toBe('vault.headerOlder');
    expect(await unlocking(core, noor)).toBe('vault.headerOlder');
    expect(readFileSync(header, 'utf8')).toBe(before);
  }, 120_000);

  it('says nothing where no slot has changed since: it opens the same, and nothing is lost', async () => {
    const { core, noor } = await prepare();
    const { header } = vaultFiles(core.folder);
    // Their slot is from before there were signing keys, and gets one at their first unlock.
    expect(await unlocking(core, noor)).toBe('open');
    const before = readFileSync(header, 'utf8');
    await core.call('vault.unlockWithRecoveryKey', noor);
    await core.call('people.save', { preferredName: 'Ana' });
    await core.dispatcher.close();
    expect(readFileSync(header, 'utf8')).not.toBe(before);
    writeFileSync(header, before);
    expect(await unlocking(core, noor)).toBe('open');
  }, 120_000);
});

it('promise 29: a vault that an earlier program gave a new key opens, though that program left its notes of the slots before', async () => {
  const core = await openTestCore({ locked: true });
  const { recoveryKey } = inject('templateVault');
  const noted = async (): Promise<unknown> =>
    withRawWriter(core.folder, ({ reader }) => reader.all(`SELECT key, value FROM vault_meta WHERE key GLOB 'slot*'`));
  const right = await noted();
  const leaveNotes = (call: string) =>
    withRawWriter(core.folder, ({ writer }) => {
      writer.exec('BEGIN IMMEDIATE');
      writer.run(`DELETE FROM vault_meta WHERE key = 'slotChanges'`);
      writer.run(`UPDATE vault_meta SET value = 'of the slots before' WHERE key GLOB 'slot:*'`);
      const { id } = writer.get<{ id: string }>('SELECT id FROM user') ?? { id: '' };
      const tx = new WriteTransaction(writer, { userId: id, call, at: new Date(), head: readAuditHead(writer) });
      tx.note('user', id, {});
      writer.exec('COMMIT');
    });
  await leaveNotes('vault.rekey');
  expect(await unlocking(core, { recoveryKey })).toBe('open');
  expect(await noted()).toEqual(right);
  // What was noted since counts.
  await leaveNotes('vault.replaceRecoveryKey');
  expect(await unlocking(core, { recoveryKey })).toBe('vault.wrongPassphrase');
}, 120_000);
