import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type BenchRow, isTooSlow } from '../../tests/bench/measure.ts';
import { folders } from '../build-folders.ts';
import { buildAll, isBuilt } from '../build.ts';
import { runTool } from '../test-results.ts';
import { add, nothing, oneFailure, type Outcome } from './outcome.ts';
import { format, inTurn, say, typedLint, types, unitTests, windowTests } from './steps.ts';

const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** As many pieces as leave each a few minutes. */
const windowPieces = 4;
const mutationPieces = 4;

/** The acts of `tests/faults/kill-points.test.ts`, each killed at so many points. */
const killedActs = ['setup', 'a change of passphrase', 'a migration', 'a backup', 'a restore', 'a new data key'];
const points = 50;

/** The rest of `tests/faults/`. */
const otherFaults = (): string[] =>
  globSync('tests/faults/*.test.ts', { cwd: folders.root }).filter(
    (file) => !/\/(?:kill-core|bit-flips|kill-points)\./.test(file),
  );

/** Runs one of the long developer commands, which writes what it found as JSON, and reads that. */
const report = async <T>(script: string, args: readonly string[], schema: z.ZodType<T>): Promise<T | null> => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-report-'));
  const file = join(folder, 'report.json');
  try {
    await runTool(`../scripts/${script}`, [...args, `--json=${file}`]);
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Each weakening is a test, which passes when a test of the weakened program went red. */
const mutations = async (piece: number): Promise<Outcome> => {
  const name = `Mutations, ${piece} of ${mutationPieces}`;
  say(`\n${name}`);
  const schema = z.array(z.object({ id: z.string(), red: z.string().nullable() }));
  const tried = await report('mutations/mutations.ts', [`--part=${piece}/${mutationPieces}`], schema);
  if (tried === null) return oneFailure(name);
  const unnoticed = tried.filter(({ red }) => red === null);
  return {
    ...nothing,
    passed: tried.length - unnoticed.length,
    failed: unnoticed.length,
    remarks: unnoticed.map(({ id }) => `failed: no test noticed the weakening ${id}`),
  };
};

/** Each row is a test, which passes when ours is within its limit. */
const bench = async (): Promise<Outcome> => {
  say('\nBenchmarks');
  const schema = z.object({ rows: z.array(z.custom<BenchRow>((row) => typeof row === 'object')) });
  const measured = await report('bench.ts', [], schema);
  if (measured === null) return oneFailure('Benchmarks');
  const slow = measured.rows.filter(isTooSlow);
  return {
    ...nothing,
    passed: measured.rows.length - slow.length,
    failed: slow.length,
    remarks: slow.map(({ name }) => `failed: too slow: ${name}`),
    figures: measured.rows.map(({ name, ratio, limit }) => `${name}: ${ratio} × (at most ${limit})`),
  };
};

const windowPiece = async (piece: number): Promise<Outcome> => {
  if (!(await isBuilt())) await buildAll();
  return windowTests([`--shard=${piece}/${windowPieces}`]);
};

/** Everything there is to run, in pieces that can each be run again alone. */
export const fullParts: Readonly<Record<string, () => Promise<Outcome>>> = {
  code: async () => (await Promise.all([format(), typedLint(), ...types()])).reduce(add),
  unit: () => unitTests('unit'),
  'slow units': () => unitTests('slow'),
  fuzz: () => unitTests('fuzz', { env: { ALONGSIDE_FUZZ_RUNS: '1000' } }),
  timing: () => unitTests('timing'),
  'copies of the sources': () => unitTests('full'),
  '200 kills': () => unitTests('faults', { files: ['kill-core'], env: { ALONGSIDE_KILL_RUNS: '200' } }),
  '1,000 flipped bits': () => unitTests('faults', { files: ['bit-flips'], env: { ALONGSIDE_BIT_FLIPS: '1000' } }),
  ...Object.fromEntries(
    killedActs.map((act) => [
      `${points} kills during ${act}`,
      () => unitTests('faults', { files: ['kill-points'], named: act, env: { ALONGSIDE_KILL_POINTS: String(points) } }),
    ]),
  ),
  'other faults': () => unitTests('faults', { files: otherFaults() }),
  ...Object.fromEntries(
    numbered(windowPieces).map((piece) => [`window ${piece}/${windowPieces}`, () => windowPiece(piece)]),
  ),
  ...Object.fromEntries(
    numbered(mutationPieces).map((piece) => [`mutations ${piece}/${mutationPieces}`, () => mutations(piece)]),
  ),
  bench,
};

/** Runs the parts of these names one after the other, and reports each. */
export const runParts = (
  names: readonly string[],
  told: (name: string, outcome: Outcome, seconds: number) => void,
): Promise<Outcome> =>
  inTurn(
    names.map((name) => async () => {
      const begun = performance.now();
      const outcome = (await fullParts[name]?.()) ?? oneFailure(name);
      told(name, outcome, (performance.now() - begun) / 1000);
      return outcome;
    }),
  );
