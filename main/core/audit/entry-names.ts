import type { ReadableDb } from '../db/driver.ts';
import { auditTable } from './audit-tables.ts';

/** Columns of changes that hold an id, and where its name is. */
const nameSql: Readonly<Record<string, string>> = {
  person_id: 'SELECT preferred_name AS name FROM person WHERE id = ?',
  volunteer_id: 'SELECT name FROM volunteer WHERE id = ?',
  pick_up_volunteer_id: 'SELECT name FROM volunteer WHERE id = ?',
  owner_volunteer_id: 'SELECT name FROM volunteer WHERE id = ?',
  owner_user_id: 'SELECT display_name AS name FROM user WHERE id = ?',
  coordinator_id: 'SELECT display_name AS name FROM user WHERE id = ?',
};

/** The id of a record, and how to look up its name. */
interface Wanted {
  readonly sql: string;
  readonly id: string;
}

/** What an entry of the log names: the record that it is of, and those whose ids are in its changes. */
export interface NamedEntry {
  readonly table: string;
  readonly recordId: string;
  readonly changes: Record<string, unknown> | null;
}

const aboutOf = ({ table, recordId }: NamedEntry): Wanted | null => {
  const sql = auditTable(table)?.about;
  return sql ? { sql, id: recordId } : null;
};

const insideOf = ({ changes }: NamedEntry): Wanted[] => {
  const wanted: Wanted[] = [];
  for (const column in nameSql) {
    const [sql, change] = [nameSql[column], changes?.[column]];
    if (sql === undefined || change === undefined) continue;
    for (const id of Array.isArray(change) ? (change as unknown[]) : [change]) {
      if (typeof id === 'string') wanted.push({ sql, id });
    }
  }
  return wanted;
};

/** The names that entries of the log are told by: those of a whole page in one statement for each kind of record. */
export class EntryNames {
  private readonly known = new Map<string, ReadonlyMap<string, string | null>>();

  constructor(db: ReadableDb, entries: readonly NamedEntry[]) {
    const wanted = entries.flatMap((entry) => [aboutOf(entry) ?? [], insideOf(entry)].flat());
    for (const [sql, ofKind] of Map.groupBy(wanted, ({ sql }) => sql)) {
      const ids = JSON.stringify([...new Set(ofKind.map(({ id }) => id))]);
      const rows = db.all<{ id: string; name: string | null }>(
        `SELECT wanted.value AS id, (${sql.replace('?', 'wanted.value')}) AS name FROM json_each(?) wanted`,
        ids,
      );
      this.known.set(sql, new Map(rows.map(({ id, name }) => [id, name])));
    }
  }

  /** Whom a record is of or about. */
  about(entry: NamedEntry): string | null {
    const wanted = aboutOf(entry);
    return wanted === null ? null : this.nameOf(wanted);
  }

  /** Names of the records whose ids are in changes. */
  inside(entry: NamedEntry): Record<string, string> {
    const names: Record<string, string> = {};
    for (const wanted of insideOf(entry)) {
      const name = this.nameOf(wanted);
      if (name !== null) names[wanted.id] = name;
    }
    return names;
  }

  private nameOf({ sql, id }: Wanted): string | null {
    return this.known.get(sql)?.get(id) ?? null;
  }
}
