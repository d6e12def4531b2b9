import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  addSlot,
  clearSlots,
  newHeader,
  parseHeader,
  sealHeader,
  slotCount,
  unsealHeader,
  type OpenHeader,
} from './header.ts';
import { leastCost } from './key-derivation.ts';

const vaultId = '01980000-0000-7000-8000-000000000001';
const userId = '01980000-0000-7000-8000-000000000002';
const dataKey = randomBytes(32);
const blank = (): OpenHeader => newHeader(vaultId, leastCost);
const add = (header: OpenHeader) =>
  addSlot(header, { tag: randomBytes(16), wrappingKey: randomBytes(32) }, { dataKey, userId, signer: null });

/** Bytes that could be of a used slot: no two alike, and none of them blank. */
const looksUsed = (slots: readonly string[]): boolean =>
  new Set(slots).size === slots.length && slots.every((slot) => new Set(Buffer.from(slot, 'base64')).size > 60);

describe('the slots of a header', () => {
  it('look used from the first day on, so that no one can count the team', () => {
    expect(blank().slots).toHaveLength(slotCount);
    expect(looksUsed(blank().slots)).toBe(true);
  });

  it('go to places that say nothing about who came first', () => {
    const places = new Set(Array.from({ length: 24 }, () => add(blank()).place));
    expect(places.size).toBeGreaterThan(4);
  });

  it('look used still when they were cleared', () => {
    const { header, place } = add(blank());
    const cleared = clearSlots(header, [place]);
    expect(cleared.slots[place]).not.toBe(header.slots[place]);
    expect(looksUsed(cleared.slots)).toBe(true);
    expect(cleared.slots.filter((slot, at) => slot !== header.slots[at])).toHaveLength(1);
  });
});

describe('a header’s text', () => {
  const text = (change: Readonly<Record<string, unknown>> = {}): string =>
    JSON.stringify({ ...sealHeader(blank(), dataKey), ...change });

  it('is read as it was written', () => {
    expect(parseHeader(text()).vaultId).toBe(vaultId);
  });

  it('says nothing of how many changes the log has, nor of how often the slots were changed', () => {
    const { state: first, ...none } = JSON.parse(JSON.stringify(sealHeader(blank(), dataKey)));
    const many = { ...blank(), newest: { seq: 1234, hash: randomBytes(32).toString('base64') }, slotChanges: 77 };
    const { state: later, ...text } = JSON.parse(JSON.stringify(sealHeader(many, dataKey)));
    expect(Object.keys(text)).toEqual(['format', 'version', 'vaultId', 'kdf', 'slots', 'mac', 'checksum']);
    expect(Object.keys(none)).toEqual(Object.keys(text));
    expect(later).toHaveLength(first.length);
    expect(Buffer.from(later, 'base64').includes(Buffer.from([0, 0, 0, 0, 0x04, 0xd2]))).toBe(false);
    expect(unsealHeader(parseHeader(JSON.stringify({ ...text, state: later })), dataKey)).toEqual(many);
  });

  it('of a newer program is named so', () => {
    expect(() => parseHeader(text({ version: 4, slots: [], else: 1 }))).toThrow(
      expect.objectContaining({ code: 'vault.headerNewer' }),
    );
  });

  it('that was changed without the key is distinguished from a wrong passphrase', () => {
    const changed = text({ slots: blank().slots });
    expect(() => parseHeader(changed)).toThrow(expect.objectContaining({ code: 'vault.headerDamaged' }));
  });
});
