import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@node-rs/argon2': join(import.meta.dirname, 'tests', 'support', 'argon2-once.ts') } },
  test: {
    include: ['{main,preload,shared,renderer,scripts,lint}/**/*.test.{ts,tsx}', 'tests/{integration,faults}/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Style sheets are empty in tests otherwise; the colours' contrast is computed from this one.
    css: { include: [/tokens\.css/] },
    testTimeout: 30_000,
    // Loading the core anew for each of 150 files took two thirds of the time. What a test changes of its process, it puts back.
    isolate: false,
    maxWorkers: 2,
  },
});
