import { AppError } from '../../../shared/contract/errors.ts';
import { openBareReader } from '../db/open.ts';
import {
  addSigner,
  addSlot,
  clearSlots,
  openSlot,
  parseHeader,
  refuseForeignMac,
  saltOf,
  sealHeader,
  slotCount,
  slotOwners,
  type OpenHeader,
  type SlotOwner,
  type SlotSigner,
  type VaultHeader,
  wipeSlot,
} from './header.ts';
import { deriveFromPassphrase, deriveFromRecoveryKey, sameBytes, type SlotKeys } from './key-derivation.ts';
import { readHeaderFile, vaultFiles, writeHeaderFile } from './vault-files.ts';

/** One slot is the recovery key's, and one stays free: a new passphrase gets its slot before the old one is overwritten. */
export const mostUsers = slotCount - 2;

/** The header of an open vault, with the key that seals it: the one place that writes it. */
export class OpenHeaderFile {
  private readonly folder: string;
  private readonly dataKey: Buffer;
  private header: OpenHeader;
  private erased = false;

  constructor(folder: string, header: OpenHeader, dataKey: Buffer) {
    this.folder = folder;
    this.header = header;
    this.dataKey = dataKey;
  }

  get newest(): OpenHeader['newest'] {
    return this.header.newest;
  }

  /** Records the newest audit entry. */
  setNewest(newest: OpenHeader['newest']): void {
    this.write({ ...this.header, newest });
  }

  /** The header as it would be written with this newest entry, and the key, which stays the vault's own. */
  lend(newest: OpenHeader['newest']): { readonly header: VaultHeader; readonly dataKey: Buffer } {
    this.refuseErased();
    return { header: sealHeader({ ...this.header, newest }, this.dataKey), dataKey: this.dataKey };
  }

  deriveKeys(name: string, passphrase: string): Promise<SlotKeys> {
    return deriveFromPassphrase(name, passphrase, saltOf(this.header), this.header.kdf);
  }

  deriveRecoveryKeys(recoveryKey: string): SlotKeys {
    return deriveFromRecoveryKey(recoveryKey, saltOf(this.header));
  }

  /** Whose slot these keys open; undefined when they open none. */
  ownerOf(keys: SlotKeys): SlotOwner | undefined {
    const slot = openSlot(this.header, keys);
    if (slot !== null) wipeSlot(slot);
    return slot?.userId;
  }

  /** Whose slot each place holds; undefined where it is free. */
  owners(): (SlotOwner | undefined)[] {
    return slotOwners(this.header, this.dataKey);
  }

  /**
   * Adds a slot, on the disk when this returns and proved by opening the vault with it. The owner's other slots stay.
   * Counts as a change of the slots.
   * @throws AppError users.tooMany, disk.*
   */
  add(owner: SlotOwner, keys: SlotKeys, signer: SlotSigner | null): number {
    const { header, place } = addSlot(this.header, keys, { dataKey: this.dataKey, userId: owner, signer });
    this.write({ ...header, slotChanges: header.slotChanges + 1 });
    this.prove(owner, keys, signer);
    return place;
  }

  /**
   * Gives a slot from before there were signing keys what it signs with, on the disk when this returns and read back. Counts as a
   * change of the slots.
   * @throws AppError disk.*
   */
  addSigner(place: number, keys: SlotKeys, signer: SlotSigner): void {
    const owner = this.owners()[place];
    if (owner === undefined) throw new Error('a slot that is free has no owner');
    const header = addSigner(this.header, place, keys.wrappingKey, signer);
    this.write({ ...header, slotChanges: header.slotChanges + 1 });
    this.prove(owner, keys, signer);
  }

  /** Counts a change of the slots that is yet to come, on the disk when this returns. @throws AppError disk.* */
  countChange(): void {
    this.write({ ...this.header, slotChanges: this.header.slotChanges + 1 });
  }

  /** The header as it is now, above all for `putBack`. */
  get current(): OpenHeader {
    return this.header;
  }

  /** Writes an earlier header again, whatever came of the writes since. @throws AppError disk.* */
  putBack(earlier: OpenHeader): void {
    this.header = earlier;
    this.write(earlier);
  }

  /** Removes the slots that fit, on the disk when this returns; writes nothing when none does. @throws AppError disk.* */
  remove(fits: (owner: SlotOwner, place: number) => boolean): void {
    const places = this.owners().flatMap((owner, place) => (owner !== undefined && fits(owner, place) ? [place] : []));
    if (places.length > 0) this.write(clearSlots(this.header, places));
  }

  wipe(): void {
    this.dataKey.fill(0);
  }

  /** From here on no header is written or lent anymore: the slots that this one holds were erased from the disk. */
  forget(): void {
    this.erased = true;
    this.wipe();
  }

  private refuseErased(): void {
    if (this.erased) throw new AppError('vault.keysErased');
  }

  private write(header: OpenHeader): void {
    this.refuseErased();
    writeHeaderFile(this.folder, JSON.stringify(sealHeader(header, this.dataKey)));
    this.header = header;
  }

  /** Reads the header back from the disk and opens the vault by the slot, as anyone who has these keys will. */
  private prove(owner: SlotOwner, keys: SlotKeys, signer: SlotSigner | null): void {
    const header = parseHeader(readHeaderFile(this.folder));
    const slot = openSlot(header, keys);
    if (slot === null) throw new AppError('disk.failed');
    try {
      const seed = slot.signer?.seed ?? Buffer.alloc(0);
      const same = sameBytes(slot.dataKey, this.dataKey) && sameBytes(seed, signer?.seed ?? Buffer.alloc(0));
      if (slot.userId !== owner || !same) throw new AppError('disk.failed');
      refuseForeignMac(header, slot.dataKey);
      openBareReader(vaultFiles(this.folder).database, slot.dataKey).close();
    } finally {
      wipeSlot(slot);
    }
  }
}
