import type { Role } from '../../../shared/contract/contract-kit.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ReadableDb } from '../db/driver.ts';
import { newestVersion } from '../db/migrations/index.ts';

/** What a copied database holds, as far as it is shown before it is restored. */
export interface CheckedCopy {
  readonly newest: { readonly seq: number; readonly hash: string; readonly at: string } | null;
  readonly people: number;
  readonly appointments: number;
  readonly notes: number;
  /** Of everyone who may unlock it. */
  readonly roles: readonly { readonly userId: string; readonly role: Role }[];
}

const count = (db: ReadableDb, table: 'person' | 'appointment' | 'encounter_note'): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NULL`)?.n ?? 0;

/** @throws AppError vault.newer */
export const readContents = (db: ReadableDb): CheckedCopy => {
  const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  if (version > newestVersion) throw new AppError('vault.newer');
  const newest = db.get<{ seq: number; hash: Uint8Array; at: string }>(
    'SELECT seq, hash, at FROM audit_entry ORDER BY seq DESC LIMIT 1',
  );
  return {
    newest: newest === undefined ? null : { ...newest, hash: Buffer.from(newest.hash).toString('base64') },
    people: count(db, 'person'),
    appointments: count(db, 'appointment'),
    notes: count(db, 'encounter_note'),
    roles: db.all('SELECT id AS userId, role FROM user WHERE deleted_at IS NULL AND disabled_at IS NULL'),
  };
};
