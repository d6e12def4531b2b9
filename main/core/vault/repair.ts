import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';
import { newestVersion } from '../db/migrations/index.ts';
import { openBareReader } from '../db/open.ts';
import { schemaDifferences } from '../db/schema.ts';
import { signerOf } from '../vault-files/begin-signing.ts';
import { checkVault } from '../vault-files/check-copy.ts';
import { readContents, type CheckedCopy } from '../vault-files/copy-contents.ts';
import { exportCopy } from '../vault-files/export-copy.ts';
import {
  openSlot,
  parseHeader,
  sealHeader,
  unsealHeader,
  type OpenHeader,
  type VaultHeader,
  wipeSlot,
} from '../vault-files/header.ts';
import { wipeKeys, type SlotKeys } from '../vault-files/key-derivation.ts';
import { refuseOlderHeader, refuseReplacedSlot } from '../vault-files/known-slots.ts';
import { makeStagedFolder, realOps, removeStagedFolder, swapIn, type RestoreOps } from '../vault-files/restore-swap.ts';
import { readHeaderFile, takeVault, vaultFiles } from '../vault-files/vault-files.ts';
import { firstCoordinator, getUser } from '../vault-files/vault-users.ts';
import { newestOf, refuseOlderDatabase } from '../vault-files/vault.ts';
import { writeIntoCopy } from '../vault-files/write-into-copy.ts';
import { proveDatabase } from './rekey.ts';

interface RepairOptions {
  readonly at: Date;
  readonly progress: (stage: 'rekeyWriting' | 'rekeyChecking') => void;
  readonly ops?: RestoreOps;
}

type Slot = NonNullable<ReturnType<typeof openSlot>>;

interface Found {
  /** What is not as this program makes it. */
  readonly objects: readonly string[];
  readonly contents: CheckedCopy;
  readonly by: string;
}

/**
 * What is in the database, and who repairs it. Nothing is written, so that nothing planted is set off.
 * @throws AppError call.refused, vault.wrongPassphrase, vault.schemaChanged where rows are missing or of an older version,
 *   and as an unlock does
 */
const lookInto = (file: string, header: OpenHeader, slot: Slot): Found => {
  const db = openBareReader(file, slot.dataKey);
  try {
    const objects = schemaDifferences(db);
    const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version;
    const lost = version === newestVersion ? objects.find((object) => object.startsWith('missing table')) : objects[0];
    // Rows that are gone cannot be taken over, and a migration would have to work on what was changed.
    if (lost !== undefined) throw new AppError('vault.schemaChanged', { details: { object: lost } });
    refuseReplacedSlot(db, header, slot);
    const user = slot.userId === null ? firstCoordinator(db) : getUser(db, slot.userId);
    if (user === undefined) throw new AppError('vault.wrongPassphrase');
    if (user.role !== 'coordinator') throw new AppError('call.refused');
    refuseOlderDatabase(db, header);
    refuseOlderHeader(db, header);
    return { objects, contents: readContents(db), by: user.id };
  } finally {
    db.close();
  }
};

/** @throws AppError vault.databaseDamaged where more is wrong than how the file works: that is what a backup is for */
const refuseDamaged = async (file: string, dataKey: Buffer, objects: readonly string[]): Promise<void> => {
  const others = (await checkVault(file, dataKey, null)).filter(
    (problem) => !objects.includes(problem) && !problem.startsWith('audit entry'),
  );
  if (others.length > 0) throw new AppError('vault.databaseDamaged');
};

const repairWith = async (
  folder: string,
  stored: VaultHeader,
  slot: Slot,
  { at, progress, ops = realOps }: RepairOptions,
): Promise<{ kept: string | null; objects: readonly string[] }> => {
  const { database } = vaultFiles(folder);
  const { dataKey } = slot;
  const header = unsealHeader(stored, dataKey);
  const { objects, contents, by } = lookInto(database, header, slot);
  if (objects.length === 0) return { kept: null, objects };
  progress('rekeyWriting');
  await refuseDamaged(database, dataKey, objects);
  const staged = vaultFiles(makeStagedFolder(folder, ops));
  await exportCopy({ from: database, to: staged.database }, dataKey, dataKey);
  progress('rekeyChecking');
  const signer = signerOf(header.vaultId, slot);
  const head = writeIntoCopy(staged.database, dataKey, { call: 'vault.repair', at, by: () => by, signer }, (tx) =>
    tx.note('user', by, { changed: 'schema', objects: objects.join(', ') }),
  );
  await proveDatabase(staged.database, dataKey, contents, head);
  ops.write(staged.header, JSON.stringify(sealHeader({ ...header, newest: newestOf(head) }, dataKey)));
  return { kept: swapIn(folder, at, ops), objects };
};

/**
 * Makes a new database for a vault where the check of its schema found something planted, changed, or missing: every row is taken over
 * into a file of this program's own making, under the same key, and proved there. The old file was read whole before and
 * is kept in a folder of its own. Everyone who could unlock the vault still can.
 *
 * @returns name of the folder that keeps the old file, null if nothing was wrong; and what was
 * @throws AppError call.refused unless a coordinator or the recovery key opened it, vault.*, disk.*; before the swap nothing
 *   has changed
 */
export const repairVault = async (
  folder: string,
  deriveKeys: (header: VaultHeader) => Promise<SlotKeys>,
  options: RepairOptions,
): Promise<{ kept: string | null; objects: readonly string[] }> => {
  const stored = parseHeader(readHeaderFile(folder));
  const release = takeVault(folder);
  try {
    const keys = await deriveKeys(stored);
    const slot = openSlot(stored, keys);
    wipeKeys(keys);
    if (slot === null) throw new AppError('vault.wrongPassphrase');
    try {
      return await repairWith(folder, stored, slot, options);
    } finally {
      wipeSlot(slot);
    }
  } catch (error) {
    throw asDiskError(error);
  } finally {
    try {
      removeStagedFolder(folder, options.ops ?? realOps);
    } finally {
      release();
    }
  }
};
