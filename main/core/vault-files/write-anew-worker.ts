import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';
import { openBareWriter } from '../db/open.ts';

export interface WriteAnewRequest {
  readonly file: string;
  readonly dataKey: Uint8Array;
}

export type WriteAnewAnswer = { readonly ok: true } | { readonly ok: false; readonly code: AppError['code'] };

/** On its own thread: a large vault takes seconds, and others are answered meanwhile. */
const writeAnew = ({ file, dataKey }: WriteAnewRequest): WriteAnewAnswer => {
  try {
    const db = openBareWriter(file, dataKey);
    try {
      db.exec('VACUUM');
      const log = db.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
      return log?.busy === 0 ? { ok: true } : { ok: false, code: 'vault.inUse' };
    } finally {
      db.close();
    }
  } catch (error) {
    const known = asDiskError(error);
    return { ok: false, code: known instanceof AppError ? known.code : 'unexpected' };
  } finally {
    dataKey.fill(0);
  }
};

// `writeAnew` of `clear-traces.ts` is the only one to start this file.
parentPort?.postMessage(writeAnew(workerData as WriteAnewRequest));
