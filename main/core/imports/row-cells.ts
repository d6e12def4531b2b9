import { withoutInvisible } from '../../../shared/basics/digits.ts';
import { isFormulaError } from '../../../shared/basics/unknown-words.ts';
import {
  appointmentFields,
  isPersonField,
  type ColumnMapping,
  type ImportField,
  type Mapping,
} from '../../../shared/imports/import-fields.ts';
import { cellAt, type SheetRow } from '../../../shared/imports/sheet.ts';
import { isDitto } from './rules/ditto.ts';
import type { BrokenCell, Leftover } from './rules/planned.ts';

/** One filled cell of a column that has a field. */
export interface FieldCell {
  readonly text: string;
  readonly column: ColumnMapping;
}

/** Where none, or no, is an answer. */
const zeroAnswers: ReadonlySet<ImportField> = new Set<ImportField>([
  'companionWish',
  'dependants',
  'interpreterNeeded',
  'interpreter',
  'safeToCall',
  'safeToText',
  'safeToLeaveMessage',
  'status',
  'note',
]);

/** True for a 0 that says nothing: a formula that points at a blank cell has it for a result. */
const isOnlyZero = (text: string, field: ImportField): boolean =>
  /^0{1,4}(?:[.,]0{1,4})?$/u.test(text) && !zeroAnswers.has(field);

/** The columns of a sheet by field, made once for all its rows. */
export interface RowLayout {
  readonly columns: readonly ColumnMapping[];
  readonly byField: ReadonlyMap<ImportField, readonly ColumnMapping[]>;
}

export const layOut = (mapping: Mapping): RowLayout => {
  const columns = mapping.columns
    .filter((column) => column.field !== 'skip')
    .toSorted((left, right) => left.column - right.column);
  return { columns, byField: Map.groupBy(columns, (column) => column.field) };
};

const none: readonly FieldCell[] = [];
const appointmentCells = ['appointmentDate', 'appointmentTime', 'place', 'kind'] as const;
/** Fields whose value someone has to give where a formula failed; of others the words are kept. */
const missed: ReadonlySet<ImportField> = new Set<ImportField>([
  'aNumber',
  'birthDate',
  'appointmentDate',
  'appointmentTime',
]);

/** Characters of a cell that are read. What a parser costs grows faster than the cell, and no field but free words is as long. */
const longestRead = 500;
const freeWords: ReadonlySet<ImportField> = new Set<ImportField>([
  'note',
  'address',
  'attorney',
  'companionWish',
  'dependants',
  'medical',
]);

/**
 * The cells of one row by field, with a ledger: a cell that no reader takes in full is kept as a leftover, so that
 * nothing which someone wrote is dropped.
 */
export class RowCells {
  readonly row: number;
  readonly broken: BrokenCell[] = [];
  readonly doubts: BrokenCell[] = [];
  readonly #layout: RowLayout;
  readonly #source: SheetRow;
  /** By column; columns that no one asked for are not in it. */
  readonly #cells: FieldCell[] = [];
  readonly #kept: boolean[] = [];
  readonly #taken: boolean[] = [];
  readonly #others: boolean[] = [];
  readonly #about: ('person' | 'appointment')[] = [];

  constructor(row: SheetRow, layout: RowLayout) {
    this.row = row.number;
    this.#source = row;
    this.#layout = layout;
  }

  #cell(column: ColumnMapping): FieldCell | undefined {
    const before = this.#cells[column.column];
    if (before !== undefined) return before;
    const written = cellAt(this.#source, column.column);
    if (written === '') return undefined;
    if (written.length > longestRead && !freeWords.has(column.field)) {
      this.#leaveUnread({ text: written, column }, 'cellTooLong');
      return undefined;
    }
    // words stay as they came; only what is read does without marks that no one sees
    const bare = column.field === 'note' ? '' : withoutInvisible(written).trim();
    const text = bare === '' ? written : bare;
    const cell = { text, column };
    if (isFormulaError(text)) {
      if (missed.has(column.field) && this.#kept[column.column] !== true) this.breakCell(cell, 'formulaError');
      return undefined;
    }
    if (isOnlyZero(text, column.field)) {
      if (this.#kept[column.column] !== true) this.doubt(cell, 'onlyZero');
      this.keep(cell);
      return undefined;
    }
    if (column.field !== 'note' && isDitto(text)) {
      // what stands for a value that no row above has, or not for this person, is no value
      this.#leaveUnread(cell, 'dittoMark');
      return undefined;
    }
    this.#cells[column.column] = cell;
    return cell;
  }

  /** No value is read of a cell: says so once, and keeps its words. */
  #leaveUnread(cell: FieldCell, reason: 'cellTooLong' | 'dittoMark'): void {
    if (this.#kept[cell.column.column] === true) return;
    if (missed.has(cell.column.field)) this.breakCell(cell, reason);
    else {
      this.keep(cell);
      this.doubt(cell, reason);
    }
  }

  all(field: ImportField): readonly FieldCell[] {
    const columns = this.#layout.byField.get(field);
    return columns === undefined
      ? none
      : columns
          .filter(({ column }) => this.#others[column] !== true)
          .map((column) => this.#cell(column))
          .filter((cell) => cell !== undefined);
  }

  first(field: ImportField): FieldCell | undefined {
    for (const column of this.#layout.byField.get(field) ?? []) {
      const cell = this.#cell(column);
      if (cell !== undefined) return cell;
    }
    return undefined;
  }

  /** The cell is in a field now, with all its words. */
  take(cell: FieldCell): void {
    this.#taken[cell.column.column] = true;
  }

  /** The cell is no part of this row's record: no reader gets it, and no note. */
  leaveOut(cell: FieldCell): void {
    this.take(cell);
    this.#others[cell.column.column] = true;
  }

  /** The cell is also, or only, kept as words. */
  keep(cell: FieldCell): void {
    this.#kept[cell.column.column] = true;
  }

  /** The cell's words are about this record, whatever its column is for. */
  keepWith(cell: FieldCell, about: 'person' | 'appointment'): void {
    this.keep(cell);
    this.#about[cell.column.column] = about;
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

  /** Every filled cell, whatever its column is for. */
  filled(): readonly FieldCell[] {
    return this.#layout.columns
      .map((column) => ({ text: cellAt(this.#source, column.column), column }))
      .filter(({ text }) => text !== '');
  }

  hasAppointmentCell(): boolean {
    return appointmentCells.some(
      (field) =>
        this.#layout.byField.get(field)?.some(({ column }) => {
          const text = cellAt(this.#source, column);
          return text !== '' && !isOnlyZero(text, field);
        }) === true,
    );
  }

  /** Without an appointment its cells are words like others. */
  keepAppointmentCells(): void {
    for (const field of appointmentFields) for (const cell of this.all(field)) this.keep(cell);
  }

  /** What was not taken, or was kept on purpose, in the order of the columns. */
  leftovers(): readonly Leftover[] {
    const found: Leftover[] = [];
    const listed = new Set(this.broken.map((cell) => cell.column));
    for (const { column, header, field } of this.#layout.columns) {
      if (this.#taken[column] === true && this.#kept[column] !== true) continue;
      const text = cellAt(this.#source, column);
      if (text !== '') {
        const about = this.#about[column] ?? (isPersonField(field) ? 'person' : 'appointment');
        found.push({ column, header, text, about: listed.has(column) ? 'appointment' : about });
      }
    }
    return found;
  }
}
