import type { ChainRow } from './audit-chain-queries.ts';
import type { LogSignature } from './log-signatures.ts';

/** Entries of one user that follow each other, signed by no one. */
interface Unsigned {
  readonly userId: string;
  readonly firstSeq: number;
  lastSeq: number;
}

/** Whose right to vouch changed with an entry. */
interface Standing {
  readonly seq: number;
  readonly userId: string;
  readonly coordinator?: boolean;
  readonly active?: boolean;
}

const readChanges = (row: ChainRow): Record<string, unknown> => {
  try {
    return JSON.parse(row.changes ?? '{}') as Record<string, unknown>; // the write path alone writes this column, as an object
  } catch {
    return {};
  }
};

/** What an entry makes of a column: its value in an insert, the later one of a change. */
const becomes = (row: ChainRow, value: unknown): unknown =>
  row.action === 'insert' ? value : Array.isArray(value) ? (value as unknown[])[1] : undefined;

const standingOf = (row: ChainRow): Standing => {
  const changes = readChanges(row);
  const [role, disabled] = ['role', 'disabled_at'].map((column) => becomes(row, changes[column]));
  return {
    seq: row.seq,
    userId: row.record_id,
    ...(role !== undefined && { coordinator: role === 'coordinator' }),
    ...(disabled !== undefined && { active: disabled === null }),
  };
};

/** Walks along the log and keeps what signatures are held against: who wrote which stretch, and who might vouch when. */
export class LogWitness {
  /** The hash of the last entry of each stretch that is signed, by the stretch's first entry. */
  readonly hashes = new Map<number, Uint8Array>();
  /** Who wrote each of those stretches. */
  readonly writers = new Map<number, Set<string>>();
  readonly unsigned: Unsigned[] = [];
  private readonly standings: Standing[] = [];
  private readonly coordinators = new Set<string>();
  private readonly signatures: readonly LogSignature[];
  private at = 0;

  /** @param signatures in order; of two that overlap the later counts only from where the earlier ends */
  constructor(signatures: readonly LogSignature[]) {
    this.signatures = signatures;
  }

  see(row: ChainRow): void {
    if (row.table_name === 'user' && row.action !== 'note') this.seeStanding(row);
    while ((this.signatures[this.at]?.lastSeq ?? Number.POSITIVE_INFINITY) < row.seq) this.at += 1;
    const signature = this.signatures[this.at];
    if (signature === undefined || row.seq < signature.firstSeq) this.seeUnsigned(row);
    else {
      const writers = this.writers.get(signature.firstSeq) ?? new Set();
      this.writers.set(signature.firstSeq, writers.add(row.user_id));
      if (row.seq === signature.lastSeq) this.hashes.set(signature.firstSeq, row.hash);
    }
  }

  /** The first entry makes the first coordinator. After it no one but a coordinator says who is one. */
  private seeStanding(row: ChainRow): void {
    if (row.seq !== 1 && !this.coordinators.has(row.user_id)) return;
    const standing = standingOf(row);
    this.standings.push(standing);
    if (standing.coordinator === false || standing.active === false) this.coordinators.delete(standing.userId);
    const again = standing.active === true && this.wasCoordinator(standing.userId, row.seq);
    if (standing.coordinator === true || again) this.coordinators.add(standing.userId);
  }

  private seeUnsigned({ seq, user_id: userId }: ChainRow): void {
    const last = this.unsigned.at(-1);
    if (last?.userId === userId && last.lastSeq === seq - 1) last.lastSeq = seq;
    else this.unsigned.push({ userId, firstSeq: seq, lastSeq: seq });
  }

  /** True if someone was a coordinator when this entry was written. The recovery key (null) always counts as one. */
  wasCoordinator(owner: string | null, seq: number): boolean {
    if (owner === null) return true;
    const roles = this.standings.filter((one) => one.userId === owner && one.coordinator !== undefined);
    return roles.findLast((one) => one.seq <= seq)?.coordinator === true;
  }

  /** The first entry from this one on that ended someone's access; undefined for none. */
  endedAt(owner: string | null, fromSeq: number): number | undefined {
    return this.standings.find((one) => one.userId === owner && one.active === false && one.seq >= fromSeq)?.seq;
  }
}
