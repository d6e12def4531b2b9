import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const disk = (code: string, platform: NodeJS.Platform): ErrorCode | undefined => {
  // What macOS answers where a person did not allow a program the folder; of a file’s own rights it says EACCES.
  if (code === 'EPERM' && platform === 'darwin') return 'disk.notAllowed';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'disk.full';
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return 'disk.readOnly';
  }
  if (code.startsWith('SQLITE_CANTOPEN')) return 'disk.readOnly';
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return 'disk.failed';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'vault.databaseDamaged';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'vault.inUse';
  return undefined;
};

/**
 * Turns a failure of the driver or the file system into an expected error where it is one. The driver's own
 * message is dropped: it can hold SQL and file names.
 */
export const asDiskError = (error: unknown, platform: NodeJS.Platform = process.platform): unknown => {
  const code = disk(codeOf(error), platform);
  return code === undefined ? error : new AppError(code);
};
