import { readFileSync } from 'node:fs';
import type { WritableDb } from '../../main/core/db/driver.ts';
import { openBareWriter } from '../../main/core/db/open.ts';
import { getChain } from '../../main/core/records/audit-chain-queries.ts';
import { chainStart, digestChanges, hashEntry } from '../../main/core/records/audit-chain.ts';
import { parseHeader, sealHeader, unsealHeader, type OpenHeader } from '../../main/core/vault-files/header.ts';
import { vaultFiles, writeHeaderFile } from '../../main/core/vault-files/vault-files.ts';

/** Hashes every entry again, so that the chain is whole whatever was changed in it, and answers its head. */
const rechain = (db: WritableDb): OpenHeader['newest'] => {
  let previous: Uint8Array = chainStart;
  let seq = 0;
  for (const row of getChain(db, 0, 100_000)) {
    seq += 1;
    const digest =
      row.changes === null ? row.changes_digest : digestChanges(row.changes_salt ?? new Uint8Array(), row.changes);
    const { at, user_id: userId, call, batch, table_name: table, record_id: recordId, action } = row;
    const hash = hashEntry(previous, { seq, at, userId, call, batch, table, recordId, action }, digest);
    db.run('UPDATE audit_entry SET seq = ?, changes_digest = ?, hash = ? WHERE seq = ?', seq, digest, hash, row.seq);
    previous = hash;
  }
  return { seq, hash: Buffer.from(previous).toString('base64') };
};

/**
 * What someone with the data key of a closed vault can do with other tools: any change to any row, with the chain hashed
 * again and the header sealed again. Nothing of it needs a coordinator's passphrase.
 */
export const forge = (folder: string, dataKey: Buffer, work: (db: WritableDb, rechained: () => void) => void): void => {
  const db = openBareWriter(vaultFiles(folder).database, dataKey);
  try {
    work(db, () => void rechain(db));
    const newest = rechain(db);
    const header = unsealHeader(parseHeader(readFileSync(vaultFiles(folder).header, 'utf8')), dataKey);
    writeHeaderFile(folder, JSON.stringify(sealHeader({ ...header, newest }, dataKey)));
  } finally {
    db.close();
  }
};
