import { AppError } from '../../../shared/errors.ts';
import { askWorker } from '../ask-worker.ts';
import type { CheckAnswer } from './check-worker.ts';
import type { CheckedCopy } from './contents-queries.ts';

/** The worker lies beside this module in the sources, and beside the bundled core in the build. */
const script = new URL(import.meta.url.endsWith('.ts') ? './check-worker.ts' : './core-check.js', import.meta.url);

/**
 * Reads every page and index of a copied database and answers what it holds.
 * @throws AppError backup.damaged, vault.newer, disk.*
 */
export const checkCopy = async (file: string, dataKey: Uint8Array): Promise<CheckedCopy> => {
  const answer = await askWorker<CheckAnswer>(script, { file, dataKey });
  if (!answer.ok) throw new AppError(answer.code);
  return answer.copy;
};
