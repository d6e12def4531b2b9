import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { folders } from '../build-folders.ts';
import { nodePart } from '../build-node-parts.ts';

export interface Outcome {
  readonly id: string;
  readonly from: string;
  readonly ok: boolean;
  readonly why?: string;
}

/** Builds the cases as a program of their own, beside the packages that they need. Answers its main file. */
export const buildConformance = async (): Promise<string> => {
  const outDir = join(folders.root, 'node_modules', '.alongside-conformance');
  const part = { outDir, define: {} };
  await Promise.all([
    build(nodePart({ ...part, entry: 'scripts/conformance/main.ts', fileName: 'main.mjs', format: 'es' })),
    build(nodePart({ ...part, entry: 'scripts/conformance/preload.ts', fileName: 'preload.cjs', format: 'cjs' })),
  ]);
  return join(outDir, 'main.mjs');
};

/** How the built cases are to be started: with a folder for the program's own files, and what says where to answer. */
export interface ConformanceStart {
  readonly userData: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs the built cases; `start` resolves when the program has ended. Answers what became of each: of none, when the
 * program ended before the first.
 */
export const runConformance = async (
  start: (main: string, how: ConformanceStart) => Promise<unknown>,
): Promise<readonly Outcome[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-conformance-run-'));
  const file = join(folder, 'outcomes');
  try {
    const main = await buildConformance();
    await start(main, { userData: join(folder, 'data'), env: { ALONGSIDE_CONFORMANCE: file } });
    if (!existsSync(file)) return [];
    // One line each, written by `main.ts`.
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Outcome);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};
