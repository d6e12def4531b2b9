import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { openSlot, parseHeader, saltOf } from '../vault/header.ts';
import { deriveFromRecoveryKey } from '../vault/key-derivation.ts';
import { vaultFiles } from '../vault/vault-files.ts';
import { checkCopy } from './check-copy.ts';

let parent: string;
let file: string;
let dataKey: Buffer;
beforeEach(() => {
  const template = inject('templateVault');
  parent = mkdtempSync(join(tmpdir(), 'alongside-check-'));
  cpSync(template.folder, parent, { recursive: true });
  const files = vaultFiles(parent);
  const header = parseHeader(readFileSync(files.header, 'utf8'));
  const slot = openSlot(header, deriveFromRecoveryKey(template.recoveryKey, saltOf(header)));
  if (slot === null) throw new Error('the test vault has no recovery slot');
  ({ dataKey } = slot);
  file = files.database;
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

it('tells what a sound copy holds', async () => {
  expect(await checkCopy(file, dataKey)).toMatchObject({ people: 0 });
});

it('refuses a copy whose every page is genuine and whose parts do not fit together', async () => {
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
  await expect(checkCopy(file, dataKey)).rejects.toMatchObject({ code: 'backup.damaged' });
});
