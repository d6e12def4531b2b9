import { AppError } from '../../../shared/contract/errors.ts';
import type { ReadableDb, WritableDb } from '../db/driver.ts';
import { openDatabase } from '../db/open.ts';
import { readAuditHead, WriteTransaction, type AuditHead } from '../records/write-transaction.ts';
import type { SessionSigner } from './session-signer.ts';

/**
 * Writes into a database that is to take the vault's place, and answers the head of its log. All of it ends up in the
 * database's own file, since what SQLite keeps beside it does not move with it.
 *
 * @param entry `by` looks up who does it, where only the database knows; `signer` signs what was written
 * @throws AppError disk.*, and as `openDatabase`
 */
export const writeIntoCopy = (
  file: string,
  dataKey: Buffer,
  entry: {
    readonly call: string;
    readonly at: Date;
    readonly by: (db: ReadableDb) => string;
    readonly signer: SessionSigner | null;
  },
  write: (tx: WriteTransaction, db: WritableDb) => void,
): AuditHead => {
  const opened = openDatabase(file, dataKey);
  try {
    const db = opened.writer;
    const userId = entry.by(db);
    const before = readAuditHead(db);
    db.exec('BEGIN IMMEDIATE');
    const tx = new WriteTransaction(db, { userId, call: entry.call, at: entry.at, head: before });
    write(tx, db);
    entry.signer?.sign(db, before, tx.auditHead);
    db.exec('COMMIT');
    if (db.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy !== 0) throw new AppError('disk.failed');
    return tx.auditHead;
  } finally {
    opened.close();
  }
};
