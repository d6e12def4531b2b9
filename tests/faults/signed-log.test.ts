import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { WritableDb } from '../../main/core/db/driver.ts';
import { getLogSignatures, signStretch } from '../../main/core/records/log-signatures.ts';
import { getSigningKeys, vouch } from '../../main/core/records/signing-keys.ts';
import { SigningKey } from '../../main/core/records/signing.ts';
import { noteFirstSigningKey } from '../../main/core/records/vault-meta.ts';
import { openSlot, parseHeader, saltOf, sealHeader, unsealHeader } from '../../main/core/vault-files/header.ts';
import { deriveFromPassphrase } from '../../main/core/vault-files/key-derivation.ts';
import { vaultFiles, writeHeaderFile } from '../../main/core/vault-files/vault-files.ts';
import type { CallOutput } from '../../shared/contract.ts';
import { recovery } from '../support/backup-files.ts';
import { forge } from '../support/forger.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';

const passphrase = 'marble thicket pulpit sardine';
const hashAt = (db: WritableDb, seq: number): Uint8Array =>
  db.get<{ hash: Uint8Array }>('SELECT hash FROM audit_entry WHERE seq = ?', seq)?.hash ?? new Uint8Array();

interface Former {
  readonly id: string;
  readonly dataKey: Buffer;
  /** The key that they sign with themselves. */
  readonly key: SigningKey;
}

/** What the passphrase of a volunteer gives to someone who opens the files with other tools. */
const takeKeys = async (folder: string, id: string): Promise<Former> => {
  const header = parseHeader(readFileSync(vaultFiles(folder).header, 'utf8'));
  const slot = openSlot(header, await deriveFromPassphrase('Beto', passphrase, saltOf(header), header.kdf));
  if (slot === null || slot.signer === null) throw new Error('the slot of a user who was just added signs');
  return { id, dataKey: slot.dataKey, key: new SigningKey(slot.signer.seed) };
};

/** A closed vault with a hundred entries by the recovery key's session, some by Deb's own, and what a former volunteer knows. */
const prepare = async (): Promise<Prepared> => {
  cpSync(inject('templateVault').folder, folder, { recursive: true });
  const core = await openTestCore({ folder, locked: true });
  await core.call('vault.unlockWithRecoveryKey', recovery());
  const { id } = await core.call('users.add', { name: 'Beto', role: 'volunteer', passphrase });
  for (let count = 0; count < 100; count += 1) await core.call('people.save', { preferredName: `Person ${count}` });
  await core.dispatcher.close();
  await core.call('vault.unlock', { name: 'Beto', passphrase });
  await core.dispatcher.close();
  const former = await takeKeys(core.folder, id);
  const { name, passphrase: debs } = inject('templateVault');
  await core.call('vault.unlock', { name, passphrase: debs });
  await core.call('users.disable', { id });
  const betos = (await core.call('audit.acts', {})).acts[0]?.last ?? 0;
  await core.call('people.save', { preferredName: 'Ana', medicalNote: 'as Deb wrote it' });
  const last = (await core.call('audit.acts', {})).acts[0]?.last ?? 0;
  await core.dispatcher.close();
  return { former, betos, last };
};

const folder = join(mkdtempSync(join(tmpdir(), 'alongside-signed-')), 'vault');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Prepared {
  readonly former: Former;
  /** The entry that ended their access. */
  readonly betos: number;
  readonly last: number;
}

let prepared: Promise<Prepared> | null = null;

/** A copy of the vault, closed, for one forgery. */
const copyVault = async (): Promise<Prepared & { readonly core: TestCore }> => {
  prepared ??= prepare();
  const known = await prepared;
  const core = await openTestCore({ locked: true });
  cpSync(folder, core.folder, { recursive: true });
  return { ...known, core };
};

/** What a coordinator's check says after a forgery. */
const verifying = async (
  work: (db: WritableDb, former: Former & Prepared, rechained: () => void) => void,
): Promise<CallOutput<'audit.verify'>> => {
  const { core, ...known } = await copyVault();
  forge(core.folder, known.former.dataKey, (db, rechained) => work(db, { ...known.former, ...known }, rechained));
  await core.call('vault.unlockWithRecoveryKey', recovery());
  return core.call('audit.verify', {});
};

const rewriteAt = (db: WritableDb, seq: number): void => {
  db.run(`UPDATE audit_entry SET changes = '{"preferred_name":"Forged"}' WHERE seq = ?`, seq);
};

