import { AppError } from '../../../shared/contract/errors.ts';
import { askWorker, workerScript } from './ask-worker.ts';
import type { ExportAnswer } from './export-worker.ts';

const script = workerScript(import.meta.url, 'export');

/**
 * Writes a database to a fresh file under a new key. No one else may write meanwhile; reading continues.
 * @throws AppError vault.databaseDamaged, disk.*
 */
export const exportCopy = async (
  files: { readonly from: string; readonly to: string },
  dataKey: Uint8Array,
  newKey: Uint8Array,
): Promise<void> => {
  const answer = await askWorker<ExportAnswer>(script, { ...files, dataKey, newKey });
  if (!answer.ok) throw new AppError(answer.code);
};
