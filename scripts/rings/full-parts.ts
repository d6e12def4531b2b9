import { globSync } from 'node:fs';
import { folders } from '../build-folders.ts';
import { buildAll, isBuilt } from '../build.ts';
import { runTool } from '../test-results.ts';
import { add, nothing, oneFailure, type Outcome } from './outcome.ts';
import { format, inTurn, say, typedLint, types, unitTests, windowTests } from './steps.ts';

const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** As many pieces as leave each a few minutes. */
const windowPieces = 4;
const mutationPieces = 8;

/** The acts of `tests/faults/kill-points.test.ts`, each killed at so many points. */
const killedActs = ['set-up', 'a change of passphrase', 'a migration', 'a back-up', 'a restore', 'a new data key'];
const points = 50;

/** The rest of `tests/faults/`. */
const otherFaults = (): string[] =>
  globSync('tests/faults/*.test.ts', { cwd: folders.root }).filter(
    (file) => !/\/(?:kill-core|bit-flips|kill-points)\./.test(file),
  );

/** One of the long developer commands: counted as one test that its exit code decides. */
const command = async (name: string, script: string, args: readonly string[]): Promise<Outcome> => {
  say(`\n${name}`);
  const code = await runTool(`../scripts/${script}`, args);
  return code === 0 ? { ...nothing, passed: 1 } : oneFailure(name);
};

const windowPiece = async (piece: number): Promise<Outcome> => {
  if (!(await isBuilt())) await buildAll();
  return windowTests([`--shard=${piece}/${windowPieces}`]);
};

/** Everything there is to run, in pieces that can each be run again alone. */
export const fullParts: Readonly<Record<string, () => Promise<Outcome>>> = {
  code: async () => (await Promise.all([format(), typedLint(), ...types()])).reduce(add),
  unit: () => unitTests('unit'),
  fuzz: () => unitTests('fuzz', { env: { ALONGSIDE_FUZZ_RUNS: '1000' } }),
  timing: () => unitTests('timing'),
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
    numbered(mutationPieces).map((piece) => [
      `mutations ${piece}/${mutationPieces}`,
      () =>
        command(`Mutations, ${piece} of ${mutationPieces}`, 'mutations/mutations.ts', [
          `--part=${piece}/${mutationPieces}`,
        ]),
    ]),
  ),
  bench: () => command('Benchmarks', 'bench.ts', []),
};

/** Runs the parts of these names one after the other, and tells of each. */
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
