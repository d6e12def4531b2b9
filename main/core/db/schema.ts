import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { connect, type ReadableDb } from './driver.ts';
import { migrations, newestVersion } from './migrations/index.ts';
import { newestSchemaDigest } from './newest-schema.ts';

/** A table, index, view, or trigger as SQLite lists it. */
interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** By what a full-text index keeps its words in: SQLite writes these tables, in a form of its own. */
const shadowTable = /^(?:person|text)_search_(?:data|idx|docsize|config)$/u;

const objectsOf = (db: ReadableDb): Map<string, string> =>
  new Map(
    db
      .all<SchemaObject>('SELECT type, name, tbl_name, sql FROM sqlite_schema')
      .map(({ type, name, tbl_name, sql }) => [
        `${type} ${name}`,
        type === 'table' && shadowTable.test(name) ? tbl_name : `${tbl_name} ${sql?.replaceAll(/\s+/gu, ' ') ?? ''}`,
      ]),
  );

const known = new Map<number, ReadonlyMap<string, string>>();

/** Every object that this program makes in a vault of a version, as SQLite writes it down. */
const programsOwn = (version: number): ReadonlyMap<string, string> => {
  const before = known.get(version);
  if (before !== undefined) return before;
  const blank = connect(':memory:', 'writer', false);
  try {
    for (const migration of migrations) if (migration.version <= version) blank.exec(migration.sql);
    const objects = objectsOf(blank);
    known.set(version, objects);
    return objects;
  } finally {
    blank.close();
  }
};

const digestOf = (objects: ReadonlyMap<string, string>): string =>
  createHash('sha256')
    .update(JSON.stringify([...objects].sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest('base64');

/** Of everything that the migrations make, for `newest-schema.ts`: to make it at every unlock would take longer than the rest. */
export const digestOfNewestSchema = (): string => digestOf(programsOwn(newestVersion));

/** Names come from the file and may be anything. */
const tellable = (object: string): string => object.replaceAll(/[^\w ]/gu, '?').slice(0, 60);

/**
 * What of a database's tables, columns, indexes, views, and triggers is not as this program makes them at the database's
 * version: `planted trigger x`, `missing trigger y`, `changed table z`.
 */
export const schemaDifferences = (db: ReadableDb): string[] => {
  const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  const found = objectsOf(db);
  if (version === newestVersion && digestOf(found) === newestSchemaDigest) return [];
  const own = programsOwn(version);
  const differences: string[] = [];
  for (const [object, text] of found) {
    if (!own.has(object)) differences.push(`planted ${tellable(object)}`);
    else if (own.get(object) !== text) differences.push(`changed ${tellable(object)}`);
  }
  for (const object of own.keys()) if (!found.has(object)) differences.push(`missing ${tellable(object)}`);
  return differences;
};

/** @throws AppError vault.schemaChanged, with the first of the differences */
export const refuseChangedSchema = (db: ReadableDb): void => {
  const [object] = schemaDifferences(db);
  if (object !== undefined) throw new AppError('vault.schemaChanged', { details: { object } });
};
