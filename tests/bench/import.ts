import type { ReadableDb, SqlValue } from '../../main/core/db/driver.ts';
import type { OpenDatabase } from '../../main/core/db/open.ts';
import { makeBareDatabase, makeBenchVault, type BenchVault } from './bench-vault.ts';
import { makeSheet } from './make-sheet.ts';
import { processorTimed, row, spread, type BenchRow } from './measure.ts';

const rows = 10_000;
const rounds = 5;

/** Every table that an import fills, parents first; the audit log is ours alone. */
const tables = [
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
] as const;

type Copied = Readonly<Record<string, readonly Record<string, SqlValue>[]>>;

const copyRows = (db: ReadableDb): Copied =>
  Object.fromEntries(tables.map((table) => [table, db.all<Record<string, SqlValue>>(`SELECT * FROM ${table}`)]));

/** The bare driver: the same rows into the same tables with the same indexes, one transaction. */
const insertBare = ({ writer }: OpenDatabase, copied: Copied): void => {
  writer.exec('PRAGMA foreign_keys = OFF');
  writer.exec('BEGIN IMMEDIATE');
  for (const [table, list] of Object.entries(copied)) {
    const columns = Object.keys(list[0] ?? {});
    if (columns.length === 0) continue;
    const sql = `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    for (const record of list) writer.run(sql, ...Object.values(record));
  }
  writer.exec('COMMIT');
};

const runImport = async (sheet: string): Promise<{ time: number; bench: BenchVault }> => {
  const bench = await makeBenchVault();
  const files = { sheet: { name: 'sheet.csv', base64: Buffer.from(sheet, 'utf8').toString('base64') } };
  const time = await processorTimed(() => bench.call('imports.run', { file: 'sheet' }, files));
  return { time, bench };
};

/** A sheet of 10,000 rows from its bytes to the commit, beside bare inserts of what it became. */
export const benchImport = async (): Promise<BenchRow> => {
  const sheet = makeSheet(rows);
  const times = { ours: [] as number[], floor: [] as number[] };
  let inserted = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { time, bench } = await runImport(sheet);
    const copied = await readAll(bench);
    inserted = Object.values(copied).reduce((sum, list) => sum + list.length, 0);
    const bare = makeBareDatabase();
    times.floor.push(await processorTimed(() => insertBare(bare.database, copied)));
    times.ours.push(time);
    bare.remove();
    await bench.remove();
  }
  return row(
    {
      name: 'import of a sheet',
      measure: 'processor ms',
      sizes: { rows, records: inserted, rounds },
      floor: 'bare inserts of the same rows, same indexes',
      limit: 2.5,
    },
    { ours: spread(times.ours), floor: spread(times.floor) },
  );
};

const readAll = (bench: BenchVault): Promise<Copied> => bench.read(copyRows);
