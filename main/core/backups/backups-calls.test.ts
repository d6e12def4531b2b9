import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject, expect, it } from 'vitest';
import { asFile, backUpTo, digestsBelow, namesIn, recovery } from '../../../tests/support/backup-files.ts';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { addTestUser } from '../../../tests/support/test-user.ts';
import { prefixBytes, readFactsLength, sealPrefix, startDigest, startPrefix } from '../vault-files/container.ts';
import { makeBackUp, partOf } from '../vault-files/make-backup.ts';
import { extractBackUp } from '../vault-files/read-backup.ts';
import { vaultFiles } from '../vault-files/vault-files.ts';

const beside = (folder: string, name: string): string => join(dirname(folder), name);

it('promise 6: one file holds the vault, for its owner alone, and says nothing about what is in it', async () => {
  const core = await openTestCore();
  await core.call('people.save', { preferredName: 'Canary Marisol' });
  const path = beside(core.folder, 'copy.alongside');
  const { bytes } = await backUpTo(core, path);
  expect(statSync(path).size).toBe(bytes);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const content = readFileSync(path);
  expect(content.subarray(0, 16).toString('latin1')).toBe('ALONGSIDE-BACKUP');
  for (const word of ['Canary', 'Marisol', 'SQLite format 3', 'CREATE TABLE']) {
    expect(content.includes(word), word).toBe(false);
  }
  expect(readdirSync(dirname(path)).toSorted()).toEqual(['copy.alongside', 'vault']);
  expect(readdirSync(core.folder).filter((name) => /check|restore|part/.test(name))).toEqual([]);
});

it.each(['bytes', 'pages'] as const)(
  'promise 6: what is not on the disk as it was written is no backup, and is not left there (%s)',
  async (proof) => {
    const core = await openTestCore();
    await core.call('people.save', { preferredName: 'Ana' });
    const path = beside(core.folder, 'copy.alongside');
    const vault = vaultOf(core);
    const db = vault.database.writer;
    const damageWhenWritten = (stage: string): Promise<void> => {
      const part = partOf(path);
      if (stage !== 'backupChecking' || !existsSync(part)) return Promise.resolve();
      const bytes = readFileSync(part);
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 5000) ^ 1, bytes.length - 5000);
      writeFileSync(part, bytes);
      return Promise.resolve();
    };
    db.exec('BEGIN IMMEDIATE');
    await expect(
      makeBackUp(vault, db, path, '2026-12-08T15:00:00.000Z', proof, damageWhenWritten),
    ).rejects.toMatchObject({ code: 'backup.damaged' });
    db.exec('ROLLBACK');
    expect(readdirSync(dirname(path))).toEqual(['vault']);
  },
);

/** The two parts of a backup file, the facts and the database. */
const partsOf = (path: string): readonly [facts: Buffer, database: Buffer] => {
  const bytes = readFileSync(path);
  const begin = prefixBytes + readFactsLength(bytes);
  return [bytes.subarray(prefixBytes, begin), bytes.subarray(begin)];
};

it('promise 6: an older genuine database under a newer header is refused, even sealed with the vault’s own key', async () => {
  const core = await openTestCore();
  const [earlier, later, mixed] = [
    beside(core.folder, 'earlier'),
    beside(core.folder, 'later'),
    beside(core.folder, 'mixed'),
  ];
  await core.call('people.save', { preferredName: 'Ana' });
  await backUpTo(core, earlier);
  await core.call('people.save', { preferredName: 'Ben' });
  await backUpTo(core, later);
  const [facts] = partsOf(later);
  const [, database] = partsOf(earlier);
  const prefix = startPrefix(facts, database.length);
  sealPrefix(prefix, startDigest(prefix, facts).update(database).digest(), vaultOf(core).lendForBackUp().dataKey);
  writeFileSync(mixed, Buffer.concat([prefix, facts, database]));
  for (const [file, ok] of [
    [earlier, true],
    [later, true],
    [mixed, false],
  ] as const) {
    const found = await core.result('backups.inspect', { file: 'file', credentials: recovery() }, asFile(file));
    expect(found).toMatchObject(ok ? { ok } : { ok, error: { code: 'backup.damaged' } });
  }
});

