import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { isErasedHeader } from './erased-header.ts';
import {
  deriveFromDataKey,
  deriveSignerKey,
  refuseCost,
  sameBytes,
  type KdfCost,
  type SlotKeys,
} from './key-derivation.ts';

/** Every header has this many slots. Unused ones are random bytes, so no one can count the team. */
export const slotCount = 64;
/** Tag, nonce, data key with the user's id, and the seal over them. */
const keyPartBytes = 16 + 12 + 48 + 16;
/** Nonce, the owner's id, and the seal over it: whose slot it is, for the person who has the data key. */
const ownerPartBytes = 12 + 16 + 16;
const unsignedBytes = keyPartBytes + ownerPartBytes;
/** Nonce, the seed of the owner's signing key with the first signing key of the vault, and the seal over them. */
const signerPartBytes = 12 + 64 + 16;
const slotBytes = unsignedBytes + signerPartBytes;
const noUser = Buffer.alloc(16);

const base64Bytes = (bytes: number) => z.base64().refine((value) => Buffer.from(value, 'base64').length === bytes);

/** The number of the newest audit entry, its hash, and how often the slots were changed. */
const stateBytes = 8 + 32 + 8;

const always = {
  format: z.literal('alongside-vault'),
  vaultId: z.uuid(),
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    salt: base64Bytes(16),
    memoryKiB: z.number().int(),
    iterations: z.number().int(),
    parallelism: z.number().int().min(1),
  }),
  /** HMAC-SHA-256 over the rest under a key that comes from the data key. */
  mac: base64Bytes(32),
  /** SHA-256 over the rest and the mac: tells a damaged file from a wrong passphrase before any key is known. */
  checksum: base64Bytes(32),
};

const newestSchema = z.strictObject({ seq: z.number().int().min(0), hash: base64Bytes(32) });

const slotsOf = (bytes: number) => z.array(base64Bytes(bytes)).length(slotCount);
const state = base64Bytes(12 + stateBytes + 16);

/**
 * Version 1 says in the clear how many changes the log has, and neither it nor version 2 has signing keys. Both are read, and
 * never written anymore.
 */
const headerSchema = z.discriminatedUnion('version', [
  z.strictObject({ ...always, version: z.literal(1), slots: slotsOf(unsignedBytes), newest: newestSchema }),
  z.strictObject({ ...always, version: z.literal(2), slots: slotsOf(unsignedBytes), state }),
  z.strictObject({ ...always, version: z.literal(3), slots: slotsOf(slotBytes), state }),
]);

/** The header as it is in its file. */
export type VaultHeader = Readonly<z.infer<typeof headerSchema>>;

/** What can be read of a header without a key. */
type Slotted = Pick<VaultHeader, 'vaultId' | 'kdf' | 'slots'>;

/** The header as the person who has the data key reads it. */
export interface OpenHeader extends Slotted {
  /** The newest audit entry when this header was written: an older genuine database is recognized by it. */
  readonly newest: Readonly<z.infer<typeof newestSchema>>;
  /** How often the slots were changed. The database notes it too: an older genuine header is recognized by it. */
  readonly slotChanges: number;
}

export const headerVersion = 3;

type Unsealed = VaultHeader extends infer H ? (H extends VaultHeader ? Omit<H, 'mac' | 'checksum'> : never) : never;

/** One written form of the covered fields, whatever order a parser gave them. */
const covered = (header: Unsealed): Buffer =>
  Buffer.from(
    JSON.stringify([
      header.format,
      header.version,
      header.vaultId,
      header.kdf.algorithm,
      header.kdf.salt,
      header.kdf.memoryKiB,
      header.kdf.iterations,
      header.kdf.parallelism,
      header.slots,
      ...(header.version === 1 ? [header.newest.seq, header.newest.hash] : [header.state]),
    ]),
    'utf8',
  );

const macOf = (header: Unsealed, dataKey: Uint8Array): Buffer => {
  const key = deriveFromDataKey(dataKey, 'header mac');
  const mac = createHmac('sha256', key).update(covered(header)).digest();
  key.fill(0);
  return mac;
};

const checksumOf = (header: Unsealed, mac: string): string =>
  createHash('sha256').update(covered(header)).update(mac).digest('base64');

/** Seals a header: its state under the data key, all of it with mac and checksum. */
export const sealHeader = (header: OpenHeader, dataKey: Uint8Array): VaultHeader => {
  const { vaultId, kdf, slots } = header;
  const unsealed = {
    format: 'alongside-vault',
    version: headerVersion,
    vaultId,
    kdf,
    slots,
    state: sealState(header, dataKey),
  } as const;
  const mac = macOf(unsealed, dataKey).toString('base64');
  return { ...unsealed, mac, checksum: checksumOf(unsealed, mac) };
};

/**
 * Reads what a header says under the data key.
 * @throws AppError vault.headerDamaged when the header was not sealed with this data key
 */
