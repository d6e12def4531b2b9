import { AppError } from '../../../shared/contract/errors.ts';
import type { ReadableDb, WritableDb } from '../db/driver.ts';
import { openDatabase } from '../db/open.ts';
import { readAuditHead, WriteTransaction, type AuditHead } from '../records/write-transaction.ts';

/**
 * Writes into a database that is to take the vault's place, and answers the head of its log. All of it ends up in the
 * database's own file, since what SQLite keeps beside it does not move with it.
 *
 * @param by who does it, looked up in the database where only that knows
 * @throws AppError disk.*, and as `openDatabase`
 */
export const writeIntoCopy = (
  file: string,
  dataKey: Buffer,
  entry: { readonly call: string; readonly at: Date; readonly by: (db: ReadableDb) => string },
  write: (tx: WriteTransaction, db: WritableDb) => void,
): AuditHead => {
  const opened = openDatabase(file, dataKey);
  try {
    const db = opened.writer;
    const userId = entry.by(db);
    db.exec('BEGIN IMMEDIATE');
    const tx = new WriteTransaction(db, { userId, call: entry.call, at: entry.at, head: readAuditHead(db) });
    write(tx, db);
    db.exec('COMMIT');
    if (db.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy !== 0) throw new AppError('disk.failed');
    return tx.auditHead;
  } finally {
    opened.close();
  }
};