it('what is taken out of a backup is for its owner alone', async () => {
  const core = await openTestCore();
  const path = beside(core.folder, 'copy.alongside');
  await backUpTo(core, path);
  const database = beside(core.folder, 'taken-out.db');
  await extractBackUp(path, database, false);
  expect(statSync(database).mode & 0o777).toBe(0o600);
});

it('a backup says what is inside with the recovery key or a passphrase, and touches nothing', async () => {
  const core = await openTestCore();
  await core.call('people.save', { preferredName: 'Ana' });
  const path = beside(core.folder, 'copy.alongside');
  await backUpTo(core, path);
  await core.call('people.save', { preferredName: 'Ben' });
  // A vault that is open notes its newest entry in the header a little later.
  await core.dispatcher.close();
  const before = digestsBelow(core.folder);
  const { name, passphrase } = inject('templateVault');
  for (const credentials of [recovery(), { name, passphrase }]) {
    const inside = await core.call('backups.inspect', { file: 'file', credentials }, asFile(path));
    expect(inside).toMatchObject({ people: 1, appointments: 0, notes: 0, here: 'same', role: 'coordinator' });
    expect(inside.newestEntryAt).toMatch(/^20\d\d-/);
  }
  const wrong = await core.result(
    'backups.inspect',
    { file: 'file', credentials: { name, passphrase: 'another one' } },
    asFile(path),
  );
  expect(wrong).toMatchObject({ ok: false, error: { code: 'vault.wrongPassphrase' } });
  expect(digestsBelow(core.folder)).toEqual(before);
});

it('restoring puts the older state in place and keeps the replaced vault, which opens on its own', async () => {
  const core = await openTestCore({ now: () => new Date('2026-11-24T15:00:00Z') });
  await core.call('people.save', { preferredName: 'Ana' });
  const path = beside(core.folder, 'copy.alongside');
  await backUpTo(core, path);
  await core.call('people.save', { preferredName: 'Ben' });

  expect(await core.call('backups.restore', { file: 'file', credentials: recovery() }, asFile(path))).toEqual({
    kept: 'replaced-2026-11-24',
    beside: null,
  });
  expect(await core.call('vault.status', {})).toMatchObject({ state: 'locked' });
  await core.call('vault.unlockWithRecoveryKey', recovery());
  expect(await namesIn(core)).toEqual(['Ana']);
  expect(await core.call('vault.check', {})).toMatchObject({ ok: true, problems: [] });

  const kept = await openTestCore({ folder: join(core.folder, 'replaced-2026-11-24') });
  expect(await namesIn(kept)).toEqual(['Ana', 'Ben']);
});

it('replacing a vault that can be read takes a credential of that vault; without one, the backup goes beside it', async () => {
  const core = await openTestCore({ locked: true, now: () => new Date('2026-11-24T15:00:00Z') });
  const beto = { recoveryKey: await addTestUser(core.folder, { displayName: 'Beto', role: 'coordinator' }) };
  await core.call('vault.unlockWithRecoveryKey', recovery());
  await core.call('people.save', { preferredName: 'Ana' });
  const path = beside(core.folder, 'copy.alongside');
  await backUpTo(core, path);
  const user = (await core.call('users.list', {})).items.find(({ displayName }) => displayName === 'Beto');
  await core.call('users.disable', { id: user?.id ?? '' });
  await core.call('people.save', { preferredName: 'Ben' });
  await core.dispatcher.close();
  const before = readFileSync(vaultFiles(core.folder).header, 'utf8');

  const input = { file: 'file', credentials: beto };
  const refused = { ok: false, error: { code: 'vault.wrongPassphrase', field: 'here' } };
  expect(await core.result('backups.restore', input, asFile(path))).toMatchObject(refused);
  expect(await core.result('backups.restore', { ...input, here: beto }, asFile(path))).toMatchObject(refused);
  expect(readFileSync(vaultFiles(core.folder).header, 'utf8')).toBe(before);
  expect(readdirSync(core.folder).filter((name) => /^(replaced|vault\.rest)/.test(name))).toEqual([]);

  expect(await core.call('backups.restore', { ...input, beside: true }, asFile(path))).toEqual({
    kept: null,
    beside: 'restored-2026-11-24',
  });
  await core.call('vault.unlockWithRecoveryKey', recovery());
  expect(await namesIn(core)).toEqual(['Ana', 'Ben']);
  await core.dispatcher.close();
  const apart = await openTestCore({ folder: join(core.folder, 'restored-2026-11-24') });
  expect(await namesIn(apart)).toEqual(['Ana']);
  await apart.dispatcher.close();

  expect(await core.call('backups.restore', { ...input, here: recovery() }, asFile(path))).toEqual({
    kept: 'replaced-2026-11-24',
    beside: null,
  });
  await core.call('vault.unlockWithRecoveryKey', recovery());
  expect(await namesIn(core)).toEqual(['Ana']);
  // The restored vault's own log tells of it.
  const [newest] = vaultOf(core).database.reader.all<{ call: string; user_id: string; changes: string }>(
    'SELECT call, user_id, changes FROM audit_entry ORDER BY seq DESC LIMIT 1',
  );
  expect(newest).toMatchObject({
    call: 'backups.restore',
    user_id: user?.id,
    changes: expect.stringContaining('2026-11-24'),
  });
  expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
}, 60_000);

