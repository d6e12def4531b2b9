import { createHash } from 'node:crypto';
import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { folders } from './build-folders.ts';

const sources = [
  '{main,preload,shared,renderer,resources}/**/*',
  'scripts/build*.ts',
  'vite.config.ts',
  'package-lock.json',
];

/** Changes whenever a source file is added, removed, renamed or written. */
export const digestOfSources = async (): Promise<string> => {
  const names: string[] = [];
  for await (const name of glob(sources, { cwd: folders.root })) names.push(name);
  const digest = createHash('sha256');
  for (const name of names.toSorted()) {
    const found = await stat(join(folders.root, name));
    if (found.isFile()) digest.update(`${name}\0${found.size}\0${found.mtimeMs}\n`);
  }
  return digest.digest('hex');
};
