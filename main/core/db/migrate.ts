import { closeSync, copyFileSync, fstatSync, fsyncSync, openSync, readSync, rmSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import type { WritableDb } from './driver.ts';
import { migrations, newestVersion, type Migration } from './migrations/index.ts';

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

/** Where the copy is that is kept aside while a vault is migrated. */
export const copyBeforeMigration = (file: string): string => `${file}.before-migration`;

/** Bytes compared at a time. */
const chunk = 1 << 20;

/** True when two files hold the same bytes. */
const areEqual = (one: number, other: number): boolean => {
  if (fstatSync(one).size !== fstatSync(other).size) return false;
  const bytes = [Buffer.alloc(chunk), Buffer.alloc(chunk)] as const;
  for (let at = 0; ; at += chunk) {
    const read = readSync(one, bytes[0], 0, chunk, at);
    if (readSync(other, bytes[1], 0, chunk, at) !== read || !bytes[0].equals(bytes[1])) return false;
    if (read < chunk) return true;
  }
};

/** @throws AppError disk.failed when the copy is not what was copied */
const keepCopyAside = (db: WritableDb, file: string): void => {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const copy = copyBeforeMigration(file);
  rmSync(copy, { force: true });
  copyFileSync(file, copy);
  const [original, copied] = [openSync(file, 'r'), openSync(copy, 'r+')];
  try {
    fsyncSync(copied);
    if (!areEqual(original, copied)) throw new AppError('disk.failed');
  } finally {
    closeSync(original);
    closeSync(copied);
  }
};

/** @throws AppError vault.newer when the vault comes from a newer program */
export const refuseNewer = (db: WritableDb, list: typeof migrations = migrations): void => {
  if (versionOf(db) > (list.at(-1)?.version ?? newestVersion)) throw new AppError('vault.newer');
};

/**
 * Brings a database to the newest schema, all pending files in one transaction together with the version.
 *
 * @throws AppError vault.newer when the vault comes from a newer program; nothing is written then.
 */
export const migrate = (db: WritableDb, file: string, list: typeof migrations = migrations): void => {
  refuseDisorder();
  const from = versionOf(db);
  refuseNewer(db, list);
  const pending = list.filter((migration) => migration.version > from);
  if (pending.length > 0) migrateAll(db, file, from, pending);
  // Also one that a crash left after the commit: what is deleted from the vault must not survive next to it.
  rmSync(copyBeforeMigration(file), { force: true });
};

const migrateAll = (db: WritableDb, file: string, from: number, pending: readonly Migration[]): void => {
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
};
