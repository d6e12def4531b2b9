import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { allRows } from '../../../tests/support/all-rows.ts';
import { asFile, backUpTo, namesIn, recovery } from '../../../tests/support/backup-files.ts';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { filledOn, fillVault } from '../../../tests/support/filled-vault.ts';
import { testDataKey } from '../../../tests/support/raw-writer.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { addTestUser } from '../../../tests/support/test-user.ts';
import { openBareReader } from '../db/open.ts';
import { parseHeader } from '../vault-files/header.ts';
import { vaultFiles } from '../vault-files/vault-files.ts';

const next = 'walnut ferry cobalt hinge';
const theirs = 'marble thicket pulpit sardine';

const headerOf = (core: TestCore) => parseHeader(readFileSync(vaultFiles(core.folder).header, 'utf8'));

/** The test vault, open as its coordinator's, with two more users, one of whom is disabled. Theirs are keys that spare a derivation. */
const prepare = async () => {
  const { name, passphrase } = inject('templateVault');
  const core = await openTestCore({ locked: true });
  const tomas = { recoveryKey: await addTestUser(core.folder, { displayName: 'Tomás', role: 'coordinator' }) };
  await addTestUser(core.folder, { displayName: 'Noor', role: 'volunteer' });
  await core.call('vault.unlockWithRecoveryKey', recovery());
  await core.call('people.save', { preferredName: 'Ana' });
  const noor = (await core.call('users.list', {})).items.find(({ displayName }) => displayName === 'Noor');
  await core.call('users.disable', { id: noor?.id ?? '' });
  const fresh = await core.call('vault.prepareRecoveryKey', {});
  return { core, name, passphrase, tomas, fresh };
};

const stateOf = async (core: TestCore): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await core.call('users.list', {})).items.map((user) => [
      user.displayName,
      `${user.state}${user.waits ? ', waits' : ''}`,
    ]),
  );