describe('promise 31: what someone with the vault’s key and no coordinator’s passphrase rewrites is found and named', () => {
  it('nothing is named where nothing was rewritten, and every entry is signed', async () => {
    const verified = await verifying(() => undefined);
    expect(verified).toMatchObject({
      ok: true,
      firstBad: null,
      signed: { from: 1, through: (await prepared)?.last, asFound: 0, broken: null },
    });
  }, 60_000);

  it('an entry that was rewritten with its chain is in the stretch that is named', async () => {
    const { ok, signed, found } = await verifying((db) => rewriteAt(db, 30));
    expect(ok).toBe(false);
    expect(signed?.broken?.how).toBe('rewritten');
    expect(signed?.broken?.firstSeq).toBeLessThanOrEqual(30);
    expect(signed?.broken?.lastSeq).toBeGreaterThanOrEqual(30);
    expect((signed?.broken?.lastSeq ?? 0) - (signed?.broken?.firstSeq ?? 0)).toBeLessThan(60);
    expect(found?.seq).toBe(signed?.broken?.firstSeq);
  });

  it('so is one that was taken out', async () => {
    const { ok, signed } = await verifying((db) => void db.run('DELETE FROM audit_entry WHERE seq = 30'));
    expect(ok).toBe(false);
    expect(signed?.broken?.how).toBe('rewritten');
  });

  it('signatures that were taken away are missed', async () => {
    const { ok, signed } = await verifying((db) => {
      rewriteAt(db, 90);
      db.run('DELETE FROM log_signature WHERE last_seq >= 90');
    });
    expect(ok).toBe(false);
    expect(signed?.broken).toMatchObject({ how: 'unsigned' });
    expect(signed?.broken?.firstSeq).toBeLessThanOrEqual(90);
  });

  it('the former volunteer’s own key signs no one else’s entry', async () => {
    const { ok, signed } = await verifying((db, { key }, rechained) => {
      rewriteAt(db, 90);
      rechained();
      for (const stretch of getLogSignatures(db).filter(({ lastSeq }) => lastSeq >= 90)) {
        signStretch(db, vaultIdOf(db), key, stretch, hashAt(db, stretch.lastSeq));
      }
    });
    expect(ok).toBe(false);
    expect(signed?.broken?.how).toBe('foreign');
  });

  it('nor one of their own after their access has ended', async () => {
    const { ok, signed } = await verifying((db, { id, key, last }, rechained) => {
      db.run(
        `INSERT INTO audit_entry SELECT seq + 1, at, ?, call, batch, table_name, record_id, action, changes, changes_salt,
           changes_digest, hash FROM audit_entry ORDER BY seq DESC LIMIT 1`,
        id,
      );
      rechained();
      const seq = last + 1;
      signStretch(db, vaultIdOf(db), key, { firstSeq: seq, lastSeq: seq }, hashAt(db, seq));
    });
    expect(ok).toBe(false);
    const seq = ((await prepared)?.last ?? 0) + 1;
    expect(signed?.broken).toEqual({ firstSeq: seq, lastSeq: seq, how: 'foreign' });
  });

  it('an end that was cut off is missed', async () => {
    const { ok, signed } = await verifying(
      (db, { last }) => void db.run('DELETE FROM audit_entry WHERE seq = ?', last),
    );
    expect(ok).toBe(false);
    expect(signed?.broken?.how).toBe('cut');
  });

  it('a signature laid over others hides none of them', async () => {
    const { ok } = await verifying((db, { key }) => {
      rewriteAt(db, 30);
      signStretch(db, vaultIdOf(db), key, { firstSeq: 2, lastSeq: 20_000 }, hashAt(db, 30));
    });
    expect(ok).toBe(false);
  });
});

const vaultIdOf = (db: WritableDb): string =>
  db.get<{ value: string }>(`SELECT value FROM vault_meta WHERE key = 'vaultId'`)?.value ?? '';

