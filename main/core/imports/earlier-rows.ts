import { fold } from '../../../shared/basics/names.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { textsOf } from '../records/stored-values.ts';
import { appointmentParts, type AppointmentParts } from './appointment-draft.ts';
import { mappingOf, parseKeptBroken, parseKeptReading, type KeptReading } from './import-record.ts';
import { mendedCells, planKept, withCells } from './kept-rows.ts';
import type { TeamDay } from './plan.ts';
import type { PlannedRow } from './rules/planned.ts';

/** What a row said when it was last imported, with what was fixed since. */
export interface EarlierRow {
  readonly id: string;
  readonly personId: string;
  /** Null for a row about a person alone. */
  readonly appointmentId: string | null;
  readonly planned: PlannedRow;
  readonly parts: AppointmentParts | null;
  /** The text of its cells by the folded name of their column. */
  readonly cells: ReadonlyMap<string, string>;
}

type StoredRow = Pick<Row<'import_row'>, 'id' | 'import_id' | 'cells' | 'broken'> & {
  person_id: string;
  appointment_id: string | null;
};

/** By this the columns of two imports of one sheet are told to be the same. */
export const columnKeys = (headers: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const key = fold(header);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return count === 0 ? key : `${key} ${count + 1}`;
  });
};

const readingsOf = (db: ReadableDb, importIds: ReadonlySet<string>): Map<string, KeptReading> =>
  new Map(
    db
      .all<{ id: string; mapping: string }>(
        'SELECT i.id, i.mapping FROM json_each(?) wanted JOIN import i ON i.id = wanted.value',
        JSON.stringify([...importIds]),
      )
      .map(({ id, mapping }) => [id, parseKeptReading(mapping)]),
  );

/** Of rows in the order in which they were imported, the last of each appointment, and all that are about none. */
const newest = (rows: readonly StoredRow[]): readonly StoredRow[] => [
  ...new Map(rows.map((row) => [row.appointment_id ?? row.id, row])).values(),
];

/**
 * The rows by which these people and their appointments last came, read again as their imports read them.
 */
export const loadEarlierRows = (db: ReadableDb, personIds: readonly string[], day: TeamDay): readonly EarlierRow[] => {
  if (personIds.length === 0) return [];
  const rows = newest(
    db.all<StoredRow>(
      `SELECT r.id, r.import_id, r.cells, r.broken, r.person_id, r.appointment_id FROM json_each(?) wanted
       JOIN import_row r ON r.person_id = wanted.value AND r.deleted_at IS NULL
       LEFT JOIN appointment a ON a.id = r.appointment_id
       WHERE a.deleted_at IS NULL ORDER BY r.id`,
      JSON.stringify(personIds),
    ),
  );
  const byImport = Map.groupBy(rows, (row) => row.import_id);
  const readings = readingsOf(db, new Set(byImport.keys()));
  return [...byImport].flatMap(([importId, stored]) => {
    const reading = readings.get(importId);
    if (reading === undefined) return [];
    const width = reading.columns.length;
    const { plan, sheet } = planKept(
      stored.map((row) => withCells(textsOf(row.cells), mendedCells(parseKeptBroken(row.broken)), width)),
      reading,
      day,
    );
    const planned = new Map(plan.rows.map((row) => [row.row, row]));
    const mapping = mappingOf(reading);
    const keys = columnKeys(reading.columns.map(({ header }) => header));
    return stored.flatMap((row, index): EarlierRow[] => {
      const [plannedRow, source] = [planned.get(index + 2), sheet.rows[index + 1]];
      if (plannedRow === undefined || source === undefined) return [];
      return [
        {
          id: row.id,
          personId: row.person_id,
          appointmentId: row.appointment_id,
          planned: plannedRow,
          parts: appointmentParts(plannedRow, { row: source, mapping }, ''),
          cells: new Map(keys.map((key, column) => [key, source.cells[column]?.trim() ?? ''])),
        },
      ];
    });
  });
};
