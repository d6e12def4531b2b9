import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folders } from '../build-folders.ts';
import { allMutations } from './all-mutations.ts';
import { weaken } from './mutation.ts';
import type { Mutation } from './mutation.ts';
import { tryMutation } from './run-mutation.ts';
import { copyTree } from './tree.ts';
import { UnitTests } from './unit-tests.ts';

const named = (id: string): Mutation => {
  const mutation = allMutations.find((one) => one.id === id);
  if (mutation === undefined) throw new Error(`no mutation is called ${id}`);
  return mutation;
};

describe('promise 28: weakening any one of the settings turns a test red', () => {
  // `npm run mutations` tries them all, which takes the better part of an hour.
  it('every weakening that is tried still fits the code, and its tests are there', () => {
    for (const mutation of allMutations) {
      const sound = readFileSync(join(folders.root, mutation.file), 'utf8');
      expect(weaken(sound, mutation), mutation.id).not.toBe(sound);
      expect(
        mutation.by.filter((file) => !existsSync(join(folders.root, file))),
        mutation.id,
      ).toEqual([]);
    }
    expect(new Set(allMutations.map(({ id }) => id)).size).toBe(allMutations.length);
    expect(allMutations.length).toBeGreaterThan(200);
  });

  it('of three that are tried here the two that weaken something are noticed', { timeout: 180_000 }, async () => {
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
  });
});

describe('an entry of the list', () => {
  const entry: Mutation = { id: 'some', file: 'some.ts', find: 'true', replace: 'false', by: ['some.test.ts'] };

  it.each(['nothing of it', 'true and true'])('that is out of date fails: %s', (text) => {
    expect(() => weaken(text, entry)).toThrow(/some: its text is [02] times in some\.ts/u);
  });

  it('fits code whose lines the formatter broke', () => {
    const broken = { ...entry, find: 'f(a, [b]);', replace: 'f();' };
    expect(weaken('x;\nf(\n  a,\n  [\n    b,\n  ],\n);\ny;', broken)).toBe('x;\nf();\ny;');
  });
});
