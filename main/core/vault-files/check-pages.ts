import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from '../db/disk-errors.ts';
import type { ReadableDb } from '../db/driver.ts';
import { searchTables } from '../db/open.ts';

/** SQLite's own words can name a table's contents; only the kind of the damage is reported. */
const asProblem = (error: unknown): string => {
  const known = asDiskError(error);
  if (known instanceof AppError) return known.code;
  throw known;
};

/**
 * Reads the whole file: every page's MAC is verified as it is decrypted, the trees and indexes by SQLite's
 * integrity check, references by the foreign-key check, the search indexes by FTS5's own check of its structure.
 */
export const checkPages = (db: ReadableDb): string[] => {
  const problems: string[] = [];
  try {
    // FTS5's check trusts what this connection last knew of an index, which a query renews: without one, an index that
    // was written since would be called damaged.
    for (const table of searchTables) db.get(`SELECT rowid FROM ${table} LIMIT 1`);
    const rows = db.all<{ integrity_check: string }>('PRAGMA integrity_check(10)');
    for (const [index, row] of rows.entries()) {
      if (row.integrity_check !== 'ok') problems.push(`page or index ${index + 1}`);
    }
    const orphans = db.all<{ table: string }>('PRAGMA foreign_key_check');
    for (const { table } of orphans.slice(0, 10)) problems.push(`reference in ${table}`);
  } catch (error) {
    problems.push(asProblem(error));
  }
  return problems;
};
