import { v7 as uuidv7 } from 'uuid';
import { changeLines, tableWords, type AuditReader } from '../../../shared/audit/audit-words.ts';
import type { AuditEntryView } from '../../../shared/audit/audit.ts';
import { instantToWall } from '../../../shared/basics/time.ts';
import type { CallOutput, ParsedInput } from '../../../shared/contract.ts';
import { createTranslator } from '../../../shared/words.ts';
import type { JobContext } from '../context/context.ts';
import { insertExport } from '../exports/exports-api.ts';
import { toCsv } from '../files-out/csv.ts';
import { encryptWithPassword } from '../files-out/encrypt-file.ts';
import { outPath, requireTypedWord, sha256Of } from '../files-out/export-file.ts';
import { requireStrongPassword } from '../files-out/password.ts';
import { refuseExisting, writeOnce } from '../files-out/write-once.ts';
import { countEntries } from '../records/audit-chain-queries.ts';
import { entryCondition } from './audit-filter.ts';
import { entrySql, toEntryViews, type EntryRow } from './audit-queries.ts';

/** Entries that are read and put into words at a time. */
const stretch = 500;

const lineOf = (entry: AuditEntryView, reader: AuditReader): string[] => [
  String(entry.seq),
  reader.instant(entry.at),
  entry.userName ?? '',
  reader.t(`audit.action.${entry.action}`),
  tableWords(entry.table, reader.t),
  entry.about ?? '',
  changeLines(entry, reader).join('\n'),
];

const readerFor = (language: 'en' | 'es', zone: string): AuditReader => ({
  t: createTranslator(language),
  language,
  // As sheets read and sort it.
  date: (iso) => iso,
  instant: (iso) => {
    const { date, time } = instantToWall(iso, zone);
    return `${date} ${time}`;
  },
});

/** Without a typed word nothing leaves unencrypted, and without a strong password nothing encrypted. */
const refuseCareless = ({ plain, password, confirmation }: ParsedInput<'audit.export'>, word: string): void => {
  if (!plain) requireStrongPassword(password ?? '');
  else requireTypedWord(confirmation, word);
};

/** Writes the log as a sheet, oldest entry first, once, and records it among the exports. */
export const exportLog = async (
  context: JobContext,
  input: ParsedInput<'audit.export'>,
): Promise<CallOutput<'audit.export'>> => {
  const { db, tx, zone, progress } = context;
  const { out, language, password, plain, confirmation: _typed, ...filter } = input;
  const reader = readerFor(language, zone);
  const { t } = reader;
  refuseCareless(input, t('audit.export.word'));
  const path = outPath(context, out);
  refuseExisting(path);

  const wanted = entryCondition(filter, zone);
  const total = countEntries(db);
  const columns = ['number', 'when', 'who', 'action', 'table', 'about', 'changes'] as const;
  const parts = [toCsv([columns.map((column) => t(`audit.export.sheet.${column}`))])];
  let entries = 0;
  for (let after = 0; ;) {
    const rows = db.all<EntryRow>(
      `${entrySql} WHERE e.seq > ? AND ${wanted.sql} ORDER BY e.seq LIMIT ?`,
      after,
      ...wanted.params,
      stretch,
    );
    if (rows.length === 0) break;
    // The mark at the beginning of a sheet is there once.
    parts.push(toCsv(toEntryViews(db, rows).map((entry) => lineOf(entry, reader))).slice(1));
    entries += rows.length;
    after = rows.at(-1)?.seq ?? total;
    await progress('auditExport', after, total);
  }
  const sheet = new TextEncoder().encode(parts.join(''));
  const bytes = plain ? sheet : await encryptWithPassword(sheet, password ?? '');
  writeOnce(path, bytes, context.onRollback);
  const sha256 = sha256Of(bytes);
  const exportId = uuidv7();
  insertExport(tx, {
    id: exportId,
    kind: 'auditLog',
    personId: filter.personId ?? null,
    recipient: null,
    language,
    included: [],
    withheld: [],
    sha256,
    jsonSha256: null,
    bytes: bytes.length,
    encrypted: !plain,
  });
  return { exportId, sha256, bytes: bytes.length, entries };
};
