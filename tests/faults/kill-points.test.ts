import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inspectBackUp } from '../../main/core/backups/restore-backup.ts';
import { versionOf } from '../../main/core/db/migrate.ts';
import { openBareReader, openBareWriter } from '../../main/core/db/open.ts';
import { Dispatcher } from '../../main/core/process/dispatch.ts';
import { verifyChain } from '../../main/core/records/verify-chain.ts';
import { checkPages } from '../../main/core/vault-files/check-pages.ts';
import { parseHeader, saltOf } from '../../main/core/vault-files/header.ts';
import {
  deriveFromPassphrase,
  deriveFromRecoveryKey,
  type SlotKeys,
} from '../../main/core/vault-files/key-derivation.ts';
import { finishRestore } from '../../main/core/vault-files/restore-swap.ts';
import { holdsVault, vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { createVault, unlockWithKeys } from '../../main/core/vault-files/vault.ts';
import { asFile, recovery } from '../support/backup-files.ts';
import { startCoreProcess, type CoreProcess } from '../support/core-process.ts';
import { migrateFile } from '../support/migrate-vault.ts';
import { makeOldestVault } from '../support/oldest-vault.ts';
import { IoShim, withoutShim } from './io-shim/io-shim.ts';

/** How often each act is killed; `npm run test:full` does so 50 times. */
const points = Number(process.env['ALONGSIDE_KILL_POINTS'] ?? 2);
const timeout = 180_000 + points * 20_000;
const never = 2 ** 30;

const next = 'walnut ferry cobalt hinge';
const zone = 'America/New_York';

let parent: string;
let shim: IoShim;
/** A vault in which Ana, and later Ben, were acknowledged, with a backup from before Ben. */
let state: string;

type Credential = { readonly name: string; readonly passphrase: string } | { readonly recoveryKey: string };

/** Derived once for each passphrase and salt: every state of the disk is opened with the same ones. */
const derived = new Map<string, Promise<SlotKeys>>();

const deriveOnce = async (credential: Credential, folder: string): Promise<SlotKeys> => {
  const header = parseHeader(readFileSync(vaultFiles(folder).header, 'utf8'));
  if ('recoveryKey' in credential) return deriveFromRecoveryKey(credential.recoveryKey, saltOf(header));
  const known = `${credential.name} ${credential.passphrase} ${header.kdf.salt}`;
  const keys =
    derived.get(known) ?? deriveFromPassphrase(credential.name, credential.passphrase, saltOf(header), header.kdf);
  derived.set(known, keys);
  const { tag, wrappingKey } = await keys;
  return { tag: Buffer.from(tag), wrappingKey: Buffer.from(wrappingKey) }; // unlocking overwrites what it is given
};

/** Who is in the vault that this opens, once everything in it was read; null when it opens nothing. */
const openWith = async (folder: string, credential: Credential): Promise<string | null> => {
  finishRestore(folder);
  try {
    const vault = await unlockWithKeys(folder, () => deriveOnce(credential, folder));
    try {
      expect(checkPages(vault.database.reader)).toEqual([]);
      expect(await verifyChain(vault.database.reader)).toMatchObject({ ok: true });
      const people = vault.database.reader.all<{ preferred_name: string }>(
        'SELECT preferred_name FROM person ORDER BY preferred_name',
      );
      return people.map((person) => person.preferred_name).join();
    } finally {
      vault.close();
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'vault.wrongPassphrase' });
    return null;
  }
};

const unlocked = async (folder: string, env: Readonly<Record<string, string>> = {}): Promise<CoreProcess> => {
  const core = await startCoreProcess(folder, env);
  expect(await core.call('vault.unlockWithRecoveryKey', recovery())).toMatchObject({ ok: true });
  return core;
};

interface Place {
  /** Its own folder with copies of the prepared files. */
  readonly folder: string;
  readonly vault: string;
}

interface Act {
  /** Makes ready what is not to be killed, and answers the act itself; it resolves when it was answered. */
  readonly begin: (place: Place) => Promise<{
    readonly work: () => Promise<unknown>;
    readonly end: () => Promise<void>;
    readonly died: Promise<unknown>;
  }>;
  /** Opens what is left; the act may have been answered before its last operation. */
  readonly verify: (place: Place) => Promise<void>;
}

const inCore =
  (prepare: (core: CoreProcess, place: Place) => Promise<() => Promise<unknown>>, open = unlocked): Act['begin'] =>
  async (place) => {
    const core = await open(place.vault, shim.env);
    const died = once(core.child, 'exit');
    const act = await prepare(core, place);
    // An act that was refused does nothing that a kill could interrupt. A killed one never answers.
    return { work: async () => expect(await act()).toMatchObject({ ok: true }), end: () => core.kill(), died };
  };

