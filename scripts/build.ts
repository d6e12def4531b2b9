import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import { digestOfSources } from './build-digest.ts';
import { folders, stagedParts } from './build-folders.ts';
import type { BuiltParts } from './build-folders.ts';
import { coreParts, preloadPart, shellPart } from './build-node-parts.ts';

/** True when `out/` was built from the sources as they are now. */
export const isBuilt = async (): Promise<boolean> =>
  existsSync(folders.stamp) && (await readFile(folders.stamp, 'utf8')) === (await digestOfSources());

const copyMigrations = async ({ main }: Pick<BuiltParts, 'main'>): Promise<void> => {
  const names = (await readdir(folders.migrations)).filter((name) => name.endsWith('.sql'));
  await Promise.all(names.map((name) => copyFile(join(folders.migrations, name), join(main, name))));
};

const writeManifest = async ({ renderer, manifest }: BuiltParts): Promise<void> => {
  const entries = await readdir(renderer, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(renderer, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  await writeFile(manifest, `${JSON.stringify(names, null, 2)}\n`);
};

const replaceLastBuild = async ({ out }: BuiltParts): Promise<void> => {
  const last = `${out}-last`;
  if (existsSync(folders.out)) await rename(folders.out, last);
  await rename(out, folders.out);
  await rm(last, { recursive: true, force: true });
};

/** Builds the core alone, ready to be run, into a folder. */
export const buildCore = async (main: string): Promise<void> => {
  await mkdir(main, { recursive: true });
  await Promise.all([...coreParts({ main }).map((part) => build(part)), copyMigrations({ main })]);
};

/** Builds shell, core, preload and window into `out/`. Rejects when one of them does not build; `out/` then stays as it was. */
export const buildAll = async (): Promise<void> => {
  const digest = await digestOfSources();
  const staged = stagedParts();
  await mkdir(staged.main, { recursive: true });
  try {
    await Promise.all([
      build(shellPart(staged)),
      buildCore(staged.main),
      build(preloadPart(staged)),
      build({ configFile: join(folders.root, 'vite.config.ts'), build: { outDir: staged.renderer } }),
    ]);
    await Promise.all([writeManifest(staged), writeFile(staged.stamp, digest)]);
    await replaceLastBuild(staged);
  } finally {
    await rm(staged.out, { recursive: true, force: true });
  }
};

if (import.meta.main) {
  const started = performance.now();
  const isWanted = !process.argv.includes('--if-changed') || !(await isBuilt());
  if (isWanted) await buildAll();
  if (isWanted) process.stdout.write(`built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
