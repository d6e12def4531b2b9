/** A statement that inserts as many rows as it is asked to. */
export interface ManyRows {
  readonly columns: number;
  /** Rows that a bulk inserts at a time. */
  readonly stretch: number;
  readonly sql: (rows: number) => string;
}

/** Makes a statement that inserts rows. @param onConflict what follows the rows */
export const manyRows = ({
  table,
  columns,
  stretch,
  onConflict = '',
}: {
  readonly table: string;
  readonly columns: readonly string[];
  readonly stretch: number;
  readonly onConflict?: string;
}): ManyRows => {
  // The same text each time, by which the connection finds the statement that it has prepared.
  const texts = new Map<number, string>();
  const row = `(${columns.map(() => '?').join(', ')})`;
  return {
    columns: columns.length,
    stretch,
    sql: (rows) => {
      const known = texts.get(rows);
      if (known !== undefined) return known;
      const values = Array.from({ length: rows }, () => row).join(', ');
      const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values} ${onConflict}`;
      texts.set(rows, text);
      return text;
    },
  };
};