const copied = (name: string): Place => {
  const folder = join(parent, name);
  cpSync(state, folder, { recursive: true });
  return { folder, vault: join(folder, 'vault') };
};

/** Counts what an act does to files, then kills it at points spread over that, before an operation and after one in turn. */
const killAt = async ({ begin, verify }: Act, make: (name: string) => Place): Promise<void> => {
  const whole = make('whole');
  const { work, end } = await begin(whole);
  shim.killAt(never, 'before');
  await work();
  const operations = never - shim.countdown;
  shim.repair();
  await end();
  await verify(whole);
  rmSync(whole.folder, { recursive: true, force: true });
  expect(operations).toBeGreaterThan(5);
  let killed = 0;
  for (let point = 0; point < points; point += 1) {
    const place = make(`point ${point}`);
    const moment = Math.floor(((point + 0.5) * operations * 2) / points);
    const running = await begin(place);
    shim.killAt(1 + Math.floor(moment / 2), moment % 2 === 0 ? 'before' : 'after');
    const outcome = await Promise.race([running.work().then(() => 'answered'), running.died.then(() => 'killed')]);
    shim.repair();
    await running.end();
    if (outcome === 'killed') killed += 1;
    await verify(place);
    rmSync(place.folder, { recursive: true, force: true });
  }
  // What SQLite writes varies by an operation or two, so the last points can come too late for the kill.
  expect(killed).toBeGreaterThanOrEqual(Math.floor(points * 0.8));
};

