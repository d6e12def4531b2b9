import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { folders } from './build-folders.ts';

/** How one test ended. */
export interface TestResult {
  /** The groups around it and its own name. */
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Passed, but not at the first try. */
  readonly triedAgain: boolean;
  readonly seconds: number;
  /** What the test says that it counted. */
  readonly figure?: string | undefined;
}

/** A run of tests: with a failure that no test owns, such as a file that cannot be read, `failed` without one of `results`. */
export interface TestRun {
  readonly results: readonly TestResult[];
  readonly failed: boolean;
}

interface ToolOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Whether what the tool prints is kept from the screen; its errors are not. */
  readonly quiet?: boolean;
}

/** Runs a tool of `node_modules` with this Node and answers its exit code. */
export const runTool = (
  script: string,
  args: readonly string[],
  { env = {}, quiet = false }: ToolOptions = {},
): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folders.root, 'node_modules', ...script.split('/')), ...args], {
      cwd: folders.root,
      stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });

const vitestReport = z
  .object({
    testResults: z.array(
      z.object({
        assertionResults: z.array(
          z.object({
            fullName: z.string(),
            status: z.string(),
            duration: z.number().nullish(),
            failureMessages: z.array(z.string()),
            meta: z.object({ figure: z.string().optional() }).optional(),
          }),
        ),
      }),
    ),
  })
  .transform(({ testResults }) =>
    testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ fullName, status, duration, failureMessages, meta }): TestResult => ({
        title: fullName,
        state: status === 'passed' || status === 'failed' ? status : 'skipped',
        triedAgain: status === 'passed' && failureMessages.length > 0,
        seconds: (duration ?? 0) / 1000,
        figure: meta?.figure,
      })),
    ),
  );

const spec = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
      results: z.array(z.object({ duration: z.number() })),
    }),
  ),
});

interface Suite {
  readonly title: string;
  readonly specs: readonly z.infer<typeof spec>[];
  readonly suites?: readonly Suite[] | undefined;
}

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ title: z.string(), specs: z.array(spec), suites: z.array(suite).optional() }),
);

const states: Readonly<Record<string, TestResult['state']>> = {
  expected: 'passed',
  flaky: 'passed',
  unexpected: 'failed',
};

const resultsOf = (one: Suite, around: string): TestResult[] => {
  const title = `${around}${one.title} › `;
  const own = one.specs.flatMap((each) =>
    each.tests.map(({ status, results, annotations }): TestResult => ({
      title: `${title}${each.title}`,
      state: states[status] ?? 'skipped',
      triedAgain: status === 'flaky',
      seconds: (results.at(-1)?.duration ?? 0) / 1000,
      figure: annotations.find(({ type }) => type === 'figure')?.description,
    })),
  );
  return [...own, ...(one.suites ?? []).flatMap((inner) => resultsOf(inner, title))];
};

const playwrightReport = z
  .object({ suites: z.array(suite) })
  .transform(({ suites }) => suites.flatMap((one) => resultsOf(one, '')));

/** Runs tests that write a report, and reads it; no report is a failure that no test owns. */
const runAndRead = async (
  schema: z.ZodType<readonly TestResult[]>,
  run: (report: string, folder: string) => Promise<number>,
): Promise<TestRun> => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-results-'));
  const report = join(folder, 'report.json');
  try {
    const code = await run(report, folder);
    return { results: schema.parse(JSON.parse(readFileSync(report, 'utf8'))), failed: code !== 0 };
  } catch {
    return { results: [], failed: true };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Runs the tests of one module or of some together. */
export const runUnitTests = (args: readonly string[], options: ToolOptions = {}): Promise<TestRun> =>
  runAndRead(vitestReport, (report) => {
    const reporters = [
      ...(options.quiet === true ? [] : ['--reporter=default']),
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    return runTool('vitest/vitest.mjs', ['run', ...reporters, ...args], options);
  });

/** Runs the tests that use Alongside through its window; it has to be built. */
export const runWindowTests = (args: readonly string[], options: ToolOptions = {}): Promise<TestRun> =>
  runAndRead(playwrightReport, (report, folder) =>
    runTool(
      '@playwright/test/cli.js',
      ['test', `--reporter=${options.quiet === true ? 'json' : 'list,json'}`, ...args],
      {
        ...options,
        env: {
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          // Alongside's processes start hundreds of times from the same files.
          NODE_COMPILE_CACHE: join(folder, 'compiled'),
        },
      },
    ),
  );
