import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { testDataKey } from '../../../tests/support/raw-writer.ts';
import { vaultFiles } from '../vault-files/vault-files.ts';
import { copyBeforeMigration, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase, type OpenDatabase } from './open.ts';

let parent: string;
let file: string;
let dataKey: Buffer;
beforeEach(() => {
  const template = inject('templateVault');
  parent = mkdtempSync(join(tmpdir(), 'alongside-open-'));
  cpSync(template.folder, join(parent, 'vault'), { recursive: true });
  file = vaultFiles(join(parent, 'vault')).database;
  dataKey = testDataKey(join(parent, 'vault'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(parent, { recursive: true, force: true });
});

const opened = (work: (database: OpenDatabase) => void): void => {
  const database = openDatabase(file, dataKey);
  try {
    work(database);
  } finally {
    database.close();
  }
};

/** What the documents promise of every connection, as SQLite answers it. */
const ofBoth = {
  cipher: 'sqlcipher',
  temp_store: '2',
  synchronous: '2',
  secure_delete: '1',
  foreign_keys: '1',
  trusted_schema: '0',
  cell_size_check: '1',
};
const ofWriter = { journal_mode: 'wal', 'person_search.secure-delete': '1', 'text_search.secure-delete': '1' };
const ofMac = { fullfsync: '1', checkpoint_fullfsync: '1' };

const named = (kind: 'reader' | 'writer', values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${kind}.${name}`, value]));

const settingsOn = (platform: NodeJS.Platform): Record<string, string> => {
  const found: Record<string, string> = {};
  vi.stubGlobal('process', Object.create(process, { platform: { value: platform } }));
  opened((database) => {
    for (const setting of database.readSettings()) {
      if (setting.name.split('.')[1] !== 'cache_size') found[setting.name] = setting.found;
    }
  });
  return found;
};

describe('every open of the database', () => {
  it('sets what is promised on both connections and reads it back', () => {
    expect(settingsOn('linux')).toEqual({ ...named('writer', { ...ofBoth, ...ofWriter }), ...named('reader', ofBoth) });
  });

  it('on macOS also asks the disk itself to write', () => {
    const all = { ...ofBoth, ...ofMac };
    expect(settingsOn('darwin')).toEqual({ ...named('writer', { ...all, ...ofWriter }), ...named('reader', all) });
  });

  it.each(['person_search', 'text_search'])('refuses a database in which %s would keep what was deleted', (table) => {
    opened(({ writer }) => writer.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('secure-delete', 0)`));
    expect(() => opened(() => {})).toThrow(expect.objectContaining({ code: 'vault.settingsRefused' }));
  });

  it.each([0, 16, 31, 33])('refuses a key of %i bytes, and writes nothing in the clear', (length) => {
    const fresh = join(parent, 'fresh.db');
    expect(() => openDatabase(fresh, Buffer.alloc(length), { create: true })).toThrow(
      expect.objectContaining({ code: 'vault.settingsRefused' }),
    );
    expect(statSync(fresh).size).toBe(0);
  });

  it('refuses one that is genuine and yet holds no vault, rather than beginning one in it', () => {
    opened(({ writer }) => writer.exec('PRAGMA user_version = 0'));
    expect(() => opened(() => {})).toThrow(expect.objectContaining({ code: 'vault.databaseDamaged' }));
  });

  it('makes a new one for its owner alone, whatever the process was started with', () => {
    const before = process.umask(0);
    try {
      openDatabase(join(parent, 'fresh.db'), dataKey, { create: true }).close();
    } finally {
      process.umask(before);
    }
    expect(statSync(join(parent, 'fresh.db')).mode & 0o777).toBe(0o600);
  });
});

describe('a migration that fails', () => {
  const failing = [
    ...migrations,
    { version: 99_990, sql: 'CREATE TABLE half_done (id TEXT) STRICT; SELECT nonsense;' },
  ];

  it('leaves the database as it was, and beside it the copy that was taken before', () => {
    const untouched = join(parent, 'untouched.db');
    opened(({ writer }) => {
      writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      copyFileSync(file, untouched);
      expect(() => migrate(writer, file, failing)).toThrow('nonsense');
      expect(writer.get('SELECT 1 FROM sqlite_schema WHERE name = ?', 'half_done')).toBeUndefined();
    });
    expect(existsSync(copyBeforeMigration(file))).toBe(true);
    expect(readFileSync(copyBeforeMigration(file)).equals(readFileSync(untouched))).toBe(true);
  });
});
