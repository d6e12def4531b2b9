import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import type { WritableDb } from './driver.ts';
import { migrations, newestVersion } from './migrations/index.ts';

/** The version that a database was last migrated to; 0 for a new one. */
export const versionOf = (db: WritableDb): number =>
  db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;

const refuseDisorder = (): void => {
  let previous = 0;
  for (const { version } of migrations) {
    if (version <= previous) throw new Error(`migration ${version} does not rise above ${previous}`);
    previous = version;
  }
};

/** Where the copy stands that is kept aside while a vault is migrated. */
export const copyBeforeMigration = (file: string): string => `${file}.before-migration`;

const keepCopyAside = (db: WritableDb, file: string): void => {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const copy = copyBeforeMigration(file);
  if (existsSync(copy)) rmSync(copy);
  copyFileSync(file, copy);
};

/**
 * Brings a database to the newest schema, all pending files in one transaction together with the version.
 *
 * @throws AppError vault.newer when the vault comes from a newer program; nothing is written then.
 */
export const migrate = (db: WritableDb, file: string, list: typeof migrations = migrations): void => {
  refuseDisorder();
  const from = versionOf(db);
  const newest = list.at(-1)?.version ?? newestVersion;
  if (from > newest) throw new AppError('vault.newer');
  const pending = list.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  if (from > 0) keepCopyAside(db, file);
  // Inside a transaction this pragma does nothing, so it is turned off before.
  db.exec('PRAGMA foreign_keys = OFF');
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const migration of pending) {
      db.exec(migration.sql);
      db.exec(`PRAGMA user_version = ${migration.version}`);
    }
    if (db.all('PRAGMA foreign_key_check').length > 0) throw new AppError('vault.databaseDamaged');
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  } finally {
    db.exec('PRAGMA foreign_keys = ON');
  }
  if (from > 0) rmSync(copyBeforeMigration(file), { force: true });
};