describe('a new data key', () => {
  it('opens everything for the person who made it and for the new recovery key, and nothing for anyone else', async () => {
    const { core, name, passphrase, tomas, fresh } = await prepare();
    const backUp = join(dirname(core.folder), 'older.alongside');
    await backUpTo(core, backUp);
    const oldKey = testDataKey(core.folder);
    const { slots, vaultId, kdf } = headerOf(core);
    expect(await core.call('vault.rekey', { current: passphrase, next, ...fresh })).toEqual({ disabled: 1 });
    expect(core.events.flatMap((event) => (event.type === 'progress' ? [event.stage] : []))).toEqual(
      expect.arrayContaining(['rekeyWriting', 'rekeyChecking']),
    );
    expect(await core.call('vault.status', {})).toMatchObject({ state: 'locked' });

    const refused = { ok: false, error: { code: 'vault.wrongPassphrase' } };
    expect(await core.result('vault.unlock', { name, passphrase })).toMatchObject(refused);
    expect(await core.result('vault.unlockWithRecoveryKey', tomas)).toMatchObject(refused);
    expect(await core.result('vault.unlockWithRecoveryKey', recovery())).toMatchObject(refused);
    expect(() => openBareReader(vaultFiles(core.folder).database, oldKey)).toThrow('vault.databaseDamaged');
    // Nothing of the old one is left in the folder.
    expect(
      readdirSync(core.folder)
        .filter((file) => !file.endsWith('-journal'))
        .toSorted(),
    ).toEqual(['vault.db', 'vault.header', 'vault.lock']);
    for (const file of ['vault.db', 'vault.header']) {
      expect(statSync(join(core.folder, file)).mode & 0o077, file).toBe(0);
    }
    const after = headerOf(core);
    expect(slots.filter((slot) => after.slots.includes(slot))).toEqual([]);
    expect(after).toMatchObject({ vaultId, kdf: { memoryKiB: kdf.memoryKiB, iterations: kdf.iterations } });
    expect(after.kdf.salt).not.toBe(kdf.salt);

    await core.call('vault.unlock', { name, passphrase: next });
    expect(await namesIn(core)).toEqual(['Ana']);
    expect(await core.call('vault.check', {})).toMatchObject({ ok: true });
    expect(await stateOf(core)).toEqual({ Deb: 'active', Tomás: 'disabled, waits', Noor: 'disabled' });
    const { items } = await core.call('users.list', {});
    const idOf = (who: string): string => items.find(({ displayName }) => displayName === who)?.id ?? '';
    expect(JSON.stringify(await core.call('audit.ofRecord', { recordId: idOf('Deb') }))).toContain(
      '"call":"vault.rekey"',
    );
    await core.call('users.enable', { id: idOf('Tomás'), passphrase: theirs });
    expect(await stateOf(core)).toMatchObject({ Tomás: 'active' });
    await core.dispatcher.close();
    await core.call('vault.unlockWithRecoveryKey', fresh);
    // As the dialog says: what was copied elsewhere earlier still opens as it did then.
    const inside = await core.call('backups.inspect', { file: 'file', credentials: tomas }, asFile(backUp));
    expect(inside).toMatchObject({ here: 'same', people: 1 });
  }, 120_000);

  it('has every row of every table as it was, and what search finds by', async () => {
    const { passphrase, name } = inject('templateVault');
    const core = await openTestCore({ locked: true, now: () => filledOn });
    await core.call('vault.unlock', { name, passphrase });
    await fillVault(core);
    const indexed = () =>
      vaultOf(core).database.reader.all('SELECT term, doc, col, "offset" FROM text_word ORDER BY 1, 2, 3, 4');
    const rows = () => {
      const {
        audit_entry: _log,
        log_signature: _signatures,
        signing_key: _keys,
        user: _users,
        vault_meta: _meta,
        ...records
      } = allRows(vaultOf(core).database.reader);
      return records;
    };
    const before = { rows: rows(), indexed: indexed() };
    expect(Object.keys(before.rows).length).toBeGreaterThan(30);
    expect(before.indexed.length).toBeGreaterThan(20);
    const fresh = await core.call('vault.prepareRecoveryKey', {});
    await core.call('vault.rekey', { current: passphrase, next, ...fresh });
    await core.call('vault.unlockWithRecoveryKey', fresh);
    expect({ rows: rows(), indexed: indexed() }).toEqual(before);
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
    expect((await core.call('vault.check', {})).problems).toEqual([]);
  }, 120_000);

  it('is refused with a wrong passphrase, an old or weak next one, a recovery key that was not typed back; then nothing has changed', async () => {
    const { core, passphrase, fresh } = await prepare();
    const good = { current: passphrase, next, ...fresh };
    const stand = () => ({ files: readdirSync(core.folder), slots: headerOf(core).slots });
    const before = stand();
    const results = [];
    for (const wrong of [{ current: theirs }, { next: 'password' }, { next: passphrase }, recovery()]) {
      const result = await core.result('vault.rekey', { ...good, ...wrong });
      results.push(result.ok ? 'done' : result.error.code);
    }
    expect(results).toEqual([
      'vault.wrongPassphrase',
      'vault.weakPassphrase',
      'input.rejected',
      'vault.recoveryKeyMismatch',
    ]);
    // The header notes the newest entry by itself after a while, so its bytes may differ; its slots may not.
    expect(stand()).toEqual(before);
    await core.call('people.save', { preferredName: 'Ben' });
  }, 120_000);

  it('waits for what is being written, loses none of it, and gives way to erasing the keys', async () => {
    const { core, passphrase, fresh } = await prepare();
    const saving = core.call('people.save', { preferredName: 'Ben' });
    const renewing = core.call('vault.rekey', { current: passphrase, next, ...fresh });
    const late = core.result('people.save', { preferredName: 'Cleo' });
    await Promise.all([saving, renewing]);
    expect(await late).toMatchObject({ error: { code: 'vault.locked' } });
    await core.call('vault.unlockWithRecoveryKey', fresh);
    expect(await namesIn(core)).toEqual(['Ana', 'Ben']);

    const again = core.result('vault.rekey', {
      current: next,
      next: theirs,
      ...(await core.call('vault.prepareRecoveryKey', {})),
    });
    expect(await core.call('vault.eraseKeys', { confirm: 'eraseKeys' })).toEqual({ left: 0 });
    expect((await again).ok).toBe(false);
    expect(await core.result('vault.unlockWithRecoveryKey', fresh)).toMatchObject({
      error: { code: 'vault.keysErased' },
    });
  }, 120_000);
});
