import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { migrate } from '../../main/core/db/migrate.ts';
import { migrations } from '../../main/core/db/migrations/index.ts';
import { openBareWriter } from '../../main/core/db/open.ts';
import { readAuditHead, WriteTransaction } from '../../main/core/records/write-transaction.ts';
import { addSlot, newHeader, saltOf, sealHeader } from '../../main/core/vault-files/header.ts';
import { deriveFromRecoveryKey, leastCost } from '../../main/core/vault-files/key-derivation.ts';
import { newRecoveryKey } from '../../main/core/vault-files/recovery-key.ts';
import { vaultFiles, writeHeaderFile } from '../../main/core/vault-files/vault-files.ts';
import { newestOf } from '../../main/core/vault-files/vault.ts';

/** A closed vault at the oldest released schema, with one coordinator and these people. Its recovery key opens it. */
export const makeOldestVault = (
  folder: string,
  people: readonly string[],
): { recoveryKey: string; dataKey: Buffer } => {
  const files = vaultFiles(folder);
  const dataKey = randomBytes(32);
  const userId = uuidv7();
  const vaultId = uuidv7();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeSync(openSync(files.database, 'wx', 0o600));
  const db = openBareWriter(files.database, dataKey);
  migrate(db, files.database, migrations.slice(0, 1));
  db.exec('BEGIN IMMEDIATE');
  const tx = new WriteTransaction(db, { userId, call: 'vault.create', at: new Date(), head: readAuditHead(db) });
  tx.insert('user', { id: userId, display_name: 'Deb', role: 'coordinator' });
  for (const [key, value] of [
    ['vaultId', vaultId],
    ['zone', 'America/New_York'],
  ] as const) {
    db.run('INSERT INTO vault_meta (key, value) VALUES (?, ?)', key, value);
  }
  for (const [at, preferredName] of people.entries()) {
    tx.insert('person', { preferred_name: preferredName, case_code: `KITE-${at + 10}` });
  }
  db.exec('COMMIT');
  db.close();
  const recoveryKey = newRecoveryKey();
  const blank = newHeader(vaultId, leastCost);
  const { header } = addSlot(blank, deriveFromRecoveryKey(recoveryKey, saltOf(blank)), {
    dataKey,
    userId: null,
    signer: null,
  });
  writeHeaderFile(folder, JSON.stringify(sealHeader({ ...header, newest: newestOf(tx.auditHead) }, dataKey)));
  return { recoveryKey, dataKey };
};
