import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dispatcher } from '../../main/core/dispatch.ts';
import { openDatabase, type OpenDatabase } from '../../main/core/db/open.ts';
import { newRecoveryKey } from '../../main/core/vault/recovery-key.ts';
import { createVault } from '../../main/core/vault/vault.ts';
import type { FileSource } from '../../main/core-protocol.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';

export const benchName = 'Deb';
export const benchPassphrase = 'seven slow herons cross the marsh';

export interface BenchVault {
  readonly folder: string;
  readonly dispatcher: Dispatcher;
  call<N extends CallName>(name: N, input: CallInput<N>, files?: Readonly<Record<string, FileSource>>): Promise<CallOutput<N>>;
  /** Closes it for good and removes its files. */
  remove(): Promise<void>;
}

/** A new vault in a temporary folder, open in this process. `fill` writes into it past the dispatcher first. */
export const makeBenchVault = async (fill: (database: OpenDatabase) => void = () => undefined): Promise<BenchVault> => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  const folder = join(parent, 'vault');
  const recoveryKey = newRecoveryKey();
  const vault = await createVault(folder, {
    name: benchName, passphrase: benchPassphrase, recoveryKey, zone: 'America/New_York', random: randomBytes,
  });
  fill(vault.database);
  vault.close();
  const dispatcher = new Dispatcher({
    vaultDir: folder,
    emit: () => undefined,
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
    remove: async () => {
      await dispatcher.close();
      rmSync(parent, { recursive: true, force: true });
    },
  };
  await bench.call('vault.unlockWithRecoveryKey', { recoveryKey });
  return bench;
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
