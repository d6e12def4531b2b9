import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { stateFigure } from '../../../tests/support/figure.ts';
import { openDatabase } from '../db/open.ts';
import { openSlot, parseHeader, saltOf, sealHeader, slotCount, unsealHeader } from './header.ts';
import { leastCost } from './key-derivation.ts';
import { deriveFromRecoveryKey } from './key-derivation.ts';
import { takeVault, vaultFiles } from './vault-files.ts';
import { createVault, unlockVault, unlockVaultWithRecoveryKey } from './vault.ts';

const setup = () => {
  const template = inject('templateVault');
  const parent = mkdtempSync(join(tmpdir(), 'alongside-vault-'));
  const folder = join(parent, 'vault');
  cpSync(template.folder, folder, { recursive: true });
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const files = vaultFiles(folder);
  const header = () => parseHeader(readFileSync(files.header, 'utf8'));
  const dataKey = () => {
    const slot = openSlot(header(), deriveFromRecoveryKey(template.recoveryKey, saltOf(header())));
    if (slot === null) throw new Error('the test vault has no recovery slot');
    return slot.dataKey;
  };
  const open = () => unlockVaultWithRecoveryKey(folder, template.recoveryKey);
  return { ...template, parent, folder, files, header, dataKey, open };
};

describe('the vault’s header', () => {
  it('promise 11: none of 10,000 wrong passphrases opens a slot', () => {
    const { header } = setup();
    const sealed = header();
    // What Argon2id makes of a wrong passphrase is as good as random; deriving 10,000 would take hours.
    for (let wrong = 0; wrong < 10_000; wrong += 1) {
      expect(openSlot(sealed, { tag: randomBytes(16), wrappingKey: randomBytes(32) })).toBeNull();
    }
    stateFigure('10,000 wrong keys, 0 accepted');
  });

  it('promise 11: the tag of a slot without its key opens nothing', () => {
    const { header, recoveryKey } = setup();
    const { tag } = deriveFromRecoveryKey(recoveryKey, saltOf(header()));
    expect(openSlot(header(), { tag, wrappingKey: randomBytes(32) })).toBeNull();
  });

  it('holds neither the name nor the number of its users', () => {
    const { files, name, header } = setup();
    const text = readFileSync(files.header, 'utf8');
    // A name of three letters is in so many random ones by chance; their bytes are looked through instead.
    const bytes = [...text.matchAll(/"([\w+/=]{24,})"/gu)].map(([, random = '']) => random);
    expect(bytes.length).toBeGreaterThan(slotCount);
    expect(bytes.reduce((rest, random) => rest.replace(random, ''), text)).not.toContain(name);
    for (const random of bytes) expect(Buffer.from(random, 'base64').includes(name)).toBe(false);
    expect(text).not.toContain(Buffer.from(name).toString('base64').replaceAll('=', ''));
    expect(header().slots).toHaveLength(slotCount);
    expect(new Set(header().slots.map((slot) => slot.length)).size).toBe(1);
  });

  it('promise 9: is refused after any bit of it was flipped', async () => {
    const { files, open } = setup();
    const good = readFileSync(files.header);
    for (let round = 0; round < 300; round += 1) {
      const bad = Buffer.from(good);
      const at = Math.floor((round / 300) * bad.length);
      bad[at] = (bad[at] ?? 0) ^ (1 << (round % 8));
      writeFileSync(files.header, bad);
      await expect(open(), `byte ${at}`).rejects.toMatchObject({
        code: expect.stringMatching(/^vault\.header(Damaged|Weak|Newer)$/),
      });
    }
  });

  it('is refused with weaker parameters than the least, even when rightly sealed', async () => {
    const { files, open, header, dataKey } = setup();
    for (const weaker of [{ memoryKiB: leastCost.memoryKiB - 1 }, { iterations: leastCost.iterations - 1 }]) {
      const key = dataKey();
      const facts = unsealHeader(header(), key);
      const saved = readFileSync(files.header);
      writeFileSync(files.header, JSON.stringify(sealHeader({ ...facts, kdf: { ...facts.kdf, ...weaker } }, key)));
      await expect(open()).rejects.toMatchObject({ code: 'vault.headerWeak' });
      writeFileSync(files.header, saved);
    }
  });

  it('is refused when it was sealed with another data key', async () => {
    const { files, open, header, dataKey } = setup();
    writeFileSync(files.header, JSON.stringify(sealHeader(unsealHeader(header(), dataKey()), randomBytes(32))));
    await expect(open()).rejects.toMatchObject({ code: 'vault.headerDamaged' });
  });
});

