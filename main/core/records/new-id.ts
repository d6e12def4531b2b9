import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Drawing 16 random bytes from the system for each of ten thousands of records takes longer than to write them. */
const pool = new Uint8Array(16 * 512);
let used = pool.length;

const randomBytes = (): Uint8Array => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
};

/** Ids of one millisecond count upwards from a random number, so that ids sort in the order in which they were made. */
let last = { at: Number.NEGATIVE_INFINITY, sequence: 0 };

const next = (random: Uint8Array): { msecs: number; seq: number } => {
  const now = Date.now();
  if (now > last.at) {
    const [a = 0, b = 0, c = 0, d = 0] = random.subarray(6, 10);
    last = { at: now, sequence: ((a & 0x7f) << 24) | (b << 16) | (c << 8) | d };
  } else {
    const sequence = (last.sequence + 1) | 0;
    last = { at: sequence === 0 ? last.at + 1 : last.at, sequence };
  }
  return { msecs: last.at, seq: last.sequence };
};

/** A UUIDv7 for a new record. */
export const newId = (): string => {
  const random = randomBytes();
  return v7({ random, ...next(random) });
};
