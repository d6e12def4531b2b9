import { buildAll } from './build.ts';
import { provide } from './system.ts';
import { runTool, runUnitTests, runWindowTests, type TestRun } from './test-results.ts';

/** What a step found: numbers of tests, and what is said again at the end, where nobody has to look for it. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly remarks: readonly string[];
}

const nothing: Outcome = { passed: 0, failed: 0, skipped: 0, remarks: [] };
const add = (a: Outcome, b: Outcome): Outcome => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  remarks: [...a.remarks, ...b.remarks],
});
/** A step that could not even run its tests, or a check that found something, counts as one failure. */
const oneFailure = (what: string): Outcome => ({ ...nothing, failed: 1, remarks: [`failed: ${what}`] });

const say = (text: string): void => void process.stdout.write(`${text}\n`);

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

const counted = (name: string, { results, failed }: TestRun): Outcome => {
  const inState = (state: string) => results.filter((result) => result.state === state);
  const failures = inState('failed');
  const again = results.filter(({ triedAgain }) => triedAgain);
  const outcome: Outcome = {
    passed: inState('passed').length,
    failed: failures.length,
    skipped: inState('skipped').length,
    remarks: [
      ...failures.map(({ title }) => `failed: ${title}`),
      ...again.map(({ title }) => `passed at a second try: ${title}`),
    ],
  };
  return failed && failures.length === 0 ? add(outcome, oneFailure(name)) : outcome;
};

const unitTests = async (): Promise<Outcome> => {
  const name = 'Unit and integration tests';
  say(`\n${name}`);
  // As end to end: what fails for want of a second on a busy machine is tried again, and said to be so.
  return counted(name, await runUnitTests(['--retry=1']));
};

const build = async (): Promise<Outcome> => {
  say('\nBuild');
  try {
    await buildAll();
    return nothing;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return oneFailure('Build');
  }
};

const endToEndTests = async (): Promise<Outcome> => {
  const name = 'End-to-end tests';
  say(`\n${name}`);
  return counted(name, await runWindowTests([]));
};

// One thread each and beside one another: these tools' own threads work out the same types anew, in twice the time.
const typecheck = (project: string): Promise<Outcome> =>
  check(`Types of ${project}`, 'typescript/bin/tsc', ['--singleThreaded', '-p', project]);

const lint = (): Promise<Outcome> =>
  check('Lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '--threads=1'], { GOMAXPROCS: '1' });

const format = (): Promise<Outcome> => check('Format', 'oxfmt/bin/oxfmt', ['--check', '.']);

/** Answers what the tests cannot do without and this machine does not have. */
const provideAll = async (): Promise<string[]> => {
  const missing = await provide(['chromium', 'qpdf', 'poppler-utils']);
  // Where these are not to be had, the tests that need them are skipped, by name.
  if (missing.length === 0 && process.platform === 'linux') await provide(['chromium-headless-shell', 'dbus']);
  return missing;
};

// The first steps need nothing of the system, so they run while it is installed.
const provided = provideAll();
const checked = await Promise.all([
  format(),
  lint(),
  ...['tsconfig.json', 'renderer', 'tests'].map(typecheck),
  build(),
]);
let total = checked.reduce(add);
const missing = await provided;
if (missing.length > 0) {
  say(
    `Some tests need programs that are not installed here: ${missing.join('; ')}.\nInstall them and run the tests again.`,
  );
  process.exit(1);
}
for (const step of [unitTests, endToEndTests]) total = add(total, await step());

const { passed, failed, skipped, remarks } = total;
if (remarks.length > 0) say(`\n${remarks.join('\n')}`);
say(`\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 ? 0 : 1;
