import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';
import { nextIssue, vouch } from '../records/signing-keys.ts';
import { SigningKey } from '../records/signing.ts';
import { noteAllSlots } from '../records/vault-meta.ts';
import type { AuditHead } from '../records/write-transaction.ts';
import { checkCopy } from '../vault-files/check-copy.ts';
import { readContents, type CheckedCopy } from '../vault-files/copy-contents.ts';
import { exportCopy } from '../vault-files/export-copy.ts';
import {
  addSlot,
  newHeader,
  openSlot,
  parseHeader,
  refuseForeignMac,
  saltOf,
  sealHeader,
  type SlotOwner,
  type SlotSigner,
  wipeSlot,
} from '../vault-files/header.ts';
import {
  deriveFromPassphrase,
  deriveFromRecoveryKey,
  sameBytes,
  wipeKeys,
  type SlotKeys,
} from '../vault-files/key-derivation.ts';
import { soleSlots } from '../vault-files/known-slots.ts';
import { makeStagedFolder, realOps, removeStagedFolder, swapIn, type RestoreOps } from '../vault-files/restore-swap.ts';
import { takeVault, vaultFiles } from '../vault-files/vault-files.ts';
import { activeUserIds } from '../vault-files/vault-users.ts';
import { newestOf, type OpenVault } from '../vault-files/vault.ts';
import { writeIntoCopy } from '../vault-files/write-into-copy.ts';

export interface RekeyOptions {
  readonly at: Date;
  readonly progress: (stage: 'rekeyWriting' | 'rekeyChecking') => void;
  /** Closes the open vault; called when all of the new one is proved on the disk. */
  readonly closeVault: () => void;
  readonly ops?: RestoreOps;
}

/** What the person who gives the vault a new key types. */
export interface RekeyTyped {
  /** Their present passphrase. */
  readonly current: string;
  /** The one that opens the vault afterward. */
  readonly next: string;
  /** The new recovery key in its one written form. */
  readonly recoveryKey: string;
}

interface NewSlot {
  readonly owner: SlotOwner;
  readonly keys: SlotKeys;
  readonly signer: SlotSigner | null;
}

/** A new signing key for each new slot: the old ones were in slots that may be what leaked. */
const newSigner = ({ signer }: OpenVault): SlotSigner | null =>
  signer === null ? null : { seed: randomBytes(32), root: signer.root };

/** @throws AppError vault.wrongPassphrase */
const refuseWrongPassphrase = async ({ header, user }: OpenVault, passphrase: string): Promise<void> => {
  const keys = await header.deriveKeys(user.displayName, passphrase);
  const owner = header.ownerOf(keys);
  wipeKeys(keys);
  if (owner !== user.id) throw new AppError('vault.wrongPassphrase');
};

/**
 * Notes in the copy what is being done, and shuts out everyone whose slot cannot be made again: their passphrase is
 * known to no one here.
 */
const writeNotes = (
  file: string,
  newKey: Buffer,
  { user, signer }: OpenVault,
  at: Date,
  slots: readonly NewSlot[],
  noted: ReadonlyMap<SlotOwner, string>,
): { head: AuditHead; disabled: number } => {
  let disabled = 0;
  const head = writeIntoCopy(file, newKey, { call: 'vault.rekey', at, by: () => user.id, signer }, (tx, db) => {
    const others = [...activeUserIds(db)].filter((id) => id !== user.id);
    disabled = others.length;
    for (const id of others) tx.update('user', id, { disabled_at: tx.at });
    tx.note('user', user.id, { changed: 'dataKey', disabled });
    noteAllSlots(db, noted, 0);
    const seq = tx.auditHead.seq;
    for (const slot of slots) {
      if (signer === null || slot.signer === null) continue;
      const { publicKey } = new SigningKey(slot.signer.seed);
      vouch(db, signer.vaultId, signer.key, {
        publicKey,
        ownerId: slot.owner,
        fromSeq: seq,
        issuedSeq: nextIssue(db, slot.owner, seq),
      });
    }
  });
  return { head, disabled };
};

