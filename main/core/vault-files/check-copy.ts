import { AppError } from '../../../shared/contract/errors.ts';
import type { LogTrust } from '../records/verify-log.ts';
import { askWorker, workerScript } from './ask-worker.ts';
import type { CheckAnswer, CheckRequest } from './check-worker.ts';
import type { CheckedCopy } from './copy-contents.ts';

const script = workerScript(import.meta.url, 'check');

const ask = (request: CheckRequest): Promise<CheckAnswer> => askWorker<CheckAnswer>(script, request);

/**
 * Reads every page and index of a copied database and answers what it holds.
 * @throws AppError backup.damaged, vault.newer, disk.*
 */
export const checkCopy = async (file: string, dataKey: Uint8Array): Promise<CheckedCopy> => {
  const answer = await ask({ file, dataKey, of: 'copy', trust: null });
  if (!answer.ok) throw new AppError(answer.code);
  if (answer.of !== 'copy') throw new Error('the check answered another question');
  return answer.copy;
};

/** The check of a vault in use that is in progress, so that a backup can wait until it releases the log. */
let underWay: Promise<unknown> = Promise.resolve();

/** Resolves when no check of a vault in use reads anymore. */
export const vaultCheckEnded = (): Promise<unknown> => underWay;

/**
 * Reads every page and index and the whole record of changes of the vault in use, while others work with it, and
 * answers what is wrong with it.
 * @param trust what a session can hold the log against; without it only the chain is looked at
 */
export const checkVault = async (
  file: string,
  dataKey: Uint8Array,
  trust: LogTrust | null,
): Promise<readonly string[]> => {
  const asked = ask({ file, dataKey, of: 'vault', trust });
  underWay = Promise.allSettled([underWay, asked]);
  const answer = await asked;
  if (!answer.ok) throw new AppError(answer.code);
  if (answer.of !== 'vault') throw new Error('the check answered another question');
  return answer.problems;
};
