import { isCallName } from '../../../shared/contract.ts';
import { AppError, type CallError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';

/** Gets a bug as an id, the call's name, and the error's stack without its message. */
export type ReportBug = (id: string, call: string, stack: string) => void;

/** What a call that failed answers. Whatever is no error of the contract is a bug: it is reported, and answered by its id. */
export const callErrorOf = (thrown: unknown, call: string, reportBug: ReportBug): CallError => {
  const error = asDiskError(thrown);
  if (error instanceof AppError) return error.toCallError();
  const id = Math.random().toString(36).slice(2, 8);
  // A message can hold a value that someone typed; the frames cannot.
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  reportBug(id, isCallName(call) ? call : 'unknown', frames.join('\n'));
  return { code: 'unexpected', details: { id } };
};
