import { hkdfSync, timingSafeEqual } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { AppError } from '../../../shared/contract/errors.ts';

// The package's own const enum cannot be imported as a value under isolated modules; 2 is its Argon2id.
const argon2id = 2;

/** Argon2id's cost. Memory in KiB. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** The least that a header may name: 256 MiB and three passes. Weaker ones are refused as tampered with. */
export const leastCost: KdfCost = { memoryKiB: 256 * 1024, iterations: 3, parallelism: 4 };

/**
 * The most; without a bound a damaged header could ask for all memory there is. Electron's own allocator ends the process
 * at two GiB in one piece.
 */
export const mostCost: KdfCost = { memoryKiB: 1024 * 1024, iterations: 64, parallelism: 16 };

export const refuseCost = (cost: KdfCost): void => {
  const weak = cost.memoryKiB < leastCost.memoryKiB || cost.iterations < leastCost.iterations;
  if (weak) throw new AppError('vault.headerWeak');
  const absurd =
    cost.memoryKiB > mostCost.memoryKiB ||
    cost.iterations > mostCost.iterations ||
    cost.parallelism > mostCost.parallelism;
  if (absurd) throw new AppError('vault.headerDamaged');
};

/** A name as the derivation takes it: two that are equal here would be one user. */
export const nameForKey = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase('en');

/** Name and passphrase as bytes: the name's length comes first, so no pair reads as another. */
const secretOf = (name: string, passphrase: string): Buffer => {
  const nameBytes = Buffer.from(nameForKey(name), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(nameBytes.length);
  return Buffer.concat([length, nameBytes, Buffer.from(passphrase.normalize('NFKC'), 'utf8')]);
};

export interface SlotKeys {
  /** Finds the slot; says nothing about name or passphrase. 16 bytes. */
  readonly tag: Buffer;
  /** Wraps the data key. 32 bytes. */
  readonly wrappingKey: Buffer;
}

/** Overwrites keys that are no longer needed. */
export const wipeKeys = (keys: SlotKeys): void => {
  keys.tag.fill(0);
  keys.wrappingKey.fill(0);
};

const split = (derived: Buffer): SlotKeys => {
  const keys = {
    tag: Buffer.from(derived.subarray(0, 16)),
    wrappingKey: Buffer.from(derived.subarray(16, 48)),
  };
  derived.fill(0);
  return keys;
};

/** One Argon2id derivation from name, passphrase and the vault's salt gives both the slot's tag and its key. */
export const deriveFromPassphrase = async (
  name: string,
  passphrase: string,
  salt: Uint8Array,
  cost: KdfCost,
): Promise<SlotKeys> => {
  const secret = secretOf(name, passphrase);
  try {
    const derived = await hashRaw(secret, {
      algorithm: argon2id,
      salt: Buffer.from(salt),
      memoryCost: cost.memoryKiB,
      timeCost: cost.iterations,
      parallelism: cost.parallelism,
      outputLen: 48,
    });
    return split(derived);
  } finally {
    secret.fill(0);
  }
};

/** The recovery key has 140 bits of its own, so a plain HKDF is enough. */
export const deriveFromRecoveryKey = (key: string, salt: Uint8Array): SlotKeys =>
  split(Buffer.from(hkdfSync('sha256', Buffer.from(key, 'ascii'), salt, 'alongside recovery slot', 48)));

/** A key for one purpose, derived from the data key. */
export const deriveFromDataKey = (dataKey: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, new Uint8Array(0), `alongside ${purpose}`, 32));

/** The key that seals what a slot signs with, from the one that wraps its data key. */
export const deriveSignerKey = (wrappingKey: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', wrappingKey, new Uint8Array(0), 'alongside signing key', 32));

/** Compares in constant time, so that the time taken does not reveal where the difference is. */
export const sameBytes = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && timingSafeEqual(left, right);

/** Milliseconds that an unlock may well take on the machine that sets the vault up. */
const calibrationTarget = 400;

/** Measures this machine and raises the passes above the least where it is quick. */
export const calibrateCost = async (): Promise<KdfCost> => {
  const salt = Buffer.alloc(16);
  const begun = performance.now();
  await deriveFromPassphrase('', 'calibration', salt, leastCost);
  const perPass = (performance.now() - begun) / leastCost.iterations;
  const iterations = Math.round(calibrationTarget / perPass);
  return { ...leastCost, iterations: Math.min(Math.max(iterations, leastCost.iterations), 16) };
};
