import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folders } from './build-folders.ts';
import { promises, promisesIn } from './promise-list.ts';

const testFiles = globSync('{main,preload,shared,renderer,scripts,tests}/**/*.{test,spec}.{ts,tsx}', {
  cwd: folders.root,
});

/** The first words of every test and group, as written, and whether the full run alone has it. */
const titles = testFiles.flatMap((file) =>
  [
    ...readFileSync(join(folders.root, file), 'utf8').matchAll(
      /\b(?:it|test|describe)(?:\.\w+\([^)]*\))?\(\s*['`]([^'`]*)['`]?(,\s*\{ tag: '@full' \})?/gu,
    ),
  ].map(([, title = '', tag]) => ({ title, full: tag !== undefined || /\.timing\.|^tests\/full\//u.test(file) })),
);
const numbersOf = (some: typeof titles): Set<number> => new Set(some.flatMap(({ title }) => promisesIn(title)));
const proved = numbersOf(titles);

describe('the promises', () => {
  it('are read from the names of tests', () => {
    expect(promisesIn('promise 7: a second program ends')).toEqual([7]);
    expect(promisesIn('promises 14 and 15: nothing stands in the clear')).toEqual([14, 15]);
    expect(promisesIn('promise 1, through the window: power cuts')).toEqual([1]);
    expect(promisesIn('promises nothing')).toEqual([]);
  });

  it.each(promises)('promise $number has a test that is named after it, or says why not', ({ number, untested }) => {
    expect(proved.has(number)).toBe(untested === undefined);
  });

  it('are proved by `npm test`, but for one whose test takes long', () => {
    const soon = numbersOf(titles.filter(({ full }) => !full));
    expect([...proved].filter((number) => !soon.has(number))).toEqual([14]);
  });

  it('are named by tests only if they are on the list', () => {
    const numbers = new Set(promises.map(({ number }) => number));
    expect([...proved].filter((number) => !numbers.has(number))).toEqual([]);
  });
});
