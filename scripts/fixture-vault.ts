import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { newestVersion } from '../main/core/db/migrations/index.ts';
import { folders } from './build-folders.ts';

/**
 * `npm run fixture-vault`: writes a vault of the newest schema to `tests/fixtures/vaults`, before a migration changes it.
 * From then on it shows that a vault of that time migrates with equal rows.
 */
const out = join(folders.root, 'tests/fixtures/vaults', String(newestVersion).padStart(4, '0'));
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'full', 'tests/full/fixture-vault.test.ts'],
  { cwd: folders.root, stdio: 'inherit', env: { ...process.env, ALONGSIDE_FIXTURE_VAULT: out } },
);
process.exit(status ?? 1);
