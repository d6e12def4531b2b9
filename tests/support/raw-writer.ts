import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../main/core/db/open.ts';
import { openSlot, parseHeader, saltOf } from '../../main/core/vault-files/header.ts';
import { deriveFromRecoveryKey } from '../../main/core/vault-files/key-derivation.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';

/** The data key of a copy of the test vault, or of the vault that this recovery key opens. */
export const testDataKey = (folder: string, recoveryKey = inject('templateVault').recoveryKey): Buffer => {
  const header = parseHeader(readFileSync(vaultFiles(folder).header, 'utf8'));
  const slot = openSlot(header, deriveFromRecoveryKey(recoveryKey, saltOf(header)));
  if (slot === null) throw new Error('the test vault has no recovery slot');
  return slot.dataKey;
};

/** Opens a closed test vault's database past the dispatcher, as someone with the key in hand would. */
export const withRawWriter = async <T>(
  folder: string,
  work: (database: OpenDatabase) => T | Promise<T>,
  recoveryKey?: string,
): Promise<T> => {
  const database = openDatabase(vaultFiles(folder).database, testDataKey(folder, recoveryKey));
  try {
    return await work(database);
  } finally {
    database.close();
  }
};