it('everyone is told once of a restore, volunteers too, and the log says who was told', async () => {
  const core = await openTestCore({ locked: true, now: () => new Date('2026-11-24T15:00:00Z') });
  const [beto, lee] = [
    await addTestUser(core.folder, { displayName: 'Beto', role: 'coordinator' }),
    await addTestUser(core.folder, { displayName: 'Lee W.', role: 'volunteer' }),
  ];
  const [path, later] = [beside(core.folder, 'copy.alongside'), beside(core.folder, 'later.alongside')];
  await core.call('vault.unlockWithRecoveryKey', recovery());
  await backUpTo(core, path);
  expect(await core.call('backups.restored', {})).toEqual({ restored: null });
  await core.call('backups.noteRead', {});
  const told = { restored: { madeAt: '2026-11-24T15:00:00.000Z', restoredAt: '2026-11-24T15:00:00.000Z' } };
  for (const [round, key] of [recovery().recoveryKey, beto, lee, beto].entries()) {
    if (round === 0) await core.call('backups.restore', { file: 'file', credentials: recovery() }, asFile(path));
    await core.call('vault.unlockWithRecoveryKey', { recoveryKey: key });
    // Until they say that they have read it, and once.
    expect(await core.call('backups.restored', {}), key).toEqual(round === 3 ? { restored: null } : told);
    expect(await core.call('backups.restored', {}), key).toEqual(round === 3 ? { restored: null } : told);
    await core.call('backups.noteRead', {});
    await core.call('backups.noteRead', {});
    expect(await core.call('backups.restored', {})).toEqual({ restored: null });
    if (round === 3) {
      const entries = vaultOf(core).database.reader.all<{ call: string; user_id: string }>(
        `SELECT call, user_id FROM audit_entry WHERE call IN ('backups.restore', 'backups.noteRead') ORDER BY seq`,
      );
      expect(entries.map(({ call }) => call)).toEqual(['backups.restore', ...Array(3).fill('backups.noteRead')]);
      expect(new Set(entries.slice(1).map(({ user_id: id }) => id)).size).toBe(3);
      await core.dispatcher.close();
      await core.call('vault.unlockWithRecoveryKey', recovery());
      await backUpTo(core, later);
    }
    await core.dispatcher.close();
  }
  // Another restore is told to all of them again, from a backup that knows who was told of the first.
  await core.call('backups.restore', { file: 'file', credentials: recovery() }, asFile(later));
  await core.call('vault.unlockWithRecoveryKey', { recoveryKey: beto });
  expect(await core.call('backups.restored', {})).toEqual(told);
}, 60_000);

