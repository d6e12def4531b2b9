import type { ReadableDb, WritableDb } from '../db/driver.ts';
import { hex } from './signing-keys.ts';
import { isSignedBy, statementOf, type SigningKey } from './signing.ts';

/** A stretch of the log that one session wrote and signed. */
export interface LogSignature {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

/** A stretch with this many entries is left as it is and another begun: what is rewritten is named by its stretch. */
export const mostSigned = 50;

type Stretch = Pick<LogSignature, 'firstSeq' | 'lastSeq'>;

const statement = (vaultId: string, { firstSeq, lastSeq }: Stretch, hash: Uint8Array): Buffer =>
  statementOf('log', vaultId, [firstSeq, lastSeq, hex(hash)]);

/**
 * Signs a stretch in the place of the shorter one that it grew from.
 * @param hash of its last entry
 */
export const signStretch = (
  db: WritableDb,
  vaultId: string,
  key: SigningKey,
  stretch: Stretch,
  hash: Uint8Array,
): void => {
  db.run(
    'INSERT OR REPLACE INTO log_signature (first_seq, last_seq, public_key, signature) VALUES (?, ?, ?, ?)',
    stretch.firstSeq,
    stretch.lastSeq,
    key.publicKey,
    key.sign(statement(vaultId, stretch, hash)),
  );
};

interface SignatureRow {
  first_seq: number;
  last_seq: number;
  public_key: Uint8Array;
  signature: Uint8Array;
}

export const getLogSignatures = (db: ReadableDb): LogSignature[] =>
  db.all<SignatureRow>('SELECT * FROM log_signature ORDER BY first_seq').map((row) => ({
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
    publicKey: row.public_key,
    signature: row.signature,
  }));

/** True if the stretch is signed by its key and ends in an entry of this hash. */
export const isSigned = (vaultId: string, stretch: LogSignature, hash: Uint8Array): boolean =>
  isSignedBy(stretch.publicKey, statement(vaultId, stretch, hash), stretch.signature);
