import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{main,preload,shared,renderer,scripts,lint}/**/*.test.{ts,tsx}', 'tests/{integration,faults}/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