/** Reads the new header back from the disk and opens it by each of its slots, as anyone who has their keys will. */
const proveHeader = (file: string, slots: readonly NewSlot[], newKey: Buffer): void => {
  const header = parseHeader(readFileSync(file, 'utf8'));
  refuseForeignMac(header, newKey);
  for (const { owner, keys } of slots) {
    const slot = openSlot(header, keys);
    const opens = slot !== null && slot.userId === owner && sameBytes(slot.dataKey, newKey);
    if (slot !== null) wipeSlot(slot);
    if (!opens) throw new AppError('disk.failed');
  }
};

/**
 * Reads every page of a copy under another key or of another making, and holds what is in it against what it was made from.
 * @throws AppError disk.failed, vault.*
 */
export const proveDatabase = async (
  file: string,
  newKey: Buffer,
  before: CheckedCopy,
  head: AuditHead,
): Promise<void> => {
  const copy = await checkCopy(file, newKey).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'backup.damaged' ? new AppError('disk.failed') : error;
  });
  const same = (['people', 'appointments', 'notes'] as const).every((count) => copy[count] === before[count]);
  if (!same || copy.newest?.seq !== head.seq || copy.newest.hash !== newestOf(head).hash) {
    throw new AppError('disk.failed');
  }
};

/**
 * Gives a vault a new data key: for when the old one, a passphrase or the recovery key may be in someone's hands. The
 * records are written to a fresh file under the new key, which takes the old one's place in the manner of a restored
 * backup; the old file does not stay. Slots are made for the person who does it and for the new recovery key. Everyone else
 * is shut out until a coordinator gives them a new passphrase: a slot that could be wrapped again without its passphrase
 * would have to keep its key under the data key, and would give it away with a data key that leaked.
 *
 * @throws AppError vault.wrongPassphrase, vault.inUse, disk.*; before the swap nothing has changed
 */
export const rekeyVault = async (
  vault: OpenVault,
  typed: RekeyTyped,
  options: RekeyOptions,
): Promise<{ disabled: number }> => {
  const { folder, user } = vault;
  const ops = options.ops ?? realOps;
  await refuseWrongPassphrase(vault, typed.current);
  const { vaultId, kdf } = vault.header.current;
  const { memoryKiB, iterations, parallelism } = kdf;
  const blank = newHeader(vaultId, { memoryKiB, iterations, parallelism });
  const salt = saltOf(blank);
  const slots: readonly NewSlot[] = [
    {
      owner: user.id,
      keys: await deriveFromPassphrase(user.displayName, typed.next, salt, kdf),
      signer: newSigner(vault),
    },
    { owner: null, keys: deriveFromRecoveryKey(typed.recoveryKey, salt), signer: newSigner(vault) },
  ];
  const newKey = randomBytes(32);
  let release: (() => void) | null = null;
  try {
    const staged = vaultFiles(makeStagedFolder(folder, ops));
    options.progress('rekeyWriting');
    const before = readContents(vault.database.reader);
    await exportCopy({ from: vaultFiles(folder).database, to: staged.database }, vault.lendForBackUp().dataKey, newKey);
    options.progress('rekeyChecking');
    const withSlots = slots.reduce(
      (header, { owner, keys, signer }) => addSlot(header, keys, { dataKey: newKey, userId: owner, signer }).header,
      blank,
    );
    const noted = soleSlots(withSlots, newKey);
    const { head, disabled } = writeNotes(staged.database, newKey, vault, options.at, slots, noted);
    await proveDatabase(staged.database, newKey, before, head);
    ops.write(staged.header, JSON.stringify(sealHeader({ ...withSlots, newest: newestOf(head) }, newKey)));
    proveHeader(staged.header, slots, newKey);
    options.closeVault();
    release = takeVault(folder);
    swapIn(folder, options.at, ops, 'discarded');
    return { disabled };
  } catch (error) {
    throw asDiskError(error);
  } finally {
    newKey.fill(0);
    for (const { keys, signer } of slots) {
      wipeKeys(keys);
      signer?.seed.fill(0);
    }
    try {
      removeStagedFolder(folder, ops);
    } finally {
      release?.();
    }
  }
};
