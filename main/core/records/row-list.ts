import type { ColumnOf, ColumnValues } from '../../../shared/records.ts';
import type { SqlValue } from '../db/driver.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Tables whose rows are a list of some record. */
export type ListTable =
  | 'person_channel'
  | 'contact'
  | 'plan_child'
  | 'plan_caregiver'
  | 'plan_medicine'
  | 'plan_document'
  | 'plan_signed'
  | 'appointment_person'
  | 'crew_member'
  | 'encounter_entry';

/** A list of one record. */
export interface RowList<Table extends ListTable> {
  readonly table: Table;
  /** The record that it is a list of, and the column that holds its id. */
  readonly of: { readonly column: ColumnOf<Table>; readonly id: string };
  /** Tells rows apart: their own id, by which a removed one comes back, or whom they name. */
  readonly by: 'id' | ColumnOf<Table>;
  /** Whether its rows are in their own order. */
  readonly ordered: boolean;
  /** Whether rows that are not wanted are removed; without it, new ones come after those that are there. */
  readonly takesOut?: boolean;
  /** Throws for a key that no row has, or that comes twice; without it, such a row is new. */
  readonly refuse?: (key: string, index: number) => void;
}

export interface WantedRow<Table extends ListTable> {
  /** Undefined: a new row. */
  readonly key: string | undefined;
  readonly values: ColumnValues<Table>;
}

interface StoredRow {
  readonly id: string;
  readonly key: string;
  readonly position: number;
  readonly deleted_at: string | null;
}

const insertRow = <Table extends ListTable>(
  tx: WriteTransaction,
  { table, of, by, ordered }: RowList<Table>,
  { key, values }: WantedRow<Table>,
  position: number,
): void => {
  const row: Record<string, SqlValue> = { [of.column]: of.id };
  if (key !== undefined) row[by] = key;
  if (ordered) row['position'] = position;
  // columns of the table's own spec, and perhaps the id
  tx.insert(table, { ...row, ...values } as ColumnValues<Table> & { readonly id?: string });
};

/** The rows of a list that has none yet. */
export const insertRows = <Table extends ListTable>(
  tx: WriteTransaction,
  list: RowList<Table>,
  wanted: readonly WantedRow<Table>[],
): void => {
  for (const [position, row] of wanted.entries()) insertRow(tx, list, row, position);
};

/**
 * Makes a list what it should be, in this order: rows whose key is there are changed (and restored, if they had
 * been removed), the others are new, and those that are missing are removed.
 */
export const saveRows = <Table extends ListTable>(
  tx: WriteTransaction,
  list: RowList<Table>,
  wanted: readonly WantedRow<Table>[],
): void => {
  const { table, of, by, ordered, takesOut = true, refuse } = list;
  const rows = tx.db.all<StoredRow>(
    `SELECT id, "${by}" AS key, ${ordered ? 'position' : '0'} AS position, deleted_at FROM "${table}"
     WHERE "${of.column}" = ? ${by === 'id' ? '' : 'AND deleted_at IS NULL'}`,
    of.id,
  );
  const unclaimed = new Map(rows.map((row) => [row.key, row]));
  let end = Math.max(0, ...rows.map(({ position }) => position + 1));
  for (const [index, one] of wanted.entries()) {
    const row = one.key === undefined ? undefined : unclaimed.get(one.key);
    if (row === undefined) {
      if (one.key !== undefined) refuse?.(one.key, index);
      insertRow(tx, list, one, takesOut ? index : end++);
      continue;
    }
    unclaimed.delete(row.key);
    if (row.deleted_at !== null) tx.restore(table, row.id);
    const place = ordered ? { position: takesOut ? index : row.position } : {};
    // columns of the table's own spec
    tx.update(table, row.id, { ...one.values, ...place } as ColumnValues<Table>);
  }
  if (!takesOut) return;
  for (const row of unclaimed.values()) if (row.deleted_at === null) tx.delete(table, row.id);
};
