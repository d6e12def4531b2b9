import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { vouch } from '../../main/core/records/signing-keys.ts';
import { SigningKey } from '../../main/core/records/signing.ts';
import { parseHeader } from '../../main/core/vault-files/header.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { asFile, backUpTo, recovery } from '../support/backup-files.ts';
import { vaultOf } from '../support/direct-rows.ts';
import { withRawWriter } from '../support/raw-writer.ts';
import { tamper, tampering } from '../support/tampered-vault.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';
import { addTestUser } from '../support/test-user.ts';

const theirs = 'marble thicket pulpit sardine';
const newer = 'lantern gravel tuba oyster';
const patience = 60_000;

const add = (core: TestCore, name: string, role: 'coordinator' | 'volunteer') =>
  core.call('users.add', { name, role, passphrase: theirs });

/** Saves a person, so that the session has written something, and answers what a check of the log says. */
const writeAndVerify = async (core: TestCore) => {
  await core.call('people.save', { preferredName: 'Ana' });
  return core.call('audit.verify', {});
};

const newestSeq = async (core: TestCore): Promise<number> => (await core.call('audit.acts', {})).acts[0]?.last ?? -1;

/** Everything is signed up to the newest entry. */
const whole = async (core: TestCore, more: object = {}) => ({
  ok: true,
  firstBad: null,
  signed: { broken: null, through: await newestSeq(core), asFound: 0, ...more },
});

const keyOf = (core: TestCore): string => vaultOf(core).signer?.key.publicKey.toString('hex') ?? '';

const reopen = async (core: TestCore, name: string, passphrase: string): Promise<void> => {
  await core.dispatcher.close();
  await core.call('vault.unlock', { name, passphrase });
};

describe('promise 31: the keys follow who may sign', () => {
  it(
    'a coordinator who was added signs from the beginning, and so does the next whom they add',
    async () => {
      const core = await openTestCore();
      await add(core, 'Beto', 'coordinator');
      await reopen(core, 'Beto', theirs);
      await core.call('users.add', { name: 'Noor', role: 'coordinator', passphrase: newer });
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
      await reopen(core, 'Noor', newer);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core, { from: 1 }));
    },
    2 * patience,
  );

  it(
    'a volunteer who becomes a coordinator vouches for others, and does not anymore once they are a volunteer again',
    async () => {
      const core = await openTestCore();
      const { id } = await add(core, 'Beto', 'volunteer');
      await core.call('users.setRole', { id, role: 'coordinator' });
      await reopen(core, 'Beto', theirs);
      await core.call('users.add', { name: 'Noor', role: 'coordinator', passphrase: newer });
      const betos = vaultOf(core).signer?.key;
      await reopen(core, 'Noor', newer);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
      await core.call('users.setRole', { id, role: 'volunteer' });
      const seq = await newestSeq(core);
      expect(await core.call('audit.verify', {})).toMatchObject(await whole(core));
      // What they sign themselves, as anyone with the files and their own passphrase can: a key in Noor's name.
      await core.dispatcher.close();
      await withRawWriter(core.folder, ({ writer }) => {
        if (betos === undefined) throw new Error('a session of one who was added signs');
        const noor = writer.get<{ id: string }>(`SELECT id FROM user WHERE display_name = 'Noor'`)?.id ?? '';
        const { publicKey } = new SigningKey(Buffer.alloc(32, 5));
        const { vaultId } = parseHeader(readFileSync(vaultFiles(core.folder).header, 'utf8'));
        vouch(writer, vaultId, betos, { publicKey, ownerId: noor, fromSeq: seq + 1, issuedSeq: seq + 1 });
      });
      await core.call('vault.unlock', { name: 'Noor', passphrase: newer });
      // It did not end Noor's own key, which signs this, and what comes after.
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
      await reopen(core, 'Noor', newer);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
    },
    2 * patience,
  );

  it(
    'a volunteer who changes their passphrase signs with another key, which counts as theirs',
    async () => {
      const core = await openTestCore();
      const { id: volunteerId } = await core.call('team.save', { name: 'Beto' });
      await core.call('users.add', { name: 'Beto', role: 'volunteer', passphrase: theirs, volunteerId });
      await reopen(core, 'Beto', theirs);
      const old = keyOf(core);
      await core.call('vault.changePassphrase', { current: theirs, next: newer });
      await reopen(core, 'Beto', newer);
      expect(keyOf(core)).not.toBe(old);
      // Something that a volunteer may write.
      await core.call('detentions.start', { people: [{ knownAs: 'Juan' }] });
      await core.dispatcher.close();
      await core.call('vault.unlockWithRecoveryKey', recovery());
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
      expect(await core.call('vault.check', {})).toMatchObject({ ok: true, problems: [] });
    },
    2 * patience,
  );

  it(
    'access that ended and began again comes with another key; what the old one signed holds',
    async () => {
      const core = await openTestCore();
      const { id } = await add(core, 'Beto', 'coordinator');
      await reopen(core, 'Beto', theirs);
      await core.call('people.save', { preferredName: 'Noor' });
      const old = keyOf(core);
      await core.dispatcher.close();
      await core.call('vault.unlockWithRecoveryKey', recovery());
      await core.call('users.disable', { id });
      expect(await core.call('audit.verify', {})).toMatchObject(await whole(core));
      await core.call('users.enable', { id, passphrase: newer });
      await reopen(core, 'Beto', newer);
      expect(keyOf(core)).not.toBe(old);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
    },
    2 * patience,
  );

  it(
    'another passphrase comes with another key, from the next act of the same session on',
    async () => {
      const core = await openTestCore({ locked: true });
      const { name, passphrase } = inject('templateVault');
      await core.call('vault.unlock', { name, passphrase });
      const old = keyOf(core);
      await core.call('people.save', { preferredName: 'Noor' });
      await core.call('vault.changePassphrase', { current: passphrase, next: newer });
      expect(keyOf(core)).not.toBe(old);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
      const own = keyOf(core);
      await reopen(core, name, newer);
      expect(keyOf(core)).toBe(own);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
    },
    2 * patience,
  );

  it(
    'a passphrase that a coordinator resets, and a new recovery key, come with keys that a coordinator vouches for',
    async () => {
      const core = await openTestCore();
      const { id } = await add(core, 'Beto', 'coordinator');
      await core.call('users.resetPassphrase', { id, passphrase: newer });
      const fresh = await core.call('vault.prepareRecoveryKey', {});
      await core.call('vault.replaceRecoveryKey', fresh);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
      await core.dispatcher.close();
      await core.call('vault.unlockWithRecoveryKey', fresh);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
      await reopen(core, 'Beto', newer);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
    },
    2 * patience,
  );

  it(
    'an act that fails leaves neither a key nor a stretch behind',
    async () => {
      const core = await openTestCore();
      await core.call('people.save', { preferredName: 'Noor' });
      const rows = () =>
        ['signing_key', 'log_signature'].map((table) => vaultOf(core).database.reader.all(`SELECT * FROM ${table}`));
      const before = rows();
      expect(await core.result('users.add', { name: 'Deb', role: 'volunteer', passphrase: theirs })).toMatchObject({
        ok: false,
      });
      expect(rows()).toEqual(before);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
    },
    patience,
  );
});

