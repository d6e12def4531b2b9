import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/contract/errors.ts';
import type { SessionUser } from '../../../shared/contract/session-user.ts';
import type { ReadableDb, WritableDb } from '../db/driver.ts';
import { openDatabase, type OpenDatabase } from '../db/open.ts';
import { noteAllSlots, setMeta } from '../records/vault-meta.ts';
import type { LogTrust } from '../records/verify-log.ts';
import { readAuditHead, WriteTransaction, type AuditHead } from '../records/write-transaction.ts';
import { beginSigning, makeFirstKeys } from './begin-signing.ts';
import { checkVault } from './check-copy.ts';
import {
  addSlot,
  newHeader,
  openSlot,
  parseHeader,
  saltOf,
  sealHeader,
  unsealHeader,
  type OpenHeader,
  type SlotOwner,
  type VaultHeader,
} from './header.ts';
import {
  calibrateCost,
  deriveFromPassphrase,
  deriveFromRecoveryKey,
  wipeKeys,
  type KdfCost,
  type SlotKeys,
} from './key-derivation.ts';
import { adoptSlots, leftSlots, refuseOlderHeader, refuseReplacedSlot, soleSlots } from './known-slots.ts';
import { OpenHeaderFile } from './open-header.ts';
import type { SessionSigner } from './session-signer.ts';
import { unlessTheDiskRefuses } from './slot-change.ts';
import {
  beginVault,
  dropStrayMark,
  finishVault,
  holdsVault,
  lockIdOf,
  makeVaultFolder,
  readHeaderFile,
  takeVault,
  vaultFiles,
  writeHeaderFile,
} from './vault-files.ts';
import { getUser } from './vault-users.ts';
import { firstCoordinator } from './vault-users.ts';
import { createUser } from './vault-users.ts';

/** An open vault: its two connections, who opened it, and the key while it is needed. */
export class OpenVault {
  readonly database: OpenDatabase;
  readonly folder: string;
  readonly header: OpenHeaderFile;
  /** Signs what the session writes; null where the session has no key. */
  readonly signer: SessionSigner | null;
  /** What was typed to open it. */
  readonly openedWith: 'passphrase' | 'recoveryKey';
  /** Whose session it is. */
  user: SessionUser;
  /** A recovery key that was shown and is not yet typed back. */
  pendingRecoveryKey: string | null = null;
  private readonly release: () => void;
  private head: AuditHead;
  private headerTimer: NodeJS.Timeout | undefined;
  private readonly lockId: string;

  constructor(parts: {
    folder: string;
    database: OpenDatabase;
    user: SessionUser;
    openedWith: OpenVault['openedWith'];
    header: OpenHeaderFile;
    signer: SessionSigner | null;
    release: () => void;
  }) {
    this.folder = parts.folder;
    this.database = parts.database;
    this.user = parts.user;
    this.openedWith = parts.openedWith;
    this.header = parts.header;
    this.signer = parts.signer;
    this.release = parts.release;
    this.lockId = lockIdOf(parts.folder);
    this.head = readAuditHead(parts.database.writer);
  }

  /**
   * Starts a transaction's write path, before the transaction begins.
   * @throws AppError vault.inUse when the lock's file was removed, by hand or by a program that syncs: another Alongside may
   *   have the vault open then
   */
  begin(call: string, at: Date): WriteTransaction {
    if (lockIdOf(this.folder) !== this.lockId) throw new AppError('vault.inUse');
    return new WriteTransaction(this.database.writer, { userId: this.user.id, call, at, head: this.head });
  }

  /** Signs what a transaction wrote, before it is committed. */
  sign(transaction: WriteTransaction): void {
    this.signer?.sign(transaction.db, this.head, transaction.auditHead);
  }

  /** Takes over the audit head of a committed transaction, and soon notes it in the header. */
  committed(transaction: WriteTransaction): void {
    this.head = transaction.auditHead;
    this.noteSoon();
  }

  /** Lends what a backup is written and sealed with: the header with the newest entry noted, and the key. */
  lendForBackUp(): { readonly header: VaultHeader; readonly dataKey: Buffer } {
    return this.header.lend(newestOf(this.head));
  }

  /** What the session can hold the log against; null where it has no key. */
  get trust(): LogTrust | null {
    const { signer } = this;
    return signer && { vaultId: signer.vaultId, root: signer.root, own: signer.key.publicKey, begun: signer.begun };
  }

  /** Reads the whole vault while others work with it, and answers what is wrong with it. */
  checkWhole(): Promise<readonly string[]> {
    return checkVault(vaultFiles(this.folder).database, this.header.lend(this.header.newest).dataKey, this.trust);
  }

