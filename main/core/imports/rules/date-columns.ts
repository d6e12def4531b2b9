import type { ColumnMapping, ImportField, Mapping } from '../../../../shared/imports/import-fields.ts';
import type { Sheet, SheetRow } from '../../../../shared/imports/sheet.ts';
import { dateOrderEvidence, decideDateOrder, type DetectedDateOrder } from './date-order.ts';
import { foldHeader } from './header-words.ts';

export interface DateColumn extends DetectedDateOrder {
  /** From 0. */
  readonly column: number;
  readonly header: string;
}

const dateFields: ReadonlySet<ImportField> = new Set<ImportField>(['birthDate', 'appointmentDate', 'recordedAt']);

const spanish =
  /\b(?:nombre|apellido|fecha|hora|lugar|idioma|telefono|nota|pais|numero|cita|acompanante|responsable|estado|tipo|correo|contacto|de|la|el)\b/u;

/** Spanish headers, or a file with semicolons as programs in day-first countries write it. */
const dayFirst = (sheet: Sheet, columns: readonly ColumnMapping[]): boolean => {
  const inSpanish = columns.filter((column) => spanish.test(foldHeader(column.header))).length;
  return sheet.delimiter === ';' || inSpanish * 2 > columns.length;
};

/** The order of day and month for every column of dates, each column by its own cells first. */
export const dateColumns = (sheet: Sheet, mapping: Mapping, rows: readonly SheetRow[]): readonly DateColumn[] => {
  const columns = mapping.columns.filter((column) => dateFields.has(column.field));
  const found = columns.map(({ column, header }) => ({
    column,
    header,
    evidence: dateOrderEvidence(rows.map((row) => row.cells[column] ?? '')),
  }));
  const dayFirstByLanguage = dayFirst(sheet, mapping.columns);
  return found.map(({ column, header, evidence }) => {
    const others = found.filter((other) => other.column !== column).map((other) => other.evidence);
    return { column, header, ...decideDateOrder(evidence, { others, dayFirstByLanguage }) };
  });
};
