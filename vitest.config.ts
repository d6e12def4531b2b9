import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const inTests = (name: string): string => join(import.meta.dirname, 'tests', 'support', name);

const anywhere = '{main,preload,shared,renderer,scripts,lint,tests}/**/';
const fuzz = `${anywhere}*.fuzz.test.ts`;
const timing = `${anywhere}*.timing.test.ts`;
const faults = 'tests/faults/**/*.test.ts';
const full = 'tests/full/**/*.test.ts';
/** Unit tests that take more than 2 s of processor time: new keys, PDFs, whole vaults, many worlds. `npm test` runs them, `npm run check` does not. */
const slow = [
  'main/core/attorney/attorney-calls.test.ts',
  'main/core/audit/audit-calls.test.ts',
  'main/core/backups/backups-calls.test.ts',
  'main/core/custody/custody-access.test.ts',
  'main/core/db/schema.test.ts',
  'main/core/detentions/detention-access.test.ts',
  'main/core/detentions/detention-tasks.test.ts',
  'main/core/exports/case-summary-json.test.ts',
  'main/core/exports/case-summary-pdf.test.ts',
  'main/core/exports/exports-calls.test.ts',
  'main/core/imports/hostile-sheets.test.ts',
  'main/core/imports/import-jobs.test.ts',
  'main/core/imports/import-samples.test.ts',
  'main/core/imports/import-updates.test.ts',
  'main/core/imports/undo-import.test.ts',
  'main/core/packets/packet-pdf.test.ts',
  'main/core/packets/packets-calls.test.ts',
  'main/core/people/people-list.test.ts',
  'main/core/retention/purge-traces.test.ts',
  'main/core/retention/retention-calls.test.ts',
  'main/core/users/users-calls.test.ts',
  'main/core/users/volunteer-access.test.ts',
  'main/core/vault-files/vault.test.ts',
  'main/core/vault/rekey.test.ts',
  'main/core/vault/repair.test.ts',
  'scripts/write-docs.test.ts',
  'shared/vault/vault-rules.test.ts',
  'tests/integration/legal-advice.test.ts',
  'tests/integration/record-columns.test.ts',
  'tests/integration/rows-matrix.test.ts',
  'tests/integration/session-end.test.ts',
];

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
      project('unit', [`${anywhere}*.test.{ts,tsx}`], [faults, fuzz, timing, full, ...slow]),
      project('slow', slow),
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
