import { open } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { checkCopy } from './check-copy.ts';
import {
  parseFacts,
  parsePrefix,
  prefixBytes,
  refuseForeignDigest,
  refuseForeignSeal,
  startDigest,
  type BackUpFacts,
  type BackUpStart,
} from './container.ts';
import { copyBytes, readBytes } from './copy-bytes.ts';
import type { CheckedCopy } from './copy-contents.ts';
import { isErasedFacts } from './erased-header.ts';
import { asFileError } from './file-errors.ts';
import { openSlot, parseHeader, unsealHeader, wipeSlot, type SlotContent, type VaultHeader } from './header.ts';
import type { SlotKeys } from './key-derivation.ts';

/** A backup whose bytes are those that were written; nothing of it was opened yet. */
export interface ExtractedBackUp {
  readonly start: BackUpStart;
  readonly facts: BackUpFacts;
  readonly header: VaultHeader;
}

/** The header in a backup's facts. @throws AppError backup.newer, backup.damaged: a header that asks for too little is one that was changed */
export const headerOf = (facts: BackUpFacts): VaultHeader => {
  try {
    return parseHeader(facts.header);
  } catch (error) {
    throw new AppError(
      error instanceof AppError && error.code === 'vault.headerNewer' ? 'backup.newer' : 'backup.damaged',
    );
  }
};

/** A backup's first bytes, held against its length, and its facts. @throws AppError file.*, backup.* */
export const readStart = async (file: Awaited<ReturnType<typeof open>>) => {
  const prefix = Buffer.alloc(prefixBytes);
  const { bytesRead } = await file.read(prefix, 0, prefixBytes, 0);
  const start = parsePrefix(prefix.subarray(0, bytesRead), (await file.stat()).size);
  const factsText = Buffer.alloc(start.factsLength);
  await file.read(factsText, 0, factsText.length, prefixBytes);
  if (isErasedFacts(factsText)) throw new AppError('backup.keysErased');
  return { start, factsText };
};

/**
 * Reads when a backup was made and of which vault, without a key and without reading all of it.
 * @throws AppError file.*, backup.*
 */
export const peekBackUp = async (path: string): Promise<{ madeAt: string; vaultId: string }> => {
  try {
    await using file = await open(path, 'r');
    const facts = parseFacts((await readStart(file)).factsText);
    return { madeAt: facts.madeAt, vaultId: headerOf(facts).vaultId };
  } catch (error) {
    throw asFileError(error);
  }
};

/**
 * Copies the database out of a backup to a new file and holds all bytes against the digest.
 *
 * @param durable waits until the copy is on the disk, for one that is to stay
 * @throws AppError file.*, backup.*, disk.*
 */
export const extractBackUp = async (path: string, database: string, durable: boolean): Promise<ExtractedBackUp> => {
  try {
    await using file = await open(path, 'r');
    const { start, factsText } = await readStart(file);
    const digest = startDigest(start.prefix, factsText);
    await using copy = await open(database, 'wx', 0o600);
    await copyBytes({ file, at: prefixBytes + factsText.length }, { file: copy, at: 0 }, start.databaseLength, digest);
    refuseForeignDigest(start, digest.digest());
    if (durable) await copy.sync();
    const facts = parseFacts(factsText);
    return { start, facts, header: headerOf(facts) };
  } catch (error) {
    throw asFileError(error);
  }
};

/** Whether a backup was sealed with this key, as no one without it can; without reading all of it. */
export const isSealedWith = async (path: string, dataKey: Uint8Array): Promise<boolean> => {
  try {
    await using file = await open(path, 'r');
    refuseForeignSeal((await readStart(file)).start, dataKey);
    return true;
  } catch {
    return false;
  }
};

/**
 * Reads a backup from start to end and holds it against its digest and its seal: it is whole, as it was written, and was
 * made of the vault that has this key. Its pages were read when it was made.
 *
 * @throws AppError file.*, backup.*, vault.headerDamaged
 */
export const proveSealed = async (path: string, dataKey: Uint8Array): Promise<{ readonly facts: BackUpFacts }> => {
  try {
    await using file = await open(path, 'r');
    const { start, factsText } = await readStart(file);
    // First, since it takes no reading: a file that was not sealed with this key is none of this vault's.
    refuseForeignSeal(start, dataKey);
    const digest = startDigest(start.prefix, factsText);
    await readBytes({ file, at: prefixBytes + factsText.length }, start.databaseLength, digest);
    const found = digest.digest();
    refuseForeignDigest(start, found);
    const facts = parseFacts(factsText);
    unsealHeader(headerOf(facts), dataKey);
    return { facts };
  } catch (error) {
    throw asFileError(error);
  }
};

/**
 * Holds an extracted backup against its seal and reads every page of its database.
 * @throws AppError backup.damaged, vault.newer, disk.*
 */
export const checkExtracted = async (
  extracted: ExtractedBackUp,
  database: string,
  dataKey: Uint8Array,
): Promise<CheckedCopy> => {
  refuseForeignSeal(extracted.start, dataKey);
  const copy = await checkCopy(database, dataKey);
  const { newest } = unsealHeader(extracted.header, dataKey);
  // Not an older genuine database either, nor one of another backup.
  if (newest.seq !== (copy.newest?.seq ?? 0) || (copy.newest !== null && newest.hash !== copy.newest.hash)) {
    throw new AppError('backup.damaged');
  }
  return copy;
};

export interface OpenedBackUp extends ExtractedBackUp {
  readonly copy: CheckedCopy;
  /** Whose credentials opened it; null for the recovery key. */
  readonly userId: string | null;
}

/**
 * Opens a backup with what opened the vault when it was made, and reads all of it. Its database is at
 * `database` afterward.
 *
 * @param whenOpen is lent what the slot holds before that is wiped
 * @throws AppError vault.wrongPassphrase, file.*, backup.*, vault.newer, disk.*
 */
export const openBackUp = async (
  path: string,
  database: string,
  keysOf: (header: VaultHeader) => Promise<SlotKeys>,
  durable: boolean,
  whenOpen?: (opened: OpenedBackUp, slot: SlotContent) => Promise<void>,
): Promise<OpenedBackUp> => {
  const extracted = await extractBackUp(path, database, durable);
  const slot = await slotOf(extracted.header, keysOf);
  try {
    const copy = await checkExtracted(extracted, database, slot.dataKey);
    const opened = { ...extracted, copy, userId: slot.userId };
    await whenOpen?.(opened, slot);
    return opened;
  } finally {
    wipeSlot(slot);
  }
};

const slotOf = async (
  header: VaultHeader,
  keysOf: (header: VaultHeader) => Promise<SlotKeys>,
): Promise<SlotContent> => {
  const keys = await keysOf(header);
  const slot = openSlot(header, keys);
  keys.tag.fill(0);
  keys.wrappingKey.fill(0);
  if (slot === null) throw new AppError('vault.wrongPassphrase');
  return slot;
};
