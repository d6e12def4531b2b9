import { statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backUpNameOf, dayOfBackUp, daysToKeep } from '../../../shared/backups/backups-rules.ts';
import type { ListedBackUp } from '../../../shared/backups/backups.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { asFileError } from '../vault-files/file-errors.ts';
import { isSealedWith, peekBackUp } from '../vault-files/read-backup.ts';

/** A file of the folder that is named as a backup. `ours`: it is whole by its length and of this vault. */
export interface FoundBackUp {
  readonly name: string;
  readonly day: string;
  readonly madeAt: string;
  readonly bytes: number;
  readonly ours: boolean;
}

const look = async (folder: string, name: string, day: string, vaultId: string): Promise<FoundBackUp | null> => {
  const path = join(folder, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) return null;
  const facts = await peekBackUp(path).catch(() => null);
  const madeAt = facts?.madeAt ?? stat.mtime.toISOString();
  return { name, day, madeAt, bytes: stat.size, ours: facts?.vaultId === vaultId };
};

/** The folder's backups, newest first; a folder that is not there holds none. */
export const findBackUps = async (folder: string, vaultId: string): Promise<FoundBackUp[]> => {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const known = asFileError(error);
    if (known instanceof AppError && known.code === 'file.missing') return [];
    throw known;
  }
  const found: FoundBackUp[] = [];
  for (const name of names) {
    const day = dayOfBackUp(name);
    const one = day === null ? null : await look(folder, name, day, vaultId);
    if (one !== null) found.push(one);
  }
  return found.toSorted((left, right) => right.madeAt.localeCompare(left.madeAt));
};

export const toListed = ({ name, madeAt, bytes, ours }: FoundBackUp): ListedBackUp => ({
  name,
  madeAt,
  bytes,
  usable: ours,
});

/** The first name of a day that no file has: another vault's backups may be in the same folder. */
export const freeName = (day: string, found: readonly FoundBackUp[]): string => {
  const taken = new Set(found.map(({ name }) => name));
  let number = 1;
  while (taken.has(backUpNameOf(day, number))) number += 1;
  return backUpNameOf(day, number);
};

/** Removes what was left of a backup that was ended by force. */
const removeParts = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.part') && dayOfBackUp(name.slice(0, -'.part'.length)) !== null) {
      await rm(join(folder, name), { force: true });
    }
  }
};

/**
 * Removes this vault's backups that are no longer kept and answers how many. Files of other names are not touched. Files
 * that only say that they are of this vault push none out that were sealed with its key.
 */
export const pruneBackUps = async (folder: string, vaultId: string, dataKey: Uint8Array): Promise<number> => {
  await removeParts(folder);
  const ours = (await findBackUps(folder, vaultId)).filter((one) => one.ours);
  const sealed = new Set<string>();
  for (const { name, day } of ours) if (await isSealedWith(join(folder, name), dataKey)) sealed.add(day);
  const keep = new Set([...daysToKeep(ours.map(({ day }) => day)), ...daysToKeep([...sealed])]);
  const gone = ours.filter(({ day }) => !keep.has(day));
  for (const { name } of gone) await rm(join(folder, name), { force: true });
  return gone.length;
};
