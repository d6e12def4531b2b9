import { records, type ColumnValues, type RecordTable } from '../../../shared/records.ts';
import type { Part } from '../../../shared/records/parts.ts';
import type { RecordSpec } from '../../../shared/records/record.ts';
import type { SqlValue } from '../db/driver.ts';

/** The columns of a table that belong to a part. */
export const columnsOfPart = (
  table: RecordTable,
  part: Part,
): { readonly name: string; readonly blank: SqlValue }[] => {
  const { columns }: RecordSpec = records[table];
  return Object.values(columns).flatMap(({ name, part: its, type: { blank } }) =>
    its === part ? [{ name, blank: blank ?? null }] : [],
  );
};

/**
 * The columns of a table that do not stay, with what a new row has in them.
 *
 * @param kept parts that stay; what always stays need not be among them
 * @param instead values for columns that no row can be without
 */
export const blankColumns = <Table extends RecordTable>(
  table: Table,
  kept: ReadonlySet<Part>,
  instead: ColumnValues<Table> = {},
): ColumnValues<Table> => {
  const { columns }: RecordSpec = records[table];
  const given = instead as Readonly<Record<string, SqlValue>>; // columns of the table's own spec
  const blank: Record<string, SqlValue> = {};
  for (const { name, part, type } of Object.values(columns)) {
    if (part === 'always' || kept.has(part)) continue;
    const value = Object.hasOwn(given, name) ? given[name] : type.blank;
    if (value === undefined) throw new Error(`${table}.${name} cannot be blank`);
    blank[name] = value;
  }
  // the names come from the table's own spec
  return blank as ColumnValues<Table>;
};
