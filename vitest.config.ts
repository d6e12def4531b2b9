import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const inTests = (name: string): string => join(import.meta.dirname, 'tests', 'support', name);

export default defineConfig({
  resolve: {
    alias: { '@node-rs/argon2': inTests('argon2-once.ts'), './ask-worker.ts': inTests('ask-built-worker.ts') },
  },
  test: {
    include: [
      '{main,preload,shared,renderer,scripts,lint}/**/*.test.{ts,tsx}',
      'tests/{integration,faults}/**/*.test.ts',
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
