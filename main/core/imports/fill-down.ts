import type { ImportField, Mapping } from '../../../shared/imports/import-fields.ts';
import { cellAt, type CellRemark, type Sheet, type SheetRow } from '../../../shared/imports/sheet.ts';
import { isDitto } from './rules/ditto.ts';
import { isAnotherHeader, repeatsHeader } from './rules/find-header.ts';

const nameFields: ReadonlySet<ImportField> = new Set<ImportField>(['fullName', 'givenName', 'familyName']);
/** Someone else's number or birth date is never taken from the row above: only that of the same person. */
const identityFields: ReadonlySet<ImportField> = new Set<ImportField>(['aNumber', 'birthDate']);
/** Words of their own, whatever they say. */
const untouched: ReadonlySet<ImportField> = new Set<ImportField>(['note', 'skip', 'recordedAt']);

const filledCells = (row: SheetRow): number => row.cells.filter((cell) => cell.trim() !== '').length;

const withRemarks = (row: SheetRow, cells: readonly string[], remarks: readonly CellRemark[]): SheetRow => {
  const { hidden = false, struck = false, remarks: before = [] } = row.marks ?? {};
  return { ...row, cells, marks: { hidden, struck, remarks: [...before, ...remarks] } };
};

const at = (cells: readonly string[], column: number): string => cells[column]?.trim() ?? '';

/** The row with what its ditto marks stand for, and a remark for each. */
const resolveDittos = (row: SheetRow, above: SheetRow | null, { columns }: Mapping): SheetRow => {
  const dittos = columns.filter(({ column, field }) => !untouched.has(field) && isDitto(cellAt(row, column)));
  if (above === null || dittos.length === 0) return row;
  const named = columns.filter(({ field }) => nameFields.has(field));
  const isSamePerson = named.some(
    ({ column }) =>
      isDitto(cellAt(row, column)) || (cellAt(row, column) !== '' && cellAt(row, column) === cellAt(above, column)),
  );
  const cells = [...row.cells];
  const remarks: CellRemark[] = [];
  for (const { column, field } of dittos) {
    const value = above.cells[column] ?? '';
    if (value.trim() === '' || isDitto(value) || (identityFields.has(field) && !isSamePerson)) continue;
    remarks.push({ column, kind: 'ditto', text: cellAt(row, column) });
    cells[column] = value;
  }
  return remarks.length === 0 ? row : withRemarks(row, cells, remarks);
};

interface Gaps {
  /** The column of the dates. */
  readonly column: number;
  readonly isGap: (row: SheetRow) => boolean;
}

/** Rows of someone with an appointment's cells and no date, in a sheet whose dates come before its names. */
const gapsOf = (mapping: Mapping): Gaps | null => {
  const columnsOf = (fields: ReadonlySet<ImportField>) =>
    mapping.columns.filter(({ field }) => fields.has(field)).map(({ column }) => column);
  const column = mapping.columns.find(({ field }) => field === 'appointmentDate')?.column;
  const names = columnsOf(nameFields);
  if (column === undefined || names.length === 0 || column > Math.min(...names)) return null;
  const isFilled = (row: SheetRow, columns: readonly number[]): boolean =>
    columns.some((one) => cellAt(row, one) !== '');
  return { column, isGap: (row) => cellAt(row, column) === '' && isFilled(row, names) };
};

/**
 * The sheet with what its rows leave to the row above them: ditto marks, and the date that is only in the first row of its
 * day. Each is remarked on, so that someone looks at it. A heading, a second header, or a row of another make ends it.
 */
export const fillDown = (sheet: Sheet, mapping: Mapping): Sheet => {
  const header = sheet.rows.find((row) => row.number === mapping.headerRow);
  const gaps = gapsOf(mapping);
  let above: SheetRow | null = null;
  let date = '';
  const rows = sheet.rows.map((row): SheetRow => {
    const isData = mapping.headerRow === null || row.number > mapping.headerRow;
    const divides = header !== undefined && (repeatsHeader(row, header) || isAnotherHeader(row));
    if (!isData || divides || filledCells(row) < 2) {
      above = null;
      date = '';
      return row;
    }
    let filled = resolveDittos(row, above, mapping);
    if (gaps !== null) {
      if (gaps.isGap(filled) && date !== '') {
        const cells = [...filled.cells];
        while (cells.length <= gaps.column) cells.push('');
        cells[gaps.column] = date;
        filled = withRemarks(filled, cells, [{ column: gaps.column, kind: 'filledDown', text: date.trim() }]);
      } else date = at(filled.cells, gaps.column) === '' ? '' : (filled.cells[gaps.column] ?? '');
    }
    above = filled;
    return filled;
  });
  return { ...sheet, rows };
};
