import type { ImportRecord, KeptBrokenRow } from '../../../shared/imports/imports.ts';
import type { ReadableDb } from '../db/driver.ts';
import { textsOf } from '../records/stored-values.ts';
import { parseKeptBroken, parseKeptReading, type KeptBrokenCell, type KeptReading } from './import-record.ts';

interface ImportRow {
  id: string;
  created_at: string;
  made_by: string | null;
  row_count: number;
  people_count: number;
  appointment_count: number;
  open_rows: number;
  undone_at: string | null;
}

/** Every import, newest first. */
export const listImports = (db: ReadableDb): ImportRecord[] =>
  db
    .all<ImportRow>(
      `SELECT i.*, u.display_name AS made_by,
         (SELECT count(*) FROM import_row r WHERE r.import_id = i.id AND r.deleted_at IS NULL
          AND r.broken <> '[]' AND r.mended_at IS NULL) AS open_rows
       FROM import i LEFT JOIN user u ON u.id = i.created_by WHERE i.deleted_at IS NULL ORDER BY i.id DESC`,
    )
    .map((row) => ({
      importId: row.id,
      madeAt: row.created_at,
      madeBy: row.made_by ?? '',
      rows: row.row_count,
      people: row.people_count,
      appointments: row.appointment_count,
      broken: row.open_rows,
      undoneAt: row.undone_at,
    }));

/** When this very file was last imported and not undone. */
export const importedBefore = (db: ReadableDb, sheetDigest: string): string | null =>
  db.get<{ created_at: string }>(
    `SELECT created_at FROM import WHERE sheet_digest = ? AND undone_at IS NULL AND deleted_at IS NULL
     ORDER BY id DESC LIMIT 1`,
    sheetDigest,
  )?.created_at ?? null;

export interface KeptImport {
  readonly id: string;
  readonly undoneAt: string | null;
  readonly reading: KeptReading;
}

export const getImport = (db: ReadableDb, id: string): KeptImport | undefined => {
  const row = db.get<{ mapping: string; undone_at: string | null }>(
    'SELECT mapping, undone_at FROM import WHERE id = ? AND deleted_at IS NULL',
    id,
  );
  return row && { id, undoneAt: row.undone_at, reading: parseKeptReading(row.mapping) };
};

export interface KeptRow {
  readonly id: string;
  readonly row: number;
  readonly cells: readonly string[];
  /** Null for a row that was skipped. */
  readonly personId: string | null;
  readonly appointmentId: string | null;
  readonly broken: readonly KeptBrokenCell[];
  /** As the vault calls the person now. */
  readonly name: string | null;
}

interface KeptRowColumns {
  id: string;
  row_number: number;
  cells: string;
  person_id: string | null;
  appointment_id: string | null;
  broken: string;
  preferred_name: string | null;
}

// The write path alone fills `cells`, with a JSON list of texts.
const toKeptRow = (row: KeptRowColumns): KeptRow => ({
  id: row.id,
  row: row.row_number,
  cells: textsOf(row.cells),
  personId: row.person_id,
  appointmentId: row.appointment_id,
  broken: parseKeptBroken(row.broken),
  name: row.preferred_name,
});

const keptRowColumns = `r.id, r.row_number, r.cells, p.id AS person_id, a.id AS appointment_id, r.broken, p.preferred_name
  FROM import_row r
  LEFT JOIN person p ON p.id = r.person_id AND p.deleted_at IS NULL
  LEFT JOIN appointment a ON a.id = r.appointment_id AND a.deleted_at IS NULL`;

/** The rows that held a broken value, fixed or not, in the sheet's order. */
export const listBrokenRows = (db: ReadableDb, importId: string): KeptRow[] =>
  db
    .all<KeptRowColumns>(
      `SELECT ${keptRowColumns} WHERE r.import_id = ? AND r.broken <> '[]' AND r.deleted_at IS NULL ORDER BY r.row_number`,
      importId,
    )
    .map(toKeptRow);

/** One row of an import, by its number in the sheet. */
export const getKeptRow = (db: ReadableDb, importId: string, row: number): KeptRow | undefined => {
  const found = db.get<KeptRowColumns>(
    `SELECT ${keptRowColumns} WHERE r.import_id = ? AND r.row_number = ? AND r.deleted_at IS NULL`,
    importId,
    row,
  );
  return found && toKeptRow(found);
};

/** Broken values of an import that no one fixed. */
export const countOpen = (rows: readonly KeptRow[]): number =>
  rows.reduce((sum, row) => sum + row.broken.filter((cell) => cell.mendedTo === undefined).length, 0);

export const toBrokenView = (row: KeptRow, nameless: string): KeptBrokenRow => ({
  row: row.row,
  name: row.name ?? nameless,
  personId: row.personId,
  appointmentId: row.appointmentId,
  broken: row.broken.map(({ mendedTo, ...cell }) => ({ ...cell, fixed: mendedTo !== undefined })),
});

/** Someone else who has this A-number. */
export const otherWithNumber = (
  db: ReadableDb,
  aNumber: string,
  exceptId: string,
): { personId: string; name: string } | null =>
  db.get<{ personId: string; name: string }>(
    `SELECT id AS personId, preferred_name AS name FROM person
     WHERE a_number = ? AND id <> ? AND deleted_at IS NULL ORDER BY id LIMIT 1`,
    aNumber,
    exceptId,
  ) ?? null;
