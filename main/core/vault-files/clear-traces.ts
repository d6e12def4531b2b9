import type { WritableDb } from '../db/driver.ts';
import { clearMeta, putMeta } from '../records/vault-meta.ts';
import { askWorker, workerScript } from './ask-worker.ts';
import { vaultCheckEnded } from './check-copy.ts';
import { vaultFiles } from './vault-files.ts';
import type { OpenVault } from './vault.ts';
import type { WriteAnewAnswer } from './write-anew-worker.ts';

const script = workerScript(import.meta.url, 'write-anew');

/** Notes, inside the transaction that erases, that the file must be rewritten, so that the work is finished even after a crash. */
export const noteTraces = (db: WritableDb, at: string): void => putMeta(db, 'tracesSince', at);

/**
 * Rewrites the whole file and empties its log. SQLite overwrites what is deleted (`secure_delete`), yet a page that
 * was split or merged keeps copies of its old rows in the gap between the new ones; only pages that are built from
 * nothing hold nothing. No one else writes meanwhile; others may read.
 *
 * @returns false when the disk did not let it happen: the note stays, and it is tried again later
 */
export const clearTraces = async (vault: OpenVault): Promise<boolean> => {
  // A check of the whole vault reads one state of it to its end, and holds on to the old pages until then.
  await vaultCheckEnded();
  const { dataKey } = vault.lendForBackUp();
  const answer = await askWorker<WriteAnewAnswer>(script, { file: vaultFiles(vault.folder).database, dataKey });
  if (!answer.ok) return false;
  clearMeta(vault.database.writer, 'tracesSince');
  return true;
};
