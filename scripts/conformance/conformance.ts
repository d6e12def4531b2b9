import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

/** Runs the built cases; `start` resolves when the program has ended. Answers what became of each. */
export const runConformance = async (
  start: (main: string, env: Readonly<Record<string, string>>) => Promise<unknown>,
): Promise<readonly Outcome[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-conformance-run-'));
  const file = join(folder, 'outcomes');
  try {
    await start(await buildConformance(), { ALONGSIDE_CONFORMANCE: file });
    // One line each, written by `main.ts`.
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Outcome);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
