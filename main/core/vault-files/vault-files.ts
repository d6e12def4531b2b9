import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';
import { syncFolder } from '../files-out/sync-folder.ts';

/** The files of a vault's folder. Their names say nothing about the team. */
export const vaultFiles = (folder: string) => ({
  header: join(folder, 'vault.header'),
  headerNew: join(folder, 'vault.header.new'),
  database: join(folder, 'vault.db'),
  lock: join(folder, 'vault.lock'),
  /** Exists while a vault is being made: until it is gone, nothing was acknowledged to anyone. */
  unfinished: join(folder, 'vault.unfinished'),
});

/** Makes the vault's folder, for its owner alone. @throws AppError disk.* */
export const makeVaultFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asDiskError(error);
  }
};

/** Writes a file for its owner alone and waits until it is on the disk. */
export const writeSynced = (file: string, text: string): void => {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    // A disk that is nearly full takes a part and says so by a number alone: this continues until all is written, or throws.
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Replaces the header in one step: written beside it, synced, renamed over it. @throws AppError disk.* */
export const writeHeaderFile = (folder: string, text: string): void => {
  const files = vaultFiles(folder);
  try {
    writeSynced(files.headerNew, text);
    renameSync(files.headerNew, files.header);
    syncFolder(folder);
  } catch (error) {
    removeIfPossible(files.headerNew);
    throw asDiskError(error);
  }
};

/** For what is of no use anymore: a disk that cannot be written to may keep it. */
const removeIfPossible = (file: string): void => {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is tried again when the next one is written.
  }
};

/** @throws AppError vault.headerMissing when there is a database without one, vault.missing when there is neither */
export const readHeaderFile = (folder: string): string => {
  const files = vaultFiles(folder);
  if (!holdsVault(folder)) throw new AppError('vault.missing');
  if (!existsSync(files.header)) {
    throw new AppError('vault.headerMissing');
  }
  try {
    return readFileSync(files.header, 'utf8');
  } catch (error) {
    throw asDiskError(error);
  }
};

/**
 * True when anything of a finished vault is in the folder: then no new one is made there. The header is written
 * last, so if it exists the vault is whole, whatever the mark says: a folder that is synced or put back from
 * elsewhere may bring an old mark along.
 */
export const holdsVault = (folder: string): boolean => {
  const files = vaultFiles(folder);
  return existsSync(files.header) || (existsSync(files.database) && !existsSync(files.unfinished));
};

/**
 * Marks the folder as one in which a vault is being made, and clears what an interrupted setup left there. The
 * caller holds the vault and has seen that no finished one is in the folder.
 */
export const beginVault = (folder: string): void => {
  const files = vaultFiles(folder);
  try {
    closeSync(openSync(files.unfinished, 'w', 0o600));
    syncFolder(folder);
    for (const rest of [
      files.header,
      files.headerNew,
      files.database,
      `${files.database}-wal`,
      `${files.database}-shm`,
    ]) {
      rmSync(rest, { force: true });
    }
  } catch (error) {
    throw asDiskError(error);
  }
};

/** Deletes the mark: from here on the vault exists. */
export const finishVault = (folder: string): void => {
  rmSync(vaultFiles(folder).unfinished, { force: true });
  syncFolder(folder);
};

/** Deletes a mark that came back beside an existing vault. A disk that does not allow it keeps no one out. */
export const dropStrayMark = (folder: string): void => removeIfPossible(vaultFiles(folder).unfinished);

/** A link would have another file read, written, or locked than the one in the folder. @throws AppError disk.failed */
const refuseLinks = (folder: string): void => {
  for (const file of Object.values(vaultFiles(folder))) {
    if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw new AppError('disk.failed');
  }
};

/** Which file the lock is now; blank if it is gone. Another one of the same name locks nothing for the one who has the first. */
export const lockIdOf = (folder: string): string => {
  const found = statSync(vaultFiles(folder).lock, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? '' : `${found.dev} ${found.ino}`;
};

/**
 * Locks the vault for this process, until the returned function is called or the process ends. The lock is
 * SQLite's own on an empty file: it works on every system and a dead process never leaves it behind.
 * @throws AppError vault.inUse, disk.*
 */
export const takeVault = (folder: string): (() => void) => {
  try {
    refuseLinks(folder);
    const file = vaultFiles(folder).lock;
    // Created here, so that only its owner can read it; SQLite would leave that to the system's default.
    closeSync(openSync(file, 'a', 0o600));
    const handle = new Database(file, { timeout: 0 });
    try {
      handle.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      handle.close();
      throw error;
    }
    return () => handle.close();
  } catch (error) {
    throw asDiskError(error);
  }
};
