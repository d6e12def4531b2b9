import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { testDataKey } from '../../../tests/support/raw-writer.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { openDatabase } from '../db/open.ts';
import { checkCopy, checkVault } from './check-copy.ts';
import { vaultFiles } from './vault-files.ts';

let parent: string;
let file: string;
let dataKey: Buffer;
beforeEach(() => {
  const template = inject('templateVault');
  parent = mkdtempSync(join(tmpdir(), 'alongside-check-'));
  cpSync(template.folder, parent, { recursive: true });
  file = vaultFiles(parent).database;
  dataKey = testDataKey(parent);
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

it('says what a sound copy holds', async () => {
  expect(await checkCopy(file, dataKey)).toMatchObject({ people: 0 });
});

/** Takes an index away and leaves its page behind, as someone with the key and the driver could. */
const loseAnIndex = (): void => {
  const db = new Database(file);
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  db.pragma(`key="x'${dataKey.toString('hex')}'"`);
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  // The index's page is left over, and the table has lost it.
  db.exec("DELETE FROM sqlite_schema WHERE name = 'encounter_addendum_note'");
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
};

it('refuses a copy whose every page is genuine and whose parts do not fit together', async () => {
  loseAnIndex();
  await expect(checkCopy(file, dataKey)).rejects.toMatchObject({ code: 'backup.damaged' });
});

it('of a vault in use names what is wrong, its pages, its schema, and its record of changes', async () => {
  expect(await checkVault(file, dataKey, null)).toEqual([]);
  const database = openDatabase(file, dataKey);
  database.writer.exec("UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1");
  database.close();
  loseAnIndex();
  expect(await checkVault(file, dataKey, null)).toEqual([
    'page or index 1',
    'missing index encounter_addendum_note',
    'audit entry 1',
  ]);
});

it('others are answered while the vault is checked, and a backup waits for the check to end', async () => {
  const core = await openTestCore();
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  const check = core.call('vault.check', {}).then(note('check'));
  const backUp = core
    .call('backups.create', { file: 'file' }, { file: { path: join(parent, 'copy.alongside') } })
    .then(note('back-up'));
  await core.call('vault.profile', {}).then(note('read'));
  await Promise.all([check, backUp]);
  expect(done).toEqual(['read', 'check', 'back-up']);
});
