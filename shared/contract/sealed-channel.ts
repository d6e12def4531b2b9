/**
 * What the window and the core say to each other passes through the shell, whose process outlives a lock. So it passes
 * sealed: both ends make a key pair of their own for the time that they run, agree on a key that is never sent, and
 * the shell carries bytes that it cannot read. With the two ends, at a lock, the keys are gone.
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** A call's input as the shell carries it. */
export interface SealedInput {
  /** The window's public key. */
  readonly from: Bytes;
  /** The public key of the core that can open it. */
  readonly to: Bytes;
  readonly bytes: Bytes;
}

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const cipher = 'AES-GCM';
/** The length that AES-GCM is made for; drawn at random, as one key seals far fewer messages than 2^32. */
const nonceLength = 12;

const utf8 = new TextEncoder();

/** Both ends name the same message the same way, so that an answer cannot be taken for that of another call. */
export const inputLabel = (requestId: string, call: string): string => `input of ${call} ${requestId}`;
export const answerLabel = (requestId: string): string => `answer to ${requestId}`;

/** Seals and opens what one window and one core say to each other. */
export class SealedChannel {
  readonly #key: CryptoKey;

  constructor(key: CryptoKey) {
    this.#key = key;
  }

  async seal(label: string, value: unknown): Promise<Bytes> {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
    // In an object, since JSON has no word for `undefined` alone.
    const plain = utf8.encode(JSON.stringify({ value }));
    const sealed = await crypto.subtle.encrypt(
      { name: cipher, iv: nonce, additionalData: utf8.encode(label) },
      this.#key,
      plain,
    );
    plain.fill(0);
    const bytes = new Uint8Array(nonceLength + sealed.byteLength);
    bytes.set(nonce);
    bytes.set(new Uint8Array(sealed), nonceLength);
    return bytes;
  }

  /** Rejects when the bytes were sealed under another label or key, or were changed. */
  async open(label: string, bytes: Bytes): Promise<unknown> {
    const iv = bytes.subarray(0, nonceLength);
    const plain = new Uint8Array(
      await crypto.subtle.decrypt(
        { name: cipher, iv, additionalData: utf8.encode(label) },
        this.#key,
        bytes.subarray(nonceLength),
      ),
    );
    const { value } = JSON.parse(new TextDecoder().decode(plain)) as { value?: unknown }; // as `seal` wrote it
    plain.fill(0);
    return value;
  }
}

/** One end's key pair, which lives as long as its process or page. */
export class ChannelEnd {
  readonly publicKey: Bytes;
  readonly #privateKey: CryptoKey;
  /** The newest other end: a window meets one core at a time, and a core one window. */
  #met: { readonly other: Bytes; readonly channel: SealedChannel } | null = null;

  private constructor(publicKey: Bytes, privateKey: CryptoKey) {
    this.publicKey = publicKey;
    this.#privateKey = privateKey;
  }

  static async create(): Promise<ChannelEnd> {
    const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
    return new ChannelEnd(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)), privateKey);
  }

  /** The channel to the end that has this public key. Rejects when it is no public key. */
  async channelTo(other: Bytes): Promise<SealedChannel> {
    if (this.#met !== null && sameBytes(this.#met.other, other)) return this.#met.channel;
    const theirs = await crypto.subtle.importKey('raw', other, curve, false, []);
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, this.#privateKey, 256);
    const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
    new Uint8Array(shared).fill(0);
    const derivation = {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(),
      info: utf8.encode('alongside: window and core'),
    };
    const key = await crypto.subtle.deriveKey(derivation, material, { name: cipher, length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const channel = new SealedChannel(key);
    this.#met = { other, channel };
    return channel;
  }
}

/** Public keys are no secret, so this may take shorter when they differ. */
export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
