import { z } from 'zod';
import { exportKinds, leftOut, type ExportRecord, type LeftOut } from '../../../shared/exports/exports.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toFields } from '../records/columns.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

type ExportRow = Row<'export'> & { readonly made_by: string | null; readonly person_name: string | null };

const toRecord = (row: ExportRow): ExportRecord => {
  const { sections, personId, ...fields } = toFields('export', row);
  return {
    id: row.id,
    ...fields,
    included: sections,
    madeAt: row.created_at,
    madeBy: row.made_by ?? '',
    personId: row.person_name === null ? null : personId,
    personName: row.person_name,
  };
};

const selectExports = `
  SELECT export.*, user.display_name AS made_by, person.preferred_name AS person_name
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

/**
 * What a person did not agree to share, as it was said when something about them last went out to an attorney. Nothing
 * else in the vault remembers it.
 */
export const lastDeclined = (db: ReadableDb, personId: string): LeftOut['what'][] => {
  const last = db.get<Pick<Row<'export'>, 'withheld'>>(
    `SELECT withheld FROM export WHERE person_id = ? AND kind IN ('caseSummary', 'attorneyPacket') AND deleted_at IS NULL
     ORDER BY created_at DESC, id DESC LIMIT 1`,
    personId,
  );
  return last === undefined
    ? []
    : z
        .array(leftOut)
        .parse(JSON.parse(last.withheld))
        .flatMap(({ what, reason }) => (reason === 'noConsent' ? [what] : []));
};
