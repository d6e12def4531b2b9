import type { WritableDb } from '../db/driver.ts';
import { mostSigned, signStretch } from '../records/log-signatures.ts';
import type { SigningKey } from '../records/signing.ts';
import type { AuditHead } from '../records/write-transaction.ts';
import type { SlotOwner } from './header.ts';

/** Signs what a session writes into the log, with the key from the slot that the session was opened with. */
export class SessionSigner {
  readonly vaultId: string;
  /** Whose slot it is; null for the recovery key's. */
  readonly owner: SlotOwner;
  /** The vault's first signing key, as the slot says. */
  readonly root: Buffer;
  /** The session's unlock made the vault's first key. */
  readonly begun: boolean;
  private current: SigningKey;
  /** Where the stretch began that grows with each act; null for none. */
  private first: number | null = null;
  private last = 0;

  constructor(parts: { vaultId: string; owner: SlotOwner; root: Buffer; key: SigningKey; begun?: boolean }) {
    this.vaultId = parts.vaultId;
    this.owner = parts.owner;
    this.root = parts.root;
    this.begun = parts.begun ?? false;
    this.current = parts.key;
  }

  get key(): SigningKey {
    return this.current;
  }

  /**
   * Signs the newest entry inside the transaction that wrote it.
   * @param before the head of the log when the transaction began
   */
  sign(db: WritableDb, before: AuditHead, head: AuditHead): void {
    if (head.seq === before.seq) return;
    // Whatever else was written since, or an act that was rolled back, is no part of this stretch.
    const grows = this.first !== null && this.last === before.seq && before.seq - this.first + 1 < mostSigned;
    const firstSeq = grows && this.first !== null ? this.first : before.seq + 1;
    signStretch(db, this.vaultId, this.current, { firstSeq, lastSeq: head.seq }, head.hash);
    this.first = firstSeq;
    this.last = head.seq;
  }

  /** From here on another key signs: the owner was given a new slot. */
  become(key: SigningKey): void {
    this.current = key;
    this.first = null;
  }
}
