import { parentPort } from 'node:worker_threads';
import { AppError, type CallError } from '../../../shared/contract/errors.ts';
import type { FileSource } from '../../core-protocol.ts';
import { planSource, type PlannedSheet, type Reading } from './plan-source.ts';
import type { TeamDay } from './plan.ts';
import { unreadable } from './sheet-limits.ts';

export interface PlanRequest {
  readonly source: FileSource;
  readonly reading: Reading;
  readonly day: TeamDay;
}

export type PlanAnswer =
  | { readonly ok: true; readonly planned: PlannedSheet }
  | { readonly ok: false; readonly error: CallError };

const answerTo = async ({ source, reading, day }: PlanRequest): Promise<PlanAnswer> => {
  try {
    return { ok: true, planned: await planSource(source, reading, day) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.toCallError() };
    // a file on which a pattern runs out of room
    if (error instanceof RangeError) return { ok: false, error: unreadable('workbook').toCallError() };
    throw error;
  }
};

// `plan-apart.ts` is the only one to start this file.
parentPort?.on('message', (request: PlanRequest) => {
  void answerTo(request).then((answer) => parentPort?.postMessage(answer));
});
