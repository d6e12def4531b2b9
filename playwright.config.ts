import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/global-setup.ts',
  // Each test starts the whole program; two at a time keep a small machine busy enough.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // Two programs at a time on a small machine: what fails for lack of time is tried again, and named at the end.
  retries: 1,
  // `npm test` runs the journeys; what has the tag `@full` takes long and runs in `npm run test:full`.
  projects: [
    { name: 'journeys', grepInvert: /@full/ },
    { name: 'full', grep: /@full/ },
  ],
  reporter: [['list']],
});
