import { hash, randomFillSync } from 'node:crypto';

/** The facts of an audit entry that its hash covers, in this order. */
export interface AuditFacts {
  readonly seq: number;
  readonly at: string;
  readonly userId: string;
  readonly call: string;
  readonly batch: string;
  readonly table: string;
  readonly recordId: string;
  readonly action: AuditAction;
}

export type AuditAction = 'insert' | 'update' | 'delete' | 'restore' | 'note';

/** The hash before the first entry. */
export const chainStart = Buffer.alloc(32);

/** Made once, as an import hashes ten thousands of entries; longer ones get room of their own. */
const scratch = Buffer.alloc(16 * 1024);

/** SHA-256. Asking for text and reading its bytes takes half the time of asking for a buffer, which has memory of its own. */
const sha256 = (bytes: Uint8Array): Buffer => Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');

/** SHA-256 over these bytes and the text behind them. */
const hashBehind = (bytes: readonly Uint8Array[], text: string): Buffer => {
  let at = 0;
  // a code unit of UTF-16 takes at most three bytes
  if (text.length * 3 > scratch.length - 64) {
    return sha256(Buffer.concat([...bytes, Buffer.from(text, 'utf8')]));
  }
  for (const part of bytes) {
    scratch.set(part, at);
    at += part.length;
  }
  at += scratch.write(text, at, 'utf8');
  return sha256(scratch.subarray(0, at));
};

/** SHA-256 of salt and changes. Without the salt the digest says nothing about short values. */
export const digestChanges = (salt: Uint8Array, changes: string): Buffer => hashBehind([salt], changes);

/** The hash of an entry: SHA-256 over the previous hash, the digest of its changes and its facts as JSON. */
export const hashEntry = (previous: Uint8Array, facts: AuditFacts, changesDigest: Uint8Array): Buffer => {
  const { seq, at, userId, call, batch, table, recordId, action } = facts;
  return hashBehind([previous, changesDigest], JSON.stringify([seq, at, userId, call, batch, table, recordId, action]));
};

const pool = Buffer.alloc(16 * 256);
let used = pool.length;

/** 16 random bytes. Drawn from a pool: an import needs tens of thousands of them. */
export const newSalt = (): Buffer => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const salt = Buffer.from(pool.subarray(used, used + 16));
  pool.fill(0, used, used + 16);
  used += 16;
  return salt;
};
