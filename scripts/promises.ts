import { buildAll, isBuilt } from './build.ts';
import { promises, promisesIn } from './promise-list.ts';
import { runUnitTests, runWindowTests, type TestResult } from './test-results.ts';

/** `npm run promises`: runs the tests that are named after promises and prints a line for each promise. */

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const marks: Readonly<Record<TestResult['state'], string>> = { passed: '✓', failed: '✗', skipped: '–' };

say('Running the tests named after promises. This takes a few minutes.\n');
const inUnits = await runUnitTests(['--testNamePattern=promises? \\d'], { quiet: true });
if (!(await isBuilt())) await buildAll();
const throughTheWindow = await runWindowTests(['--grep=promises? \\d'], { quiet: true });
const all = [...inUnits.results, ...throughTheWindow.results];
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
if (inUnits.failed || throughTheWindow.failed) process.exitCode = 1;
