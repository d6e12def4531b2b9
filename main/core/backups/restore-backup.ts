import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackUpContents, BackUpCredentials } from '../../../shared/backups/backups.ts';
import type { Role } from '../../../shared/contract/contract-kit.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';
import type { ReadableDb } from '../db/driver.ts';
import { openBareReader } from '../db/open.ts';
import { adoptKeys } from '../records/signing-keys.ts';
import { firstSigningKey, noteFirstSigningKey, noteRestored } from '../records/vault-meta.ts';
import { signerOf } from '../vault-files/begin-signing.ts';
import { keysAreErased } from '../vault-files/erase-keys.ts';
import {
  openSlot,
  parseHeader,
  sealHeader,
  unsealHeader,
  wipeSlot,
  type SlotContent,
  type VaultHeader,
} from '../vault-files/header.ts';
import { wipeKeys, type SlotKeys } from '../vault-files/key-derivation.ts';
import { adoptRenewedSlots, refuseReplacedSlot } from '../vault-files/known-slots.ts';
import { makeCheckFolder } from '../vault-files/make-backup.ts';
import { openBackUp, type OpenedBackUp } from '../vault-files/read-backup.ts';
import { unsealKeys } from '../vault-files/renewed-keys.ts';
import { makeStagedFolder, realOps, removeStagedFolder, swapIn, type RestoreOps } from '../vault-files/restore-swap.ts';
import { holdsVault, makeVaultFolder, takeVault, vaultFiles } from '../vault-files/vault-files.ts';
import { firstCoordinator, getUser } from '../vault-files/vault-users.ts';
import { keysOfPassphrase, keysOfRecoveryKey, newestOf } from '../vault-files/vault.ts';
import { writeIntoCopy } from '../vault-files/write-into-copy.ts';

/** The recovery key in its one written form, or name and passphrase. */
export type ReadCredentials = BackUpCredentials;

const keysWith = (credentials: ReadCredentials): ((header: VaultHeader) => Promise<SlotKeys>) =>
  'recoveryKey' in credentials
    ? keysOfRecoveryKey(credentials.recoveryKey)
    : keysOfPassphrase(credentials.name, credentials.passphrase);

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
    const role = roleOf(opened);
    const counts = {
      newestEntryAt: copy.newest?.at ?? null,
      people: copy.people,
      appointments: copy.appointments,
      notes: copy.notes,
    };
    const none = { newestEntryAt: null, people: null, appointments: null, notes: null };
    return {
      madeAt: facts.madeAt,
      vaultId: header.vaultId,
      here: whatIsIn(folder, header.vaultId),
      role,
      ...(role === 'coordinator' ? counts : none),
    };
  } finally {
    rmSync(isNew ? folder : aside, { recursive: true, force: true });
  }
};

/** Whether a slot that was opened is a coordinator's or the recovery key's, as far as the vault can still be read. */
const isCoordinators = (
  folder: string,
  stored: VaultHeader,
  slot: NonNullable<ReturnType<typeof openSlot>>,
): boolean => {
  try {
    const header = unsealHeader(stored, slot.dataKey);
    const db = openBareReader(vaultFiles(folder).database, slot.dataKey);
    try {
      refuseReplacedSlot(db, header, slot);
      return slot.userId === null || getUser(db, slot.userId)?.role === 'coordinator';
    } finally {
      db.close();
    }
  } catch (error) {
    // Damaged records are what a backup is for, and they say nothing of roles.
    return error instanceof AppError && error.code !== 'vault.wrongPassphrase';
  }
};

/**
 * Whether the vault in the folder may be replaced: it cannot be read anyway, or one of these opens it as a coordinator or
 * with its recovery key. A backup's own passphrase says nothing of who may have the vault of today.
 */
const mayReplace = async (folder: string, credentials: readonly ReadCredentials[]): Promise<boolean> => {
  if (!holdsVault(folder) || keysAreErased(folder)) return true;
  let header: VaultHeader;
  try {
    header = parseHeader(readFileSync(vaultFiles(folder).header, 'utf8'));
  } catch {
    return true;
  }
  for (const one of credentials) {
    const keys = await keysWith(one)(header);
    const slot = openSlot(header, keys);
    wipeKeys(keys);
    if (slot === null) continue;
    try {
      if (isCoordinators(folder, header, slot)) return true;
    } finally {
      wipeSlot(slot);
    }
  }
  return false;
};

