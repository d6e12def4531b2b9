import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileSource } from '../../main/core-protocol.ts';
import type { ReadableDb, WritableDb } from '../../main/core/db/driver.ts';
import { openBareReader, openBareWriter, openDatabase, type OpenDatabase } from '../../main/core/db/open.ts';
import { Dispatcher } from '../../main/core/process/dispatch.ts';
import { readAuditHead, WriteTransaction } from '../../main/core/records/write-transaction.ts';
import { openSlot, parseHeader, saltOf } from '../../main/core/vault-files/header.ts';
import { deriveFromRecoveryKey } from '../../main/core/vault-files/key-derivation.ts';
import { newRecoveryKey } from '../../main/core/vault-files/recovery-key.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { createVault, unlockVaultWithRecoveryKey } from '../../main/core/vault-files/vault.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';

export const benchName = 'Deb';
export const benchPassphrase = 'seven slow herons cross the marsh';

export interface BenchVault {
  readonly folder: string;
  readonly dispatcher: Dispatcher;
  call<N extends CallName>(
    name: N,
    input: CallInput<N>,
    files?: Readonly<Record<string, FileSource>>,
  ): Promise<CallOutput<N>>;
  /** Reads past the dispatcher, through its own connection kind; the vault is closed by it. */
  read<T>(work: (db: ReadableDb) => T): Promise<T>;
  /** Measures beside a bare connection to the same file, which reads what the vault holds. */
  beside<T>(work: (db: ReadableDb) => Promise<T>): Promise<T>;
  /** Reads a copy of the database with the bare driver and the vault's key. */
  readCopy<T>(file: string, work: (db: ReadableDb) => T): T;
  /** The same, writing. */
  writeCopy<T>(file: string, work: (db: WritableDb) => T): T;
  /** Calls the listener at each report of a stage; answers the function that ends it. */
  onStage(stage: string, listener: () => void): () => void;
  /** Closes it for good and removes its files, if they are its own. */
  remove(): Promise<void>;
}

const closing = <Db extends { close(): void }, T>(db: Db, work: (db: Db) => T): T => {
  try {
    return work(db);
  } finally {
    db.close();
  }
};

/** A new vault in a temporary folder, open in this process. `fill` writes into it past the dispatcher first. */
export const makeBenchVault = async (fill: (database: OpenDatabase) => void = () => undefined): Promise<BenchVault> => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  const folder = join(parent, 'vault');
  const recoveryKey = newRecoveryKey();
  const vault = await createVault(folder, {
    name: benchName,
    passphrase: benchPassphrase,
    recoveryKey,
    zone: 'America/New_York',
    random: randomBytes,
  });
  fill(vault.database);
  vault.close();
  return openBenchVault({ folder, recoveryKey, discard: () => rmSync(parent, { recursive: true, force: true }) });
};

/** Opens a vault that is there, as its coordinator. `discard` takes its files away; without it they stay. */
export const openBenchVault = async (kept: {
  readonly folder: string;
  readonly recoveryKey: string;
  readonly now?: Date;
  readonly discard?: () => void;
}): Promise<BenchVault> => {
  const { folder, recoveryKey, now } = kept;
  const stages = new Map<string, () => void>();
  const dispatcher = new Dispatcher({
    vaultDir: folder,
    ...(now && { now: () => now }),
    emit: (event) => event.type === 'progress' && stages.get(event.stage)?.(),
    reportBug: (id, call, stack) => process.stderr.write(`bug ${id} in ${call}\n${stack}\n`),
  });
  let count = 0;
  const bench: BenchVault = {
    folder,
    dispatcher,
    async call<N extends CallName>(name: N, input: CallInput<N>, files = {}): Promise<CallOutput<N>> {
      const result = await dispatcher.run({ requestId: `bench-${(count += 1)}`, call: name, input, files });
      if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.field ?? ''}`);
      return result.value as CallOutput<N>; // parsed with the schema of `name` by the dispatcher
    },
    read: async (work) => {
      await dispatcher.close();
      const again = await unlockVaultWithRecoveryKey(folder, recoveryKey);
      try {
        return work(again.database.reader);
      } finally {
        again.close();
      }
    },
    beside: async (work) => {
      const bare = openBareReader(vaultFiles(folder).database, readDataKey(folder, recoveryKey));
      try {
        return await work(bare);
      } finally {
        bare.close();
      }
    },
    readCopy: (file, work) => closing(openBareReader(file, readDataKey(folder, recoveryKey)), work),
    writeCopy: (file, work) => closing(openBareWriter(file, readDataKey(folder, recoveryKey)), work),
    onStage: (stage, listener) => {
      stages.set(stage, listener);
      return () => void stages.delete(stage);
    },
    remove: async () => {
      await dispatcher.close();
      kept.discard?.();
    },
  };
  await bench.call('vault.unlockWithRecoveryKey', { recoveryKey });
  return bench;
};

/** Writes records past the dispatcher, through the write path, in one transaction. */
export const fillRecords = ({ writer }: OpenDatabase, work: (tx: WriteTransaction) => void): void => {
  const userId = writer.get<{ id: string }>('SELECT id FROM user')?.id ?? '';
  writer.exec('BEGIN IMMEDIATE');
  work(new WriteTransaction(writer, { userId, call: 'bench', at: new Date(), head: readAuditHead(writer) }));
  writer.exec('COMMIT');
};

const wordsPerNote = 160;
/** What one record of `fillMegabytes` takes with its audit entry. */
const recordsPerMegabyte = 232;

/** Records of so many megabytes, near enough, written through the write path with their audit entries. */
export const fillMegabytes = (database: OpenDatabase, megabytes: number): void =>
  fillRecords(database, (tx) => {
    const words = Array.from({ length: wordsPerNote }, (_, index) => `word${(index * 7919) % 997}`).join(' ');
    for (let count = 0; count < megabytes * recordsPerMegabyte; count += 1) {
      tx.insert('volunteer', {
        name: `Volunteer ${count}`,
        languages: '["es"]',
        cleared_roles: '[]',
        note: `${count} ${words}`,
      });
    }
  });

const readDataKey = (folder: string, recoveryKey: string): Buffer => {
  const header = parseHeader(readFileSync(vaultFiles(folder).header, 'utf8'));
  const slot = openSlot(header, deriveFromRecoveryKey(recoveryKey, saltOf(header)));
  if (slot === null) throw new Error('the vault has no such recovery key');
  return slot.dataKey;
};

/** The bare driver on an encrypted database of the same schema and settings: the floor of every write. */
export const makeBareDatabase = (): { database: OpenDatabase; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bare-'));
  const database = openDatabase(join(folder, 'bare.db'), randomBytes(32), { create: true });
  return {
    database,
    remove: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
