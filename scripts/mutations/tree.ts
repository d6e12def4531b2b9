import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRecoveryKey } from '../../main/core/vault-files/recovery-key.ts';
import { createVault } from '../../main/core/vault-files/vault.ts';
import { folders } from '../build-folders.ts';

const copied = [
  'main',
  'preload',
  'renderer',
  'shared',
  'resources',
  'scripts',
  'tests',
  'lint',
  'docs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'vitest.config.ts',
  'playwright.config.ts',
  'electron-builder.yml',
];

/** A copy of the sources in which settings are weakened, one at a time. */
export interface Tree {
  readonly folder: string;
  /** The vault that tests copy, made by sound code, as `tests/support/global-setup.ts` takes it. */
  readonly templateVault: string;
  remove(): void;
}

/** Copies the sources to a temporary folder, where they can be changed; the packages are the ones installed here. */
export const copyTree = async (): Promise<Tree> => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-mutations-'));
  const folder = join(parent, 'tree');
  for (const name of copied) cpSync(join(folders.root, name), join(folder, name), { recursive: true });
  symlinkSync(join(folders.root, 'node_modules'), join(folder, 'node_modules'));
  const template = {
    folder: join(parent, 'vault'),
    recoveryKey: newRecoveryKey(),
    name: 'Deb',
    passphrase: randomBytes(16).toString('hex'),
  };
  const vault = await createVault(template.folder, { ...template, zone: 'America/New_York', random: randomBytes });
  vault.close();
  return {
    folder,
    templateVault: JSON.stringify(template),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
};
