import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readSource } from './read-source.ts';
import { sheetLimits } from './sheet-limits.ts';

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'alongside-sheet-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

it('reads a dropped sheet and one at a path alike', () => {
  const path = join(folder(), 'sheet.csv');
  writeFileSync(path, 'Name\nAna');
  const bytes = Buffer.from('Name\nAna');
  expect(Buffer.from(readSource({ path }).bytes)).toEqual(bytes);
  expect(Buffer.from(readSource({ name: 'sheet.csv', base64: bytes.toString('base64') }).bytes)).toEqual(bytes);
});

it('refuses a file that is too large before it reads it', () => {
  const path = join(folder(), 'sheet.csv');
  writeFileSync(path, '');
  truncateSync(path, sheetLimits.bytes + 1);
  expect(() => readSource({ path })).toThrow(
    expect.objectContaining({ code: 'file.tooLarge', details: { limit: 'bytes', most: sheetLimits.bytes } }),
  );
});

it('names a missing file and a folder without their paths', () => {
  const made = folder();
  expect(() => readSource({ path: join(made, 'none.csv') })).toThrow(
    expect.objectContaining({ code: 'file.missing', message: 'file.missing' }),
  );
  expect(() => readSource({ path: made })).toThrow(
    expect.objectContaining({ code: 'file.unreadable', message: 'file.unreadable', details: { why: 'notAFile' } }),
  );
});
