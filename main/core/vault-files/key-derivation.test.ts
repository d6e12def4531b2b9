import { argon2Sync } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { deriveFromPassphrase, leastCost, mostCost, refuseCost } from './key-derivation.ts';

const cheap = { memoryKiB: 8 * 1024, iterations: 3, parallelism: 4 };
const salt = Buffer.alloc(16, 7);

describe('the key of a name and a passphrase', () => {
  it('is Argon2id’s, as an independent implementation makes it', async () => {
    const { tag, wrappingKey } = await deriveFromPassphrase('Deb', 'lantern gravel tuba', salt, cheap);
    const message = Buffer.concat([Buffer.from([0, 0, 0, 3]), Buffer.from('deblantern gravel tuba')]);
    const { memoryKiB: memory, iterations: passes, parallelism } = cheap;
    const independent = argon2Sync('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: 48 });
    expect(Buffer.concat([tag, wrappingKey]).equals(independent)).toBe(true);
  });

  it('marks where the name ends', async () => {
    const keys = await deriveFromPassphrase('ab', 'cd', salt, cheap);
    expect((await deriveFromPassphrase('abc', 'd', salt, cheap)).tag.equals(keys.tag)).toBe(false);
    expect((await deriveFromPassphrase('AB ', 'cd', salt, cheap)).tag.equals(keys.tag)).toBe(true);
  });

  it('leaves neither behind in memory', async () => {
    const concat = vi.spyOn(Buffer, 'concat');
    await deriveFromPassphrase('Deb', 'lantern gravel tuba', salt, cheap);
    const secrets = concat.mock.results.map(({ value }) => value as Buffer); // a call of concat answers a buffer
    concat.mockRestore();
    expect(secrets).toHaveLength(1);
    expect(secrets[0]?.every((byte) => byte === 0)).toBe(true);
  });
});

describe('the cost of a derivation', () => {
  it('is at least 256 MiB and three passes', () => {
    expect(leastCost.memoryKiB).toBeGreaterThanOrEqual(256 * 1024);
    expect(leastCost.iterations).toBeGreaterThanOrEqual(3);
    expect(() => refuseCost(leastCost)).not.toThrow();
  });

  it.each([{ memoryKiB: leastCost.memoryKiB - 1 }, { iterations: leastCost.iterations - 1 }])(
    'is refused when it is less: %j',
    (less) => {
      expect(() => refuseCost({ ...leastCost, ...less })).toThrow(
        expect.objectContaining({ code: 'vault.headerWeak' }),
      );
    },
  );

  it('stays below what Electron allocates in one piece', () => {
    expect(mostCost.memoryKiB).toBeLessThan(2 * 1024 * 1024);
  });

  it.each([
    { memoryKiB: mostCost.memoryKiB + 1 },
    { iterations: mostCost.iterations + 1 },
    { parallelism: mostCost.parallelism + 1 },
  ])('is refused when it would take the whole computer: %j', (more) =>
    expect(() => refuseCost({ ...leastCost, ...more })).toThrow(
      expect.objectContaining({ code: 'vault.headerDamaged' }),
    ),
  );
});
