import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';

// By its path: its name leads here in tests.
const { hashRaw: derive } = createRequire(import.meta.url)('@node-rs/argon2') as typeof import('@node-rs/argon2');

type Options = NonNullable<Parameters<typeof derive>[1]>;

const derived = new Map<string, Promise<Buffer>>();

/** Milliseconds that a remembered derivation takes all the same: what continues meanwhile is tested too. */
const pause = 50;

/**
 * Argon2id in unit tests: the real one, once for each secret, salt and cost. Nearly all test vaults are copies of one
 * another and open with a handful of passphrases; each derivation takes most of a second of work.
 */
export const hashRaw = async (secret: Uint8Array, { salt, ...cost }: Options): Promise<Buffer> => {
  const asked = createHash('sha256')
    .update(JSON.stringify([cost, secret.length]))
    .update(secret)
    .update(salt ?? '')
    .digest('hex');
  const known = derived.get(asked);
  if (known !== undefined) await wait(pause);
  const answer = known ?? derive(secret, { salt, ...cost });
  derived.set(asked, answer);
  return Buffer.from(await answer); // anyone who asked overwrites it
};
