import type { ReadableDb } from '../db/driver.ts';
import { getLogSignatures, isSigned, type LogSignature } from './log-signatures.ts';
import { LogWitness } from './log-witness.ts';
import {
  getSigningKey,
  getSigningKeys,
  hex,
  isGenuine,
  sameKey,
  vouchesForItself,
  type KnownKey,
} from './signing-keys.ts';
import { verifyChain, type Pause, type Verified } from './verify-chain.ts';

/** What a session knows by its own slot, whatever the vault says. */
export interface LogTrust {
  readonly vaultId: string;
  /** The vault's first signing key. */
  readonly root: Uint8Array;
  /** The session's own. */
  readonly own: Uint8Array;
  /** The session's unlock made the vault's first key. */
  readonly begun: boolean;
}

/** True if the vault has the session's key and the first one, each as its issuer signed it. What the log says of them is another question. */
export const knowsKeys = (db: ReadableDb, { vaultId, root, own }: LogTrust): boolean =>
  [root, own].every((publicKey) => {
    const key = getSigningKey(db, publicKey);
    return key !== undefined && isGenuine(vaultId, key);
  });

/** The first stretch that is not as its writers signed it. */
export interface Broken {
  readonly firstSeq: number;
  readonly lastSeq: number;
  /**
   * `rewritten`: its signature doesn't fit what is there; `unsigned`: its writer signs, and no signature is there;
   * `foreign`: someone signed what is said to be another's, or after they could no longer; `cut`: it was signed and is gone.
   */
  readonly how: 'rewritten' | 'unsigned' | 'foreign' | 'cut';
}

export interface Signed {
  /** The first entry since which the log is signed; null where the session's keys are not in the vault anymore. */
  readonly from: number | null;
  /** The last entry that is signed; those behind it are only chained. 0 for none. */
  readonly through: number;
  /** Entries since `from` whose writers had no key: they are covered as the next session found them. */
  readonly asFound: number;
  readonly broken: Broken | null;
}

/** The keys that count, each with the last entry at which a stretch by it may begin. */
class TrustedKeys {
  /** The vault's first key; undefined where the vault does not have it as the session's slot says. */
  readonly root: KnownKey | undefined;
  /** The session's own key waits for a coordinator to vouch for it, in a vault from before there were keys. */
  readonly ownWaits: boolean;
  private readonly keys = new Map<string, KnownKey>();
  private readonly witness: LogWitness;

  constructor(all: readonly KnownKey[], trust: LogTrust, witness: LogWitness) {
    this.witness = witness;
    const genuine = all.filter((key) => isGenuine(trust.vaultId, key));
    const root = genuine.find(({ publicKey, issuer }) => sameKey(publicKey, trust.root) && sameKey(issuer, trust.root));
    this.root = root;
    this.ownWaits = genuine.some((key) => sameKey(key.publicKey, trust.own) && vouchesForItself(key));
    if (root === undefined) return;
    this.keys.set(hex(root.publicKey), root);
    // Someone may have been vouched for after they vouched for others themselves.
    for (let before = 0; before !== this.keys.size;) {
      before = this.keys.size;
      for (const key of genuine) if (this.isVouchedFor(key)) this.keys.set(hex(key.publicKey), key);
    }
  }

  get(publicKey: Uint8Array): KnownKey | undefined {
    return this.keys.get(hex(publicKey));
  }

  /** A key ends when its owner is given the next one, and with its owner's access. */
  lastBeginning(key: KnownKey): number {
    const later = [...this.keys.values()].filter(
      (one) => one !== key && one.ownerId === key.ownerId && one.issuedSeq >= key.issuedSeq,
    );
    const ended = this.witness.endedAt(key.ownerId, key.issuedSeq);
    return Math.min(...later.map(({ issuedSeq }) => issuedSeq), ended ?? Number.POSITIVE_INFINITY);
  }

  /** The first entry from which on an owner signs what they write; undefined for one who has no key. */
  signsSince(ownerId: string): number | undefined {
    const since = [...this.keys.values()].filter((key) => key.ownerId === ownerId).map(({ fromSeq }) => fromSeq);
    return since.length === 0 ? undefined : Math.min(...since);
  }

