import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { instant } from '../../../shared/contract/fields.ts';
import { deriveFromDataKey, sameBytes } from './key-derivation.ts';

/**
 * How a backup file begins; numbers are big-endian. `docs/backups.md` describes it for anyone who must read one by hand.
 *
 *      0  16  "ALONGSIDE-BACKUP"
 *     16   4  version of this format
 *     20   4  length of the facts
 *     24   8  length of the database
 *     32  32  SHA-256 over bytes 0–31, the facts and the database
 *     64  32  HMAC-SHA-256 over bytes 0–63 under a key that comes from the vault's data key
 *     96      the facts (JSON), then the database to the file's end
 */
const magic = Buffer.from('ALONGSIDE-BACKUP', 'latin1');
export const backUpVersion = 1;
export const prefixBytes = 96;
const shaAt = 32;
const macAt = 64;
export const mostFacts = 64 * 1024;

const factsSchema = z.strictObject({
  madeAt: instant,
  /** The text of the vault's header, whose newest audit entry is the database's. */
  header: z.string().max(mostFacts),
  /** Of a renewed backup: the signing keys in its slots, which its database does not know, as `sealKeys` encrypts them. */
  signingKeys: z.base64().max(mostFacts).optional(),
});
export type BackUpFacts = Readonly<z.infer<typeof factsSchema>>;

export interface BackUpStart {
  readonly prefix: Buffer;
  readonly factsLength: number;
  readonly databaseLength: number;
}

/** Begins a file's first bytes; digest and mac are filled in by `sealPrefix` when the database has been written. */
export const startPrefix = (facts: Buffer, databaseLength: number): Buffer => {
  const prefix = Buffer.alloc(prefixBytes);
  magic.copy(prefix);
  prefix.writeUInt32BE(backUpVersion, 16);
  prefix.writeUInt32BE(facts.length, 20);
  prefix.writeBigUInt64BE(BigInt(databaseLength), 24);
  return prefix;
};

/** The running digest, already fed with what is before the database. */
export const startDigest = (prefix: Uint8Array, facts: Uint8Array): ReturnType<typeof createHash> =>
  createHash('sha256').update(prefix.subarray(0, shaAt)).update(facts);

const macOf = (prefix: Uint8Array, dataKey: Uint8Array): Buffer => {
  const key = deriveFromDataKey(dataKey, 'back-up mac');
  const mac = createHmac('sha256', key).update(prefix.subarray(0, macAt)).digest();
  key.fill(0);
  return mac;
};

/** Writes digest and mac into a file's first bytes. */
export const sealPrefix = (prefix: Buffer, digest: Uint8Array, dataKey: Uint8Array): void => {
  prefix.set(digest, shaAt);
  prefix.set(macOf(prefix, dataKey), macAt);
};

/** True for the first bytes of a finished backup, of whatever version and vault. */
export const isBackUp = (prefix: Buffer): boolean =>
  prefix.length >= prefixBytes && prefix.subarray(0, magic.length).equals(magic);

export const readFactsLength = (prefix: Buffer): number => prefix.readUInt32BE(20);

/**
 * Reads a file's first bytes and holds them against its size.
 * @throws AppError file.wrongKind when it is no backup, backup.newer, backup.damaged
 */
export const parsePrefix = (prefix: Buffer, fileBytes: number): BackUpStart => {
  if (!isBackUp(prefix)) throw new AppError('file.wrongKind');
  const version = prefix.readUInt32BE(16);
  const factsLength = readFactsLength(prefix);
  const databaseLength = Number(prefix.readBigUInt64BE(24));
  const fits = factsLength <= mostFacts && prefixBytes + factsLength + databaseLength === fileBytes;
  if (version > backUpVersion) throw new AppError('backup.newer');
  if (version !== backUpVersion || !fits) throw new AppError('backup.damaged');
  return { prefix, factsLength, databaseLength };
};

/** @throws AppError backup.damaged */
export const refuseForeignDigest = ({ prefix }: BackUpStart, digest: Uint8Array): void => {
  if (!sameBytes(prefix.subarray(shaAt, macAt), digest)) throw new AppError('backup.damaged');
};

/** @throws AppError backup.damaged when the file was not sealed with this data key */
export const refuseForeignSeal = ({ prefix }: BackUpStart, dataKey: Uint8Array): void => {
  if (!sameBytes(prefix.subarray(macAt), macOf(prefix, dataKey))) throw new AppError('backup.damaged');
};

export const writeFacts = (facts: BackUpFacts): Buffer => Buffer.from(JSON.stringify(facts), 'utf8');

/** @throws AppError backup.damaged */
export const parseFacts = (bytes: Buffer): BackUpFacts => {
  try {
    return factsSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new AppError('backup.damaged');
  }
};
