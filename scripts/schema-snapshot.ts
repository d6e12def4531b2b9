import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadableDb } from '../main/core/db/driver.ts';
import { openDatabase } from '../main/core/db/open.ts';

interface SchemaRow {
  type: string;
  sql: string;
}

const inNewVault = <T>(work: (db: ReadableDb) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-schema-'));
  try {
    const database = openDatabase(join(folder, 'vault.db'), randomBytes(32), { create: true });
    const answer = work(database.reader);
    database.close();
    return answer;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The schema as a fresh vault has it: what a migration does to it shows in review. */
export const schemaOfNewVault = (): string => {
  const rows = inNewVault((db) =>
    db.all<SchemaRow>(
      `SELECT type, sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT GLOB '*_search_*'
       ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
    ),
  );
  return `-- Written by scripts/write-docs.ts from the migrations. Do not edit.\n\n${rows.map((row) => `${row.sql};`).join('\n\n')}\n`;
};

export interface SchemaColumn {
  readonly name: string;
  readonly type: string;
  /** As the schema writes them: `NOT NULL`, `CHECK (…)`, `REFERENCES …`. */
  readonly rules: string;
}

/** Parts of a list that are between commas of its own, not those within brackets. */
const partsOf = (list: string): string[] => {
  const parts = [''];
  let depth = 0;
  for (const character of list) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.replace(/\s+/gu, ' ').trim());
};

const columnPattern = /^"?(\w+)"? (TEXT|INTEGER|BLOB|REAL)\b ?(.*)$/u;

const columnsIn = (sql: string): SchemaColumn[] => {
  const body = sql
    .replace(/--[^\n]*/gu, '')
    .replace(/^[^(]*\(/u, '')
    .replace(/\)[^)]*$/u, '');
  return partsOf(body).flatMap((part) => {
    const match = columnPattern.exec(part);
    return match === null ? [] : [{ name: match[1] ?? '', type: match[2] ?? '', rules: match[3] ?? '' }];
  });
};

/** Every table of a fresh vault with its columns, also those that a later migration added. */
export const tablesOfNewVault = (): ReadonlyMap<string, readonly SchemaColumn[]> =>
  inNewVault((db) => {
    const tables = db.all<{ name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema
       WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' AND name NOT GLOB '*_search_*' AND name NOT GLOB 'sqlite_*'
       ORDER BY name`,
    );
    return new Map(
      tables.map(({ name, sql }) => {
        const columns = columnsIn(sql);
        const stored = db.all<{ name: string }>(`PRAGMA table_info("${name}")`).map((column) => column.name);
        const told = columns.map((column) => column.name);
        if (told.join() !== stored.join()) throw new Error(`${name} has ${stored.join()}, read as ${told.join()}`);
        return [name, columns] as const;
      }),
    );
  });
