import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { contract } from '../shared/contract.ts';
import { folders } from './build-folders.ts';
import type { BuiltParts } from './build-folders.ts';

/** Native, or finds files of its own beside its code: stays in `node_modules` and is packaged from there. */
const leftOutside = ['electron', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2', 'pdfmake'];

interface NodePart {
  readonly entry: string;
  readonly outDir: string;
  readonly fileName: string;
  readonly format: 'es' | 'cjs';
  readonly define?: Record<string, string>;
}

/** One file for Node or for the preload. */
export const nodePart = ({ entry, outDir, fileName, format, define = {} }: NodePart): InlineConfig => ({
  configFile: false,
  root: folders.root,
  publicDir: false,
  logLevel: 'warn',
  define,
  ssr: { noExternal: true, external: leftOutside, target: 'node' },
  build: {
    ssr: join(folders.root, entry),
    target: 'node24',
    outDir,
    emptyOutDir: false,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        format,
        entryFileNames: fileName,
        chunkFileNames: `${fileName.split('.')[0]}-[name]-[hash].js`,
      },
    },
  },
});

export const shellPart = ({ main }: BuiltParts): InlineConfig =>
  nodePart({ entry: 'main/shell/index.ts', outDir: main, fileName: 'index.js', format: 'es' });

/** The core, and what runs on threads of its own and so is its own file, each started from the module it is beside. */
const coreEntries: Readonly<Record<string, string>> = {
  'core.js': 'main/core/process/process.ts',
  'core-check.js': 'main/core/vault-files/check-worker.ts',
  'core-write-anew.js': 'main/core/vault-files/write-anew-worker.ts',
  'core-export.js': 'main/core/vault-files/export-worker.ts',
  'core-plan.js': 'main/core/imports/plan-worker.ts',
};

export const coreParts = ({ main }: Pick<BuiltParts, 'main'>): readonly InlineConfig[] =>
  Object.entries(coreEntries).map(([fileName, entry]) => nodePart({ entry, outDir: main, fileName, format: 'es' }));

/** Knows the calls by name alone, so that no schema library runs in the window's process before the window does. */
export const preloadPart = ({ preload }: BuiltParts): InlineConfig =>
  nodePart({
    entry: 'preload/index.ts',
    outDir: preload,
    fileName: 'index.cjs',
    format: 'cjs',
    define: {
      __CALLS__: JSON.stringify(Object.fromEntries(Object.entries(contract).map(([name, { runs }]) => [name, runs]))),
    },
  });