export const unsealHeader = (header: VaultHeader, dataKey: Uint8Array): OpenHeader => {
  refuseForeignMac(header, dataKey);
  const { vaultId, kdf } = header;
  // An earlier slot keeps its bytes; what is behind them says nothing until its owner unlocks the vault.
  const slots = header.slots.map((slot) => {
    const bytes = Buffer.from(slot, 'base64');
    return Buffer.concat([bytes, randomBytes(slotBytes - bytes.length)]).toString('base64');
  });
  // In version 1 nothing counted the changes of slots.
  const state = header.version === 1 ? { newest: header.newest, slotChanges: 0 } : unsealState(header, dataKey);
  return { vaultId, kdf, slots, ...state };
};

/** Starts a header for a new vault, all slots filled with random bytes. */
export const newHeader = (vaultId: string, cost: KdfCost): OpenHeader => ({
  vaultId,
  kdf: { algorithm: 'argon2id', salt: randomBytes(16).toString('base64'), ...cost },
  slots: Array.from({ length: slotCount }, () => randomBytes(slotBytes).toString('base64')),
  newest: { seq: 0, hash: Buffer.alloc(32).toString('base64') },
  slotChanges: 0,
});

/**
 * Reads a header's text.
 * @throws AppError vault.keysErased, vault.headerNewer, vault.headerDamaged, vault.headerWeak
 */
export const parseHeader = (text: string): VaultHeader => {
  if (isErasedHeader(text)) throw new AppError('vault.keysErased');
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

export const saltOf = (header: Pick<Slotted, 'kdf'>): Buffer => Buffer.from(header.kdf.salt, 'base64');

/** What a slot is bound to: it opens only in its own vault. */
const slotContext = (header: Slotted): Buffer => Buffer.from(`${header.vaultId} ${header.kdf.salt}`, 'utf8');

/** The user whose slot it is; null for the recovery key's. */
export type SlotOwner = string | null;

/** What a slot holds to sign with. */
export interface SlotSigner {
  /** The private part of the owner's signing key, 32 bytes. */
  readonly seed: Buffer;
  /** The vault's first signing key, its public part, 32 bytes: every other one is vouched for from there. */
  readonly root: Buffer;
}

export interface SlotContent {
  readonly dataKey: Buffer;
  readonly userId: SlotOwner;
  /** Null in a slot that was made before there were signing keys. */
  readonly signer: SlotSigner | null;
}

/** An owner's id as 16 bytes; zeros for the recovery key. */
export const ownerBytes = (owner: SlotOwner): Buffer =>
  owner === null ? noUser : Buffer.from(owner.replaceAll('-', ''), 'hex');

/** What `ownerBytes` was given. */
export const ownerOf = (bytes: Buffer): SlotOwner => {
  if (bytes.equals(noUser)) return null;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Encrypts with AES-256-GCM: nonce, what was encrypted, and the seal. */
export const seal = (key: Uint8Array, context: Buffer, plain: Buffer): Buffer => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(context);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** What `seal` was given, or null when it was another key, another context or no sealing at all. */
export const unseal = (key: Uint8Array, context: Buffer, sealed: Buffer): Buffer | null => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(context);
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  } catch {
    return null;
  }
};

const stateContext = (header: Slotted): Buffer => Buffer.concat([slotContext(header), Buffer.from(' state', 'utf8')]);

const sealState = (header: OpenHeader, dataKey: Uint8Array): string => {
  const plain = Buffer.alloc(stateBytes);
  plain.writeBigUInt64BE(BigInt(header.newest.seq), 0);
  plain.set(Buffer.from(header.newest.hash, 'base64'), 8);
  plain.writeBigUInt64BE(BigInt(header.slotChanges), 40);
  const key = deriveFromDataKey(dataKey, 'header state');
  const sealed = seal(key, stateContext(header), plain);
  key.fill(0);
  return sealed.toString('base64');
};

const unsealState = (
  header: Slotted & { readonly state: string },
  dataKey: Uint8Array,
): Pick<OpenHeader, 'newest' | 'slotChanges'> => {
  const key = deriveFromDataKey(dataKey, 'header state');
  const plain = unseal(key, stateContext(header), Buffer.from(header.state, 'base64'));
  key.fill(0);
  if (plain === null) throw new AppError('vault.headerDamaged');
  return {
    newest: { seq: Number(plain.readBigUInt64BE(0)), hash: plain.subarray(8, 40).toString('base64') },
    slotChanges: Number(plain.readBigUInt64BE(40)),
  };
};

/** An owner part belongs to just the key part that it was made for. */
const ownerContext = (header: Slotted, keyPart: Buffer): Buffer => Buffer.concat([slotContext(header), keyPart]);

/** A key part made together with a signer part opens only with just that one: no one can take it away or put another there. */
const signedContext = (header: Slotted, signerPart: Buffer): Buffer =>
  Buffer.concat([slotContext(header), Buffer.from(' signed ', 'utf8'), signerPart]);

const signerContext = (header: Slotted): Buffer => Buffer.concat([slotContext(header), Buffer.from(' signer', 'utf8')]);

const sealSigner = (header: Slotted, wrappingKey: Uint8Array, { seed, root }: SlotSigner): Buffer => {
  const plain = Buffer.concat([seed, root]);
  const key = deriveSignerKey(wrappingKey);
  const part = seal(key, signerContext(header), plain);
  plain.fill(0);
  key.fill(0);
  return part;
};

