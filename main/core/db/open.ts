import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import { asDiskError } from './disk-errors.ts';
import { connect, type RawConnection, type ReadableDb, type WritableDb } from './driver.ts';
import { migrate, refuseNewer, versionOf } from './migrate.ts';
import { refuseChangedSchema } from './schema.ts';

/** A setting of every open, as it was asked for and as the driver read it back. */
export interface ReadBack {
  readonly name: string;
  readonly wanted: string;
  readonly found: string;
  readonly ok: boolean;
}

export interface OpenDatabase {
  readonly writer: WritableDb;
  readonly reader: ReadableDb;
  /** Reads every setting of both connections back again. */
  readSettings(): ReadBack[];
  close(): void;
}

/** Set on every open and read back; SQLite answers numbers for most of them. `wanted` is the answer. */
const settings: readonly { pragma: string; set: string; wanted: string; writerOnly?: true; only?: NodeJS.Platform }[] =
  [
    // Without this the driver spills sorts and statement journals in the clear to a temporary file.
    { pragma: 'temp_store', set: 'MEMORY', wanted: '2' },
    { pragma: 'journal_mode', set: 'WAL', wanted: 'wal', writerOnly: true },
    // The driver falls back to NORMAL in WAL from the second open on; NORMAL can lose an acknowledged commit.
    { pragma: 'synchronous', set: 'FULL', wanted: '2' },
    { pragma: 'secure_delete', set: 'ON', wanted: '1' },
    { pragma: 'foreign_keys', set: 'ON', wanted: '1' },
    { pragma: 'trusted_schema', set: 'OFF', wanted: '0' },
    { pragma: 'cell_size_check', set: 'ON', wanted: '1' },
    // 64 MiB: a page that is not in memory must be read, verified and decrypted, which is most of a query's time.
    { pragma: 'cache_size', set: '-65536', wanted: '-65536' },
    { pragma: 'fullfsync', set: 'ON', wanted: '1', only: 'darwin' },
    { pragma: 'checkpoint_fullfsync', set: 'ON', wanted: '1', only: 'darwin' },
  ];

/** The full-text indexes. */
export const searchTables = ['person_search', 'text_search'] as const;

const pageBytes = 4096;

/** The first 16 bytes of a database that is not encrypted. */
const plainMagic = Buffer.from('SQLite format 3\0', 'latin1');

const refusePlainFile = (file: string): void => {
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(plainMagic.length);
    readSync(descriptor, start, 0, start.length, 0);
    if (start.equals(plainMagic)) throw new AppError('vault.notEncrypted');
  } finally {
    closeSync(descriptor);
  }
};

const applyKey = (connection: RawConnection, dataKey: Uint8Array): void => {
  // An empty key would write plaintext without an error.
  if (dataKey.length !== 32) throw new AppError('vault.settingsRefused');
  connection.pragma("cipher='sqlcipher'");
  connection.pragma('legacy=4');
  connection.pragma(`key="x'${Buffer.from(dataKey).toString('hex')}'"`);
};

const applySettings = (connection: RawConnection): void => {
  for (const setting of settings) {
    if (setting.only !== undefined && setting.only !== process.platform) continue;
    if (setting.writerOnly && connection.kind !== 'writer') continue;
    connection.pragma(`${setting.pragma} = ${setting.set}`);
  }
};

const readBack = (connection: RawConnection): ReadBack[] => {
  const found: ReadBack[] = [];
  const add = (name: string, wanted: string, value: unknown): void => {
    const text = String(value);
    found.push({ name: `${connection.kind}.${name}`, wanted, found: text, ok: text === wanted });
  };
  add('cipher', 'sqlcipher', connection.pragma('cipher'));
  for (const setting of settings) {
    if (setting.only !== undefined && setting.only !== process.platform) continue;
    if (setting.writerOnly && connection.kind !== 'writer') continue;
    add(setting.pragma, setting.wanted, connection.pragma(setting.pragma));
  }
  return found;
};