  /** By a coordinator of that time, or by its owner's key before it, which ends with it. */
  private isVouchedFor({ issuer, ownerId, issuedSeq: seq }: KnownKey): boolean {
    const by = this.get(issuer);
    if (by === undefined || this.lastBeginning(by) < seq) return false;
    if (by.ownerId === ownerId) return true;
    return this.witness.wasCoordinator(by.ownerId, seq) || this.witness.wasCoordinator(by.ownerId, seq - 1);
  }
}

/** What is wrong with a stretch; null for nothing, undefined for one by a key that does not count. */
const faultOf = (
  signature: LogSignature,
  { vaultId }: LogTrust,
  keys: TrustedKeys,
  witness: LogWitness,
): Broken['how'] | null | undefined => {
  const key = keys.get(signature.publicKey);
  if (key === undefined) return undefined;
  const hash = witness.hashes.get(signature.firstSeq);
  if (hash === undefined) return 'cut';
  if (!isSigned(vaultId, signature, hash)) return 'rewritten';
  // The recovery key's session is a coordinator's, who may have given that up in it.
  const isOwn = (userId: string): boolean =>
    key.ownerId === null
      ? [signature.firstSeq - 1, signature.lastSeq].some((seq) => witness.wasCoordinator(userId, seq))
      : userId === key.ownerId;
  const inTime = signature.firstSeq <= keys.lastBeginning(key);
  return inTime && [...(witness.writers.get(signature.firstSeq) ?? [])].every(isOwn) ? null : 'foreign';
};

/** Signatures that are looked at before others are answered: each takes a fifth of a millisecond. */
const atATime = 100;

const judge = async (
  trust: LogTrust,
  keys: TrustedKeys,
  signatures: readonly LogSignature[],
  witness: LogWitness,
  pause: () => Promise<void> | void,
): Promise<Signed> => {
  const { root } = keys;
  const own = keys.get(trust.own);
  const broken: Broken[] = [];
  let through = 0;
  const entriesOf = ({ firstSeq, lastSeq }: Pick<Broken, 'firstSeq' | 'lastSeq'>): number => lastSeq - firstSeq + 1;
  const from = root === undefined || (own === undefined && !keys.ownWaits) ? null : root.fromSeq;
  const loose = [...witness.unsigned];
  for (const [place, signature] of signatures.entries()) {
    if (place % atATime === atATime - 1) await pause();
    const { firstSeq, lastSeq } = signature;
    const how = faultOf(signature, trust, keys, witness);
    if (how === null) through = lastSeq;
    else if (how !== undefined) broken.push({ firstSeq, lastSeq, how });
    else {
      for (const userId of witness.writers.get(firstSeq) ?? []) loose.push({ userId, firstSeq, lastSeq });
    }
  }
  let asFound = 0;
  for (const { userId, firstSeq, lastSeq } of loose) {
    const since = keys.signsSince(userId);
    if (since !== undefined && lastSeq >= since) {
      broken.push({ firstSeq: Math.max(firstSeq, since), lastSeq, how: 'unsigned' });
    } else if (from !== null && lastSeq >= from) asFound += entriesOf({ firstSeq: Math.max(firstSeq, from), lastSeq });
  }
  const first = broken.toSorted((one, other) => one.firstSeq - other.firstSeq)[0] ?? null;
  return { from, through, asFound, broken: first };
};

/**
 * Walks the log from its first entry, and holds it against its signatures.
 * @param trust null for a session that has no key: then only the chain is looked at
 */
export const verifyLog = async (
  db: ReadableDb,
  trust: LogTrust | null,
  pause?: Pause,
): Promise<Verified & { readonly signed: Signed | null }> => {
  const signatures = getLogSignatures(db);
  const witness = new LogWitness(signatures);
  const verified = await verifyChain(db, pause, (row) => witness.see(row));
  if (trust === null || !verified.ok) return { ...verified, signed: null };
  const keys = new TrustedKeys(getSigningKeys(db), trust, witness);
  const { entries } = verified;
  const signed = await judge(trust, keys, signatures, witness, () => pause?.(entries, entries));
  const { broken } = signed;
  const ok = broken === null && signed.from !== null;
  return { ...verified, ok, firstBad: broken?.firstSeq ?? null, signed };
};