/**
 * Notes the restore in the restored vault's own log, where everyone who works with it finds it, and answers its header with
 * that entry as the newest.
 */
const noteRestore = (
  database: string,
  { header, facts, userId }: OpenedBackUp,
  slot: SlotContent,
  at: Date,
): string => {
  const { dataKey } = slot;
  const signer = signerOf(header.vaultId, slot);
  const by = (db: ReadableDb): string => {
    const found = userId ?? firstCoordinator(db)?.id;
    if (found === undefined) throw new AppError('backup.damaged');
    return found;
  };
  const unsealed = unsealHeader(header, dataKey);
  const head = writeIntoCopy(database, dataKey, { call: 'backups.restore', at, by, signer }, (tx, db) => {
    adoptRenewedSlots(db, unsealed, dataKey);
    if (facts.signingKeys !== undefined) {
      adoptKeys(db, unsealKeys(facts.signingKeys, dataKey));
      if (firstSigningKey(db) === undefined && slot.signer !== null) noteFirstSigningKey(db, slot.signer.root);
    }
    tx.note('user', by(db), { restoredFrom: facts.madeAt });
    noteRestored(db, { madeAt: facts.madeAt, restoredAt: at.toISOString() });
  });
  return JSON.stringify(sealHeader({ ...unsealed, newest: newestOf(head) }, dataKey));
};

/** Moves the staged vault into a folder of its own beside the one that stays. */
const putBeside = (folder: string, staged: string, at: Date, ops: RestoreOps): string => {
  const day = `restored-${at.toISOString().slice(0, 10)}`;
  let name = day;
  for (let number = 2; existsSync(join(folder, name)); number += 1) name = `${day}-${number}`;
  ops.syncFolder(staged);
  ops.rename(staged, join(folder, name));
  ops.syncFolder(folder);
  return name;
};

interface RestoreOptions {
  readonly at: Date;
  readonly closeVault: (() => void) | null;
  /** What opens the vault that is in the folder now, where that is closed and the backup's credentials do not. */
  readonly here?: ReadCredentials | undefined;
  /** Leaves the vault in the folder as it is. */
  readonly beside?: boolean;
  readonly ops?: RestoreOps;
}

/**
 * Puts a backup in the place of the vault in the folder, whatever is there: nothing, a vault, a damaged one; or beside
 * it. All of the backup was read before the vault is touched.
 *
 * @param options `closeVault` closes the vault when it is open, as a coordinator's; called when nothing can be refused anymore
 * @returns names of the folder that keeps the replaced vault and of the one that the backup was put into beside it
 * @throws AppError call.refused unless a coordinator or the recovery key opened it; vault.wrongPassphrase at the field `here`
 *   when nothing opens the vault that it would replace; and as `inspectBackUp`
 */
export const restoreBackUp = async (
  folder: string,
  path: string,
  credentials: ReadCredentials,
  options: RestoreOptions,
): Promise<{ kept: string | null; beside: string | null }> => {
  const { at, here, closeVault, beside = false, ops = realOps } = options;
  makeVaultFolder(folder);
  // An open vault is held already.
  let release = closeVault === null ? takeVault(folder) : null;
  try {
    const stagedFolder = makeStagedFolder(folder, ops);
    const staged = vaultFiles(stagedFolder);
    let header = '';
    await openBackUp(path, staged.database, keysWith(credentials), true, async (opened, slot) => {
      if (roleOf(opened) !== 'coordinator') throw new AppError('call.refused');
      const typed = here === undefined ? [credentials] : [here, credentials];
      if (!beside && closeVault === null && !(await mayReplace(folder, typed))) {
        throw new AppError('vault.wrongPassphrase', { field: 'here' });
      }
      header = noteRestore(staged.database, opened, slot, at);
    });
    // What the check's connection left beside it belongs to no vault.
    ops.remove(`${staged.database}-wal`);
    ops.remove(`${staged.database}-shm`);
    ops.write(staged.header, header);
    if (beside) return { kept: null, beside: putBeside(folder, stagedFolder, at, ops) };
    if (closeVault !== null) {
      closeVault();
      release = takeVault(folder);
    }
    return { kept: swapIn(folder, at, ops), beside: null };
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
