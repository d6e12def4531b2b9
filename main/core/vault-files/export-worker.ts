import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';
import { exportUnderNewKey } from '../db/export.ts';

export interface ExportRequest {
  readonly from: string;
  readonly to: string;
  readonly dataKey: Uint8Array;
  readonly newKey: Uint8Array;
}

export type ExportAnswer = { readonly ok: true } | { readonly ok: false; readonly code: AppError['code'] };

const answerTo = ({ from, to, dataKey, newKey }: ExportRequest): ExportAnswer => {
  try {
    exportUnderNewKey(from, to, dataKey, newKey);
    return { ok: true };
  } catch (error) {
    const known = asDiskError(error);
    if (known instanceof AppError) return { ok: false, code: known.code };
    throw known;
  } finally {
    dataKey.fill(0);
    newKey.fill(0);
  }
};

// `exportCopy` is the only one to start this file.
parentPort?.postMessage(answerTo(workerData as ExportRequest));
