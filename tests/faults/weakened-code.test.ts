import { expect, it } from 'vitest';
import { allMutations } from '../../scripts/mutations/all-mutations.ts';
import type { Mutation } from '../../scripts/mutations/mutation.ts';
import { tryMutation } from '../../scripts/mutations/run-mutation.ts';
import { copyTree } from '../../scripts/mutations/tree.ts';
import { UnitTests } from '../../scripts/mutations/unit-tests.ts';

const named = (id: string): Mutation => {
  const mutation = allMutations.find((one) => one.id === id);
  if (mutation === undefined) throw new Error(`no mutation is called ${id}`);
  return mutation;
};

it(
  'promise 28: of three weakenings that are tried here the two that weaken something are noticed',
  { timeout: 180_000 },
  async () => {
    const harmless: Mutation = {
      ...named('new-windows'),
      id: 'harmless',
      find: 'contents.setWindowOpenHandler(() => ({',
      replace: 'contents.setWindowOpenHandler(() => ({ ',
    };
    const tree = await copyTree();
    const tests = await UnitTests.start(tree);
    try {
      const red: (string | null)[] = [];
      for (const mutation of [named('new-windows'), named('export-overwrites'), harmless]) {
        red.push((await tryMutation(tree, tests, mutation)).red);
      }
      expect(red).toEqual([
        'promise 23: the guard of a page denies every new window',
        expect.stringContaining('promise 18: refuses a name that is taken'),
        null,
      ]);
    } finally {
      await tests.close();
      tree.remove();
    }
  },
);
