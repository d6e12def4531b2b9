import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { folders } from './build-folders.ts';
import { buildAll } from './build.ts';
import { provide } from './system.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 };
const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});
/** A step that could not even run its tests, or a check that found something, counts as one failure. */
const oneFailure: Counts = { ...none, failed: 1 };

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), success: z.boolean() })
  .transform(({ numPassedTests, numFailedTests, numPendingTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
  }));

const playwrightReport = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) })
  .transform(({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }));

const results = mkdtempSync(join(tmpdir(), 'alongside-test-results-'));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a tool of `node_modules` with this Node and answers its exit code. */
const runTool = (script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folders.root, 'node_modules', ...script.split('/')), ...args], {
      cwd: folders.root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });

const check = async (name: string, script: string, args: readonly string[]): Promise<Counts> => {
  say(`\n${name}`);
  const code = await runTool(script, args);
  if (code !== 0) say(`${name}: failed`);
  return code === 0 ? none : oneFailure;
};

/** The counts of a report, and one failure more when the run failed although no test of it did. */
const counted = (file: string, schema: z.ZodType<Counts>, exitCode: number): Counts => {
  try {
    const counts = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return exitCode !== 0 && counts.failed === 0 ? add(counts, oneFailure) : counts;
  } catch {
    return oneFailure;
  }
};

const unitTests = async (): Promise<Counts> => {
  say('\nUnit and integration tests');
  const file = join(results, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return counted(file, vitestReport, await runTool('vitest/vitest.mjs', ['run', ...reporters]));
};

const build = async (): Promise<Counts> => {
  say('\nBuild');
  try {
    await buildAll();
    return none;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return oneFailure;
  }
};

const endToEndTests = async (): Promise<Counts> => {
  say('\nEnd-to-end tests');
  const file = join(results, 'playwright.json');
  const code = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    // The program's processes start hundreds of times from the same files.
    NODE_COMPILE_CACHE: join(results, 'compiled'),
  });
  return counted(file, playwrightReport, code);
};

const typecheck = async (): Promise<Counts> => {
  let counts = none;
  for (const project of ['tsconfig.json', 'renderer', 'tests']) {
    counts = add(counts, await check(`Types of ${project}`, 'typescript/bin/tsc', ['-p', project]));
  }
  return counts;
};

const lint = (): Promise<Counts> => check('Lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']);

/** Answers what the tests cannot do without and this machine does not have. */
const provideAll = async (): Promise<string[]> => {
  const missing = await provide(['chromium', 'qpdf', 'poppler-utils']);
  // Where these are not to be had, the tests that need them are skipped, by name.
  if (missing.length === 0 && process.platform === 'linux') await provide(['chromium-headless-shell', 'dbus']);
  return missing;
};

// The first steps need nothing of the system, so they go on while it is brought.
const provided = provideAll();
let total = none;
for (const step of [build, typecheck, lint]) total = add(total, await step());
const missing = await provided;
if (missing.length > 0) {
  say(`Some tests need programs that are not installed here: ${missing.join('; ')}.\nInstall them and run the tests again.`);
  process.exit(1);
}
for (const step of [unitTests, endToEndTests]) total = add(total, await step());
rmSync(results, { recursive: true, force: true });

const { passed, failed, skipped } = total;
say(`\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 ? 0 : 1;
