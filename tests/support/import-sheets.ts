import { readFileSync } from 'node:fs';
import type { FileSource } from '../../main/core-protocol.ts';
import { vaultOf } from './direct-rows.ts';
import type { TestCore } from './test-core.ts';

/** What a perfect import of a sample holds; see `tests/fixtures/sheets`. */
export interface SampleTruth {
  readonly rows: number;
  readonly people: number;
  readonly appointments: number;
  readonly brokenANumber: number;
  readonly brokenDate: number;
  readonly list: readonly {
    readonly name: string;
    readonly a: string | null;
    readonly dob: string;
    readonly iso: string;
    readonly date: string | null;
    readonly time: string | null;
    readonly broken: 'a' | 'date' | null;
  }[];
}

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/sheets/${name}`, import.meta.url));

export const sampleNames = ['accompaniment-tracker', 'hoja-de-citas'] as const;
export type SampleName = (typeof sampleNames)[number];

export const sampleBytes = (name: SampleName): Buffer => fixture(`${name}.csv`);
// the fixture was written in this shape
export const sampleTruth = (name: SampleName): SampleTruth =>
  JSON.parse(fixture(`${name}.truth.json`).toString('utf8')) as SampleTruth;

/** A dropped sheet under the handle `sheet`, as the shell hands it to the core. */
export const dropped = (content: string | Buffer): Record<string, FileSource> => ({
  sheet: { name: 'sheet.csv', base64: Buffer.from(content).toString('base64') },
});

/** Rows as CSV, every cell quoted. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

const recordTables = [
  'person',
  'person_channel',
  'contact',
  'volunteer',
  'appointment',
  'appointment_person',
  'accompaniment',
  'crew_member',
  'import',
  'import_row',
  'search_document',
  'audit_entry',
] as const;

/** How many rows every table has that an import writes to, removed ones counted too. */
export const countAllRows = (core: TestCore): Record<string, number> =>
  Object.fromEntries(
    recordTables.map((table) => [
      table,
      vaultOf(core).database.writer.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0,
    ]),
  );

const liveTables = recordTables.filter(
  (table) => table !== 'search_document' && table !== 'audit_entry' && table !== 'import',
);

/** How many records there are that were not removed, and what search looks through. */
export const countLive = (core: TestCore): Record<string, number> => {
  const count = (sql: string): number => vaultOf(core).database.writer.get<{ n: number }>(sql)?.n ?? 0;
  return {
    ...Object.fromEntries(
      liveTables.map((table) => [table, count(`SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NULL`)]),
    ),
    search_document: count('SELECT count(*) AS n FROM search_document'),
    person_search: count(
      `SELECT count(*) AS n FROM person_search WHERE person_search MATCH '"a"* OR "o"* OR "m"* OR "r"*'`,
    ),
  };
};

const manyRowsHeader = ['Name', 'A#', 'DOB', 'Country', 'Check-in date', 'Time', 'Where', 'Lead', 'Notes'];
/** A sheet of so many rows, each another person with an appointment. */
export const manyRows = (count: number): string =>
  csvOf([
    manyRowsHeader,
    ...Array.from({ length: count }, (_, row) => [
      `Ana ${String.fromCharCode(65 + (row % 26))}bc${row}`,
      String(200_000_000 + row),
      '3/16/1978',
      'Guatemala',
      '12/28/2026',
      '10:15 AM',
      'Office',
      'Noor',
      `note ${row}`,
    ]),
  ]);
