import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What is before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const privateStart = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicStart = Buffer.from('302a300506032b6570032100', 'hex');

/** An Ed25519 key (RFC 8032) that is at hand to sign with. */
export class SigningKey {
  /** 32 bytes. */
  readonly publicKey: Buffer;
  private readonly key: KeyObject;

  /** @param seed 32 random bytes, the private part; it may be overwritten afterward */
  constructor(seed: Uint8Array) {
    const der = Buffer.concat([privateStart, seed]);
    this.key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    der.fill(0);
    this.publicKey = createPublicKey(this.key).export({ format: 'der', type: 'spki' }).subarray(publicStart.length);
  }

  /** 64 bytes. */
  sign(statement: Uint8Array): Buffer {
    return sign(null, statement, this.key);
  }
}

/** True for a signature by the private part of this key; false for whatever else, a key that is none too. */
export const isSignedBy = (publicKey: Uint8Array, statement: Uint8Array, signature: Uint8Array): boolean => {
  try {
    const der = Buffer.concat([publicStart, publicKey]);
    return verify(null, statement, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
};

/** What is signed says first what it is and of which vault, so that no signature stands for another statement. */
export const statementOf = (
  what: 'log' | 'signing key',
  vaultId: string,
  facts: readonly (string | number | null)[],
): Buffer => Buffer.from(JSON.stringify([`alongside ${what}`, vaultId, ...facts]), 'utf8');