  private noteSoon(): void {
    this.headerTimer ??= setTimeout(() => {
      this.headerTimer = undefined;
      if (!this.noteNewest()) this.noteSoon();
    }, newestDelay).unref();
  }

  /**
   * Writes the newest audit entry into the header, off the path of any call. Answers false when the disk refuses:
   * what was acknowledged is in the database, so only the note is missing, as after a crash.
   */
  private noteNewest(): boolean {
    if (this.header.newest.seq === this.head.seq) return true;
    try {
      this.header.setNewest(newestOf(this.head));
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }

  /** Reads the session's user again and says whether anything changed. One who is not active anymore stays as they were. */
  renewUser(): boolean {
    const now = getUser(this.database.reader, this.user.id);
    if (now === undefined || (now.role === this.user.role && now.displayName === this.user.displayName)) return false;
    this.user = now;
    return true;
  }

  /** Closes both connections, notes the newest entry and wipes the key. */
  close(): void {
    clearTimeout(this.headerTimer);
    try {
      this.database.close();
      this.noteNewest();
    } finally {
      this.header.wipe();
      this.release();
    }
  }
}

/** Milliseconds after a commit until the header notes it; a crash before that loses only the note. */
const newestDelay = 5000;

/** A transaction's last entry as the header notes it. */
export const newestOf = (head: AuditHead): OpenHeader['newest'] => ({
  seq: head.seq,
  hash: Buffer.from(head.hash).toString('base64'),
});

/**
 * Makes a vault in a folder that holds none, with its first coordinator and its recovery key, and opens it. A mark
 * is in the folder until all is written, so an interrupted setup leaves nothing in the next one's way.
 *
 * @param recoveryKey its one written form, as `readRecoveryKey` answers it
 * @param cost of each derivation; measured on this machine when left out
 * @throws AppError vault.exists, vault.inUse, disk.*
 */
export const createVault = async (
  folder: string,
  options: {
    name: string;
    passphrase: string;
    recoveryKey: string;
    zone: string;
    cost?: KdfCost;
    random: (size: number) => Buffer;
  },
): Promise<OpenVault> => {
  if (holdsVault(folder)) throw new AppError('vault.exists');
  makeVaultFolder(folder);
  const release = takeVault(folder);
  try {
    if (holdsVault(folder)) throw new AppError('vault.exists');
    beginVault(folder);
    const dataKey = options.random(32);
    // Of pure chance: it is in the clear, and a v7 one would say when the vault was made.
    const vaultId = uuidv4();
    const userId = uuidv7();
    const blank = newHeader(vaultId, options.cost ?? (await calibrateCost()));
    const keys = await deriveFromPassphrase(options.name, options.passphrase, saltOf(blank), blank.kdf);
    const { signer, seeds, vouchForBoth } = makeFirstKeys(vaultId, userId, options.random);
    const { root } = signer;
    const first = addSlot(blank, keys, { dataKey, userId, signer: { seed: seeds.user, root } });
    const recovery = addSlot(first.header, deriveFromRecoveryKey(options.recoveryKey, saltOf(blank)), {
      dataKey,
      userId: null,
      signer: { seed: seeds.recovery, root },
    });
    wipeKeys(keys);
    for (const seed of Object.values(seeds)) seed.fill(0);
    const database = openDatabase(vaultFiles(folder).database, dataKey, { create: true });
    try {
      const { name, zone } = options;
      const slots = soleSlots(recovery.header, dataKey);
      const head = writeFirstRows(database, { userId, vaultId, name, zone, slots, signer, vouchForBoth });
      const header = { ...recovery.header, newest: newestOf(head) };
      writeHeaderFile(folder, JSON.stringify(sealHeader(header, dataKey)));
      finishVault(folder);
      const user = userOf(database.reader, userId);
      return new OpenVault({
        folder,
        database,
        user,
        openedWith: 'passphrase',
        header: new OpenHeaderFile(folder, header, dataKey),
        signer,
        release,
      });
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    release();
    throw error;
  }
};

const writeFirstRows = (
  database: OpenDatabase,
  first: {
    userId: string;
    vaultId: string;
    name: string;
    zone: string;
    slots: ReadonlyMap<SlotOwner, string>;
    signer: SessionSigner;
    vouchForBoth: (db: WritableDb) => void;
  },
): AuditHead => {
  const db = database.writer;
  const blank = readAuditHead(db);
  db.exec('BEGIN IMMEDIATE');
  const transaction = new WriteTransaction(db, {
    userId: first.userId,
    call: 'vault.create',
    at: new Date(),
    head: readAuditHead(db),
  });
  createUser(transaction, { id: first.userId, displayName: first.name, role: 'coordinator' });
  setMeta(db, 'vaultId', first.vaultId);
  setMeta(db, 'zone', first.zone);
  noteAllSlots(db, first.slots, 0);
  first.vouchForBoth(db);
  first.signer.sign(db, blank, transaction.auditHead);
  db.exec('COMMIT');
  return transaction.auditHead;
};

/** @throws AppError vault.wrongPassphrase for a user who is disabled: their passphrase opens nothing */
const userOf = (db: ReadableDb, owner: SlotOwner): SessionUser => {
  const user = owner === null ? firstCoordinator(db) : getUser(db, owner);
  if (user === undefined) throw new AppError(owner === null ? 'vault.databaseDamaged' : 'vault.wrongPassphrase');
  return user;
};

type OpenedSlot = NonNullable<ReturnType<typeof openSlot>>;

const openWith = (
  folder: string,
  stored: VaultHeader,
  slot: OpenedSlot,
  keys: SlotKeys,
  release: () => void,
): OpenVault => {
  const header = unsealHeader(stored, slot.dataKey);
  const database = openDatabase(vaultFiles(folder).database, slot.dataKey, {
    // All of this is asked before anything is written, a migration too.
    inspect: (db) => {
      refuseReplacedSlot(db, header, slot);
      userOf(db, slot.userId);
      refuseOlderDatabase(db, header);
      refuseOlderHeader(db, header);
    },
  });
  try {
    const user = userOf(database.reader, slot.userId);
    const file = new OpenHeaderFile(folder, header, slot.dataKey);
    // Ends what a crash interrupted.
    unlessTheDiskRefuses(() => file.remove(leftSlots(database.reader, header, slot)));
    adoptSlots(database.writer, file.current, slot.dataKey);
    dropStrayMark(folder);
    const isCoordinator = user.role === 'coordinator';
    const signer = beginSigning({ db: database.writer, header: file, keys, isCoordinator }, slot);
    const openedWith = slot.userId === null ? 'recoveryKey' : 'passphrase';
    return new OpenVault({ folder, database, user, openedWith, header: file, signer, release });
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * Page MACs do not notice an older genuine file: the header's newest entry must be in the log.
 * @throws AppError vault.databaseOlder
 */
export const refuseOlderDatabase = (db: ReadableDb, header: OpenHeader): void => {
  if (header.newest.seq === 0) return;
  const row = db.get<{ hash: Uint8Array }>('SELECT hash FROM audit_entry WHERE seq = ?', header.newest.seq);
  if (row === undefined || Buffer.from(row.hash).toString('base64') !== header.newest.hash) {
    throw new AppError('vault.databaseOlder');
  }
};

/** Opens the vault by whatever slot the keys open. The other ways to open it come down to this. */
export const unlockWithKeys = async (folder: string, deriveKeys: DeriveKeys): Promise<OpenVault> => {
  const header = parseHeader(readHeaderFile(folder));
  const release = takeVault(folder);
  try {
    const keys = await deriveKeys(header);
    try {
      const slot = openSlot(header, keys);
      if (slot === null) throw new AppError('vault.wrongPassphrase');
      return openWith(folder, header, slot, keys, release);
    } finally {
      wipeKeys(keys);
    }
  } catch (error) {
    release();
    throw error;
  }
};

type DeriveKeys = (header: VaultHeader) => Promise<SlotKeys>;

export const keysOfPassphrase =
  (name: string, passphrase: string): DeriveKeys =>
  (header) =>
    deriveFromPassphrase(name, passphrase, saltOf(header), header.kdf);

/** @param recoveryKey its one written form */
export const keysOfRecoveryKey =
  (recoveryKey: string): DeriveKeys =>
  (header) =>
    Promise.resolve(deriveFromRecoveryKey(recoveryKey, saltOf(header)));

/**
 * Opens the vault with a name and its passphrase; an unknown name and a wrong passphrase are one error.
 * @throws AppError vault.wrongPassphrase, vault.missing, vault.header*, vault.database*, vault.newer, vault.inUse, disk.*
 */
export const unlockVault = (folder: string, name: string, passphrase: string): Promise<OpenVault> =>
  unlockWithKeys(folder, keysOfPassphrase(name, passphrase));

/** Opens the vault with its recovery key, as the first coordinator. */
export const unlockVaultWithRecoveryKey = (folder: string, recoveryKey: string): Promise<OpenVault> =>
  unlockWithKeys(folder, keysOfRecoveryKey(recoveryKey));