describe('promise 31: files that are made again', () => {
  it(
    'a new data key comes with new keys, and what the old ones signed holds',
    async () => {
      const core = await openTestCore({ locked: true });
      const { name, passphrase } = inject('templateVault');
      await core.call('vault.unlock', { name, passphrase });
      await core.call('people.save', { preferredName: 'Noor' });
      const old = keyOf(core);
      const fresh = await core.call('vault.prepareRecoveryKey', {});
      await core.call('vault.rekey', { current: passphrase, next: newer, ...fresh });
      await core.call('vault.unlock', { name, passphrase: newer });
      expect(keyOf(core)).not.toBe(old);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core, { from: 1 }));
      await core.dispatcher.close();
      await core.call('vault.unlockWithRecoveryKey', fresh);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core, { from: 1 }));
    },
    2 * patience,
  );

  it(
    'a backup that is restored is signed up to the restore, by what opened it',
    async () => {
      const core = await openTestCore();
      await core.call('people.save', { preferredName: 'Noor' });
      const path = join(dirname(core.folder), 'copy.alongside');
      await backUpTo(core, path);
      expect(await core.call('audit.verify', {})).toMatchObject(await whole(core));
      await core.call('people.save', { preferredName: 'Tomás' });
      await core.call('backups.restore', { file: 'file', credentials: recovery() }, asFile(path));
      await core.call('vault.unlockWithRecoveryKey', recovery());
      expect(await core.call('audit.verify', {})).toMatchObject(await whole(core, { from: 1 }));
    },
    patience,
  );

  it(
    'a vault that is repaired is signed up to the repair',
    async () => {
      const core = await openTestCore();
      await core.dispatcher.close();
      tamper(core.folder, tampering[0]?.[0] ?? '');
      await core.call('vault.repair', recovery());
      await core.call('vault.unlockWithRecoveryKey', recovery());
      expect(await core.call('audit.verify', {})).toMatchObject(await whole(core, { from: 1 }));
      expect((await core.call('vault.check', {})).problems).toEqual([]);
    },
    patience,
  );
});

const fixtures = join(import.meta.dirname, '../fixtures/vaults');

