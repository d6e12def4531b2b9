import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { folders } from './build-folders.ts';
import { buildAll, isBuilt } from './build.ts';
import { promises, promisesIn } from './promise-list.ts';

/** `npm run promises`: runs the tests that are named after promises and prints a line for each promise. */

interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly seconds: number;
  /** What the test says that it counted. */
  readonly figure?: string | undefined;
}

const results = mkdtempSync(join(tmpdir(), 'alongside-promises-'));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const runTool = (script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void => {
  spawnSync(process.execPath, [join(folders.root, 'node_modules', ...script.split('/')), ...args], {
    cwd: folders.root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
};

const vitestReport = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), duration: z.number().nullish(), meta: z.object({ figure: z.string().optional() }).optional() })) })),
});

const unitResults = (): Result[] => {
  const file = join(results, 'vitest.json');
  runTool('vitest/vitest.mjs', ['run', '--testNamePattern=promises? \\d', '--reporter=json', `--outputFile.json=${file}`]);
  return vitestReport.parse(JSON.parse(readFileSync(file, 'utf8'))).testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status, duration, meta }): Result => ({
      title: fullName,
      state: status === 'passed' || status === 'failed' ? status : 'skipped',
      seconds: (duration ?? 0) / 1000,
      figure: meta?.figure,
    })),
  );
};

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
  readonly specs: readonly z.infer<typeof spec>[];
  readonly suites?: readonly Suite[] | undefined;
}

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(spec),
    suites: z.array(suite).optional(),
  }),
);

const specsOf = (one: Suite): Suite['specs'] => [...one.specs, ...(one.suites ?? []).flatMap(specsOf)];

const states: Readonly<Record<string, Result['state']>> = { expected: 'passed', flaky: 'passed', unexpected: 'failed' };

const windowResults = async (): Promise<Result[]> => {
  if (!(await isBuilt())) await buildAll();
  const file = join(results, 'playwright.json');
  runTool('@playwright/test/cli.js', ['test', '--grep=promises? \\d', '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const report = z.object({ suites: z.array(suite) }).parse(JSON.parse(readFileSync(file, 'utf8')));
  return report.suites.flatMap(specsOf).flatMap(({ title, tests }) =>
    tests.map(({ status, results: runs, annotations }): Result => ({
      title,
      state: states[status] ?? 'skipped',
      seconds: (runs.at(-1)?.duration ?? 0) / 1000,
      figure: annotations.find(({ type }) => type === 'figure')?.description,
    })),
  );
};

const marks: Readonly<Record<Result['state'], string>> = { passed: '✓', failed: '✗', skipped: '–' };

say('Running the tests that are named after promises; this takes some minutes.\n');
const all = [...unitResults(), ...(await windowResults())];
rmSync(results, { recursive: true, force: true });
for (const { number, text, untested } of promises) {
  say(`${String(number).padStart(2)}. ${text}`);
  if (untested !== undefined) say(`    no test: ${untested}`);
  for (const { title, state, seconds, figure } of all.filter((result) => promisesIn(result.title).includes(number))) {
    if (state === 'skipped') continue;
    say(`    ${marks[state]} ${title} (${seconds.toFixed(1)} s)`);
    if (figure !== undefined) say(`        ${figure}`);
  }
}
const kept = promises.filter(({ number }) => {
  const own = all.filter(({ title, state }) => state !== 'skipped' && promisesIn(title).includes(number));
  return own.length > 0 && own.every(({ state }) => state === 'passed');
});
say(`\n${kept.length} of ${promises.length} promises proved by their tests.`);
if (all.some(({ state }) => state === 'failed')) process.exitCode = 1;
