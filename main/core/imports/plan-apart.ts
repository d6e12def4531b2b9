import { AppError } from '../../../shared/contract/errors.ts';
import { KeptWorker, workerScript } from '../vault-files/ask-worker.ts';
import type { PlannedSheet } from './plan-source.ts';
import type { PlanAnswer, PlanRequest } from './plan-worker.ts';
import { sheetLimits, tooLarge } from './sheet-limits.ts';

const planner = new KeptWorker<PlanAnswer>(workerScript(import.meta.url, 'plan'), {
  seconds: sheetLimits.seconds,
  megabytes: sheetLimits.megabytes,
  refusal: () => tooLarge('seconds'),
});

/**
 * Reads a file and plans its import on its own thread, so that other calls are answered meanwhile, and a file made to
 * take forever is refused: the thread ends with the time and the memory that it may take.
 *
 * @throws AppError file.missing, file.tooLarge, file.wrongKind, file.unreadable
 */
export const planApart = async (request: PlanRequest): Promise<PlannedSheet> => {
  const answer = await planner.ask(request);
  if (!answer.ok) throw new AppError(answer.error.code, answer.error);
  return answer.planned;
};
