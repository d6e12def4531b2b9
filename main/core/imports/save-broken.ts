import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import type { CallOutput, ParsedInput } from '../../../shared/contract.ts';
import { createTranslator } from '../../../shared/words/translator.ts';
import { reasonWords } from '../../../shared/imports-words.ts';
import type { JobContext } from '../context.ts';
import { toCsv } from './broken-sheet.ts';
import { getImport, listBrokenRows } from './imports-queries.ts';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Writes a file that does not exist yet, for its owner alone. @throws AppError file.exists */
const writeNew = (path: string, text: string, onRollback: JobContext['onRollback']): void => {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? new AppError('file.exists') : error;
  }
  onRollback(() => rmSync(path, { force: true }));
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Writes the rows that are still broken as a sheet: what is wrong, then the row as it came. */
export const saveBroken = async (context: JobContext, input: ParsedInput<'imports.saveBroken'>): Promise<CallOutput<'imports.saveBroken'>> => {
  const { tx } = context;
  const kept = getImport(tx.db, input.importId);
  if (kept === undefined) throw new AppError('record.notFound');
  const out = context.file(input.out);
  if (!('path' in out)) throw new AppError('file.wrongKind', { field: 'out' });
  const t = createTranslator(input.language);
  const rows = listBrokenRows(tx.db, input.importId)
    .map((row) => ({ ...row, open: row.broken.filter((cell) => cell.mendedTo === undefined) }))
    .filter(({ open }) => open.length > 0);
  const header = [t('imports.sheet.row'), t('imports.sheet.problem'), ...kept.reading.columns.map((column) => column.header)];
  const lines = rows.map(({ row, open, cells }) => [String(row), open.map((cell) => reasonWords(t, cell)).join(' '), ...cells]);
  await context.progress('importSaving', 0, 1);
  writeNew(out.path, toCsv([header, ...lines]), context.onRollback);
  tx.note('import', input.importId, { savedRows: rows.length });
  return { rows: rows.length };
};
