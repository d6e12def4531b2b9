import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { readAuditHead, WriteTransaction } from '../../main/core/records/write-transaction.ts';
import { addSlot, parseHeader, saltOf, sealHeader, unsealHeader } from '../../main/core/vault-files/header.ts';
import { deriveFromRecoveryKey } from '../../main/core/vault-files/key-derivation.ts';
import { newRecoveryKey } from '../../main/core/vault-files/recovery-key.ts';
import { vaultFiles, writeHeaderFile } from '../../main/core/vault-files/vault-files.ts';
import type { Role } from '../../shared/contract/contract-kit.ts';
import { testDataKey, withRawWriter } from './raw-writer.ts';

/**
 * Adds a user to a closed test vault and answers a key that unlocks it as that user through
 * `vault.unlockWithRecoveryKey`, which spares the test an Argon2id derivation. The slot is one from before there were signing keys.
 *
 * @param recoveryKey of another vault than the test's own
 */
export const addTestUser = async (
  folder: string,
  user: { displayName: string; role: Role },
  recoveryKey?: string,
): Promise<string> => {
  const userId = uuidv7();
  const key = newRecoveryKey();
  await withRawWriter(
    folder,
    ({ writer }) => {
      writer.exec('BEGIN IMMEDIATE');
      const tx = new WriteTransaction(writer, { userId, call: 'test', at: new Date(), head: readAuditHead(writer) });
      tx.insert('user', { id: userId, display_name: user.displayName, role: user.role });
      writer.exec('COMMIT');
    },
    recoveryKey,
  );
  const dataKey = testDataKey(folder, recoveryKey);
  const header = unsealHeader(parseHeader(readFileSync(vaultFiles(folder).header, 'utf8')), dataKey);
  const added = addSlot(header, deriveFromRecoveryKey(key, saltOf(header)), { dataKey, userId, signer: null });
  writeHeaderFile(folder, JSON.stringify(sealHeader(added.header, dataKey)));
  return key;
};
