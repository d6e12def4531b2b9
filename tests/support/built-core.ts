import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfSources } from '../../scripts/build-digest.ts';
import { folders } from '../../scripts/build-folders.ts';

/** Beside `node_modules`, where the built core finds the libraries that stay outside it; a copy of the sources that borrows them has its own. */
const builds = join(folders.root, '.test-core');

/**
 * The core as one file, built of the sources as they are now: it starts in a fraction of the time that Node takes to
 * strip the types off every source. Built by the first test that asks, kept for those that follow.
 */
export const builtCore = async (): Promise<string> => {
  const digest = await digestOfSources();
  const folder = join(builds, digest);
  if (!existsSync(folder)) {
    await mkdir(builds, { recursive: true });
    const older = (await readdir(builds)).filter((name) => /^[0-9a-f]{64}$/.test(name) && name !== digest);
    const staged = join(builds, `${digest}-${process.pid}`);
    const { buildCore } = await import('../../scripts/build.ts'); // brings the builder, which no one else needs
    await buildCore(staged);
    // Another test's process may have been faster; its build is just as good.
    await rename(staged, folder).catch(() => rm(staged, { recursive: true, force: true }));
    await Promise.all(older.map((name) => rm(join(builds, name), { recursive: true, force: true })));
  }
  return join(folder, 'core.js');
};
