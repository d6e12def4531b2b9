import { randomBytes } from 'node:crypto';
import type { ReadableDb, WritableDb } from '../db/driver.ts';
import {
  dropOwnClaims,
  getSigningKey,
  getSigningKeys,
  hex,
  sameKey,
  vouch,
  vouchesForItself,
  type KnownKey,
} from '../records/signing-keys.ts';
import { SigningKey } from '../records/signing.ts';
import { firstSigningKey, noteFirstSigningKey, noteSlotChanges } from '../records/vault-meta.ts';
import { readAuditHead } from '../records/write-transaction.ts';
import type { SlotContent, SlotOwner } from './header.ts';
import type { SlotKeys } from './key-derivation.ts';
import type { OpenHeaderFile } from './open-header.ts';
import { SessionSigner } from './session-signer.ts';
import { unlessTheDiskRefuses } from './slot-change.ts';
import { activeUserIds } from './vault-users.ts';

/** What an opened slot signs with; its seed is overwritten. Null for one from before there were signing keys. */
export const signerOf = (vaultId: string, { userId, signer }: Omit<Opened, 'place'>): SessionSigner | null => {
  if (signer === null) return null;
  const { seed, root } = signer;
  const key = new SigningKey(seed);
  seed.fill(0);
  return new SessionSigner({ vaultId, owner: userId, root, key });
};

type Opened = Pick<SlotContent, 'userId' | 'signer'> & { readonly place: number };

interface Session {
  readonly db: WritableDb;
  readonly header: OpenHeaderFile;
  /** What the slot was opened with. */
  readonly keys: SlotKeys;
  readonly isCoordinator: boolean;
}

const inTransaction = (db: WritableDb, work: () => void): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    db.rollback();
    throw error;
  }
};

/**
 * Makes a signing key for a slot that has none: of a vault from before there were any. The first coordinator who unlocks it
 * makes the vault's first key. Everyone else's vouches for itself until a coordinator's session vouches for it.
 */
const makeKey = ({ db, header, keys, isCoordinator }: Session, { userId, place }: Opened): SessionSigner | null => {
  const { vaultId } = header.current;
  const noted = firstSigningKey(db);
  const first = noted === undefined ? undefined : getSigningKey(db, noted);
  // One of this owner that their slot knows nothing of is what a crash left between the two writes.
  const root = first === undefined || first.ownerId === userId ? null : Buffer.from(first.publicKey);
  if (root === null && !isCoordinator) return null;
  const seed = randomBytes(32);
  const key = new SigningKey(seed);
  const seq = readAuditHead(db).seq + 1;
  inTransaction(db, () => {
    dropOwnClaims(db, userId);
    vouch(db, vaultId, key, { publicKey: key.publicKey, ownerId: userId, fromSeq: seq, issuedSeq: seq });
    if (root === null) noteFirstSigningKey(db, key.publicKey);
  });
  const signer = { seed, root: root ?? key.publicKey };
  try {
    header.addSigner(place, keys, signer);
    // From here on a header without it is an earlier one.
    unlessTheDiskRefuses(() => noteSlotChanges(db, header.current.slotChanges));
  } catch (error) {
    inTransaction(db, () => dropOwnClaims(db, userId));
    throw error;
  } finally {
    seed.fill(0);
  }
  return new SessionSigner({ vaultId, owner: userId, root: signer.root, key, begun: root === null });
};

/** The first keys of a new vault: its first coordinator's, which is the root, and the recovery key's. */
export const makeFirstKeys = (
  vaultId: string,
  userId: string,
  random: (size: number) => Buffer,
): {
  signer: SessionSigner;
  seeds: { readonly user: Buffer; readonly recovery: Buffer };
  vouchForBoth: (db: WritableDb) => void;
} => {
  const seeds = { user: random(32), recovery: random(32) };
  const key = new SigningKey(seeds.user);
  const { publicKey } = new SigningKey(seeds.recovery);
  const since = { fromSeq: 1, issuedSeq: 1 };
  return {
    signer: new SessionSigner({ vaultId, owner: userId, root: key.publicKey, key }),
    seeds,
    vouchForBoth: (db) => {
      vouch(db, vaultId, key, { publicKey: key.publicKey, ownerId: userId, ...since });
      vouch(db, vaultId, key, { publicKey, ownerId: null, ...since });
      noteFirstSigningKey(db, key.publicKey);
    },
  };
};

/** The keys that only their owners vouch for, of people who were users before there was a first key. */
const waitingKeys = (db: ReadableDb, root: Uint8Array): KnownKey[] => {
  const keys = getSigningKeys(db);
  const first = keys.find(({ publicKey }) => sameKey(publicKey, root));
  if (first === undefined) return [];
  const active = activeUserIds(db);
  const wasThere = (owner: SlotOwner): boolean =>
    owner === null ||
    (active.has(owner) &&
      db.get(
        `SELECT 1 FROM audit_entry WHERE record_id = ? AND table_name = 'user' AND action = 'insert' AND seq < ?`,
        owner,
        first.fromSeq,
      ) !== undefined);
  const ownerOf = new Map(keys.map((key) => [hex(key.publicKey), key.ownerId]));
  const vouchedFor = new Set(
    keys.filter((key) => ownerOf.get(hex(key.issuer)) !== key.ownerId || key === first).map(({ ownerId }) => ownerId),
  );
  return keys.filter((key) => vouchesForItself(key) && !vouchedFor.has(key.ownerId) && wasThere(key.ownerId));
};

const vouchForWaiting = (db: WritableDb, signer: SessionSigner): void => {
  const waiting = waitingKeys(db, signer.root).filter(({ publicKey }) => !sameKey(publicKey, signer.key.publicKey));
  if (waiting.length === 0) return;
  const issuedSeq = readAuditHead(db).seq + 1;
  inTransaction(db, () => {
    for (const key of waiting) vouch(db, signer.vaultId, signer.key, { ...key, issuedSeq });
  });
};

/**
 * What a session signs with: the key from its slot, or one that is made now and put there. Null where there can be none: a
 * volunteer's in a vault that no coordinator has unlocked yet, or on a disk that takes no more.
 */
export const beginSigning = (session: Session, opened: Opened): SessionSigner | null => {
  const { db, header } = session;
  let signer: SessionSigner | null = null;
  if (opened.signer === null) {
    unlessTheDiskRefuses(() => {
      signer = makeKey(session, opened);
    });
  } else signer = signerOf(header.current.vaultId, opened);
  const ready = signer as SessionSigner | null; // set in a function that has just run
  if (ready !== null && session.isCoordinator) unlessTheDiskRefuses(() => vouchForWaiting(db, ready));
  return ready;
};
