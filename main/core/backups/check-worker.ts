import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import { openBareReader } from '../db/open.ts';
import { checkPages } from '../vault/check-pages.ts';
import { readContents, type CheckedCopy } from './contents-queries.ts';

export interface CheckRequest {
  readonly file: string;
  readonly dataKey: Uint8Array;
}

export type CheckAnswer =
  | { readonly ok: true; readonly copy: CheckedCopy }
  | { readonly ok: false; readonly code: AppError['code'] };

/** Reads every page of a copied database on a thread of its own, so that the core goes on answering meanwhile. */
const check = ({ file, dataKey }: CheckRequest): CheckAnswer => {
  try {
    const db = openBareReader(file, dataKey);
    try {
      const problems = checkPages(db);
      if (problems.length > 0) return { ok: false, code: 'backup.damaged' };
      return { ok: true, copy: readContents(db) };
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof AppError && error.code !== 'vault.databaseDamaged') return { ok: false, code: error.code };
    return { ok: false, code: 'backup.damaged' };
  } finally {
    dataKey.fill(0);
  }
};

// `checkCopy` is the only one to start this file.
parentPort?.postMessage(check(workerData as CheckRequest));