/** A copy of a vault that an earlier program wrote. */
const oldVault = (version: string): { folder: string; recoveryKey: string } => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-old-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'vault');
  cpSync(join(fixtures, version), folder, { recursive: true });
  return { folder, recoveryKey: readFileSync(join(folder, 'recovery-key.txt'), 'utf8').trim() };
};

describe('promise 31: a vault from before there were keys', () => {
  it.each(readdirSync(fixtures).filter((name) => /^\d{4}$/u.test(name)))(
    'of schema %s is signed from the first coordinator’s unlock on',
    async (version) => {
      const { folder, recoveryKey } = oldVault(version);
      const core = await openTestCore({ folder, locked: true });
      await core.call('vault.unlockWithRecoveryKey', { recoveryKey });
      const before = await newestSeq(core);
      expect(await core.call('audit.signing', {})).toEqual({ state: 'begun' });
      expect(await core.call('audit.verify', {})).toMatchObject({ ok: true, signed: { from: before + 1, through: 0 } });
      expect(await writeAndVerify(core)).toMatchObject(await whole(core, { from: before + 1 }));
      const own = keyOf(core);
      await core.dispatcher.close();
      await core.call('vault.unlockWithRecoveryKey', { recoveryKey });
      expect(keyOf(core)).toBe(own);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core, { from: before + 1 }));
    },
    patience,
  );

  /** As an earlier program left it: Deb and the recovery key among its slots, and two more users, none with a key. */
  const unsigned = async () => {
    const { folder, recoveryKey } = oldVault('0040');
    const core = await openTestCore({ folder, locked: true });
    const key = { recoveryKey };
    const noor = { recoveryKey: await addTestUser(folder, { displayName: 'Noor', role: 'coordinator' }, recoveryKey) };
    const tomas = { recoveryKey: await addTestUser(folder, { displayName: 'Tomás', role: 'volunteer' }, recoveryKey) };
    const open = async (credential: { recoveryKey: string }): Promise<void> => {
      await core.dispatcher.close();
      await core.call('vault.unlockWithRecoveryKey', credential);
    };
    return { core, key, noor, tomas, open };
  };

  it(
    'lets a volunteer in before any coordinator, and takes what they wrote as it was found',
    async () => {
      const { core, key, tomas, open } = await unsigned();
      await open(tomas);
      expect(vaultOf(core).signer).toBeNull();
      await open(key);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
      await open(tomas);
      const own = keyOf(core);
      expect(own).not.toBe('');
      await open(key);
      await open(tomas);
      expect(keyOf(core)).toBe(own);
    },
    patience,
  );

  it(
    'the next coordinator makes a key of their own, which counts once the first one’s session has vouched for it',
    async () => {
      const { core, key, noor, open } = await unsigned();
      await open(key);
      await core.call('people.save', { preferredName: 'Ana' });
      await open(noor);
      await core.call('people.save', { preferredName: 'Beto' });
      await open(key);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
      await open(noor);
      expect(await writeAndVerify(core)).toMatchObject(await whole(core));
    },
    patience,
  );

  it('its key file from before, put back by itself, is named and makes no new first key', async () => {
    const { core, key } = await unsigned();
    const { header } = vaultFiles(core.folder);
    const before = readFileSync(header, 'utf8');
    await core.call('vault.unlockWithRecoveryKey', key);
    await core.dispatcher.close();
    const newest = readFileSync(header, 'utf8');
    writeFileSync(header, before);
    expect(await core.result('vault.unlockWithRecoveryKey', key)).toMatchObject({
      error: { code: 'vault.headerOlder' },
    });
    writeFileSync(header, newest);
    await core.call('vault.unlockWithRecoveryKey', key);
    expect(await core.call('audit.signing', {})).toEqual({ state: 'signed' });
  });

  it(
    'no key is vouched for that someone planted for a user who was added later',
    async () => {
      const { core, key, open } = await unsigned();
      await open(key);
      await core.call('people.save', { preferredName: 'Ana' });
      const { signer } = vaultOf(core);
      await core.dispatcher.close();
      const late = {
        recoveryKey: await addTestUser(core.folder, { displayName: 'Zoe', role: 'coordinator' }, key.recoveryKey),
      };
      await open(late);
      await core.call('people.save', { preferredName: 'Beto' });
      const planted = keyOf(core);
      await open(key);
      const { reader } = vaultOf(core).database;
      const issuer = reader.get<{ issuer: Uint8Array }>(
        'SELECT issuer FROM signing_key WHERE public_key = ?',
        Buffer.from(planted, 'hex'),
      )?.issuer;
      expect(Buffer.from(issuer ?? []).toString('hex')).toBe(planted);
      expect(signer?.key.publicKey.toString('hex')).not.toBe(planted);
    },
    patience,
  );
});