it('restores where there is no vault, and where the vault is damaged', async () => {
  const core = await openTestCore();
  await core.call('people.save', { preferredName: 'Ana' });
  const path = beside(core.folder, 'copy.alongside');
  await backUpTo(core, path);

  const bare = await openTestCore({ folder: beside(core.folder, 'another machine'), locked: true });
  expect(await bare.call('vault.status', {})).toMatchObject({ state: 'none' });
  const input = { file: 'file', credentials: recovery() };
  expect(await bare.call('backups.inspect', input, asFile(path))).toMatchObject({ here: 'none' });
  expect(existsSync(bare.folder)).toBe(false);
  expect(await bare.call('backups.restore', input, asFile(path))).toEqual({ kept: null, beside: null });
  await bare.call('vault.unlockWithRecoveryKey', recovery());
  expect(await namesIn(bare)).toEqual(['Ana']);
  await bare.dispatcher.close();

  truncateSync(join(bare.folder, 'vault.db'), 5000);
  writeFileSync(join(bare.folder, 'vault.header'), '{');
  expect(await bare.call('backups.inspect', input, asFile(path))).toMatchObject({ here: 'unreadable' });
  expect(await bare.call('backups.restore', input, asFile(path))).toMatchObject({
    kept: expect.stringMatching(/^replaced-/),
  });
  await bare.call('vault.unlockWithRecoveryKey', recovery());
  expect(await namesIn(bare)).toEqual(['Ana']);
});

it('promise 6: of a vault with a damaged page there is no automatic backup; one that is asked for is an exact copy, and the check finds the damage', async () => {
  const core = await openTestCore();
  for (let count = 0; count < 20; count += 1) {
    await core.call('people.save', { preferredName: `Ana ${count}`, teamNote: 'x'.repeat(2000) });
  }
  vaultOf(core).database.writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const { database } = vaultFiles(core.folder);
  const bytes = readFileSync(database);
  const at = Math.floor(bytes.length / 8192) * 4096 + 100; // in its middle, where no later change comes
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(database, bytes);
  const folder = join(core.folder, 'backups');
  expect(await core.result('backups.automatic', { folder: 'file' }, asFile(folder))).toMatchObject({
    error: { code: 'backup.damaged' },
  });
  expect(readdirSync(folder)).toEqual([]);
  const path = beside(core.folder, 'copy.alongside');
  await backUpTo(core, path);
  expect(partsOf(path)[1].equals(bytes)).toBe(true);
  expect((await core.call('vault.check', {})).ok).toBe(false);
  expect(await core.call('vault.health', {})).toMatchObject({ lastCheck: { ok: false } });
});

it('never overwrites a file, and a canceled backup leaves none', async () => {
  const core = await openTestCore();
  const path = beside(core.folder, 'copy.alongside');
  writeFileSync(path, 'mine');
  expect(await core.result('backups.create', { file: 'file' }, asFile(path))).toMatchObject({
    error: { code: 'file.exists' },
  });
  expect(readFileSync(path, 'utf8')).toBe('mine');

  const other = beside(core.folder, 'other.alongside');
  const running = core.result('backups.create', { file: 'file' }, asFile(other), 'to-cancel');
  core.dispatcher.cancel('to-cancel');
  expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(readdirSync(dirname(path)).toSorted()).toEqual(['copy.alongside', 'vault']);
  expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
});

it('reads are answered while a backup is written and checked', async () => {
  const core = await openTestCore();
  const events: string[] = [];
  const making = backUpTo(core, beside(core.folder, 'copy.alongside')).then(() => events.push('made'));
  await core.call('people.list', {});
  events.push('read');
  await making;
  expect(events).toEqual(['read', 'made']);
  expect(core.events.filter((event) => event.type === 'progress').map(({ stage }) => stage)).toContain(
    'backupChecking',
  );
});

