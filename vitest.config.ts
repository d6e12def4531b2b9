import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const inTests = (name: string): string => join(import.meta.dirname, 'tests', 'support', name);

const anywhere = '{main,preload,shared,renderer,scripts,lint,tests}/**/';
const fuzz = `${anywhere}*.fuzz.test.ts`;
const timing = `${anywhere}*.timing.test.ts`;
const faults = 'tests/faults/**/*.test.ts';
const full = 'tests/full/**/*.test.ts';

/** `vitest run --project unit` runs one of them; `docs/testing.md` says when each runs. */
const project = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: ['**/node_modules/**', ...exclude] },
});

export default defineConfig({
  resolve: {
    alias: {
      '@node-rs/argon2': inTests('argon2-once.ts'),
      './ask-worker.ts': inTests('ask-built-worker.ts'),
      '../vault-files/ask-worker.ts': inTests('ask-built-worker.ts'),
    },
  },
  test: {
    projects: [
      project('unit', [`${anywhere}*.test.{ts,tsx}`], [faults, fuzz, timing, full]),
      project('faults', [faults]),
      project('fuzz', [fuzz]),
      project('timing', [timing]),
      project('full', [full]),
    ],
    globalSetup: ['tests/support/global-setup.ts'],
    // Style sheets are empty in tests otherwise; the colors' contrast is computed from this one.
    css: { include: [/tokens\.css/] },
    testTimeout: 30_000,
    // Loading the core again for each of 150 files took two thirds of the time. What a test changes of its process, it puts back.
    isolate: false,
    maxWorkers: 2,
  },
});
