import type { ReadableDb, SqlValue } from '../../main/core/db/driver.ts';

/** What every record has; the write path alone fills these. */
export const houseColumns = ['id', 'created_at', 'created_by', 'updated_at', 'deleted_at'];

export interface StoredColumn {
  readonly name: string;
  /** What a new row has in it when no one says anything. */
  readonly blank: SqlValue;
}

const blankOf = (dflt: string | null): SqlValue => {
  if (dflt === null) return null;
  return dflt.startsWith("'") ? dflt.slice(1, -1) : Number(dflt);
};

/** Every table of records with its own columns, as the database itself says them. */
export const recordTables = (db: ReadableDb): ReadonlyMap<string, readonly StoredColumn[]> => {
  const tables = db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  const columns = tables.map(
    ({ name }) =>
      [
        name,
        db.all<{ name: string; dflt_value: string | null }>(`PRAGMA table_info("${name}")`).map((column) => ({
          name: column.name,
          blank: blankOf(column.dflt_value),
        })),
      ] as const,
  );
  return new Map(
    columns
      .filter(([, all]) => houseColumns.every((house) => all.some(({ name }) => name === house)))
      .map(([name, all]) => [name, all.filter((column) => !houseColumns.includes(column.name))]),
  );
};

/** The names of those columns in which some row of a table has more than a new one. */
export const filledColumns = (db: ReadableDb, table: string, columns: readonly StoredColumn[]): string[] => {
  const rows = db.all<Record<string, SqlValue>>(`SELECT * FROM "${table}"`);
  return columns.filter(({ name, blank }) => rows.some((row) => row[name] !== blank)).map(({ name }) => name);
};
