/** One line of the benchmark: ours beside the floor, measured in turns in one run. Times in milliseconds. */
export interface BenchRow {
  readonly name: string;
  /** Of `processor ms` a process has what it had of the processor: what else a machine does counts little, the disk not at all. */
  readonly measure: 'wall ms' | 'processor ms' | 'MB';
  /** What was measured on: rows, people, notes, rounds. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly ours: Spread;
  readonly floor: Spread & { readonly what: string };
  /** Our median over the floor's. */
  readonly ratio: number;
  /** The most that the ratio may be. */
  readonly limit: number;
  /** Further figures with their limits, such as `p95ToPainted`. */
  readonly also?: Readonly<Record<string, { readonly value: number; readonly limit: number }>>;
}

export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** The median and the 95th percentile of times in milliseconds. */
export const spread = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number): number =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(3));
  return { p50: at(0.5), p95: at(0.95) };
};

/** Milliseconds that `work` takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** Milliseconds of processor time that `work` takes, in all threads of this process. */
export const processorTimed: typeof timed = async (work) => {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};

/** Does long work while others ask: how long it took, and the longest that one of them waited, in milliseconds. */
export const longestWait = async (
  ask: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<{ took: number; waits: number }> => {
  let isDone = false;
  const working = timed(() => work().finally(() => (isDone = true)));
  let waits = 0;
  while (!isDone) {
    waits = Math.max(waits, await timed(ask));
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return { took: await working, waits };
};

/**
 * Measures ours and the floor in turns, so that what else the machine does falls on both alike, after a few
 * rounds that do not count: in them V8 compiles what is called often, in threads that count as ours.
 */
export const compare = async (
  rounds: number,
  ours: (round: number) => unknown,
  floor: (round: number) => unknown,
  clock = timed,
) => {
  const warmUp = Math.min(20, Math.ceil(rounds / 5));
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const floorTime = await clock(() => floor(round));
    const ourTime = await clock(() => ours(round));
    if (round < 0) continue;
    times.floor.push(floorTime);
    times.ours.push(ourTime);
  }
  return { ours: spread(times.ours), floor: spread(times.floor) };
};

/** Joins measured spreads to a row. */
export const row = (
  facts: Pick<BenchRow, 'name' | 'sizes' | 'limit' | 'also'> & { floor: string; measure?: BenchRow['measure'] },
  measured: { ours: Spread; floor: Spread },
): BenchRow => ({
  name: facts.name,
  measure: facts.measure ?? 'wall ms',
  sizes: facts.sizes,
  ours: measured.ours,
  floor: { ...measured.floor, what: facts.floor },
  ratio: Number((measured.ours.p50 / measured.floor.p50).toFixed(2)),
  limit: facts.limit,
  ...(facts.also && { also: facts.also }),
});

/** True when ours takes longer than it may, in any of what the row measures. */
export const isTooSlow = (row: BenchRow): boolean =>
  row.ratio > row.limit || Object.values(row.also ?? {}).some(({ value, limit }) => value > limit);
