import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readdirSync, readSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { asDiskError } from '../db/disk-errors.ts';
import { isBackUp, mostFacts, prefixBytes, readFactsLength } from './container.ts';
import { erasedFacts, erasedHeader, isErasedFacts, isErasedHeader } from './erased-header.ts';
import { partOf } from './make-backup.ts';
import { vaultFiles } from './vault-files.ts';

const readAt = (descriptor: number, at: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at));
};

/** Writes over what is in a file. In place: a new file beside it would leave the old one's blocks on the disk as they are. */
const overwrite = (descriptor: number, at: number, bytes: Buffer): void => {
  for (let written = 0; written < bytes.length;) {
    written += writeSync(descriptor, bytes, written, bytes.length - written, at + written);
  }
  fsyncSync(descriptor);
};

const eraseHeader = (descriptor: number, size: number): void => {
  if (!isErasedHeader(readAt(descriptor, 0, 64).toString('latin1'))) overwrite(descriptor, 0, erasedHeader(size));
};

const eraseFacts = (descriptor: number, size: number, prefix: Buffer): void => {
  // A damaged file may name any length; whatever is where facts can be is overwritten all the same.
  const length = Math.min(readFactsLength(prefix), mostFacts, size - prefixBytes);
  if (length > 0 && !isErasedFacts(readAt(descriptor, prefixBytes, 64))) {
    overwrite(descriptor, prefixBytes, erasedFacts(length));
  }
};

/** The first bytes of a backup are written last: one that is not finished says nothing about its lengths. */
const eraseUnfinished = (descriptor: number, size: number): void =>
  overwrite(descriptor, 0, randomBytes(Math.min(size, prefixBytes + mostFacts)));

const headerNames: readonly string[] = [basename(vaultFiles('').header), basename(vaultFiles('').headerNew)];

/** Erases whatever key slots a file holds; most files hold none. */
const eraseIn = (file: string): void => {
  const name = basename(file);
  const isHeader = headerNames.includes(name);
  const descriptor = openSync(file, 'r');
  let holdsSlots: boolean;
  let prefix: Buffer;
  try {
    prefix = readAt(descriptor, 0, prefixBytes);
    holdsSlots = isHeader || isBackUp(prefix) || name.endsWith(partOf(''));
  } finally {
    closeSync(descriptor);
  }
  if (!holdsSlots) return;
  const writable = openSync(file, 'r+');
  try {
    const { size } = fstatSync(writable);
    if (isHeader) eraseHeader(writable, size);
    else if (isBackUp(prefix)) eraseFacts(writable, size, prefix);
    else eraseUnfinished(writable, size);
  } finally {
    closeSync(writable);
  }
};

/** Every file in a folder and in those inside it. Links are not followed: what they lead to is elsewhere. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/**
 * Overwrites every key slot in the vault's folder and waits until that is on the disk: the vault's own first, then
 * those of vaults that were replaced and of backups that are in there. Nothing outside the folder is touched, and no
 * file is deleted. Without its slots the data key is lost, so nothing opens any of them again.
 *
 * @returns how many other files of the folder could not be written to
 * @throws AppError disk.* when the vault's own slots could not be erased
 */
export const eraseKeysIn = (folder: string): { readonly left: number } => {
  const { header } = vaultFiles(folder);
  let left = 0;
  try {
    if (existsSync(header)) eraseIn(header);
    for (const file of filesBelow(folder)) {
      try {
        eraseIn(file);
      } catch {
        left += 1;
      }
    }
  } catch (error) {
    throw asDiskError(error);
  }
  return { left };
};

/** True where the keys of the vault in this folder were erased. */
export const keysAreErased = (folder: string): boolean => {
  const { header } = vaultFiles(folder);
  if (!existsSync(header)) return false;
  try {
    const descriptor = openSync(header, 'r');
    try {
      return isErasedHeader(readAt(descriptor, 0, 64).toString('latin1'));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // An unreadable header is reported when someone unlocks.
    return false;
  }
};
