import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { weaken } from './mutation.ts';
import type { Mutation } from './mutation.ts';
import type { Tree } from './tree.ts';
import type { UnitTests } from './unit-tests.ts';

/** What became of a weakening: the test that went red, or `null` when all stayed green. */
export interface Outcome {
  readonly mutation: Mutation;
  readonly red: string | null;
  readonly seconds: number;
}

const vitestReport = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});

interface Suite {
  readonly specs: readonly { readonly title: string; readonly ok: boolean }[];
  readonly suites?: readonly Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(z.object({ title: z.string(), ok: z.boolean() })), suites: z.array(suite).optional() }),
);
const specsOf = (one: Suite): Suite['specs'] => [...one.specs, ...(one.suites ?? []).flatMap(specsOf)];
const playwrightReport = z.object({ suites: z.array(suite) });

const run = ({ folder }: Tree, script: string, args: readonly string[]) => {
  const { ALONGSIDE_TEMPLATE_VAULT: _shared, ...env } = process.env;
  return spawnSync(process.execPath, [join(folder, ...script.split('/')), ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
    killSignal: 'SIGKILL',
    env,
  });
};

const isJourney = (file: string): boolean => file.endsWith('.spec.ts');

/** What takes part in making a vault: weakened, the tests have to make their own. */
const makesVaults = /^main\/core\/(?:vault|db|records)\//u;

/** The first red test of a separate run, whose setup makes a vault. @throws when none of them ran */
const redInOwnRun = (tree: Tree, { by, breaksSetUp }: Mutation): string | null => {
  const report = join(tree.folder, 'vitest-report.json');
  rmSync(report, { force: true });
  const { status, stderr } = run(tree, 'node_modules/vitest/vitest.mjs', [
    'run',
    ...by,
    '--bail=1',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (status === 0) return null;
  const { testResults } = existsSync(report)
    ? vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')))
    : { testResults: [] };
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults).find((one) => one.status === 'failed');
  if (failed !== undefined) return failed.fullName;
  if (breaksSetUp === true) return 'the set-up of all tests: no vault can be made';
  throw new Error(`no test failed, yet the run did:\n${stderr.slice(-2000)}`);
};

/** The first red test of the built program. @throws when it does not build or none of them ran */
export const redJourney = (tree: Tree, files: readonly string[], named?: string): string | null => {
  const built = run(tree, 'scripts/build.ts', []);
  if (built.status !== 0) throw new Error(`the program did not build:\n${built.stderr.slice(-2000)}`);
  const narrowed = named === undefined ? [] : ['--grep', named];
  const { status, stdout } = run(tree, 'node_modules/@playwright/test/cli.js', [
    'test',
    ...files,
    ...narrowed,
    '--retries=0',
    '--workers=1',
    '-x',
    '--reporter=json',
  ]);
  if (status === 0) return null;
  const failed = playwrightReport
    .parse(JSON.parse(stdout))
    .suites.flatMap(specsOf)
    .find(({ ok }) => !ok);
  if (failed === undefined) throw new Error(`no test failed, yet the run did:\n${stdout.slice(-2000)}`);
  return failed.title;
};

const firstRed = (tree: Tree, tests: UnitTests, mutation: Mutation): Promise<string | null> | string | null => {
  const { file, by, named } = mutation;
  if (by.some(isJourney)) return redJourney(tree, by.filter(isJourney), named);
  return makesVaults.test(file) ? redInOwnRun(tree, mutation) : tests.firstRed(by);
};

/** Weakens one setting in the copied tree, runs its tests, and makes the tree whole again. */
export const tryMutation = async (tree: Tree, tests: UnitTests, mutation: Mutation): Promise<Outcome> => {
  const file = join(tree.folder, mutation.file);
  const sound = readFileSync(file, 'utf8');
  const write = (text: string): void => {
    writeFileSync(file, text);
    tests.changed(mutation.file);
  };
  const started = performance.now();
  write(weaken(sound, mutation));
  try {
    const red = await firstRed(tree, tests, mutation);
    return { mutation, red, seconds: (performance.now() - started) / 1000 };
  } finally {
    write(sound);
  }
};
