import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What went wrong with a backup's own file or folder, as an expected error. */
export const asFileError = (error: unknown): unknown => {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('file.missing', { field: 'file' });
    case 'EEXIST':
      return new AppError('file.exists', { field: 'file' });
    case 'EISDIR':
      return new AppError('file.wrongKind', { field: 'file' });
    case 'EBUSY':
    case 'ENXIO':
      return new AppError('file.unreadable', { field: 'file' });
    default:
      return asDiskError(error);
  }
};
