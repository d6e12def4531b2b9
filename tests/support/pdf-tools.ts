import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Independent readers of PDF: qpdf and poppler (`apt-get install qpdf poppler-utils`). A test that needs one fails
 * where it is missing; a check that is skipped in silence is no check.
 */
const run = (tool: string, args: readonly string[]): { status: number; out: string } => {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new Error(`${tool} is needed by this test: install qpdf and poppler-utils`);
  return { status: status ?? -1, out: `${stdout}${stderr}` };
};

/** Puts bytes into a file that goes with the test. */
export const tempFile = (name: string, bytes: Uint8Array | string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-pdf-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

export const qpdf = (...args: readonly string[]): { status: number; out: string } => run('qpdf', args);

/** The text of a PDF as a reader copies it. @throws when it does not open with the password */
export const pdfText = (file: string, password?: string): string =>
  execFileSync('pdftotext', [...(password === undefined ? [] : ['-upw', password]), '-layout', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

export const pdfInfo = (...args: readonly string[]): string => run('pdfinfo', args).out;

/** Every object of a PDF in the clear, streams unpacked: what somebody with the password could search through. */
export const pdfInside = (file: string, password: string): string => {
  const out = tempFile('inside.pdf', '');
  const done = qpdf(`--password=${password}`, '--decrypt', '--qdf', '--object-streams=disable', file, out);
  if (done.status !== 0) throw new Error('qpdf could not unpack the file');
  return readFileSync(out, 'latin1');
};
