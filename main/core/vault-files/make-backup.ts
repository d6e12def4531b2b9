import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { WritableDb } from '../db/driver.ts';
import { syncFolder } from '../files-out/sync-folder.ts';
import { refuseExisting } from '../files-out/write-once.ts';
import { vaultCheckEnded } from './check-copy.ts';
import { prefixBytes, sealPrefix, startDigest, startPrefix, writeFacts } from './container.ts';
import { compareBytes, copyBytes, syncAsItGrows } from './copy-bytes.ts';
import { asFileError } from './file-errors.ts';
import type { VaultHeader } from './header.ts';
import { checkExtracted, extractBackUp } from './read-backup.ts';
import { vaultFiles } from './vault-files.ts';

/** What an open vault lends to a backup of it. */
export interface BackUpSource {
  readonly folder: string;
  /** The header as it would be written now, and the key, which stays the vault's own. */
  lendForBackUp(): { readonly header: VaultHeader; readonly dataKey: Buffer };
}

/** A backup that is not finished yet, next to its final place. */
export const partOf = (path: string): string => `${path}.part`;

/** How a job that makes a backup reports its progress. */
export type Progress = (stage: 'backupCopying' | 'backupChecking', done: number, total: number) => Promise<void>;

/**
 * How a backup is proved before it gets its name: `bytes` reads what was written and compares it with what was copied;
 * `pages` opens it as a restore would and reads every page and index, which takes several times as long as the copy.
 */
export type Proof = 'bytes' | 'pages';

const checkPrefix = 'vault.check-';

/** Makes a folder inside the vault's in which a copied database is examined; the caller removes it. */
export const makeCheckFolder = (folder: string): string => mkdtempSync(join(folder, checkPrefix));

/** Removes what a check left that was ended by force. The caller holds the vault. */
const clearLeftovers = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(checkPrefix)) rmSync(join(folder, name), { recursive: true, force: true });
  }
};

/**
 * Brings everything that was committed into the database's own file, where it stays until this job's transaction ends:
 * no one else writes. The transaction has written nothing yet and is begun again.
 */
const settleDatabase = (db: WritableDb): void => {
  db.exec('COMMIT');
  const result = db.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
  db.exec('BEGIN IMMEDIATE');
  if (result?.busy !== 0) throw new AppError('vault.inUse');
};

/**
 * Copies header and database, as they are encrypted on the disk, into one new file. What was written is read while the
 * system brings it to the disk.
 */
const writeParts = async (
  source: BackUpSource,
  file: string,
  madeAt: string,
  proof: Proof,
  progress: Progress,
): Promise<number> => {
  const { header, dataKey } = source.lendForBackUp();
  const facts = writeFacts({ madeAt, header: JSON.stringify(header) });
  await using database = await open(vaultFiles(source.folder).database, 'r');
  const { size } = await database.stat();
  const prefix = startPrefix(facts, size);
  const digest = startDigest(prefix, facts);
  await using target = await open(file, 'wx+', 0o600);
  // The process may have been started with a mask that is odd.
  await target.chmod(0o600);
  await target.write(facts, 0, facts.length, prefixBytes);
  const at = prefixBytes + facts.length;
  const disk = syncAsItGrows(target);
  await copyBytes({ file: database, at: 0 }, { file: target, at }, size, digest, (done) => {
    disk.grewTo(done);
    return progress('backupCopying', done, size);
  });
  sealPrefix(prefix, digest.digest(), dataKey);
  await target.write(prefix, 0, prefix.length, 0);
  const compare = async (): Promise<void> => {
    await progress('backupChecking', 0, size);
    const start = Buffer.alloc(at);
    await target.read(start, 0, at, 0);
    if (!start.equals(Buffer.concat([prefix, facts]))) throw new AppError('backup.damaged');
    await compareBytes({ file: database, at: 0 }, { file: target, at }, size, (done) =>
      progress('backupChecking', done, size),
    );
  };
  await Promise.all([disk.end(), ...(proof === 'bytes' ? [compare()] : [])]);
  return at + size;
};

/** Opens what was written as a restore would, and reads all of it. */
const proveWritten = async (source: BackUpSource, file: string): Promise<void> => {
  const folder = makeCheckFolder(source.folder);
  try {
    const database = vaultFiles(folder).database;
    const extracted = await extractBackUp(file, database, false);
    await checkExtracted(extracted, database, source.lendForBackUp().dataKey);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Writes a backup under another name, waits until it is on the disk, proves it, and only then gives it its own name.
 * Whatever fails, or a cancellation, leaves no file behind.
 *
 * @throws AppError file.exists, file.missing, backup.damaged, cancelled, disk.*
 */
export const makeBackUp = async (
  source: BackUpSource,
  db: WritableDb,
  path: string,
  madeAt: string,
  proof: Proof,
  progress: Progress,
): Promise<{ bytes: number }> => {
  const part = partOf(path);
  try {
    refuseExisting(path);
    clearLeftovers(source.folder);
    await rm(part, { force: true });
    // A check reads one state of the vault to its end, and until then the log cannot be emptied.
    await vaultCheckEnded();
    settleDatabase(db);
    const bytes = await writeParts(source, part, madeAt, proof, progress);
    if (proof === 'pages') {
      await progress('backupChecking', 0, 1);
      await proveWritten(source, part);
    }
    refuseExisting(path);
    await rename(part, path);
    syncFolder(dirname(path));
    return { bytes };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw asFileError(error);
  }
};
