import { readFileSync } from 'node:fs';
import { migrate } from '../../main/core/db/migrate.ts';
import { migrations } from '../../main/core/db/migrations/index.ts';
import { openBareWriter } from '../../main/core/db/open.ts';

/** One more than this program has, so that something is always pending: it rewrites every person and adds a table. */
const nextSchema = [
  ...migrations,
  {
    version: 99_000,
    sql: `CREATE TABLE of_the_next_schema (id TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;
      INSERT INTO of_the_next_schema SELECT id, hex(randomblob(2000)) FROM person;
      UPDATE person SET companion_wish_note = 'as of the next schema';`,
  },
];

/** Brings the database in a file to the next schema, as opening the vault with that program would. */
export const migrateFile = (file: string, dataKey: Uint8Array): void => {
  const db = openBareWriter(file, dataKey);
  try {
    migrate(db, file, nextSchema);
  } finally {
    db.close();
  }
};

// Its own process for the test that kills it: the file is named, the key comes over standard input.
if (import.meta.main) migrateFile(process.argv[2] ?? '', Buffer.from(readFileSync(0, 'utf8'), 'hex'));
