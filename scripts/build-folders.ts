import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Where the parts of the program stand before and after the build. All are absolute. */
export const folders = {
  root,
  rendererSource: join(root, 'renderer'),
  migrations: join(root, 'main', 'core', 'db', 'migrations'),
  out: join(root, 'out'),
  main: join(root, 'out', 'main'),
  preload: join(root, 'out', 'preload'),
  renderer: join(root, 'out', 'renderer'),
} as const;

/** The names of the window's files, read by `main/shell/app-protocol.ts`: nothing else is served. */
export const rendererFilesManifest = join(folders.main, 'renderer-files.json');
/** A digest of the sources of which `out/` was built. */
export const buildStamp = join(folders.out, 'built-from');
