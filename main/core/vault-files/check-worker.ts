import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';
import type { ReadableDb } from '../db/driver.ts';
import { openBareReader } from '../db/open.ts';
import { refuseChangedSchema, schemaDifferences } from '../db/schema.ts';
import { verifyLog, type LogTrust } from '../records/verify-log.ts';
import { checkPages } from './check-pages.ts';
import { readContents, type CheckedCopy } from './copy-contents.ts';

export interface CheckRequest {
  readonly file: string;
  readonly dataKey: Uint8Array;
  /** A copy must be whole, and its contents are reported; for the vault in use, everything that is wrong is reported. */
  readonly of: 'copy' | 'vault';
  readonly trust: LogTrust | null;
}

export type CheckAnswer =
  | { readonly ok: true; readonly of: 'copy'; readonly copy: CheckedCopy }
  | { readonly ok: true; readonly of: 'vault'; readonly problems: readonly string[] }
  | { readonly ok: false; readonly code: AppError['code'] };

const answerFor = async (db: ReadableDb, { of, trust }: CheckRequest): Promise<CheckAnswer> => {
  const problems = checkPages(db);
  if (of === 'copy') {
    if (problems.length > 0) return { ok: false, code: 'backup.damaged' };
    const copy = readContents(db);
    refuseChangedSchema(db);
    return { ok: true, of, copy };
  }
  problems.push(...schemaDifferences(db));
  const log = await verifyLog(db, trust);
  if (log.firstBad !== null) problems.push(`audit entry ${log.firstBad}`);
  else if (!log.ok) problems.push('signing key');
  return { ok: true, of, problems };
};

/** What a failure to read says: of a copy, that it is no good; of the vault in use, what it is. */
const refusalOf = (error: unknown, of: CheckRequest['of']): CheckAnswer => {
  const known = error instanceof AppError ? error.code : null;
  if (of === 'vault') return known === null ? { ok: false, code: 'unexpected' } : { ok: true, of, problems: [known] };
  return { ok: false, code: known === null || known === 'vault.databaseDamaged' ? 'backup.damaged' : known };
};

/** Reads every page of a database on its own thread, so that the core keeps answering meanwhile. */
const check = async (request: CheckRequest): Promise<CheckAnswer> => {
  const { file, dataKey, of } = request;
  try {
    const db = openBareReader(file, dataKey);
    try {
      return await answerFor(db, request);
    } finally {
      db.close();
    }
  } catch (error) {
    return refusalOf(asDiskError(error), of);
  } finally {
    dataKey.fill(0);
  }
};

// `check-copy.ts` is the only one to start this file.
parentPort?.postMessage(await check(workerData as CheckRequest));
