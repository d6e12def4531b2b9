import type { z } from 'zod';
import { records, type ColumnValues, type Records, type RecordTable, type Row } from '../../../shared/records.ts';
import type { InputField, OutputField, RecordSpec } from '../../../shared/records/record.ts';
import type { SqlValue } from '../db/driver.ts';
import { jsonOf } from './stored-values.ts';

/** Values of fields, as calls take or answer them. */
export type FieldValues<R extends RecordSpec> = {
  readonly [Field in InputField<R>]?:
    | z.output<R['columns'][Field]['type']['input']>
    | z.output<R['columns'][Field]['type']['output']>
    | undefined;
};

/** Fields of a record, as calls answer them. */
export type Fields<R extends RecordSpec> = {
  [Field in OutputField<R>]: z.output<R['columns'][Field]['type']['output']>;
};

interface Plan {
  readonly field: string;
  readonly column: string;
  readonly stored: 'plain' | 'flag' | 'json';
}

const planOf = (isIn: (io: 'out' | 'none' | undefined) => boolean): Readonly<Record<string, readonly Plan[]>> =>
  Object.fromEntries(
    Object.entries(records).map(([table, { columns }]: [string, RecordSpec]) => [
      table,
      Object.entries(columns)
        .filter(([, { io }]) => isIn(io))
        .map(([field, { name, type }]) => ({ field, column: name, stored: type.stored })),
    ]),
  );

// Made once: an import turns a hundred thousand records into columns.
const written = planOf((io) => io === undefined);
const answered = planOf((io) => io !== 'none');

const toSql = (value: unknown, stored: Plan['stored']): SqlValue => {
  if (value === null) return null;
  if (stored === 'json') return JSON.stringify(value);
  // The contract's schema, from the same spec, let no other value through.
  return stored === 'flag' ? (value === true ? 1 : 0) : (value as SqlValue);
};

const fromSql = (value: SqlValue, stored: Plan['stored']): unknown => {
  if (value === null || stored === 'plain') return value;
  if (stored === 'flag') return value === 1;
  return value === '[]' ? [] : jsonOf(String(value));
};

/** The columns of those fields that are there: booleans become 0 and 1, lists JSON; null stays null. */
export const toColumns = <Table extends RecordTable>(
  table: Table,
  values: FieldValues<Records[Table]>,
): ColumnValues<Table> => {
  const columns: Record<string, SqlValue> = {};
  const given: Readonly<Record<string, unknown>> = values;
  for (const { field, column, stored } of written[table] ?? []) {
    const value = given[field];
    if (value !== undefined) columns[column] = toSql(value, stored);
  }
  // the names come from the table's own spec
  return columns as ColumnValues<Table>;
};

const readRow = (plans: readonly Plan[], row: Readonly<Record<string, SqlValue>>): Record<string, unknown> => {
  const fields: Record<string, unknown> = {};
  for (const plan of plans) fields[plan.field] = fromSql(row[plan.column] ?? null, plan.stored);
  return fields;
};

/** The fields of a row: 0 and 1 become booleans, JSON becomes lists. */
export const toFields = <Table extends RecordTable>(table: Table, row: Row<Table>): Fields<Records[Table]> =>
  // as: a row of any table has text, numbers and null in its columns; the write path alone fills them, from values that
  // a schema has parsed
  readRow(answered[table] ?? [], row as unknown as Readonly<Record<string, SqlValue>>) as Fields<Records[Table]>;

/** Some fields of a table and no others: what is not read cannot be told. */
export interface FieldReader<Read> {
  /** For a SELECT, with the table's name before each. */
  readonly columns: string;
  readonly read: (row: Readonly<Record<string, SqlValue>>) => Read;
}

/** Reads some fields of a table's rows. @param fields as calls answer them */
export const readerOf = <Table extends RecordTable, const Field extends OutputField<Records[Table]>>(
  table: Table,
  fields: readonly Field[],
): FieldReader<Pick<Fields<Records[Table]>, Field & keyof Fields<Records[Table]>>> => {
  const plans = (answered[table] ?? []).filter(({ field }) => fields.some((one) => one === field));
  return {
    columns: plans.map(({ column }) => `"${table}"."${column}"`).join(', '),
    // as: the fields that were asked for, of the table's own spec
    read: (row) => readRow(plans, row) as Pick<Fields<Records[Table]>, Field & keyof Fields<Records[Table]>>,
  };
};
