import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { newRecoveryKey } from '../../main/core/vault-files/recovery-key.ts';
import { createVault } from '../../main/core/vault-files/vault.ts';

/** One vault for all test files to copy: deriving its key again for each would take most of the time. */
const setup = async (project: TestProject): Promise<() => void> => {
  const made = process.env['ALONGSIDE_TEMPLATE_VAULT'];
  if (made !== undefined) {
    project.provide('templateVault', JSON.parse(made));
    return () => {};
  }
  const parent = mkdtempSync(join(tmpdir(), 'alongside-template-'));
  const folder = join(parent, 'vault');
  const recoveryKey = newRecoveryKey();
  const passphrase = randomBytes(16).toString('hex');
  const vault = await createVault(folder, {
    name: 'Deb',
    passphrase,
    recoveryKey,
    zone: 'America/New_York',
    random: randomBytes,
  });
  vault.close();
  project.provide('templateVault', { folder, recoveryKey, name: 'Deb', passphrase });
  return () => rmSync(parent, { recursive: true, force: true });
};

export default setup; // vitest loads a global setup by its default export

declare module 'vitest' {
  export interface ProvidedContext {
    templateVault: { folder: string; recoveryKey: string; name: string; passphrase: string };
  }
}
