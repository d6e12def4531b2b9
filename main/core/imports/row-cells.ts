import { appointmentFields, type ColumnMapping, type ImportField } from '../../../shared/imports-rules/fields.ts';
import type { BrokenCell, Leftover } from '../../../shared/imports-rules/planned.ts';
import { cellAt, type SheetRow } from '../../../shared/imports-rules/sheet.ts';

/** One filled cell of a column that has a field. */
export interface FieldCell {
  readonly text: string;
  readonly column: ColumnMapping;
}

/**
 * The cells of one row by field, with a ledger: a cell that no reader takes in full is kept as a leftover, so that
 * nothing which somebody wrote is dropped.
 */
export class RowCells {
  readonly row: number;
  readonly broken: BrokenCell[] = [];
  readonly doubts: BrokenCell[] = [];
  readonly #cells = new Map<ImportField, FieldCell[]>();
  readonly #kept = new Set<FieldCell>();
  readonly #taken = new Set<FieldCell>();

  constructor(row: SheetRow, columns: readonly ColumnMapping[]) {
    this.row = row.number;
    for (const column of columns) {
      const text = cellAt(row, column.column);
      if (text === '' || column.field === 'skip') continue;
      const cells = this.#cells.get(column.field);
      if (cells === undefined) this.#cells.set(column.field, [{ text, column }]);
      else cells.push({ text, column });
    }
  }

  all(field: ImportField): readonly FieldCell[] {
    return this.#cells.get(field) ?? [];
  }

  first(field: ImportField): FieldCell | undefined {
    return this.#cells.get(field)?.[0];
  }

  /** The cell is in a field now, with all its words. */
  take(cell: FieldCell): void {
    this.#taken.add(cell);
  }

  /** The cell is also, or only, kept as words. */
  keep(cell: FieldCell): void {
    this.#kept.add(cell);
  }

  /** The text of a cell that goes into its field as it is; blank if there is none. */
  text(field: ImportField): string {
    const cell = this.first(field);
    if (cell === undefined) return '';
    this.take(cell);
    return cell.text;
  }

  /** Cannot be read: reported, and kept as words. */
  breakCell(cell: FieldCell, reason: string): void {
    this.keep(cell);
    this.broken.push(this.#describe(cell, reason));
  }

  /** Read, yet worth a second look. */
  doubt(cell: FieldCell, reason: string): void {
    this.doubts.push(this.#describe(cell, reason));
  }

  #describe(cell: FieldCell, reason: string): BrokenCell {
    const { column, header, field } = cell.column;
    return { row: this.row, column, header, field, reason, value: cell.text };
  }

  hasAppointmentCell(): boolean {
    return (['appointmentDate', 'appointmentTime', 'place', 'kind'] as const).some((field) => this.#cells.has(field));
  }

  /** Without an appointment its cells are words like others. */
  keepAppointmentCells(): void {
    for (const [field, cells] of this.#cells) if (appointmentFields.has(field)) cells.forEach((cell) => this.keep(cell));
  }

  /** What was not taken, or was kept on purpose, in the order of the columns. */
  leftovers(): readonly Leftover[] {
    return [...this.#cells.values()]
      .flat()
      .filter((cell) => this.#kept.has(cell) || !this.#taken.has(cell))
      .toSorted((left, right) => left.column.column - right.column.column)
      .map(({ column: { column, header }, text }) => ({ column, header, text }));
  }
}
