import { records, recordTables, type RecordTable } from '../../../shared/records.ts';
import type { RecordSpec } from '../../../shared/records/record.ts';

/** A column that holds the id of a record of some table. */
export interface Link {
  readonly table: RecordTable;
  readonly column: string;
  /** Rows of the column's table are deleted with the record that it names. */
  readonly owns: boolean;
  readonly to: string;
  /** The column can be empty. */
  readonly loose: boolean;
}

const allLinks: readonly Link[] = recordTables.flatMap((table) => {
  const { owner, columns }: RecordSpec = records[table];
  return Object.entries(columns).flatMap(([field, { name, type }]) =>
    type.link === undefined
      ? []
      : [
          {
            table,
            column: name,
            to: type.link,
            owns: Array.isArray(owner) && owner.includes(field),
            loose: type.blank === null,
          },
        ],
  );
});

const byTarget = (owns: boolean): ReadonlyMap<string, readonly Link[]> =>
  new Map(recordTables.map((table) => [table, allLinks.filter((link) => link.to === table && link.owns === owns)]));

const owned = byTarget(true);
const mentioned = byTarget(false);

/** Tables whose rows go with a record of this table, each with the column that names it. */
export const ownedBy = (table: RecordTable): readonly Link[] => owned.get(table) ?? [];

/** Columns that name a record of this table, do not go with it, and can be empty. */
export const mentionsOf = (table: RecordTable): readonly Link[] =>
  (mentioned.get(table) ?? []).filter(({ loose }) => loose);

/** Whose record a row of this table is part of. */
export const ownersOf = (table: RecordTable): readonly Link[] =>
  allLinks.filter((link) => link.table === table && link.owns);