describe.skipIf(withoutShim !== null)(
  `promise 4: killed at ${points} points, a valid credential opens all that was acknowledged`,
  () => {
    beforeAll(async () => {
      parent = mkdtempSync(join(tmpdir(), 'alongside-kill-points-'));
      mkdirSync(join(parent, 'shim'));
      state = join(parent, 'state');
      shim = new IoShim(join(parent, 'shim'), parent);
      cpSync(inject('templateVault').folder, join(state, 'vault'), { recursive: true });
      const core = new Dispatcher({
        vaultDir: join(state, 'vault'),
        emit: () => undefined,
        reportBug: (id) => {
          throw new Error(id);
        },
      });
      const call = async (name: string, input: unknown, path = ''): Promise<void> => {
        const result = await core.run({ requestId: name, call: name, input, files: asFile(path) });
        if (!result.ok) throw new Error(result.error.code);
      };
      await call('vault.unlockWithRecoveryKey', recovery());
      await call('people.save', { preferredName: 'Ana' });
      await call('backups.create', { file: 'file' }, join(state, 'copy.alongside'));
      await call('people.save', { preferredName: 'Ben' });
      await core.close();
    }, 180_000);

    afterAll(() => {
      shim.close();
      rmSync(parent, { recursive: true, force: true });
    });

    it(
      'setup',
      async () => {
        const keys = new Map<string, string>();
        const founder = { name: 'Ruth', passphrase: next };
        const begin = inCore(async (core, { vault }) => {
          const prepared = await core.call('vault.prepare', {});
          if (!prepared.ok) throw new Error(prepared.error.code);
          const { recoveryKey } = prepared.value as { recoveryKey: string }; // the core answers by the contract
          keys.set(vault, recoveryKey);
          return () => core.call('vault.create', { ...founder, recoveryKey, zone });
        }, startCoreProcess);
        const verify = async ({ vault }: Place): Promise<void> => {
          const recoveryKey = keys.get(vault) ?? '';
          // Either the vault exists, or nothing was acknowledged and a new one is made over what was begun.
          if (!holdsVault(vault)) {
            (await createVault(vault, { ...founder, recoveryKey, zone, random: randomBytes })).close();
          }
          expect(await openWith(vault, { recoveryKey })).toBe('');
        };
        await killAt({ begin, verify }, (name) => ({ folder: join(parent, name), vault: join(parent, name, 'vault') }));
      },
      timeout,
    );

    it(
      'a change of passphrase',
      async () => {
        const { name, passphrase } = inject('templateVault');
        const begin = inCore(async (core) => () => core.call('vault.changePassphrase', { current: passphrase, next }));
        const verify = async ({ vault }: Place): Promise<void> => {
          const opened = [
            await openWith(vault, { name, passphrase }),
            await openWith(vault, { name, passphrase: next }),
          ];
          expect(opened).toContain('Ana,Ben');
          expect(await openWith(vault, recovery())).toBe('Ana,Ben');
        };
        await killAt({ begin, verify }, copied);
      },
      timeout,
    );

    it(
      'a migration',
      async () => {
        const oldest = join(parent, 'oldest');
        const { recoveryKey, dataKey } = makeOldestVault(join(oldest, 'vault'), ['Ana', 'Ben']);
        const begin: Act['begin'] = async ({ vault }) => {
          const script = join(import.meta.dirname, '..', 'support', 'migrate-vault.ts');
          // It begins when its key comes.
          const child = spawn(process.execPath, [script, vaultFiles(vault).database], {
            stdio: ['pipe', 'ignore', 'inherit'],
            env: { ...process.env, ...shim.env },
          });
          const died = once(child, 'exit');
          const work = async (): Promise<void> => {
            child.stdin.end(dataKey.toString('hex'));
            const [code] = (await died) as [number | null];
            // A killed process has no code, and is not one that has answered.
            if (code === null) await new Promise(() => undefined);
            expect(code).toBe(0);
          };
          return { work, died, end: () => Promise.resolve() };
        };
        const verify = async ({ vault }: Place): Promise<void> => {
          const file = vaultFiles(vault).database;
          const peek = openBareWriter(file, dataKey);
          const version = versionOf(peek);
          peek.close();
          // Wholly at the one or at the other, and whichever it is, the next start continues from there.
          expect([10, 99_000]).toContain(version);
          if (version === 10) expect(await openWith(vault, { recoveryKey })).toBe('Ana,Ben');
          if (version === 10) return;
          const migrated = openBareReader(file, dataKey);
          expect(checkPages(migrated)).toEqual([]);
          expect(migrated.all('SELECT id FROM person JOIN of_the_next_schema USING (id)')).toHaveLength(2);
          migrated.close();
          migrateFile(file, dataKey);
        };
        await killAt({ begin, verify }, (name) => {
          cpSync(oldest, join(parent, name), { recursive: true });
          return { folder: join(parent, name), vault: join(parent, name, 'vault') };
        });
      },
      timeout,
    );

    it(
      'a backup',
      async () => {
        const begin = inCore(
          async (core, { folder }) =>
            () =>
              core.call('backups.create', { file: 'file' }, asFile(join(folder, 'made.alongside'))),
        );
        const verify = async ({ folder, vault }: Place): Promise<void> => {
          expect(await openWith(vault, recovery())).toBe('Ana,Ben');
          // A file of that name is there only when it was proved.
          if (!existsSync(join(folder, 'made.alongside'))) return;
          expect(await inspectBackUp(vault, join(folder, 'made.alongside'), recovery())).toMatchObject({ people: 2 });
        };
        await killAt({ begin, verify }, copied);
      },
      timeout,
    );

    it(
      'a restore',
      async () => {
        const begin = inCore(async (core, { folder }) => {
          const input = { file: 'file', credentials: recovery() };
          return () => core.call('backups.restore', input, asFile(join(folder, 'copy.alongside')));
        });
        const verify = async ({ vault }: Place): Promise<void> => {
          const people = await openWith(vault, recovery());
          const replaced = readdirSync(vault).find((name) => name.startsWith('replaced-'));
          expect(people).toBe(replaced === undefined ? 'Ana,Ben' : 'Ana');
          if (replaced !== undefined) expect(await openWith(join(vault, replaced), recovery())).toBe('Ana,Ben');
        };
        await killAt({ begin, verify }, copied);
      },
      timeout,
    );

    it(
      'a new data key',
      async () => {
        const { name, passphrase } = inject('templateVault');
        const keys = new Map<string, string>();
        const begin = inCore(async (core, { vault }) => {
          const prepared = await core.call('vault.prepareRecoveryKey', {});
          if (!prepared.ok) throw new Error(prepared.error.code);
          const { recoveryKey } = prepared.value as { recoveryKey: string }; // as above
          keys.set(vault, recoveryKey);
          return () => core.call('vault.rekey', { current: passphrase, next, recoveryKey });
        });
        const verify = async ({ vault }: Place): Promise<void> => {
          const opened = [
            await openWith(vault, recovery()),
            await openWith(vault, { recoveryKey: keys.get(vault) ?? '' }),
          ];
          expect(opened.filter((people) => people !== null)).toEqual(['Ana,Ben']);
          expect(await openWith(vault, { name, passphrase: opened[0] === null ? next : passphrase })).toBe('Ana,Ben');
          expect(readdirSync(vault).filter((file) => file.startsWith('discarded-'))).toEqual([]);
        };
        await killAt({ begin, verify }, copied);
      },
      timeout,
    );
  },
);
