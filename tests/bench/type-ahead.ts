import { v7 as uuidv7 } from 'uuid';
import type { OpenDatabase } from '../../main/core/db/open.ts';
import { makeBenchVault } from './bench-vault.ts';
import { makeSheet } from './make-sheet.ts';
import { compare, row, type BenchRow } from './measure.ts';

const people = 10_000;
const notes = 100_000;
const rounds = 400;

/** What people type, key by key. */
const typed = ['o', 'ol', 'ole', 'nunez', 'nunez o', 'garcia xi', 'de la', 'diallo', 'muñ', 'lazaro tra', '1000', '555', 'wilmer s', 'st fle'];

const words = 'waited hallway officer papers calm asked interpreter window number called stairs guard bench family phone'.split(' ');

/** Fills the index with as many notes as a large team writes in years. */
export const insertNotes = ({ writer }: OpenDatabase, count: number): void => {
  writer.exec('BEGIN IMMEDIATE');
  for (let note = 0; note < count; note += 1) {
    const text = Array.from({ length: 24 }, (_, at) => words[(note * 7 + at * (1 + (note % 5))) % words.length]).join(' ');
    writer.run("INSERT INTO search_document (kind, record_id, words) VALUES ('note', ?, ?)", uuidv7(), `${text} n${note}`);
  }
  writer.exec('COMMIT');
};

/** Finding people while somebody types, through the contract, beside the bare full-text query. */
export const benchTypeAhead = async (): Promise<BenchRow> => {
  const bench = await makeBenchVault((database) => insertNotes(database, notes));
  const sheet = Buffer.from(makeSheet(Math.ceil(people / 0.8)), 'utf8').toString('base64');
  await bench.call('imports.run', { file: 'sheet' }, { sheet: { name: 'sheet.csv', base64: sheet } });
  const { people: found } = await bench.call('vault.profile', {});
  const measured = await bench.beside(async (db) =>
    compare(
      rounds,
      (round) => bench.call('people.list', { query: typed[Math.abs(round) % typed.length] ?? '', limit: 50 }),
      (round) => {
        const query = (typed[Math.abs(round) % typed.length] ?? '').normalize('NFD').split(' ').map((word) => `"${word}"*`).join(' ');
        db.all(
          `SELECT d.record_id FROM person_search JOIN search_document d ON d.rowid = person_search.rowid
           WHERE person_search MATCH ? ORDER BY rank LIMIT 50`,
          query,
        );
      },
    ),
  );
  await bench.remove();
  return row(
    { name: 'type-ahead', sizes: { people: found, notes, rounds }, floor: 'bare FTS5 query, best 50', limit: 1.5 },
    measured,
  );
};
