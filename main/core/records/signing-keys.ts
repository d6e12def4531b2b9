import type { ReadableDb, WritableDb } from '../db/driver.ts';
import { isSignedBy, statementOf, type SigningKey } from './signing.ts';

/** A signing key as the vault knows it: whose it is and who vouches for it. */
export interface KnownKey {
  readonly publicKey: Uint8Array;
  /** Null for the recovery key's. */
  readonly ownerId: string | null;
  /** The entry after which its owner had it: from the first such entry of all their keys on, what they write has to be signed. */
  readonly fromSeq: number;
  /** The first entry after it was vouched for; later than `fromSeq` for one that its owner made. */
  readonly issuedSeq: number;
  /** The public key of the person who vouches; the key itself if no one else does yet. */
  readonly issuer: Uint8Array;
  readonly signature: Uint8Array;
}

interface KeyRow {
  public_key: Uint8Array;
  owner_id: string | null;
  from_seq: number;
  issued_seq: number;
  issuer: Uint8Array;
  signature: Uint8Array;
}

const toKey = (row: KeyRow): KnownKey => ({
  publicKey: row.public_key,
  ownerId: row.owner_id,
  fromSeq: row.from_seq,
  issuedSeq: row.issued_seq,
  issuer: row.issuer,
  signature: row.signature,
});

/** Every key, in the order in which they were vouched for. */
export const getSigningKeys = (db: ReadableDb): KnownKey[] =>
  db.all<KeyRow>('SELECT * FROM signing_key ORDER BY issued_seq, from_seq').map(toKey);

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const sameKey = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

type Facts = Omit<KnownKey, 'issuer' | 'signature'>;

const statement = (vaultId: string, { publicKey, ownerId, fromSeq, issuedSeq }: Facts): Buffer =>
  statementOf('signing key', vaultId, [hex(publicKey), ownerId, fromSeq, issuedSeq]);

/** @param onKnown what becomes of a key that is there already */
const insertKey = (
  db: WritableDb,
  onKnown: 'REPLACE' | 'IGNORE',
  { publicKey, ownerId, fromSeq, issuedSeq, issuer, signature }: KnownKey,
): void => {
  db.run(
    `INSERT OR ${onKnown} INTO signing_key (public_key, owner_id, from_seq, issued_seq, issuer, signature) VALUES (?, ?, ?, ?, ?, ?)`,
    publicKey,
    ownerId,
    fromSeq,
    issuedSeq,
    issuer,
    signature,
  );
};

/** Vouches for a key, in the place of whatever was said of it. */
export const vouch = (db: WritableDb, vaultId: string, issuer: SigningKey, facts: Facts): void => {
  const signature = issuer.sign(statement(vaultId, facts));
  insertKey(db, 'REPLACE', { ...facts, issuer: issuer.publicKey, signature });
};

/** True if a key's row is as its issuer signed it. Whether the issuer may vouch is another question. */
export const isGenuine = (vaultId: string, key: KnownKey): boolean =>
  isSignedBy(key.issuer, statement(vaultId, key), key.signature);

/** True if no one but the key itself vouches for it. */
export const vouchesForItself = (key: KnownKey): boolean => sameKey(key.issuer, key.publicKey);

export const getSigningKey = (db: ReadableDb, publicKey: Uint8Array): KnownKey | undefined => {
  const row = db.get<KeyRow>('SELECT * FROM signing_key WHERE public_key = ?', publicKey);
  return row && toKey(row);
};

/**
 * The entry at which an owner's next key is vouched for: this one, or the one after their newest key's. In a vault that was
 * restored from a renewed backup, that is ahead of the log.
 */
export const nextIssue = (db: ReadableDb, ownerId: string | null, seq: number): number => {
  const newest = db.get<{ seq: number | null }>(
    'SELECT max(issued_seq) AS seq FROM signing_key WHERE owner_id IS ?',
    ownerId,
  );
  return Math.max(seq, (newest?.seq ?? 0) + 1);
};

/** Each owner's newest key, and those that vouch for one of them, however far back. */
export const keysToShow = (db: ReadableDb): KnownKey[] => {
  const all = getSigningKeys(db);
  const known = new Map(all.map((key) => [hex(key.publicKey), key]));
  const wanted = new Map(
    [...new Map(all.map((key) => [key.ownerId, key])).values()].map((key) => [hex(key.publicKey), key]),
  );
  for (const { issuer } of wanted.values()) {
    const found = known.get(hex(issuer));
    if (found !== undefined) wanted.set(hex(issuer), found);
  }
  return [...wanted.values()];
};

/** Takes over keys that the vault had when a backup was renewed, and that the backup itself does not know. */
export const adoptKeys = (db: WritableDb, keys: readonly KnownKey[]): void => {
  for (const key of keys) insertKey(db, 'IGNORE', key);
};

/** Drops the keys of an owner that no one else vouches for. */
export const dropOwnClaims = (db: WritableDb, ownerId: string | null): void => {
  db.run('DELETE FROM signing_key WHERE owner_id IS ? AND issuer = public_key', ownerId);
};
