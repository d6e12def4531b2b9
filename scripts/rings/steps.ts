import { join } from 'node:path';
import { folders } from '../build-folders.ts';
import { buildAll } from '../build.ts';
import { provide, type SystemPart } from '../system.ts';
import { runTool, runUnitTests, runWindowTests } from '../test-results.ts';
import { add, counted, countLine, nothing, oneFailure, type Outcome, timeLine } from './outcome.ts';

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

const check = async (
  name: string,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> => {
  say(`\n${name}`);
  const code = await runTool(script, args, { env });
  if (code !== 0) say(`${name}: failed`);
  return code === 0 ? nothing : oneFailure(name);
};

export const format = (): Promise<Outcome> => check('Format', 'oxfmt/bin/oxfmt', ['--check', '.']);

// One thread each and beside one another: these tools' own threads work out the same types again, in twice the time.
// What did not change since the last time is not checked again.
const typecheck = (project: string): Promise<Outcome> =>
  check(`Types of ${project}`, 'typescript/bin/tsc', [
    '--singleThreaded',
    '--incremental',
    '--tsBuildInfoFile',
    join(folders.root, `.types-of-${project.replace('.json', '')}.tsbuildinfo`),
    '-p',
    project,
  ]);

/** The three projects: what runs on Node, the window, and the tests, which see both. */
export const types = (): readonly Promise<Outcome>[] => ['tsconfig.json', 'renderer', 'tests'].map(typecheck);

/** The rules that need no types: a sixth of the time. */
export const quickLint = (): Promise<Outcome> => check('Lint', 'oxlint/bin/oxlint', ['--deny-warnings', '--threads=1']);

/** Every rule. */
export const typedLint = (): Promise<Outcome> =>
  check('Lint with types', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '--threads=1'], {
    GOMAXPROCS: '1',
  });

export const build = async (): Promise<Outcome> => {
  say('\nBuild');
  try {
    await buildAll();
    return nothing;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return oneFailure('Build');
  }
};

export type UnitProject = 'unit' | 'slow' | 'faults' | 'fuzz' | 'timing' | 'full';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Runs one project of `vitest.config.ts`, or some of its files, or the test whose name ends so. What fails for want of a
 * second on a busy machine is tried again, and named.
 */
export const unitTests = async (
  project: UnitProject,
  { files = [], env = {}, named }: { files?: readonly string[]; env?: Record<string, string>; named?: string } = {},
): Promise<Outcome> => {
  const name = `Tests: ${[project, ...files, named ?? ''].join(' ').trim()}`;
  say(`\n${name}`);
  const pattern = named === undefined ? [] : [`--testNamePattern=${escaped(named)}$`];
  const run = await runUnitTests([`--project=${project}`, '--retry=1', ...files, ...pattern], { env });
  // What another name leaves out is reported as skipped.
  const results = run.results.filter(({ title }) => named === undefined || title.endsWith(named));
  return counted(name, { ...run, results });
};

/** Runs the tests that use Alongside through its window: those of one project of `playwright.config.ts`, or all. */
export const windowTests = async (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> => {
  const name = 'Tests through the window';
  say(`\n${name}`);
  return counted(name, await runWindowTests(args, { env }));
};

/** Makes sure that what the tests cannot do without is installed; ends the run, in words, where it cannot be. */
export const provideParts = async (wanted: readonly SystemPart[]): Promise<void> => {
  const missing = await provide(wanted);
  if (missing.length === 0) return;
  say(
    `Some tests need programs that are not installed here: ${missing.join('; ')}.\nInstall them and run the tests again.`,
  );
  process.exit(1);
};

/** What tests through the window need; where the last two cannot be installed, the tests that need them are skipped, by name. */
export const provideWindowParts = async (): Promise<void> => {
  await provideParts(['chromium', 'qpdf', 'poppler-utils']);
  if (process.platform === 'linux') await provide(['chromium-headless-shell', 'dbus']);
};

/** Says at the end of a ring what was found and how long it took, and sets the exit code. */
export const conclude = (ring: string, total: Outcome, seconds: number, limit: number): void => {
  if (total.remarks.length > 0) say(`\n${total.remarks.join('\n')}`);
  say(`\n${timeLine(ring, seconds, limit)}\n${countLine(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
};

/** Runs steps one after the other. */
export const inTurn = async (steps: readonly (() => Promise<Outcome>)[]): Promise<Outcome> => {
  let total = nothing;
  for (const step of steps) total = add(total, await step());
  return total;
};