it('promise 6: an automatic backup is made once a day and the folder keeps what the rule says', async () => {
  let now = new Date('2026-01-01T15:00:00Z');
  const core = await openTestCore({ now: () => now });
  const folder = join(core.folder, 'backups');
  const run = () => core.call('backups.automatic', { folder: 'file' }, asFile(folder));
  expect(await run()).toEqual({ made: true, removed: 0 });
  expect(await run()).toEqual({ made: false, removed: 0 });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  writeFileSync(join(folder, 'backup-2026-01-02.alongside'), 'cut short');
  writeFileSync(join(folder, 'a letter.txt'), 'mine');
  writeFileSync(join(folder, 'backup-2025-12-31.alongside.part'), 'ended by force');
  for (let day = 2; day <= 16; day += 1) {
    now = new Date(`2026-01-${String(day).padStart(2, '0')}T15:00:00Z`);
    expect(await run()).toMatchObject({ made: true });
  }
  const days = [4, 10, 11, 12, 13, 14, 15, 16].map((day) => `backup-2026-01-${String(day).padStart(2, '0')}.alongside`);
  // What is no backup of this vault is not Alongside's to remove.
  expect(readdirSync(folder).toSorted()).toEqual(['a letter.txt', 'backup-2026-01-02.alongside', ...days]);
  const { backups } = await core.call('backups.list', { folder: 'file' }, asFile(folder));
  expect(backups.map(({ name, usable }) => [name, usable])).toEqual([
    ['backup-2026-01-02.alongside', false],
    ...days.toReversed().map((name) => [name, true]),
  ]);
  const newest = { file: 'file', name: days.at(-1), credentials: recovery() };
  expect(await core.result('backups.inspect', newest, asFile(folder))).toMatchObject({ ok: true });
  const outside = { ...newest, name: '../vault/vault.db' };
  expect(await core.result('backups.inspect', outside, asFile(folder))).toMatchObject({
    error: { code: 'input.rejected' },
  });
});

it('a missing chosen folder is reported, not recreated', async () => {
  const core = await openTestCore();
  const drive = beside(core.folder, 'drive');
  const run = () => core.result('backups.automatic', { folder: 'file' }, asFile(drive));
  expect(await run()).toMatchObject({ error: { code: 'file.missing' } });
  expect(existsSync(drive)).toBe(false);
  mkdirSync(drive);
  const today = await core.call('backups.automatic', { folder: 'file' }, asFile(drive));
  expect(today.made).toBe(true);
});

it('a volunteer backs up, but restores and looks into nothing', async () => {
  const core = await openTestCore({ locked: true });
  const recoveryKey = await addTestUser(core.folder, { displayName: 'Lee W.', role: 'volunteer' });
  await core.call('vault.unlockWithRecoveryKey', { recoveryKey });
  const folder = join(core.folder, 'backups');
  expect(await core.call('backups.automatic', { folder: 'file' }, asFile(folder))).toMatchObject({ made: true });
  const [name] = readdirSync(folder);
  const input = { file: 'file', credentials: { recoveryKey } };
  const file = asFile(join(folder, name ?? ''));
  for (const call of ['backups.inspect', 'backups.restore']) {
    expect(await core.result(call, input, file), call).toMatchObject({ error: { code: 'call.refused' } });
  }
  await core.dispatcher.close();
  // How many there are is not theirs to see, in a backup neither.
  const unseen = { newestEntryAt: null, people: null, appointments: null, notes: null };
  expect(await core.result('backups.inspect', input, file)).toMatchObject({
    ok: true,
    value: { role: 'volunteer', ...unseen },
  });
  expect(await core.result('backups.restore', input, file)).toMatchObject({ error: { code: 'call.refused' } });
});

it('the health of the vault names its last backup, its last check, its settings and the room on the disk', async () => {
  let now = new Date('2026-11-20T15:00:00Z');
  const core = await openTestCore({ now: () => now });
  expect(await core.call('vault.health', {})).toMatchObject({ lastBackUpAt: null, lastCheck: null });
  // The bytes of one that is asked for are compared; the pages of an automatic one are read.
  await backUpTo(core, beside(core.folder, 'copy.alongside'));
  expect(await core.call('vault.health', {})).toMatchObject({ lastBackUpAt: now.toISOString(), lastCheck: null });
  await core.call('backups.automatic', { folder: 'file' }, asFile(join(core.folder, 'backups')));
  expect(await core.call('vault.health', {})).toMatchObject({
    lastBackUpAt: now.toISOString(),
    lastCheck: { at: now.toISOString(), ok: true },
  });
  const madeAt = now.toISOString();
  now = new Date('2026-11-21T15:00:00Z');
  await core.call('vault.check', {});
  const health = await core.call('vault.health', {});
  expect(health).toMatchObject({ lastBackUpAt: madeAt, lastCheck: { at: now.toISOString(), ok: true } });
  expect(health.freeBytes).toBeGreaterThan(0);
  expect(health.vaultBytes).toBeGreaterThan(4096);
  expect(health.settings.every(({ ok }) => ok)).toBe(true);
});
