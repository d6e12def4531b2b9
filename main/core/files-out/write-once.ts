import { closeSync, fchmodSync, fstatSync, fsyncSync, lstatSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { syncFolder } from './sync-folder.ts';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const expected = (error: unknown): unknown => {
  const code = codeOf(error);
  if (code === 'EEXIST') return new AppError('file.exists', { field: 'out' });
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file.missing', { field: 'out' });
  return error;
};

/** @throws AppError file.exists when something (a link that leads nowhere too) has this name already */
export const refuseExisting = (path: string): void => {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new AppError('file.exists', { field: 'out' });
};

/**
 * Writes a new file, once, straight to its place, readable by its owner alone, and waits until it is on the disk.
 * Never follows a link, never replaces a file, writes no temporary one.
 *
 * @param began gets a function that deletes the file again, as soon as it exists
 * @throws AppError file.exists, file.missing (the folder is gone)
 */
export const writeOnce = (path: string, bytes: Uint8Array, began: (undo: () => void) => void): void => {
  let handle: number;
  try {
    handle = openSync(path, 'wx', 0o600);
  } catch (error) {
    throw expected(error);
  }
  const { dev, ino } = fstatSync(handle);
  began(() => {
    const there = lstatSync(path, { throwIfNoEntry: false });
    // What someone put there since is theirs.
    if (there?.dev === dev && there.ino === ino) unlinkSync(path);
  });
  try {
    // The process may have been started with a mask that is odd.
    fchmodSync(handle, 0o600);
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  syncFolder(dirname(path));
};