describe('each thing that can be wrong with a vault has its own error, and nothing is erased', () => {
  it('no vault at all', async () => {
    const { parent } = setup();
    const folder = join(parent, 'nothing');
    await expect(unlockVault(folder, 'Deb', 'a b c d')).rejects.toMatchObject({ code: 'vault.missing' });
    expect(existsSync(folder)).toBe(false);
  });

  it('a database without its header', async () => {
    const { files, open } = setup();
    rmSync(files.header);
    const before = readFileSync(files.database);
    await expect(open()).rejects.toMatchObject({ code: 'vault.headerMissing' });
    expect(readFileSync(files.database).equals(before)).toBe(true);
  });

  it('a header without its database', async () => {
    const { files, open } = setup();
    rmSync(files.database);
    await expect(open()).rejects.toMatchObject({ code: 'vault.databaseMissing' });
    expect(existsSync(files.database)).toBe(false);
  });

  it.each([0, 1, 100, 4096, 5000])('a database cut to %i bytes', async (size) => {
    const { files, open } = setup();
    truncateSync(files.database, size);
    await expect(open()).rejects.toMatchObject({ code: 'vault.databaseDamaged' });
    expect(statSync(files.database).size).toBe(size);
  });

  it('promise 5: a database of a newer program, which is not changed by one byte', async () => {
    const { files, open, dataKey } = setup();
    const database = openDatabase(files.database, dataKey());
    database.writer.exec('PRAGMA user_version = 99990');
    database.writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    const before = readFileSync(files.database);
    await expect(open()).rejects.toMatchObject({ code: 'vault.newer' });
    expect(readFileSync(files.database).equals(before)).toBe(true);
  });

  it('a plain SQLite file in the database’s place', async () => {
    const { files, open } = setup();
    writeFileSync(files.database, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)]));
    await expect(open()).rejects.toMatchObject({ code: 'vault.notEncrypted' });
  });

  it('an older genuine database under a newer header', async () => {
    const { files, folder, open } = setup();
    const older = join(folder, 'older.db');
    cpSync(files.database, older);
    const vault = await open();
    vault.database.writer.exec('BEGIN IMMEDIATE');
    const tx = vault.begin('test', new Date());
    tx.insert('volunteer', { name: 'Noor' });
    vault.database.writer.exec('COMMIT');
    vault.committed(tx);
    vault.close();
    rmSync(`${files.database}-wal`, { force: true });
    cpSync(older, files.database);
    await expect(open()).rejects.toMatchObject({ code: 'vault.databaseOlder' });
  });

  it('a database whose newest entry is not the one that the header noted', async () => {
    const { files, open, header, dataKey } = setup();
    const facts = unsealHeader(header(), dataKey());
    const newest = { seq: facts.newest.seq, hash: randomBytes(32).toString('base64') };
    writeFileSync(files.header, JSON.stringify(sealHeader({ ...facts, newest }, dataKey())));
    await expect(open()).rejects.toMatchObject({ code: 'vault.databaseOlder' });
  });

  it('a vault that another process has open', async () => {
    const { folder, open } = setup();
    const release = takeVault(folder);
    await expect(open()).rejects.toMatchObject({ code: 'vault.inUse' });
    release();
    (await open()).close();
  });

  it.each(['vault.header', 'vault.db', 'vault.lock'])('one whose %s is a link to another file', async (name) => {
    const { folder, open } = setup();
    const elsewhere = join(folder, 'elsewhere');
    if (name === 'vault.lock') writeFileSync(elsewhere, '');
    else renameSync(join(folder, name), elsewhere);
    rmSync(join(folder, name), { force: true });
    symlinkSync(elsewhere, join(folder, name));
    await expect(open()).rejects.toMatchObject({ code: 'disk.failed' });
  });
});

describe('an open vault whose lock was removed', () => {
  it.each(['removed', 'put back as another file'])('writes nothing more: %s', async (how) => {
    const { folder, open } = setup();
    const vault = await open();
    onTestFinished(() => vault.close());
    vault.begin('test', new Date());
    const { lock } = vaultFiles(folder);
    const spare = join(folder, 'spare');
    writeFileSync(spare, '');
    rmSync(lock);
    if (how !== 'removed') renameSync(spare, lock);
    expect(() => vault.begin('test', new Date())).toThrow(expect.objectContaining({ code: 'vault.inUse' }));
  });
});

describe('making a vault', () => {
  const options = (passphrase = 'three blue herons wait') => ({
    name: 'Ruth',
    passphrase,
    recoveryKey: inject('templateVault').recoveryKey,
    zone: 'America/Chicago',
    random: randomBytes,
  });

  it('is for its owner alone: the folder, the header, the database and the lock', async () => {
    // Not a copy of the tests' template, whose files were made by other code than a weakened one under test.
    const folder = join(setup().parent, 'new vault');
    const files = vaultFiles(folder);
    (await createVault(folder, options())).close();
    for (const path of [folder, files.header, files.database, files.lock]) {
      expect(statSync(path).mode & 0o077, path.slice(folder.length)).toBe(0);
    }
  });

  it('gives it an id that says nothing of when', async () => {
    const folder = join(setup().parent, 'new vault');
    (await createVault(folder, options())).close();
    expect(parseHeader(readFileSync(vaultFiles(folder).header, 'utf8')).vaultId).toMatch(/^.{14}4/u);
  });

  it('is refused where a vault exists, whatever is left of it', async () => {
    const { folder, files } = setup();
    await expect(createVault(folder, options())).rejects.toMatchObject({ code: 'vault.exists' });
    rmSync(files.header);
    await expect(createVault(folder, options())).rejects.toMatchObject({ code: 'vault.exists' });
  });

  it('starts afresh over what an interrupted setup left', async () => {
    const { folder, files } = setup();
    rmSync(files.header);
    writeFileSync(files.unfinished, '');
    await expect(unlockVault(folder, 'Deb', 'x')).rejects.toMatchObject({ code: 'vault.missing' });
    (await createVault(folder, options())).close();
    expect(existsSync(files.unfinished)).toBe(false);
    const vault = await unlockVault(folder, ' ruth ', 'three blue herons wait');
    expect(vault.user.displayName).toBe('Ruth');
    vault.close();
  });

  it('never replaces an existing vault, though a mark of a setup came back from elsewhere', async () => {
    const { folder, files, open } = setup();
    writeFileSync(files.unfinished, '');
    const before = readFileSync(files.database);
    await expect(createVault(folder, options())).rejects.toMatchObject({ code: 'vault.exists' });
    expect(readFileSync(files.database).equals(before)).toBe(true);
    (await open()).close();
    // Should the header be lost one day, the mark must not pass the database off as half made.
    expect(existsSync(files.unfinished)).toBe(false);
  });
});
