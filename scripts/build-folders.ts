import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The parts of a built program below one folder. */
const partsIn = (out: string) => ({
  out,
  main: join(out, 'main'),
  preload: join(out, 'preload'),
  renderer: join(out, 'renderer'),
  /** The names of the window's files, read by `main/shell/app-protocol.ts`: nothing else is served. */
  manifest: join(out, 'main', 'renderer-files.json'),
  /** A digest of the sources of which Alongside was built. */
  stamp: join(out, 'built-from'),
});
export type BuiltParts = ReturnType<typeof partsIn>;

/** Where the sources and the built program are. All are absolute. */
export const folders = {
  root,
  rendererSource: join(root, 'renderer'),
  migrations: join(root, 'main', 'core', 'db', 'migrations'),
  ...partsIn(join(root, 'out')),
} as const;

/** Where a build is put together before it replaces the last one. Two builds at a time do not meet. */
export const stagedParts = (): BuiltParts => partsIn(join(root, 'node_modules', `.alongside-build-${process.pid}`));
