import { closeSync, fsyncSync, openSync } from 'node:fs';
import { openBareWriter } from './open.ts';

/**
 * Writes every row of a database to a fresh file under another key. SQLite's own copy has no page that the original
 * had only left over; its pages are then encrypted again, each under the new key.
 *
 * @param to a file that does not exist
 * @throws AppError vault.databaseDamaged, disk.*
 */
export const exportUnderNewKey = (from: string, to: string, dataKey: Uint8Array, newKey: Uint8Array): void => {
  // Created here, so that only its owner can read it; SQLite copies into an empty file as into none.
  closeSync(openSync(to, 'wx', 0o600));
  const source = openBareWriter(from, dataKey);
  try {
    source.run('VACUUM INTO ?', to);
  } finally {
    source.close();
  }
  const copy = openBareWriter(to, dataKey);
  try {
    copy.exec(`PRAGMA rekey="x'${Buffer.from(newKey).toString('hex')}'"`);
  } finally {
    copy.close();
  }
  const descriptor = openSync(to, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
