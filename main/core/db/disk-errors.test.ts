import { expect, test } from 'vitest';
import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from './disk-errors.ts';

const codeOn = (platform: NodeJS.Platform, code: string): unknown => {
  const error = asDiskError(Object.assign(new Error('/Users/ana/Documents'), { code }), platform);
  return error instanceof AppError ? error.code : error;
};

test('a folder that macOS keeps from Alongside is not called write-protected', () => {
  expect(codeOn('darwin', 'EPERM')).toBe('disk.notAllowed');
  expect(codeOn('darwin', 'EACCES')).toBe('disk.readOnly');
  expect(codeOn('linux', 'EPERM')).toBe('disk.readOnly');
  expect(codeOn('win32', 'EPERM')).toBe('disk.readOnly');
});
