import { v7 as uuidv7 } from 'uuid';
import type { CallOutput, ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { reasonWords } from '../../../shared/imports/imports-words.ts';
import { createTranslator } from '../../../shared/words.ts';
import type { JobContext } from '../context/context.ts';
import { insertExport } from '../exports/exports-api.ts';
import { toCsv } from '../files-out/csv.ts';
import { outPath, requireTypedWord, sha256Of } from '../files-out/export-file.ts';
import { refuseExisting, writeOnce } from '../files-out/write-once.ts';
import { getImport, listBrokenRows } from './imports-queries.ts';

/** Writes the rows that are still broken as a sheet, what is wrong before the row as it came, and records the export. */
export const saveBroken = async (
  context: JobContext,
  input: ParsedInput<'imports.saveBroken'>,
): Promise<CallOutput<'imports.saveBroken'>> => {
  const { tx } = context;
  const { importId, language } = input;
  const t = createTranslator(language);
  requireTypedWord(input.confirmation, t('imports.broken.saveWord'));
  const kept = getImport(tx.db, importId);
  if (kept === undefined) throw new AppError('record.notFound');
  const path = outPath(context, input.out);
  refuseExisting(path);
  const rows = listBrokenRows(tx.db, importId)
    .map((row) => ({ ...row, open: row.broken.filter((cell) => cell.mendedTo === undefined) }))
    .filter(({ open }) => open.length > 0);
  const header = [
    t('imports.sheet.row'),
    t('imports.sheet.problem'),
    ...kept.reading.columns.map((column) => column.header),
  ];
  const lines = rows.map(({ row, open, cells }) => [
    String(row),
    open.map((cell) => reasonWords(t, cell)).join(' '),
    ...cells,
  ]);
  await context.progress('importSaving', 0, 1);
  const bytes = new TextEncoder().encode(toCsv([header, ...lines]));
  writeOnce(path, bytes, context.onRollback);
  const exportId = uuidv7();
  const sha256 = sha256Of(bytes);
  insertExport(tx, {
    id: exportId,
    kind: 'brokenRows',
    personId: null,
    recipient: null,
    language,
    included: [],
    withheld: [],
    sha256,
    jsonSha256: null,
    bytes: bytes.length,
    encrypted: false,
  });
  tx.note('import', importId, { savedRows: rows.length });
  return { exportId, sha256, rows: rows.length };
};
