import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import type { FileSource } from '../../core-protocol.ts';

/** Where the window chose that a new file goes. @throws AppError file.wrongKind, file.missing */
export const outPath = ({ file }: { readonly file: (handle: string) => FileSource }, handle: string): string => {
  const source = file(handle);
  if (!('path' in source)) throw new AppError('file.wrongKind', { field: 'out' });
  return source.path;
};

/** As an export is recorded: 64 hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Nothing leaves the vault unencrypted without the word that the window asks for. @throws AppError input.rejected */
export const requireTypedWord = (typed: string | undefined, ...words: readonly string[]): void => {
  if (!words.some((word) => typed?.trim().toLowerCase() === word.toLowerCase())) {
    throw new AppError('input.rejected', { field: 'confirmation' });
  }
};