const readSearchSettings = (connection: RawConnection): ReadBack[] =>
  searchTables.map((table) => {
    const row = connection.get<{ v: unknown }>(`SELECT v FROM ${table}_config WHERE k = 'secure-delete'`);
    const found = String(row?.v);
    return { name: `writer.${table}.secure-delete`, wanted: '1', found, ok: found === '1' };
  });

const refuseMismatch = (read: readonly ReadBack[]): void => {
  const wrong = read.find((setting) => !setting.ok);
  if (wrong !== undefined) throw new AppError('vault.settingsRefused', { details: { setting: wrong.name } });
};

const openConnection = (
  file: string,
  dataKey: Uint8Array,
  kind: 'reader' | 'writer',
  mustExist: boolean,
): RawConnection => {
  const connection = connect(file, kind, mustExist);
  try {
    applyKey(connection, dataKey);
    // The first read proves the key: a page whose MAC does not fit is no database.
    connection.get('SELECT count(*) FROM sqlite_schema');
    applySettings(connection);
    refuseMismatch(readBack(connection));
    return connection;
  } catch (error) {
    connection.close();
    throw asDiskError(error);
  }
};

/**
 * Opens (or, with `create`, makes) the encrypted database: key first, then every setting, each read back;
 * then migrations. A mismatch refuses to open. The file is plain SQLCipher 4 under a raw key of 32 bytes.
 *
 * @throws AppError vault.databaseMissing, vault.notEncrypted, vault.databaseDamaged, vault.newer,
 *   vault.schemaChanged, vault.settingsRefused, disk.*
 */
export const openDatabase = (
  file: string,
  dataKey: Uint8Array,
  options: {
    readonly create?: boolean;
    /** Looks at the database before anything in it is changed, and throws to refuse it. */
    readonly inspect?: (db: ReadableDb) => void;
  } = {},
): OpenDatabase => {
  const exists = existsSync(file);
  if (!exists && !options.create) throw new AppError('vault.databaseMissing');
  if (exists && options.create) throw new AppError('vault.exists');
  if (exists) {
    // SQLite takes a file of less than a page for an empty database and would begin a new one in it.
    if (statSync(file).size < pageBytes) throw new AppError('vault.databaseDamaged');
    refusePlainFile(file);
  }
  // Created here, so that only its owner can read it; SQLite gives its side files the same mode.
  if (options.create) closeSync(openSync(file, 'wx', 0o600));
  const writer = openConnection(file, dataKey, 'writer', true);
  let reader: RawConnection | undefined;
  try {
    if (!options.create && versionOf(asWriter(writer)) === 0) throw new AppError('vault.databaseDamaged');
    refuseNewer(asWriter(writer));
    options.inspect?.(writer);
    // Before a migration, which would set off a planted trigger. What a migration makes is the program's own.
    if (!options.create) refuseChangedSchema(writer);
    migrate(asWriter(writer), file);
    // A new vault is complete in its own file from the start, not only in the log beside it.
    if (options.create) writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    reader = openConnection(file, dataKey, 'reader', true);
    refuseMismatch(readSearchSettings(writer));
    refusePlainFile(file);
  } catch (error) {
    reader?.close();
    writer.close();
    throw asDiskError(error);
  }
  const readerConnection = reader;
  return {
    writer: asWriter(writer),
    reader: readerConnection,
    readSettings: () => [...readBack(writer), ...readSearchSettings(writer), ...readBack(readerConnection)],
    close: () => {
      readerConnection.close();
      writer.close();
    },
  };
};

/** One more connection that only reads, with the same key and settings. The caller closes it. */
export const openBareReader = (file: string, dataKey: Uint8Array): ReadableDb & { close(): void } =>
  openConnection(file, dataKey, 'reader', true);

/** One more connection that writes, for work on the file as a whole while no one else writes. The caller closes it. */
export const openBareWriter = (file: string, dataKey: Uint8Array): WritableDb & { close(): void } =>
  // opened as a writer, as below
  openConnection(file, dataKey, 'writer', true) as WritableDb & { close(): void };

// `connect(…, 'writer')` made it; the class cannot carry the difference in its type.
const asWriter = (connection: RawConnection): WritableDb => connection as WritableDb;
