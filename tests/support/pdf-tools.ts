import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readPdf, runTool } from './pdf-reader.ts';

/** Puts bytes into a file that is deleted with the test. */
export const tempFile = (name: string, bytes: Uint8Array | string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-pdf-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

export const qpdf = (...args: readonly string[]): { status: number; out: string } => runTool('qpdf', args);

/** The text of a PDF as a reader copies it. @throws when it does not open with the password */
export const pdfText = (file: string, password?: string): string => {
  const text = readPdf(file, password);
  if (text === null) throw new Error('the file does not open');
  return text;
};

export const pdfInfo = (...args: readonly string[]): string => runTool('pdfinfo', args).out;

/** Every object of a PDF in the clear, streams unpacked: what someone with the password could search through. */
export const pdfInside = (file: string, password: string): string => {
  const out = tempFile('inside.pdf', '');
  const done = qpdf(`--password=${password}`, '--decrypt', '--qdf', '--object-streams=disable', file, out);
  if (done.status !== 0) throw new Error('qpdf could not unpack the file');
  return readFileSync(out, 'latin1');
};
