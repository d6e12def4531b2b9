import { v7 as uuidv7 } from 'uuid';
import { makeBareDatabase, makeBenchVault } from './bench-vault.ts';
import { compare, row, type BenchRow } from './measure.ts';

const rounds = 1500;

/**
 * One acknowledged write through the contract, beside the bare driver committing the same record and its search
 * words to an encrypted database with the same settings: neither validates, asks for a role nor audits there.
 */
export const benchWrite = async (): Promise<BenchRow> => {
  const bench = await makeBenchVault();
  const bare = makeBareDatabase();
  const db = bare.database.writer;
  const columns = 'id, created_at, created_by, updated_at, name, languages, cleared_roles';
  const measured = await compare(
    rounds,
    (round) => bench.call('team.save', { name: `Noor ${round + 10}`, languages: ['es', 'ar'], clearedRoles: ['lead'] }),
    (round) => {
      const id = uuidv7();
      const at = new Date().toISOString();
      db.exec('BEGIN IMMEDIATE');
      db.run(
        `INSERT INTO volunteer (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        id,
        at,
        id,
        at,
        `Noor ${round + 10}`,
        '["es","ar"]',
        '["lead"]',
      );
      db.run(
        "INSERT INTO search_document (kind, record_id, words) VALUES ('volunteer', ?, ?)",
        id,
        `noor ${round + 10} es ar`,
      );
      db.exec('COMMIT');
    },
  );
  bare.remove();
  await bench.remove();
  return row(
    {
      name: 'one write through the contract',
      sizes: { rounds },
      floor: 'bare driver, one commit of the same rows',
      limit: 1.2,
    },
    measured,
  );
};
