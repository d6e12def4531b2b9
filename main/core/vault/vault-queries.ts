import type { ReadableDb } from '../db/driver.ts';

export const countRecords = (db: ReadableDb, table: 'person' | 'appointment'): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NULL`)?.n ?? 0;
