import type { ReadableDb } from '../db/driver.ts';
import { auditTable } from './audit-tables.ts';

/** Columns of changes that hold an id, and where its name is. */
const nameSql: Readonly<Record<string, string>> = {
  person_id: 'SELECT preferred_name AS name FROM person WHERE id = ?',
  volunteer_id: 'SELECT name FROM volunteer WHERE id = ?',
  coordinator_id: 'SELECT display_name AS name FROM user WHERE id = ?',
};

/** Looks up the names that the log's entries are shown with, each once. */
export class EntryNames {
  private readonly db: ReadableDb;
  private readonly known = new Map<string, string | null>();

  constructor(db: ReadableDb) {
    this.db = db;
  }

  /** Whom a record is of or about. */
  about(table: string, recordId: string): string | null {
    const sql = auditTable(table)?.about;
    return sql ? this.look(`SELECT * FROM (${sql})`, recordId) : null;
  }

  /** Names of the records whose ids are in changes. */
  inside(changes: Record<string, unknown> | null): Record<string, string> {
    const names: Record<string, string> = {};
    for (const [column, sql] of Object.entries(nameSql)) {
      const change = changes?.[column];
      for (const value of Array.isArray(change) ? (change as unknown[]) : [change]) {
        const name = typeof value === 'string' ? this.look(sql, value) : null;
        if (name !== null && typeof value === 'string') names[value] = name;
      }
    }
    return names;
  }

  private look(sql: string, id: string): string | null {
    const key = `${sql} ${id}`;
    let name = this.known.get(key);
    if (name === undefined) {
      const row = this.db.get<Record<string, string | null>>(sql, id);
      name = (row && Object.values(row)[0]) ?? null;
      this.known.set(key, name);
    }
    return name;
  }
}
