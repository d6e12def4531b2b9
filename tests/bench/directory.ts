import { v7 as uuidv7 } from 'uuid';
import type { OpenDatabase } from '../../main/core/db/open.ts';
import { shippedEntries } from '../../shared/directory/shipped.ts';
import { makeBenchVault } from './bench-vault.ts';
import { compare, row, type BenchRow } from './measure.ts';

/** So many entries of its own has a team that keeps every office and group of its region. */
const own = 1000;
const rounds = 600;

/** What people type, key by key. */
const typed = ['n', 'ne', 'newark', 'newark 970', 'tacoma', 'det', 'hotline', 'línea', '866', '973', 'carolina', 'zzz'];

const insertEntries = ({ writer }: OpenDatabase, count: number): void => {
  writer.exec('BEGIN IMMEDIATE');
  for (let entry = 0; entry < count; entry += 1) {
    const at = '2026-10-05T14:00:00.000Z';
    writer.run(
      `INSERT INTO directory_entry (id, created_at, created_by, updated_at, edited, kind, name, address, states, phones)
       VALUES (?, ?, 'bench', ?, 1, 'community', ?, ?, '["NJ"]', '[{"number":"973-555-0142","use":"main"}]')`,
      uuidv7(),
      at,
      at,
      `Grupo vecinal ${entry}`,
      `${entry} Broad Street, Newark, NJ 07102`,
    );
  }
  writer.exec('COMMIT');
};

/**
 * Finding entries while someone types, through the contract, beside a search of the bare words of every entry: as many
 * texts, folded beforehand, each looked through for what was typed.
 */
export const benchDirectory = async (): Promise<BenchRow> => {
  const bench = await makeBenchVault((database) => insertEntries(database, own));
  const { items } = await bench.call('directory.list', { limit: 600 });
  const { total } = await bench.call('directory.list', { limit: 1 });
  const texts = Array.from({ length: total }, (_, at) => {
    const { name = '', address = '' } = items[at % items.length] ?? {};
    return ` ${name} ${address}`.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  });
  const measured = await compare(
    rounds,
    (round) => bench.call('directory.list', { query: typed[Math.abs(round) % typed.length] ?? '', limit: 8 }),
    (round) => {
      const words = (typed[Math.abs(round) % typed.length] ?? '').normalize('NFD').split(' ');
      return JSON.stringify(texts.filter((text) => words.every((word) => text.includes(` ${word}`))).slice(0, 8));
    },
  );
  await bench.dispatcher.close();
  await bench.remove();
  return row(
    {
      name: 'directory type-ahead',
      sizes: { shipped: shippedEntries.length, own, rounds },
      floor: 'looking through as many folded texts',
      limit: 8,
      also: { 'p50 in ms of an answer': { value: measured.ours.p50, limit: 3 } },
    },
    measured,
  );
};