describe('promise 31: the keys are held by coordinators’ slots, and not by what is in the vault', () => {
  it('keys of the forger’s own making, with everything signed by them, are not the ones that the slot knows', async () => {
    const { ok, signed } = await verifying((db, _, rechained) => {
      rewriteAt(db, 30);
      rechained();
      const vaultId = vaultIdOf(db);
      const stretches = getLogSignatures(db);
      const root = new SigningKey(Buffer.alloc(32, 1));
      const replaced = getSigningKeys(db).map(({ publicKey, ...facts }, place) => {
        const key = place === 0 ? root : new SigningKey(Buffer.alloc(32, 2 + place));
        return { before: publicKey, key, facts: { ...facts, publicKey: key.publicKey } };
      });
      db.run('DELETE FROM signing_key');
      for (const { facts } of replaced) vouch(db, vaultId, root, facts);
      noteFirstSigningKey(db, root.publicKey);
      for (const stretch of stretches) {
        const by = replaced.find(({ before }) => Buffer.compare(before, stretch.publicKey) === 0)?.key ?? root;
        signStretch(db, vaultId, by, stretch, hashAt(db, stretch.lastSeq));
      }
    });
    expect(ok).toBe(false);
    expect(signed?.from).toBeNull();
  });

  it('nor is a first key of the forger’s that vouches for the real key of the person who checks', async () => {
    const { ok, signed } = await verifying((db, { last }, rechained) => {
      rewriteAt(db, last);
      rechained();
      const vaultId = vaultIdOf(db);
      const debs = getLogSignatures(db).at(-1);
      const [deb, ...others] = getSigningKeys(db);
      if (debs === undefined || deb === undefined) throw new Error('the vault is signed');
      const root = new SigningKey(Buffer.alloc(32, 1));
      db.run('DELETE FROM signing_key WHERE public_key = ?', deb.publicKey);
      vouch(db, vaultId, root, { ...deb, publicKey: root.publicKey });
      for (const key of others) vouch(db, vaultId, root, key);
      signStretch(db, vaultId, root, debs, hashAt(db, debs.lastSeq));
    });
    expect(ok).toBe(false);
    expect(signed?.from).toBeNull();
  });

  it('keys that were replaced are told at the next unlock, before anyone checks', async () => {
    const { core, former } = await copyVault();
    await core.call('vault.unlockWithRecoveryKey', recovery());
    expect(await core.call('audit.signing', {})).toEqual({ state: 'signed' });
    await core.dispatcher.close();
    forge(core.folder, former.dataKey, (db) => void db.run('UPDATE signing_key SET owner_id = ?', former.id));
    await core.call('vault.unlockWithRecoveryKey', recovery());
    expect(await core.call('audit.signing', {})).toEqual({ state: 'keysGone' });
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: false, signed: { from: null } });
  });

  it('nor does taking every key and signature away make the log look as it did before there were any', async () => {
    const { ok, signed } = await verifying((db) => {
      rewriteAt(db, 30);
      db.exec('DELETE FROM signing_key; DELETE FROM log_signature');
      db.run(`DELETE FROM vault_meta WHERE key = 'firstSigningKey'`);
    });
    expect(ok).toBe(false);
    expect(signed?.from).toBeNull();
  });

  it('a volunteer who makes themselves a coordinator in the log vouches for no one', async () => {
    const { ok, signed } = await verifying((db, { id, key }, rechained) => {
      const debs = getLogSignatures(db).at(-1);
      const deb = getSigningKeys(db)[0];
      if (debs === undefined || deb === undefined) throw new Error('the vault is signed');
      // In the place of what Deb wrote last: their own promotion, and Deb's entries under another key.
      const first = debs.firstSeq;
      const other = new SigningKey(Buffer.alloc(32, 9));
      db.run(
        `UPDATE audit_entry SET user_id = ?, table_name = 'user', record_id = ?, action = 'update',
           changes = '{"role":["volunteer","coordinator"]}' WHERE seq = ?`,
        id,
        id,
        first,
      );
      rewriteAt(db, first + 1);
      rechained();
      const vaultId = vaultIdOf(db);
      vouch(db, vaultId, key, {
        publicKey: other.publicKey,
        ownerId: deb.ownerId,
        fromSeq: first + 1,
        issuedSeq: first + 1,
      });
      db.run('DELETE FROM log_signature WHERE first_seq = ?', first);
      signStretch(db, vaultId, key, { firstSeq: first, lastSeq: first }, hashAt(db, first));
      signStretch(db, vaultId, other, { ...debs, firstSeq: first + 1 }, hashAt(db, debs.lastSeq));
    });
    expect(ok).toBe(false);
    expect(signed?.broken?.firstSeq).toBeGreaterThanOrEqual((await prepared)?.betos ?? 0);
  });

  it('a slot whose signing key was taken away or put in from elsewhere opens nothing', async () => {
    const { core: copy, former } = await copyVault();
    const header = unsealHeader(parseHeader(readFileSync(vaultFiles(copy.folder).header, 'utf8')), former.dataKey);
    const slots = header.slots.map((slot) => {
      const bytes = Buffer.from(slot, 'base64');
      return Buffer.concat([bytes.subarray(0, -92), Buffer.alloc(92, 7)]).toString('base64');
    });
    writeHeaderFile(copy.folder, JSON.stringify(sealHeader({ ...header, slots }, former.dataKey)));
    expect(await copy.result('vault.unlockWithRecoveryKey', recovery())).toMatchObject({
      error: { code: 'vault.wrongPassphrase' },
    });
  });
});
