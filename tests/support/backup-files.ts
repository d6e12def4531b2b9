import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestCore } from './test-core.ts';

/** Digests of every file below a folder, to show that none was touched. */
export const digestsBelow = (folder: string): Record<string, string> => {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) found[name] = createHash('sha256').update(readFileSync(path)).digest('hex');
  }
  return found;
};

/** Names a path in a call as a dialog's handle would. */
export const asFile = (path: string) => ({ file: { path } });

export const recovery = () => ({ recoveryKey: inject('templateVault').recoveryKey });

/** Writes a backup of the open test vault. */
export const backUpTo = (core: TestCore, path: string) => core.call('backups.create', { file: 'file' }, asFile(path));

export const namesIn = async (core: TestCore): Promise<string[]> =>
  (await core.call('people.list', { limit: 50 })).items.map(({ preferredName }) => preferredName).toSorted();
