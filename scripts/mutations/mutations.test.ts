import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folders } from '../build-folders.ts';
import { allMutations } from './all-mutations.ts';
import { weaken } from './mutation.ts';
import type { Mutation } from './mutation.ts';

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
