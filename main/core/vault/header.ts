import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { deriveFromDataKey, refuseCost, sameBytes, type KdfCost, type SlotKeys } from './key-derivation.ts';

/** Every header has this many slots. Unused ones are random bytes, so nobody can count the team. */
export const slotCount = 64;
const slotBytes = 16 + 12 + 48 + 16;
const emptyUser = Buffer.alloc(16);

const base64Bytes = (bytes: number) => z.base64().refine((value) => Buffer.from(value, 'base64').length === bytes);

const headerSchema = z.strictObject({
  format: z.literal('alongside-vault'),
  version: z.number().int().min(1),
  vaultId: z.uuid(),
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    salt: base64Bytes(16),
    memoryKiB: z.number().int(),
    iterations: z.number().int(),
    parallelism: z.number().int().min(1),
  }),
  slots: z.array(base64Bytes(slotBytes)).length(slotCount),
  /** The newest audit entry when this header was written: an older genuine database is told by it. */
  newest: z.strictObject({ seq: z.number().int().min(0), hash: base64Bytes(32) }),
  /** HMAC-SHA-256 over the rest under a key that comes from the data key. */
  mac: base64Bytes(32),
  /** SHA-256 over the rest and the mac: tells a damaged file from a wrong passphrase before any key is known. */
  checksum: base64Bytes(32),
});

export type VaultHeader = Readonly<z.infer<typeof headerSchema>>;
/** The header before it is sealed with its mac and checksum. */
export type OpenHeader = Omit<VaultHeader, 'mac' | 'checksum'>;

export const headerVersion = 1;

/** One written form of the covered fields, whatever order a parser gave them. */
const covered = (header: OpenHeader): Buffer =>
  Buffer.from(
    JSON.stringify([
      header.format, header.version, header.vaultId,
      header.kdf.algorithm, header.kdf.salt, header.kdf.memoryKiB, header.kdf.iterations, header.kdf.parallelism,
      header.slots, header.newest.seq, header.newest.hash,
    ]),
    'utf8',
  );

const macOf = (header: OpenHeader, dataKey: Uint8Array): Buffer => {
  const key = deriveFromDataKey(dataKey, 'header mac');
  const mac = createHmac('sha256', key).update(covered(header)).digest();
  key.fill(0);
  return mac;
};

const checksumOf = (header: OpenHeader, mac: string): string =>
  createHash('sha256').update(covered(header)).update(mac).digest('base64');

/** Seals a header with its mac and checksum. */
export const sealHeader = (header: OpenHeader, dataKey: Uint8Array): VaultHeader => {
  const mac = macOf(header, dataKey).toString('base64');
  return { ...header, mac, checksum: checksumOf(header, mac) };
};

/** Starts a header for a new vault, all slots filled with random bytes. */
export const newHeader = (vaultId: string, cost: KdfCost): OpenHeader => ({
  format: 'alongside-vault',
  version: headerVersion,
  vaultId,
  kdf: { algorithm: 'argon2id', salt: randomBytes(16).toString('base64'), ...cost },
  slots: Array.from({ length: slotCount }, () => randomBytes(slotBytes).toString('base64')),
  newest: { seq: 0, hash: Buffer.alloc(32).toString('base64') },
});

/**
 * Reads a header's text.
 * @throws AppError vault.headerNewer, vault.headerDamaged, vault.headerWeak
 */
export const parseHeader = (text: string): VaultHeader => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError('vault.headerDamaged');
  }
  const version = z.looseObject({ format: z.literal('alongside-vault'), version: z.number() }).safeParse(value);
  if (version.success && version.data.version > headerVersion) throw new AppError('vault.headerNewer');
  const parsed = headerSchema.safeParse(value);
  if (!parsed.success) throw new AppError('vault.headerDamaged');
  const header = parsed.data;
  refuseCost(header.kdf);
  if (checksumOf(header, header.mac) !== header.checksum) throw new AppError('vault.headerDamaged');
  return header;
};

/** @throws AppError vault.headerDamaged when the header was not sealed with this data key */
export const refuseForeignMac = (header: VaultHeader, dataKey: Uint8Array): void => {
  if (!sameBytes(macOf(header, dataKey), Buffer.from(header.mac, 'base64'))) throw new AppError('vault.headerDamaged');
};

export const saltOf = (header: OpenHeader): Buffer => Buffer.from(header.kdf.salt, 'base64');

/** What a slot is bound to: it opens only in its own vault. */
const slotContext = (header: OpenHeader): Buffer => Buffer.from(`${header.vaultId} ${header.kdf.salt}`, 'utf8');

export interface SlotContent {
  readonly dataKey: Buffer;
  /** The user whose slot it is; null for the recovery key's. */
  readonly userId: string | null;
}

const uuidBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const uuidText = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Puts a slot into a random one of the places that are not in `taken`, and answers the header and the place. */
export const addSlot = (
  header: OpenHeader,
  keys: SlotKeys,
  content: SlotContent,
  taken: readonly number[],
): { header: OpenHeader; place: number } => {
  const free = header.slots.map((_, place) => place).filter((place) => !taken.includes(place));
  const place = free[randomInt(free.length)];
  if (place === undefined) throw new Error('no free slot');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keys.wrappingKey, nonce);
  cipher.setAAD(slotContext(header));
  const plain = Buffer.concat([content.dataKey, content.userId === null ? emptyUser : uuidBytes(content.userId)]);
  const sealed = Buffer.concat([keys.tag, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  plain.fill(0);
  return { header: { ...header, slots: header.slots.with(place, sealed.toString('base64')) }, place };
};

/** Opens the slot that these keys fit, or answers null. Looks at every slot, whichever fits. */
export const openSlot = (header: OpenHeader, keys: SlotKeys): SlotContent | null => {
  let found: Buffer | null = null;
  for (const text of header.slots) {
    const slot = Buffer.from(text, 'base64');
    if (sameBytes(slot.subarray(0, 16), keys.tag)) found = slot;
  }
  if (found === null) return null;
  const decipher = createDecipheriv('aes-256-gcm', keys.wrappingKey, found.subarray(16, 28));
  decipher.setAAD(slotContext(header));
  decipher.setAuthTag(found.subarray(slotBytes - 16));
  try {
    const plain = Buffer.concat([decipher.update(found.subarray(28, slotBytes - 16)), decipher.final()]);
    const user = plain.subarray(32);
    const content = {
      dataKey: Buffer.from(plain.subarray(0, 32)),
      userId: user.equals(emptyUser) ? null : uuidText(Buffer.from(user)),
    };
    plain.fill(0);
    return content;
  } catch {
    return null;
  }
};
