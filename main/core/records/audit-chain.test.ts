import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withRawWriter } from '../../../tests/support/raw-writer.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { chainStart, newSalt } from './audit-chain.ts';

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly user_id: string;
  readonly call: string;
  readonly batch: string;
  readonly table_name: string;
  readonly record_id: string;
  readonly action: string;
  readonly changes: string;
  readonly changes_salt: Uint8Array;
  readonly changes_digest: Uint8Array;
  readonly hash: Uint8Array;
}

const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

describe('promise 13: an entry’s hash', () => {
  it('covers the entry before it, its changes and every fact of it, as anyone can work out', async () => {
    const core = await openTestCore();
    const { id } = await core.call('people.save', { preferredName: 'Ana' });
    await core.call('people.save', { id, preferredName: 'Ana Lucía' });
    await core.dispatcher.close();
    const rows = await withRawWriter(core.folder, ({ writer }) =>
      writer.all<Row>('SELECT * FROM audit_entry ORDER BY seq'),
    );
    expect(rows.length).toBeGreaterThan(2);
    let previous: Uint8Array = chainStart;
    for (const row of rows) {
      const { seq, at, user_id, call, batch, table_name, record_id, action } = row;
      const digest = sha256(row.changes_salt, row.changes);
      expect(digest.equals(row.changes_digest)).toBe(true);
      expect(
        sha256(previous, digest, JSON.stringify([seq, at, user_id, call, batch, table_name, record_id, action])).equals(
          row.hash,
        ),
      ).toBe(true);
      previous = row.hash;
    }
  });
});

it('no two entries share a salt, so that equal changes do not look equal', () => {
  const salts = Array.from({ length: 600 }, () => newSalt().toString('hex'));
  expect(new Set(salts).size).toBe(600);
  expect(salts).not.toContain('0'.repeat(32));
});