const unsealSigner = (header: Slotted, wrappingKey: Uint8Array, part: Buffer): SlotSigner | null => {
  const key = deriveSignerKey(wrappingKey);
  const plain = unseal(key, signerContext(header), part);
  key.fill(0);
  if (plain === null) return null;
  const signer = { seed: Buffer.from(plain.subarray(0, 32)), root: Buffer.from(plain.subarray(32)) };
  plain.fill(0);
  return signer;
};

/** Whose slot each place holds; undefined if it is free. Only the data key reveals it. */
export const slotOwners = (header: Slotted, dataKey: Uint8Array): (SlotOwner | undefined)[] => {
  const key = deriveFromDataKey(dataKey, 'slot owner');
  const owners = header.slots.map((text) => {
    const slot = Buffer.from(text, 'base64');
    const ownerPart = slot.subarray(keyPartBytes, unsignedBytes);
    const owner = unseal(key, ownerContext(header, slot.subarray(0, keyPartBytes)), ownerPart);
    return owner === null ? undefined : ownerOf(owner);
  });
  key.fill(0);
  return owners;
};

/**
 * Puts a slot into a random one of the free places, and answers the header and the place.
 * @throws AppError users.tooMany when no place is free
 */
export const addSlot = <Header extends Slotted>(
  header: Header,
  keys: SlotKeys,
  content: SlotContent,
): { header: Header; place: number } => {
  const free = slotOwners(header, content.dataKey).flatMap((owner, place) => (owner === undefined ? [place] : []));
  const place = free.length === 0 ? undefined : free[randomInt(free.length)];
  if (place === undefined) throw new AppError('users.tooMany');
  const owner = ownerBytes(content.userId);
  const plain = Buffer.concat([content.dataKey, owner]);
  const { signer } = content;
  const signerPart = signer === null ? randomBytes(signerPartBytes) : sealSigner(header, keys.wrappingKey, signer);
  const context = signer === null ? slotContext(header) : signedContext(header, signerPart);
  const keyPart = Buffer.concat([keys.tag, seal(keys.wrappingKey, context, plain)]);
  plain.fill(0);
  const ownerKey = deriveFromDataKey(content.dataKey, 'slot owner');
  const slot = Buffer.concat([keyPart, seal(ownerKey, ownerContext(header, keyPart), owner), signerPart]);
  ownerKey.fill(0);
  return { header: { ...header, slots: header.slots.with(place, slot.toString('base64')) }, place };
};

/**
 * Gives a slot that was made before there were signing keys what it signs with. The rest of it stays as it is, and so does its
 * digest.
 */
export const addSigner = (
  header: OpenHeader,
  place: number,
  wrappingKey: Uint8Array,
  signer: SlotSigner,
): OpenHeader => {
  const slot = Buffer.from(header.slots[place] ?? '', 'base64').subarray(0, unsignedBytes);
  const whole = Buffer.concat([slot, sealSigner(header, wrappingKey, signer)]);
  return { ...header, slots: header.slots.with(place, whole.toString('base64')) };
};

/** Tells a slot from every other one, and nothing of what is in it. Of what signs it says nothing: that can be added later. */
export const slotDigest = (header: Slotted, place: number): string =>
  createHash('sha256')
    .update(
      Buffer.from(header.slots[place] ?? '', 'base64')
        .subarray(0, unsignedBytes)
        .toString('base64'),
    )
    .digest('base64');

/** Fills these places with random bytes. */
export const clearSlots = (header: OpenHeader, places: readonly number[]): OpenHeader => ({
  ...header,
  slots: header.slots.map((slot, place) => (places.includes(place) ? randomBytes(slotBytes).toString('base64') : slot)),
});

/** Opens the slot that these keys fit, or answers null. Looks at every slot, whichever fits. */
export const openSlot = (header: Slotted, keys: SlotKeys): (SlotContent & { readonly place: number }) | null => {
  let found: { slot: Buffer; place: number } | null = null;
  for (const [place, text] of header.slots.entries()) {
    const slot = Buffer.from(text, 'base64');
    if (sameBytes(slot.subarray(0, 16), keys.tag)) found = { slot, place };
  }
  if (found === null) return null;
  const { wrappingKey } = keys;
  const keyPart = found.slot.subarray(16, keyPartBytes);
  const signerPart = found.slot.subarray(unsignedBytes);
  const plain =
    unseal(wrappingKey, signedContext(header, signerPart), keyPart) ??
    unseal(wrappingKey, slotContext(header), keyPart);
  if (plain === null) return null;
  const content = {
    dataKey: Buffer.from(plain.subarray(0, 32)),
    userId: ownerOf(Buffer.from(plain.subarray(32))),
    signer: signerPart.length === 0 ? null : unsealSigner(header, wrappingKey, signerPart),
    place: found.place,
  };
  plain.fill(0);
  return content;
};

/** Overwrites what a slot that was opened gave. */
export const wipeSlot = ({ dataKey, signer }: Pick<SlotContent, 'dataKey' | 'signer'>): void => {
  dataKey.fill(0);
  signer?.seed.fill(0);
};
