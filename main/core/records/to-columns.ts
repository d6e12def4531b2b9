import type { SqlValue } from '../db/driver.ts';
import type { RecordValues } from './write-transaction.ts';

type FieldValue = string | number | boolean | null | readonly unknown[];

const toSql = (value: FieldValue): SqlValue => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
};

/** The columns of those fields that are there: booleans become 0 and 1, lists JSON; null stays null. */
export const toColumns = <Columns extends Readonly<Record<string, string>>>(
  columns: Columns,
  values: Readonly<{ [Field in keyof Columns]?: FieldValue | undefined }>,
): RecordValues => {
  const row: Record<string, SqlValue> = {};
  for (const [field, column] of Object.entries(columns)) {
    const value = values[field];
    if (value !== undefined) row[column] = toSql(value);
  }
  return row;
};
