import { describe, expect, it } from 'vitest';
import { hasWord, refusal } from './house-rules.js';

describe('which folder may import which', () => {
  it.each([
    ['renderer/people/person.tsx', 'main/core/process/dispatch.ts'],
    ['renderer/people/person.tsx', 'node:fs'],
    ['renderer/people/person.tsx', 'electron'],
    ['shared/people/people.ts', 'main/core/process/dispatch.ts'],
    ['shared/people/people.ts', 'node:crypto'],
    ['main/core/people/people-calls.ts', 'electron'],
    ['main/core/people/people-calls.ts', 'main/shell/ipc.ts'],
    ['main/shell/ipc.ts', 'main/core/process/dispatch.ts'],
    ['main/shell/ipc.ts', 'renderer/main.tsx'],
    ['preload/index.ts', 'node:fs'],
  ])('%s may not import %s', (from, to) => {
    expect(refusal(from, to)).not.toBeNull();
  });

  it.each([
    ['renderer/people/person.tsx', 'shared/people/people.ts'],
    ['renderer/people/person.tsx', 'renderer/ui/table.tsx'],
    ['renderer/app/screens.tsx', 'renderer/people/person.tsx'],
    ['main/core/people/people-calls.ts', 'main/core/db/driver.ts'],
    ['main/core/process/process.ts', 'main/core-protocol.ts'],
    ['main/shell/window.ts', 'electron'],
    ['shared/people/people.ts', 'zod'],
  ])('%s may import %s', (from, to) => {
    expect(refusal(from, to)).toBeNull();
  });
});

describe('text that needs a translation', () => {
  it('is text with a word in it', () => {
    expect(['Save', ' Guardar ', 'ñu'].every(hasWord)).toBe(true);
    expect(['·', '—', '12', ' / ', '•••'].some(hasWord)).toBe(false);
  });
});
