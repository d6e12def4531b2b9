import type { Language } from '../../../shared/basics/language.ts';
import type { SummaryPart, WithheldEntry } from '../../../shared/exports/case-summary.ts';
import { exportKinds, type ExportKind, type ExportRecord } from '../../../shared/exports/exports.ts';
import type { ReadableDb } from '../db/driver.ts';
import { jsonOf } from '../records/stored-values.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

interface ExportRow {
  id: string;
  kind: ExportKind;
  created_at: string;
  made_by: string | null;
  person_id: string | null;
  person_name: string | null;
  recipient: string | null;
  language: Language;
  sections: string;
  withheld: string;
  sha256: string;
  json_sha256: string | null;
  bytes: number;
  encrypted: number;
}

const toRecord = (row: ExportRow): ExportRecord => ({
  id: row.id,
  madeAt: row.created_at,
  madeBy: row.made_by ?? '',
  kind: row.kind,
  personId: row.person_name === null ? null : row.person_id,
  personName: row.person_name,
  recipient: row.recipient,
  language: row.language,
  included: jsonOf<SummaryPart[]>(row.sections),
  withheld: jsonOf<WithheldEntry[]>(row.withheld),
  sha256: row.sha256,
  jsonSha256: row.json_sha256,
  bytes: row.bytes,
  encrypted: row.encrypted === 1,
});

const selectExports = `
  SELECT export.id, export.kind, export.created_at, user.display_name AS made_by, export.person_id,
         person.preferred_name AS person_name, export.recipient, export.language, export.sections, export.withheld,
         export.sha256, export.json_sha256, export.bytes, export.encrypted
  FROM export
  LEFT JOIN user ON user.id = export.created_by
  LEFT JOIN person ON person.id = export.person_id
  WHERE export.deleted_at IS NULL AND export.kind IN (${exportKinds.map((kind) => `'${kind}'`).join(', ')})`;

/** The record of what left the vault, newest first; ids sort by the time they were made. */
export const listExports = (db: ReadableDb, personId?: string): ExportRecord[] =>
  (personId === undefined
    ? db.all<ExportRow>(`${selectExports} ORDER BY export.created_at DESC, export.id DESC LIMIT 1000`)
    : db.all<ExportRow>(
        `${selectExports} AND export.person_id = ? ORDER BY export.created_at DESC, export.id DESC`,
        personId,
      )
  ).map(toRecord);

export type NewExport = Pick<
  ExportRecord,
  'id' | 'kind' | 'recipient' | 'language' | 'included' | 'withheld' | 'sha256' | 'jsonSha256' | 'bytes' | 'encrypted'
> & { readonly personId: string | null };

/** Records an export. Only ever inside the transaction of the call that wrote the files. */
export const insertExport = (tx: WriteTransaction, record: NewExport): void => {
  tx.insert('export', {
    id: record.id,
    kind: record.kind,
    person_id: record.personId,
    recipient: record.recipient,
    language: record.language,
    sections: JSON.stringify(record.included),
    withheld: JSON.stringify(record.withheld),
    sha256: record.sha256,
    json_sha256: record.jsonSha256,
    bytes: record.bytes,
    encrypted: record.encrypted ? 1 : 0,
  });
};
