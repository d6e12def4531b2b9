import { AppError } from '../../../shared/errors.ts';
import type { SlotOwner, VaultHeader } from './header.ts';
import type { SlotKeys } from './key-derivation.ts';
import type { OpenHeaderFile } from './open-header.ts';

/**
 * What one transaction does to the key slots. A new slot is on the disk and proved before the transaction commits;
 * what it replaces goes only after that. Whenever the program dies in between, a credential opens everything.
 */
export class SlotChange {
  private readonly header: OpenHeaderFile;
  private before: VaultHeader | null = null;
  private readonly leaving: ((owner: SlotOwner, place: number) => boolean)[] = [];

  constructor(header: OpenHeaderFile) {
    this.header = header;
  }

  /** Gives the owner a slot under these keys; those that they had go after the commit. @throws AppError users.tooMany, disk.* */
  set(owner: SlotOwner, keys: SlotKeys): void {
    this.before ??= this.header.current;
    const added = this.header.add(owner, keys);
    this.leaving.push((whose, place) => whose === owner && place !== added);
  }

  /** Takes every slot of the owner away after the commit. */
  clear(owner: SlotOwner): void {
    this.leaving.push((whose) => whose === owner);
  }

  /** After the commit. @throws AppError disk.*, and then the next unlocking tidies up */
  finish(): void {
    if (this.leaving.length > 0) this.header.remove((owner, place) => this.leaving.some((leaves) => leaves(owner, place)));
  }

  /** After a rollback: what was added goes again. Where the disk does not let it, the next unlocking tidies up. */
  rollBack(): void {
    if (this.before === null) return;
    try {
      this.header.putBack(this.before);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}
