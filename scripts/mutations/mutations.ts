import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allMutations } from './all-mutations.ts';
import type { Mutation } from './mutation.ts';
import { redJourney, tryMutation } from './run-mutation.ts';
import type { Outcome } from './run-mutation.ts';
import { copyTree } from './tree.ts';
import { UnitTests } from './unit-tests.ts';

/**
 * `npm run mutations`: weakens each security setting in turn and says which test went red. One that no test notices
 * fails the run. `--only WORD,WORD` takes those with a word in their name or file, `--part 2/4` a quarter of them,
 * `--units` those that need no built program. `--no-baseline` does not first see that the tests are green as it is.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    part: { type: 'string' },
    json: { type: 'string' },
    units: { type: 'boolean' },
    'no-baseline': { type: 'boolean' },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const isJourney = (file: string): boolean => file.endsWith('.spec.ts');

const chosen = (): readonly Mutation[] => {
  const words = values.only?.split(',') ?? [''];
  const named = allMutations.filter(({ id, file }) => words.some((word) => id.includes(word) || file.includes(word)));
  const quick = values.units === true ? named.filter(({ by }) => !by.some(isJourney)) : named;
  const [part = 1, parts = 1] = (values.part ?? '1/1').split('/').map(Number);
  return quick.filter((_, index) => index % parts === part - 1);
};

const mutations = chosen();
const tree = await copyTree();
const tests = await UnitTests.start(tree);

/** Tests that are red anyway would notice everything. */
const refuseRedBaseline = async (): Promise<void> => {
  const by = [...new Set(mutations.flatMap((mutation) => mutation.by))];
  const journeys = by.filter(isJourney);
  const red =
    (await tests.firstRed(by.filter((file) => !isJourney(file)))) ??
    (journeys.length === 0 ? null : redJourney(tree, journeys));
  if (red !== null) throw new Error(`without any weakening this test is red: ${red}`);
};

const survived = ({ red }: Outcome): boolean => red === null;
const outcomes: Outcome[] = [];
try {
  if (values['no-baseline'] !== true) await refuseRedBaseline();
  for (const mutation of mutations) {
    const outcome = await tryMutation(tree, tests, mutation);
    outcomes.push(outcome);
    say(
      `${survived(outcome) ? 'SURVIVED' : 'red'}  ${mutation.id}  ${outcome.red ?? mutation.by.join(', ')}  (${outcome.seconds.toFixed(0)} s)`,
    );
  }
} finally {
  await tests.close();
  tree.remove();
}
const left = outcomes.filter(survived);
const unnoticed = left.length === 0 ? '' : `; no one noticed ${left.map(({ mutation }) => mutation.id).join(', ')}`;
say(`\n${outcomes.length - left.length} of ${outcomes.length} weakenings turned a test red${unnoticed}`);
if (values.json !== undefined) {
  writeFileSync(
    values.json,
    `${JSON.stringify(
      outcomes.map(({ mutation, red, seconds }) => ({ id: mutation.id, red, seconds })),
      null,
      2,
    )}\n`,
  );
}
// The runner of unit tests leaves timers behind.
process.exit(left.length === 0 ? 0 : 1);
