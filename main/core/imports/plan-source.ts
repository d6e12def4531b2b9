import { createHash } from 'node:crypto';
import type { Mapping } from '../../../shared/imports/import-fields.ts';
import type { ChosenMapping } from '../../../shared/imports/imports.ts';
import { columnLetters, type Sheet, type SheetEncoding } from '../../../shared/imports/sheet.ts';
import type { FileSource } from '../../core-protocol.ts';
import { fillDown } from './fill-down.ts';
import type { ImportAnswers } from './plan-words.ts';
import { planImport, type ImportPlan, type TeamDay } from './plan.ts';
import { readSource } from './read-source.ts';
import { isCalendarGrid } from './rules/calendar-grid.ts';
import { guessMapping } from './rules/guess-mapping.ts';
import { whilePlanning } from './rules/once-per-text.ts';
import { wrongKind } from './sheet-limits.ts';
import { readSheet } from './sheet-reader.ts';

/** How someone wants a sheet to be understood; what is not said is guessed. */
export interface Reading {
  readonly sheetName?: string | undefined;
  readonly encoding?: SheetEncoding | undefined;
  readonly mapping?: ChosenMapping | undefined;
  readonly headerRow?: number | null | undefined;
  readonly dateOrders?: Readonly<Record<string, 'mdy' | 'dmy'>> | undefined;
  readonly answers?: ImportAnswers | undefined;
}

export interface PlannedSheet extends TeamDay {
  readonly sheet: Sheet;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly digest: string;
  readonly mapping: Mapping;
  readonly dateOrders: ReadonlyMap<number, 'mdy' | 'dmy'>;
  readonly plan: ImportPlan;
}

const headersOf = (sheet: Sheet, headerRow: number | null): readonly string[] => {
  const cells = sheet.rows.find((row) => row.number === headerRow)?.cells ?? [];
  return Array.from({ length: sheet.width }, (_, column) => {
    const header = (cells[column] ?? '').replace(/\s+/gu, ' ').trim();
    return header === '' ? columnLetters(column) : header;
  });
};

/** A chosen mapping as the rules want it. Columns that no one named keep their words. */
const fullMapping = (sheet: Sheet, chosen: ChosenMapping): Mapping => {
  const fields = new Map(chosen.columns.map(({ column, field }) => [column, field]));
  return {
    headerRow: chosen.headerRow,
    columns: headersOf(sheet, chosen.headerRow).map((header, column) => ({
      column,
      header,
      field: fields.get(column) ?? 'note',
      confidence: 1,
    })),
  };
};

/** Guesses again below another header. The rows above it are out of the way, so that none of them is taken for it. */
const guessBelow = (sheet: Sheet, headerRow: number | null, today: string): Mapping => {
  const rows = headerRow === null ? sheet.rows : sheet.rows.filter((row) => row.number >= headerRow);
  const guessed = guessMapping({ ...sheet, rows }, { today });
  if (guessed.headerRow === headerRow) return guessed;
  return fullMapping(sheet, { headerRow, columns: guessed.columns.map(({ column, field }) => ({ column, field })) });
};

const mappingFor = (sheet: Sheet, reading: Reading, today: string): Mapping => {
  if (reading.mapping !== undefined) return fullMapping(sheet, reading.mapping);
  if (reading.headerRow !== undefined) return guessBelow(sheet, reading.headerRow, today);
  return guessMapping(sheet, { today });
};

/**
 * Reads a file and plans its import, without looking at the vault.
 *
 * @throws AppError file.missing, file.tooLarge, file.wrongKind, file.unreadable
 */
export const planSource = async (
  source: FileSource,
  reading: Reading,
  { today, zone }: TeamDay,
): Promise<PlannedSheet> => {
  const file = readSource(source);
  const read = await readSheet({ ...file, sheetName: reading.sheetName, encoding: reading.encoding });
  if (reading.mapping === undefined && isCalendarGrid(read)) throw wrongKind('calendarGrid');
  const dateOrders = new Map(
    Object.entries(reading.dateOrders ?? {}).map(([column, order]) => [Number(column), order]),
  );
  return whilePlanning(() => {
    const mapping = mappingFor(read, reading, today);
    const sheet = fillDown(read, mapping);
    const plan = planImport(sheet, mapping, { today, zone, dateOrders, answers: reading.answers });
    return {
      sheet,
      digest: createHash('sha256').update(file.bytes).digest('hex'),
      mapping,
      dateOrders,
      plan,
      today,
      zone,
    };
  });
};
