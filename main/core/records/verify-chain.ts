import type { ReadableDb } from '../db/driver.ts';
import { countEntries, getChain, type ChainRow } from './audit-chain-queries.ts';
import { chainStart, digestChanges, hashEntry } from './audit-chain.ts';

const stretch = 2000;

const fits = (row: ChainRow, seq: number, previous: Uint8Array): boolean => {
  if (row.seq !== seq) return false;
  if (row.changes !== null) {
    if (row.changes_salt === null) return false;
    if (!digestChanges(row.changes_salt, row.changes).equals(row.changes_digest)) return false;
  }
  const facts = {
    seq: row.seq,
    at: row.at,
    userId: row.user_id,
    call: row.call,
    batch: row.batch,
    table: row.table_name,
    recordId: row.record_id,
    action: row.action,
  };
  return hashEntry(previous, facts, row.changes_digest).equals(row.hash);
};

export interface Verified {
  ok: boolean;
  entries: number;
  /** The first entry that does not fit the chain, by the number that it should have. */
  firstBad: number | null;
}

export type Pause = (done: number, total: number) => Promise<void> | void;

/**
 * Walks the audit log from its first entry, and pauses after each stretch.
 * @param see is shown each entry that fits
 */
export async function verifyChain(
  db: ReadableDb,
  pause: Pause = () => undefined,
  see: (row: ChainRow) => void = () => undefined,
): Promise<Verified> {
  const total = countEntries(db);
  let previous: Uint8Array = chainStart;
  let seq = 0;
  for (;;) {
    const rows = getChain(db, seq, stretch);
    if (rows.length === 0) return { ok: true, entries: seq, firstBad: null };
    for (const row of rows) {
      if (!fits(row, seq + 1, previous)) return { ok: false, entries: seq, firstBad: seq + 1 };
      see(row);
      previous = row.hash;
      seq = row.seq;
    }
    await pause(seq, total);
  }
}
