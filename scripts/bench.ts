import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type BenchRow, isTooSlow } from '../tests/bench/measure.ts';

/** `npm run bench`: each row is ours beside the floor, measured in one run. Exits 1 when a ratio is over its limit. */

const rows: Readonly<Record<string, () => Promise<BenchRow>>> = {
  unlock: async () => (await import('../tests/bench/unlock.ts')).benchUnlock(),
  'back-up': async () => (await import('../tests/bench/back-up.ts')).benchBackUp({ rounds: 7, megabytes: 110 }),
  import: async () => (await import('../tests/bench/import.ts')).benchImport(),
  month: async () => (await import('../tests/bench/month.ts')).benchMonth(),
  'type-ahead': async () => (await import('../tests/bench/type-ahead.ts')).benchTypeAhead(),
  directory: async () => (await import('../tests/bench/directory.ts')).benchDirectory(),
  variants: async () => (await import('../tests/bench/variants.ts')).benchVariants(),
  write: async () => (await import('../tests/bench/write.ts')).benchWrite(),
  search: async () => (await import('../tests/bench/large-reads.ts')).benchSearchLarge(),
  today: async () => (await import('../tests/bench/large-reads.ts')).benchTodayLarge(),
  detained: async () => (await import('../tests/bench/detained.ts')).benchDetained(),
  packet: async () => (await import('../tests/bench/packet.ts')).benchPacket(),
  memory: async () => (await import('../tests/bench/memory.ts')).benchMemory(),
  audit: async () => (await import('../tests/bench/audit.ts')).benchAudit(),
};

/** Takes minutes and a few gigabytes of disk: only with `--large`, or by its name. */
const largeRows: typeof rows = {
  'large-back-up': async () => (await import('../tests/bench/back-up.ts')).benchBackUp({ rounds: 3, megabytes: 500 }),
  'large-purge': async () => (await import('../tests/bench/purge.ts')).benchPurge(),
};

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', multiple: true },
    large: { type: 'boolean', default: false },
  },
});

const print = (row: BenchRow): void => {
  const also = Object.entries(row.also ?? {}).map(([name, { value, limit }]) => `${name} ${value} (at most ${limit})`);
  const lines = [
    `${isTooSlow(row) ? '✗' : '✓'} ${row.name}: ${row.ratio} × (at most ${row.limit})`,
    `    ${row.measure}: ours p50 ${row.ours.p50}, p95 ${row.ours.p95}; floor p50 ${row.floor.p50}, p95 ${row.floor.p95}`,
    `    floor: ${row.floor.what}; ${JSON.stringify(row.sizes)}`,
    ...also.map((line) => `    ${line}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
};

const results: BenchRow[] = [];
const isWanted = (name: string): boolean => values.only?.includes(name) ?? (values.large || name in rows);
for (const [name, run] of Object.entries({ ...rows, ...largeRows })) {
  if (!isWanted(name)) continue;
  const result = await run();
  results.push(result);
  print(result);
}
const report = { node: process.version, platform: process.platform, cores: availableParallelism(), rows: results };
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
if (results.some(isTooSlow)) process.exitCode = 1;
