import type { KnownKey } from '../records/signing-keys.ts';
import { ownerBytes, ownerOf, seal, unseal } from './header.ts';
import { deriveFromDataKey } from './key-derivation.ts';

/** Public key, issuer, signature, owner's id (zeros for the recovery key), and the two numbers. */
const keyBytes = 32 + 32 + 64 + 16 + 8 + 8;
/** Always as many, so that no one can count the team. */
const mostKeys = 128;

const toBytes = ({ publicKey, issuer, signature, ownerId, fromSeq, issuedSeq }: KnownKey): Buffer => {
  const numbers = Buffer.alloc(16);
  numbers.writeBigUInt64BE(BigInt(fromSeq), 0);
  numbers.writeBigUInt64BE(BigInt(issuedSeq), 8);
  return Buffer.concat([publicKey, issuer, signature, ownerBytes(ownerId), numbers]);
};

const toKey = (bytes: Buffer): KnownKey => ({
  publicKey: bytes.subarray(0, 32),
  issuer: bytes.subarray(32, 64),
  signature: bytes.subarray(64, 128),
  ownerId: ownerOf(bytes.subarray(128, 144)),
  fromSeq: Number(bytes.readBigUInt64BE(144)),
  issuedSeq: Number(bytes.readBigUInt64BE(152)),
});

const context = Buffer.from('alongside signing keys of a renewed backup', 'utf8');
const keyFrom = (dataKey: Uint8Array): Buffer => deriveFromDataKey(dataKey, 'renewed signing keys');

/** Encrypts the signing keys that a renewed backup brings along: who they are is nothing that its facts say in the clear. */
export const sealKeys = (keys: readonly KnownKey[], dataKey: Uint8Array): string => {
  const plain = Buffer.alloc(mostKeys * keyBytes);
  for (const [place, key] of keys.slice(-mostKeys).entries()) plain.set(toBytes(key), place * keyBytes);
  return seal(keyFrom(dataKey), context, plain).toString('base64');
};

/** The keys that `sealKeys` was given; none for what it did not make. */
export const unsealKeys = (sealed: string, dataKey: Uint8Array): KnownKey[] => {
  const plain = unseal(keyFrom(dataKey), context, Buffer.from(sealed, 'base64'));
  if (plain === null) return [];
  const all = Array.from({ length: plain.length / keyBytes }, (_, place) =>
    plain.subarray(place * keyBytes, (place + 1) * keyBytes),
  );
  return all.filter((bytes) => bytes.some((byte) => byte !== 0)).map(toKey);
};
