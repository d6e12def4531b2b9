import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';
import { syncFolder } from '../files-out/sync-folder.ts';
import { eraseKeysIn } from './erase-keys.ts';
import { takeVault, vaultFiles, writeSynced } from './vault-files.ts';

/** What a restore or a new key does to the disk, one step at a time, so that a test can end it after each. */
export interface RestoreOps {
  readonly makeFolder: (folder: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly write: (file: string, text: string) => void;
  readonly remove: (path: string) => void;
  readonly eraseKeys: (folder: string) => void;
  readonly syncFolder: (folder: string) => void;
}

export const realOps: RestoreOps = {
  makeFolder: (folder) => void mkdirSync(folder, { recursive: true, mode: 0o700 }),
  rename: renameSync,
  write: writeSynced,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  eraseKeys: (folder) => void eraseKeysIn(folder),
  syncFolder,
};

/** Where the restored vault is prepared, and the mark that makes it the vault. */
const restoreFiles = (folder: string) => ({
  staged: join(folder, 'vault.restore'),
  markNew: join(folder, 'vault.restoring.new'),
  mark: join(folder, 'vault.restoring'),
});

/** Every file that belongs to a vault or to one that is being made; the lock is no part of it. */
const partNames = [
  'vault.header',
  'vault.header.new',
  'vault.db',
  'vault.db-wal',
  'vault.db-shm',
  'vault.db-journal',
  'vault.db.before-migration',
  'vault.unfinished',
] as const;

/**
 * What becomes of the replaced vault: one that a backup replaces is kept, one that was rewritten under another key
 * is not, since anyone who has its old key could keep reading it.
 */
export type Fate = 'kept' | 'discarded';

const prefixes: Readonly<Record<Fate, string>> = { kept: 'replaced', discarded: 'discarded' };
const goingName = /^(replaced|discarded)-[\d-]{10,22}$/;
const isDiscarded = (name: string): boolean => name.startsWith(prefixes.discarded);

const keptName = /^(?:replaced|restored)-[\d-]{10,22}$/;

/** Names of the folders inside the vault's that hold vaults which were replaced, or restored beside it. */
export const keptVaultsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && keptName.test(entry.name))
    .map(({ name }) => name)
    .toSorted();

/** Makes an empty folder for the vault that is to come. The caller holds the vault. */
export const makeStagedFolder = (folder: string, ops: RestoreOps): string => {
  const { staged } = restoreFiles(folder);
  ops.remove(staged);
  ops.makeFolder(staged);
  return staged;
};

/** Deletes the staged vault again, unless its mark has made it the vault. */
export const removeStagedFolder = (folder: string, ops: RestoreOps): void => {
  const { staged, mark } = restoreFiles(folder);
  if (!existsSync(mark) && existsSync(staged)) ops.remove(staged);
};

/** A name for the folder of the replaced vault: its day, and the time if that day has one already. */
const freeName = (folder: string, at: Date, fate: Fate): string => {
  const text = at.toISOString();
  const byDay = `${prefixes[fate]}-${text.slice(0, 10)}`;
  return existsSync(join(folder, byDay)) ? `${byDay}-${text.slice(11, 19).replaceAll(':', '')}` : byDay;
};

/**
 * Puts the staged vault in the place of the one that is there. Until the mark is written nothing has changed; from
 * then on `finishRestore` leads to the restored vault, however often it is interrupted.
 *
 * @returns name of the folder that keeps the replaced vault, or null when there was none or it was discarded
 */
export const swapIn = (folder: string, at: Date, ops: RestoreOps, fate: Fate = 'kept'): string | null => {
  const { staged, mark, markNew } = restoreFiles(folder);
  ops.syncFolder(staged);
  ops.write(markNew, freeName(folder, at, fate));
  ops.rename(markNew, mark);
  ops.syncFolder(folder);
  return finishSwap(folder, ops);
};

const finishSwap = (folder: string, ops: RestoreOps): string | null => {
  const { staged, mark } = restoreFiles(folder);
  const name = readFileSync(mark, 'utf8');
  if (!goingName.test(name)) throw new AppError('vault.headerDamaged');
  const kept = join(folder, name);
  const coming = vaultFiles(staged);
  const files = vaultFiles(folder);
  if (existsSync(coming.database)) {
    // All that is here is the old vault's. Its log above all must be gone: SQLite would play it into the new file.
    for (const part of partNames) {
      const old = join(folder, part);
      if (!existsSync(old)) continue;
      if (!existsSync(kept)) ops.makeFolder(kept);
      ops.rename(old, join(kept, part));
    }
    if (existsSync(kept)) ops.syncFolder(kept);
    ops.syncFolder(folder);
    ops.rename(coming.database, files.database);
    ops.syncFolder(folder);
  }
  if (existsSync(coming.header)) {
    ops.rename(coming.header, files.header);
    ops.syncFolder(folder);
  }
  if (isDiscarded(name) && existsSync(kept)) {
    ops.eraseKeys(kept);
    ops.remove(kept);
  }
  ops.remove(staged);
  ops.remove(mark);
  ops.syncFolder(folder);
  return existsSync(kept) ? name : null;
};

/**
 * Ends a restore that was interrupted after its mark was written. Called before anything else looks at the folder.
 * @throws AppError vault.inUse, disk.*
 */
export const finishRestore = (folder: string): void => {
  if (!existsSync(restoreFiles(folder).mark)) return;
  const release = takeVault(folder);
  try {
    if (existsSync(restoreFiles(folder).mark)) finishSwap(folder, realOps);
  } catch (error) {
    throw asDiskError(error);
  } finally {
    release();
  }
};
