import { AppError } from '../../../shared/contract/errors.ts';
import { askWorker, workerScript } from '../vault-files/ask-worker.ts';
import type { PlannedSheet } from './plan-source.ts';
import type { PlanAnswer, PlanRequest } from './plan-worker.ts';
import { sheetLimits, tooLarge } from './sheet-limits.ts';

const script = workerScript(import.meta.url, 'plan');

/**
 * Reads a file and plans its import on its own thread, so that other calls are answered meanwhile, and a file made to
 * take forever is refused: the thread ends with the time and the memory that it may take.
 *
 * @throws AppError file.missing, file.tooLarge, file.wrongKind, file.unreadable
 */
export const planApart = async (request: PlanRequest): Promise<PlannedSheet> => {
  const answer = await askWorker<PlanAnswer>(script, request, {
    seconds: sheetLimits.seconds,
    megabytes: sheetLimits.megabytes,
    refusal: () => tooLarge('seconds'),
  });
  if (!answer.ok) throw new AppError(answer.error.code, answer.error);
  return answer.planned;
};
