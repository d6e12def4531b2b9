import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A vault's files, as `main/core/vault-files/vault-files.ts` names them; that file brings the driver, which no page needs. */
export const filesOf = (folder: string) => ({
  header: join(folder, 'vault.header'),
  database: join(folder, 'vault.db'),
});
export type VaultFiles = ReturnType<typeof filesOf>;

/** A closed vault of the founder's, and the recovery key that opens it at once. */
interface ReadyVault {
  readonly folder: string;
  readonly recoveryKey: string;
}

/** What `global-setup.ts` makes once in a run, by Alongside's own code, for the tests to copy: deriving keys is slow on purpose. */
export interface VaultTemplates {
  readonly empty: ReadyVault;
  /** With the demo team's people, appointments and notes. */
  readonly team: ReadyVault;
}

/** The environment variable that gives the tests' processes the location of the templates. */
export const templatesVariable = 'ALONGSIDE_VAULT_TEMPLATES';

const copyTemplate = (name: keyof VaultTemplates, folder: string): string => {
  // Written by the setup of this very run.
  const templates = JSON.parse(process.env[templatesVariable] ?? '') as VaultTemplates;
  cpSync(templates[name].folder, folder, { recursive: true });
  return templates[name].recoveryKey;
};

/** Puts a closed, empty vault of the founder's into a folder; answers its recovery key. */
export const makeReadyVault = async (folder: string): Promise<string> => copyTemplate('empty', folder);

/** Puts a closed vault of the founder's with the demo team into a folder; answers its recovery key. */
export const makeTeamVault = async (folder: string): Promise<string> => copyTemplate('team', folder);

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
