import type { ReadableDb } from '../../main/core/db/driver.ts';

const plain = (value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value);

/** Every row of every table but those in which full-text search keeps its index. */
export const allRows = (db: ReadableDb): Record<string, Record<string, unknown>[]> => {
  const tables = db.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search*' AND name NOT GLOB 'sqlite_*' ORDER BY name`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      db
        .all<Record<string, unknown>>(`SELECT * FROM "${name}"`)
        .map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)])))
        .toSorted((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right))),
    ]),
  );
};
