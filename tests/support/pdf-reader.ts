import { spawnSync } from 'node:child_process';
import { neverListed } from '../../shared/directory/never-list.ts';

/**
 * Independent readers of PDF: qpdf and poppler (`apt-get install qpdf poppler-utils`). A test that needs one fails
 * where it is missing; a check that is skipped silently is no check.
 */
export const runTool = (tool: string, args: readonly string[]): { status: number; stdout: string; out: string } => {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new Error(`${tool} is needed by this test: install qpdf and poppler-utils`);
  return { status: status ?? -1, stdout, out: `${stdout}${stderr}` };
};

/**
 * The text of a PDF as a reader copies it, or null when it does not open with the password. Every test reads papers
 * through it, so none can hold a number that must never stand as help.
 */
export const readPdf = (file: string, password?: string): string | null => {
  const { status, stdout } = runTool('pdftotext', [
    ...(password === undefined ? [] : ['-upw', password]),
    '-layout',
    file,
    '-',
  ]);
  if (status !== 0) return null;
  if (neverListed(stdout) !== null) throw new Error('the paper has something of the never-list on it');
  return stdout;
};
