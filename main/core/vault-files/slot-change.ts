import { AppError } from '../../../shared/contract/errors.ts';
import type { WritableDb } from '../db/driver.ts';
import { forgetSlot, noteSlot, noteSlotChanges } from '../records/vault-meta.ts';
import type { OpenHeader, SlotOwner } from './header.ts';
import { slotDigest } from './header.ts';
import type { SlotKeys } from './key-derivation.ts';
import type { OpenHeaderFile } from './open-header.ts';

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
  private readonly db: WritableDb;
  private before: OpenHeader | null = null;
  private readonly leaving: ((owner: SlotOwner, place: number) => boolean)[] = [];

  constructor(header: OpenHeaderFile, db: WritableDb) {
    this.header = header;
    this.db = db;
  }

  /** Gives the owner a slot under these keys; their earlier ones are overwritten after the commit. @throws AppError users.tooMany, disk.* */
  set(owner: SlotOwner, keys: SlotKeys): void {
    this.before ??= this.header.current;
    const added = this.header.add(owner, keys);
    noteSlot(this.db, owner, slotDigest(this.header.current, added));
    noteSlotChanges(this.db, this.header.current.slotChanges);
    this.leaving.push((whose, place) => whose === owner && place !== added);
  }

  /** Takes every slot of the owner away after the commit. @throws AppError disk.* */
  clear(owner: SlotOwner): void {
    this.before ??= this.header.current;
    this.header.countChange();
    forgetSlot(this.db, owner);
    noteSlotChanges(this.db, this.header.current.slotChanges);
    this.leaving.push((whose) => whose === owner);
  }

  /** After the commit. If the disk does not allow it, the next unlocking tidies up, no matter whose it is. */
  finish(): void {
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
