import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../main/core/db/open.ts';

interface SchemaRow {
  type: string;
  sql: string;
}

/** The schema as a fresh vault has it: what a migration does to it shows in review. */
export const schemaOfNewVault = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-schema-'));
  try {
    const database = openDatabase(join(folder, 'vault.db'), randomBytes(32), { create: true });
    const rows = database.writer.all<SchemaRow>(
      `SELECT type, sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT GLOB '*_search_*'
       ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
    );
    database.close();
    return `-- Written by scripts/write-docs.ts from the migrations. Do not edit.\n\n${rows.map((row) => `${row.sql};`).join('\n\n')}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
