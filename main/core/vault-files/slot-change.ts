import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { nextIssue, vouch } from '../records/signing-keys.ts';
import { SigningKey } from '../records/signing.ts';
import { forgetSlot, noteSlot, noteSlotChanges } from '../records/vault-meta.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import type { OpenHeader, SlotOwner, SlotSigner } from './header.ts';
import { slotDigest } from './header.ts';
import type { SlotKeys } from './key-derivation.ts';
import type { OpenHeaderFile } from './open-header.ts';
import type { SessionSigner } from './session-signer.ts';

/**
 * What one transaction does to the key slots. A new slot is on the disk and proved before the transaction commits; with
 * the commit it counts and what it replaces no longer opens the vault, and is then overwritten. Whenever Alongside
 * dies in between, a credential opens everything.
 *
 * Before the commit the header counts the change, with the commit the database notes the count: a header that counts less
 * than the database is an earlier one that was put back.
 */
export class SlotChange {
  private readonly header: OpenHeaderFile;
  private readonly signer: SessionSigner | null;
  private readonly tx: WriteTransaction;
  /** What the session signs with after the commit, where its own slot was replaced. */
  private nextKey: SigningKey | null = null;
  private before: OpenHeader | null = null;
  private readonly leaving: ((owner: SlotOwner, place: number) => boolean)[] = [];

  constructor(vault: { readonly header: OpenHeaderFile; readonly signer: SessionSigner | null }, tx: WriteTransaction) {
    this.header = vault.header;
    this.signer = vault.signer;
    this.tx = tx;
  }

  /** Gives the owner a slot under these keys; their earlier ones are overwritten after the commit. @throws AppError users.tooMany, disk.* */
  set(owner: SlotOwner, keys: SlotKeys): void {
    const { db } = this.tx;
    this.before ??= this.header.current;
    const signer = this.makeSigner(owner);
    const added = this.header.add(owner, keys, signer);
    signer?.seed.fill(0);
    noteSlot(db, owner, slotDigest(this.header.current, added));
    noteSlotChanges(db, this.header.current.slotChanges);
    this.leaving.push((whose, place) => whose === owner && place !== added);
  }

  /** A signing key for a new slot, which the session vouches for; null in a session that has none itself. */
  private makeSigner(owner: SlotOwner): SlotSigner | null {
    const { signer, tx } = this;
    if (signer === null) return null;
    const seed = randomBytes(32);
    const key = new SigningKey(seed);
    const seq = tx.auditHead.seq + 1;
    const issuedSeq = nextIssue(tx.db, owner, seq);
    const facts = { publicKey: key.publicKey, ownerId: owner, fromSeq: seq, issuedSeq };
    vouch(tx.db, signer.vaultId, signer.key, facts);
    if (owner === signer.owner) this.nextKey = key;
    return { seed, root: signer.root };
  }

  /** Takes every slot of the owner away after the commit. @throws AppError disk.* */
  clear(owner: SlotOwner): void {
    this.before ??= this.header.current;
    this.header.countChange();
    forgetSlot(this.tx.db, owner);
    noteSlotChanges(this.tx.db, this.header.current.slotChanges);
    this.leaving.push((whose) => whose === owner);
  }

  /** After the commit. If the disk does not allow it, the next unlocking tidies up, no matter whose it is. */
  finish(): void {
    if (this.nextKey !== null) this.signer?.become(this.nextKey);
    if (this.leaving.length === 0) return;
    unlessTheDiskRefuses(() =>
      this.header.remove((owner, place) => this.leaving.some((leaves) => leaves(owner, place))),
    );
  }

  /** After a rollback: overwrites what was added. If the disk does not allow it, the next unlocking tidies up. */
  rollBack(): void {
    const { before } = this;
    if (before !== null) unlessTheDiskRefuses(() => this.header.putBack(before));
  }
}

/** Does what can as well be done later: a disk that takes no more is no reason to keep anyone out. */
export const unlessTheDiskRefuses = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
};
