import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, glob, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import { buildStamp, folders, rendererFilesManifest } from './build-folders.ts';
import { corePart, preloadPart, shellPart } from './build-node-parts.ts';

const sources = [
  '{main,preload,shared,renderer,resources}/**/*',
  'scripts/build*.ts',
  'vite.config.ts',
  'package-lock.json',
];

/** Changes whenever a source file is added, removed, renamed or written. */
const digestOfSources = async (): Promise<string> => {
  const names: string[] = [];
  for await (const name of glob(sources, { cwd: folders.root })) names.push(name);
  const digest = createHash('sha256');
  for (const name of names.toSorted()) {
    const found = await stat(join(folders.root, name));
    if (found.isFile()) digest.update(`${name}\0${found.size}\0${found.mtimeMs}\n`);
  }
  return digest.digest('hex');
};

/** True when `out/` was built from the sources as they are now. */
export const isBuilt = async (): Promise<boolean> =>
  existsSync(buildStamp) && (await readFile(buildStamp, 'utf8')) === (await digestOfSources());

const copyMigrations = async (): Promise<void> => {
  const names = (await readdir(folders.migrations)).filter((name) => name.endsWith('.sql'));
  await Promise.all(names.map((name) => copyFile(join(folders.migrations, name), join(folders.main, name))));
};

const writeManifest = async (): Promise<void> => {
  const entries = await readdir(folders.renderer, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folders.renderer, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  await writeFile(rendererFilesManifest, `${JSON.stringify(names, null, 2)}\n`);
};

/** Builds shell, core, preload and window into `out/`. Rejects when one of them does not build. */
export const buildAll = async (): Promise<void> => {
  const digest = await digestOfSources();
  await rm(folders.out, { recursive: true, force: true });
  await mkdir(folders.main, { recursive: true });
  await Promise.all([
    build(shellPart),
    build(corePart),
    build(preloadPart),
    build({ configFile: join(folders.root, 'vite.config.ts') }),
  ]);
  await Promise.all([copyMigrations(), writeManifest()]);
  // Last, so that a build that was broken off counts as none.
  await writeFile(buildStamp, digest);
};

if (import.meta.main) {
  const started = performance.now();
  await buildAll();
  process.stdout.write(`built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
