import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { BackUpContents, BackUpCredentials } from '../../../shared/backups/backups.ts';
import type { Role } from '../../../shared/contract/contract-kit.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';
import { keysAreErased } from '../vault-files/erase-keys.ts';
import { parseHeader, saltOf, type VaultHeader } from '../vault-files/header.ts';
import { deriveFromPassphrase, deriveFromRecoveryKey, type SlotKeys } from '../vault-files/key-derivation.ts';
import { makeCheckFolder } from '../vault-files/make-backup.ts';
import { openBackUp, type OpenedBackUp } from '../vault-files/read-backup.ts';
import { makeStagedFolder, realOps, removeStagedFolder, swapIn, type RestoreOps } from '../vault-files/restore-swap.ts';
import { holdsVault, makeVaultFolder, takeVault, vaultFiles } from '../vault-files/vault-files.ts';

/** The recovery key in its one written form, or name and passphrase. */
export type ReadCredentials = BackUpCredentials;

const keysWith =
  (credentials: ReadCredentials) =>
  (header: VaultHeader): Promise<SlotKeys> =>
    'recoveryKey' in credentials
      ? Promise.resolve(deriveFromRecoveryKey(credentials.recoveryKey, saltOf(header)))
      : deriveFromPassphrase(credentials.name, credentials.passphrase, saltOf(header), header.kdf);

/** @throws AppError vault.wrongPassphrase for someone who may no longer unlock it */
const roleOf = ({ userId, copy }: OpenedBackUp): Role => {
  if (userId === null) return 'coordinator';
  const user = copy.roles.find((one) => one.userId === userId);
  if (user === undefined) throw new AppError('vault.wrongPassphrase');
  return user.role;
};

const whatIsIn = (folder: string, vaultId: string): BackUpContents['here'] => {
  if (!holdsVault(folder)) return 'none';
  if (keysAreErased(folder)) return 'erased';
  try {
    return parseHeader(readFileSync(vaultFiles(folder).header, 'utf8')).vaultId === vaultId ? 'same' : 'other';
  } catch {
    return 'unreadable';
  }
};

/**
 * Opens a backup aside, reads all of it and says what is inside.
 * @throws AppError vault.wrongPassphrase, file.*, backup.*, vault.newer, disk.*
 */
export const inspectBackUp = async (
  folder: string,
  path: string,
  credentials: ReadCredentials,
): Promise<BackUpContents> => {
  const isNew = !existsSync(folder);
  makeVaultFolder(folder);
  const aside = makeCheckFolder(folder);
  try {
    const opened = await openBackUp(path, vaultFiles(aside).database, keysWith(credentials), false);
    const { facts, header, copy } = opened;
    return {
      madeAt: facts.madeAt,
      vaultId: header.vaultId,
      here: whatIsIn(folder, header.vaultId),
      role: roleOf(opened),
      newestEntryAt: copy.newest?.at ?? null,
      people: copy.people,
      appointments: copy.appointments,
      notes: copy.notes,
    };
  } finally {
    rmSync(isNew ? folder : aside, { recursive: true, force: true });
  }
};

/**
 * Puts a backup in the place of the vault in the folder, whatever is there: nothing, a vault, a damaged one. All
 * of the backup was read before the vault is touched.
 *
 * @param closeVault closes the vault when it is open; called when nothing can be refused anymore
 * @returns name of the folder that keeps the replaced vault
 * @throws AppError call.refused unless a coordinator or the recovery key opened it, and as `inspectBackUp`
 */
export const restoreBackUp = async (
  folder: string,
  path: string,
  credentials: ReadCredentials,
  options: { readonly at: Date; readonly closeVault: (() => void) | null; readonly ops?: RestoreOps },
): Promise<string | null> => {
  const ops = options.ops ?? realOps;
  makeVaultFolder(folder);
  // An open vault is held already.
  let release = options.closeVault === null ? takeVault(folder) : null;
  try {
    const staged = vaultFiles(makeStagedFolder(folder, ops));
    const opened = await openBackUp(path, staged.database, keysWith(credentials), true);
    if (roleOf(opened) !== 'coordinator') throw new AppError('call.refused');
    // What the check's connection left beside it belongs to no vault.
    ops.remove(`${staged.database}-wal`);
    ops.remove(`${staged.database}-shm`);
    ops.write(staged.header, opened.facts.header);
    if (options.closeVault !== null) {
      options.closeVault();
      release = takeVault(folder);
    }
    return swapIn(folder, options.at, ops);
  } catch (error) {
    throw asDiskError(error);
  } finally {
    try {
      removeStagedFolder(folder, ops);
    } finally {
      release?.();
    }
  }
};
