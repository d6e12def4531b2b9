import { AppError } from '../../../shared/contract/errors.ts';
import type { SlotOwner } from './header.ts';
import { wipeKeys, type SlotKeys } from './key-derivation.ts';
import { readTypedKey } from './recovery-key.ts';
import type { OpenVault } from './vault.ts';

/** Derives the keys of one call and overwrites them when it ends. */
export class KeyMaker {
  private readonly vault: OpenVault;
  private readonly made: SlotKeys[] = [];

  constructor(vault: OpenVault) {
    this.vault = vault;
  }

  /** Takes most of a second, on purpose. */
  async derive(name: string, passphrase: string): Promise<SlotKeys> {
    const keys = await this.vault.header.deriveKeys(name, passphrase);
    this.made.push(keys);
    return keys;
  }

  /**
   * The keys of the recovery key that was shown, once it is typed back.
   * @throws AppError vault.recoveryKeyMismatch
   */
  deriveFromPending(typed: string): SlotKeys {
    const key = readTypedKey(typed);
    if (key !== this.vault.pendingRecoveryKey) {
      throw new AppError('vault.recoveryKeyMismatch', { field: 'recoveryKey' });
    }
    const keys = this.vault.header.deriveRecoveryKeys(key);
    this.made.push(keys);
    return keys;
  }

  forgetPending(): void {
    this.vault.pendingRecoveryKey = null;
  }

  /** Whose slot these keys open; undefined when they open none. */
  ownerOf(keys: SlotKeys): SlotOwner | undefined {
    return this.vault.header.ownerOf(keys);
  }

  get openedWith(): OpenVault['openedWith'] {
    return this.vault.openedWith;
  }

  wipe(): void {
    for (const keys of this.made) wipeKeys(keys);
  }
}
