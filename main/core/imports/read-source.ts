import { readFileSync, statSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import type { FileSource } from '../../core-protocol.ts';
import { sheetLimits, tooLarge, unreadable } from './sheet-limits.ts';
import type { SheetFile } from './sheet-reader.ts';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const readPath = (path: string): Uint8Array => {
  try {
    const facts = statSync(path);
    if (!facts.isFile()) throw unreadable('notAFile');
    // Asked before reading: a file of gigabytes would fill the memory first.
    if (facts.size > sheetLimits.bytes) throw tooLarge('bytes');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw codeOf(error) === 'ENOENT' ? new AppError('file.missing', { field: 'file' }) : unreadable('access');
  }
};

/** The bytes behind a file handle. @throws AppError file.missing, file.tooLarge, file.unreadable */
export const readSource = (source: FileSource): SheetFile =>
  'path' in source
    ? { name: '', bytes: readPath(source.path) }
    : { name: source.name, bytes: Buffer.from(source.base64, 'base64') };
