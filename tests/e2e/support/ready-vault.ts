import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vaultCalls } from '../../../shared/vault/vault.ts';
import { startCoreProcess } from '../../support/core-process.ts';
import { founder } from '../pages/vault-pages.ts';

/** A vault's files, as `main/core/vault-files/vault-files.ts` names them; that file brings the driver, which no page needs. */
export const filesOf = (folder: string) => ({
  header: join(folder, 'vault.header'),
  database: join(folder, 'vault.db'),
});
export type VaultFiles = ReturnType<typeof filesOf>;

/** Makes a closed vault of the founder's in a folder, past the window; answers its recovery key, which opens it at once. */
const makeVault = async (folder: string): Promise<string> => {
  const core = await startCoreProcess(folder);
  const prepared = await core.call('vault.prepare', {});
  if (!prepared.ok) throw new Error(prepared.error.code);
  const { recoveryKey } = vaultCalls['vault.prepare'].output.parse(prepared.value);
  const made = await core.call('vault.create', { ...founder, recoveryKey, zone: 'America/New_York', throwAway: true });
  if (!made.ok) throw new Error(made.error.code);
  const ended = new Promise((resolve) => core.child.once('exit', resolve));
  core.child.kill('SIGTERM');
  await ended;
  return recoveryKey;
};

/** Made once in a process: deriving a key is slow on purpose. */
let template: Promise<{ readonly folder: string; readonly recoveryKey: string }> | null = null;

const makeTemplate = async () => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-template-'));
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'vault');
  return { folder, recoveryKey: await makeVault(folder) };
};

/** Puts a closed vault of the founder's into a folder; answers its recovery key, which opens it at once. */
export const makeReadyVault = async (folder: string): Promise<string> => {
  const made = await (template ??= makeTemplate());
  cpSync(made.folder, folder, { recursive: true });
  return made.recoveryKey;
};

/** Makes a closed vault look as if a newer program had used it. */
export const ageVault = (folder: string, recoveryKey: string): void => {
  const script = join(import.meta.dirname, '..', '..', 'support', 'age-vault.ts');
  const { status } = spawnSync(process.execPath, [script, folder], {
    input: recoveryKey,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the vault was not changed');
};

/** The header and the records, byte for byte, by the names of their files. */
export const vaultBytes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name === 'vault.header' || name === 'vault.db')
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
