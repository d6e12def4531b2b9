import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import type { CheckAnswer, CheckRequest } from './check-worker.ts';
import type { CheckedCopy } from './contents-queries.ts';

/** The worker lies beside this module in the sources, and beside the bundled core in the build. */
const script = new URL(import.meta.url.endsWith('.ts') ? './check-worker.ts' : './core-check.js', import.meta.url);

/**
 * Reads every page and index of a copied database and answers what it holds.
 * @throws AppError backup.damaged, vault.newer, disk.*
 */
export const checkCopy = async (file: string, dataKey: Uint8Array): Promise<CheckedCopy> => {
  const request: CheckRequest = { file, dataKey: Uint8Array.from(dataKey) };
  const worker = new Worker(script, { workerData: request, execArgv: [], env: {} });
  try {
    const answer = await new Promise<CheckAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the check ended without an answer')));
    });
    if (!answer.ok) throw new AppError(answer.code);
    return answer.copy;
  } finally {
    request.dataKey.fill(0);
    await worker.terminate();
  }
};
