import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { ReadableDb, WritableDb } from './driver.ts';
import { migrate } from './migrate.ts';
import { openBareWriter } from './open.ts';

interface Trigger {
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string;
}

/** Every table that holds rows of its own. What a full-text index keeps is made from them. */
const tablesWithRows = (db: ReadableDb): string[] => {
  const tables = db.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  const virtual = tables.filter(({ sql }) => sql.startsWith('CREATE VIRTUAL TABLE')).map(({ name }) => name);
  const isIndex = (name: string): boolean => virtual.some((one) => name === one || name.startsWith(`${one}_`));
  return tables.map(({ name }) => name).filter((name) => !isIndex(name));
};

/**
 * Takes every row over into a schema that this program has just made: whatever else is in the file that they come from, such as
 * a planted trigger, stays behind. The rows are as they are, so no trigger may act on them but those that fill the
 * full-text indexes.
 */
const takeRows = (db: WritableDb, from: string, dataKey: Uint8Array): void => {
  // Its cipher is that of the connection.
  db.run('ATTACH DATABASE ? AS source KEY ?', from, `x'${Buffer.from(dataKey).toString('hex')}'`);
  // Inside a transaction this does nothing.
  db.exec('PRAGMA foreign_keys = OFF');
  db.exec('BEGIN IMMEDIATE');
  const triggers = db
    .all<Trigger>(`SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger'`)
    .filter(({ tbl_name }) => tbl_name !== 'search_document');
  for (const { name } of triggers) db.exec(`DROP TRIGGER main."${name}"`);
  for (const table of tablesWithRows(db)) {
    const columns = db.all<{ name: string }>(
      `SELECT name FROM pragma_table_info('${table}', 'main')
       WHERE name IN (SELECT name FROM pragma_table_info('${table}', 'source'))`,
    );
    const list = columns.map(({ name }) => `"${name}"`).join(', ');
    db.exec(`DELETE FROM main."${table}"`);
    db.exec(`INSERT INTO main."${table}" (${list}) SELECT ${list} FROM source."${table}"`);
  }
  for (const { sql } of triggers) db.exec(sql);
  db.exec('COMMIT');
  db.exec('PRAGMA foreign_keys = ON');
  db.exec('DETACH DATABASE source');
};

/**
 * Writes every row of a database of the newest schema to a fresh file under another key.
 *
 * @param to a file that does not exist
 * @throws AppError vault.databaseDamaged, disk.*
 */
export const exportUnderNewKey = (from: string, to: string, dataKey: Uint8Array, newKey: Uint8Array): void => {
  // Created here, so that only its owner can read it; SQLite begins a database in an empty file as in none.
  closeSync(openSync(to, 'wx', 0o600));
  const copy = openBareWriter(to, newKey);
  try {
    migrate(copy, to);
    takeRows(copy, from, dataKey);
    const log = copy.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
    if (log?.busy !== 0) throw new Error('the copy is in use');
  } finally {
    copy.close();
  }
  const descriptor = openSync(to, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
