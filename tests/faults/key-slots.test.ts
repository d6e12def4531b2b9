import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { parseHeader, saltOf, slotOwners } from '../../main/core/vault-files/header.ts';
import {
  deriveFromPassphrase,
  deriveFromRecoveryKey,
  type SlotKeys,
} from '../../main/core/vault-files/key-derivation.ts';
import { finishRestore } from '../../main/core/vault-files/restore-swap.ts';
import { vaultFiles } from '../../main/core/vault-files/vault-files.ts';
import { unlockWithKeys } from '../../main/core/vault-files/vault.ts';
import type { CallInput, CallName } from '../../shared/contract.ts';
import type { CallResult } from '../../shared/contract/errors.ts';
import { vaultOf } from '../support/direct-rows.ts';
import { watchFiles } from '../support/file-operations.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';

const first = 'lantern gravel tuba oyster';
const second = 'marble thicket pulpit sardine';
const saved = 'Marisol, whose record was acknowledged';

/** Derived once for each passphrase: every state of the disk is opened with the same ones. */
const derived = new Map<string, Promise<SlotKeys>>();

const headerOf = (folder: string) => parseHeader(readFileSync(vaultFiles(folder).header, 'utf8'));

const keysOf = async (folder: string, credential: Credential): Promise<SlotKeys> => {
  const { kdf } = headerOf(folder);
  const salt = saltOf(headerOf(folder));
  if ('recoveryKey' in credential) return deriveFromRecoveryKey(credential.recoveryKey, salt);
  const { name, passphrase } = credential;
  const known = `${name} ${passphrase} ${kdf.salt}`;
  const keys = derived.get(known) ?? deriveFromPassphrase(name, passphrase, salt, kdf);
  derived.set(known, keys);
  const { tag, wrappingKey } = await keys;
  return { tag: Buffer.from(tag), wrappingKey: Buffer.from(wrappingKey) }; // unlocking overwrites what it is given
};

type Credential = { readonly name: string; readonly passphrase: string } | { readonly recoveryKey: string };

/** @param from a closed vault of the founder's to begin with; the test vault when it is left out */
const setup = async (from = inject('templateVault').folder) => {
  const core = await openTestCore({ locked: true });
  cpSync(from, core.folder, { recursive: true });
  await core.call('vault.unlockWithRecoveryKey', { recoveryKey: inject('templateVault').recoveryKey });
  const { name, passphrase, recoveryKey } = inject('templateVault');
  const parent = mkdtempSync(join(tmpdir(), 'alongside-states-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  await core.call('people.save', { preferredName: saved });
  let copies = 0;
  const copyOf = (folder: string): string => {
    const copy = join(parent, String((copies += 1)));
    cpSync(folder, copy, { recursive: true });
    return copy;
  };
  /** Whether a credential opens this state of the disk and everything that was acknowledged reads back. */
  const opens = async (state: string, credential: Credential): Promise<boolean> => {
    const folder = copyOf(state);
    try {
      finishRestore(folder);
      const vault = await unlockWithKeys(folder, (header) =>
        keysOf(folder, credential).then((keys) => (expect(header.slots).toHaveLength(64), keys)),
      );
      const found = vault.database.reader.all('SELECT 1 FROM person WHERE preferred_name = ?', saved);
      vault.close();
      expect(found).not.toEqual([]);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'vault.wrongPassphrase' });
      return false;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  /** Every state in which the disk is while a call runs: before each operation on a file, and at the end. */
  const statesDuring = async <N extends CallName>(call: N, input: CallInput<N>): Promise<string[]> => {
    const states: string[] = [];
    await watchFiles(
      () => core.call(call, input),
      () => states.push(copyOf(core.folder)),
    );
    return [...states, copyOf(core.folder)];
  };
  return { core, founder: { name, passphrase }, recovery: { recoveryKey }, opens, statesDuring, copyOf };
};

/** Of two credentials one opens every state; the first at the beginning, the second alone at the end. */
const expectHandover = async (
  opens: (state: string, credential: Credential) => Promise<boolean>,
  states: readonly string[],
  [before, after]: readonly [Credential, Credential],
): Promise<void> => {
  const seen: string[] = [];
  for (const state of states) seen.push(`${await opens(state, before)} ${await opens(state, after)}`);
  // In between, both may; the one that replaces another counts at one moment.
  const alone = seen.filter((step) => step !== 'true true');
  expect(alone.filter((step, at) => step !== alone[at - 1])).toEqual(['true false', 'false true']);
};

const expectAlways = async (
  opens: (state: string, credential: Credential) => Promise<boolean>,
  states: readonly string[],
  credentials: readonly Credential[],
): Promise<void> => {
  for (const [at, state] of states.entries()) {
    for (const credential of credentials) expect(await opens(state, credential), `state ${at}`).toBe(true);
  }
};

const addTomas = (core: TestCore) => core.call('users.add', { name: 'Tomás', role: 'volunteer', passphrase: first });
const tomas = (passphrase: string): Credential => ({ name: 'Tomás', passphrase });

describe('wherever Alongside is killed, a valid credential opens everything', () => {
  it('while a passphrase is changed', async () => {
    const { core, founder, recovery, opens, statesDuring } = await setup();
    await core.dispatcher.close();
    await core.call('vault.unlock', founder);
    const states = await statesDuring('vault.changePassphrase', { current: founder.passphrase, next: second });
    await expectHandover(opens, states, [founder, { name: founder.name, passphrase: second }]);
    await expectAlways(opens, states, [recovery]);
  }, 60_000);

  it('while a coordinator resets another’s passphrase', async () => {
    const { core, founder, recovery, opens, statesDuring } = await setup();
    const { id } = await addTomas(core);
    const states = await statesDuring('users.resetPassphrase', { id, passphrase: second });
    await expectHandover(opens, states, [tomas(first), tomas(second)]);
    await expectAlways(opens, states, [founder, recovery]);
  }, 60_000);

  it('while the recovery key is replaced', async () => {
    const { core, founder, recovery, opens, statesDuring } = await setup();
    const { recoveryKey } = await core.call('vault.prepareRecoveryKey', {});
    const states = await statesDuring('vault.replaceRecoveryKey', { recoveryKey });
    await expectHandover(opens, states, [recovery, { recoveryKey }]);
    await expectAlways(opens, states, [founder]);
  }, 60_000);

  it('a replaced recovery key opens nothing from the commit on, no matter who opened the vault since', async () => {
    const { core, founder, recovery, opens, statesDuring, copyOf } = await setup();
    const { recoveryKey } = await core.call('vault.prepareRecoveryKey', {});
    const states = await statesDuring('vault.replaceRecoveryKey', { recoveryKey });
    const dataKey = dataKeyOf(core);
    const slotsOfBoth = (state: string): boolean =>
      slotOwners(headerOf(state), dataKey).filter((owner) => owner === null).length === 2;
    // As a power cut between the commit and the removal of the old slot leaves it.
    const between = states.findLast(slotsOfBoth) ?? '';
    expect([await opens(between, recovery), await opens(between, { recoveryKey })]).toEqual([false, true]);
    const later = copyOf(between);
    (await unlockWithKeys(later, () => keysOf(later, founder))).close();
    expect(slotsOfBoth(later)).toBe(false);
    expect([await opens(later, recovery), await opens(later, { recoveryKey })]).toEqual([false, true]);
  }, 60_000);

  it('while the vault gets a new data key, also after it was begun and never ended', async () => {
    const { core, founder, recovery, opens, statesDuring } = await setup();
    await addTomas(core);
    await core.dispatcher.close();
    await core.call('vault.unlock', founder);
    const { recoveryKey } = await core.call('vault.prepareRecoveryKey', {});
    const states = await statesDuring('vault.rekey', { current: founder.passphrase, next: second, recoveryKey });
    const handover: string[] = [];
    for (const state of states) {
      const before = [await opens(state, founder), await opens(state, recovery), await opens(state, tomas(first))];
      const after = [
        await opens(state, { name: founder.name, passphrase: second }),
        await opens(state, { recoveryKey }),
      ];
      handover.push(`${before.join(' ')} | ${after.join(' ')}`);
    }
    // From one moment to the next, and for everyone at once.
    expect(handover.filter((step, at) => step !== handover[at - 1])).toEqual([
      'true true true | false false',
      'false false false | true true',
    ]);
    expect(states.length).toBeGreaterThan(40);
  }, 120_000);

  it('while a user is added, disabled and enabled: they open it or they do not, and everyone else does', async () => {
    const { core, founder, recovery, opens, statesDuring } = await setup();
    const adding = await statesDuring('users.add', { name: 'Tomás', role: 'volunteer', passphrase: first });
    const id = (await core.call('users.list', {})).items.find(({ displayName }) => displayName === 'Tomás')?.id ?? '';
    const disabling = await statesDuring('users.disable', { id });
    const enabling = await statesDuring('users.enable', { id, passphrase: second });
    const whether = async (states: readonly string[], passphrase: string): Promise<boolean[]> => {
      const seen: boolean[] = [];
      for (const state of states) seen.push(await opens(state, tomas(passphrase)));
      return seen.filter((open, at) => open !== seen[at - 1]);
    };
    expect(await whether(adding, first)).toEqual([false, true]);
    // The commit keeps them out; the slot is overwritten right after it.
    expect(await whether(disabling, first)).toEqual([true, false]);
    expect(await whether(enabling, first)).toEqual([false]);
    expect(await whether(enabling, second)).toEqual([false, true]);
    await expectAlways(opens, [...adding, ...disabling, ...enabling], [founder, recovery]);
  }, 60_000);
});

const noSpace = (): Error => Object.assign(new Error('no space'), { code: 'ENOSPC' });

describe('whichever operation on a file fails', () => {
  it('the recovery key before or the one after opens the vault, and what is left of the other is overwritten when it does', async () => {
    const { core: counted } = await setup();
    const shown = await counted.call('vault.prepareRecoveryKey', {});
    const total = await watchFiles(
      () => counted.call('vault.replaceRecoveryKey', shown),
      () => undefined,
    );
    expect(total).toBeGreaterThan(10);
    for (let failing = 0; failing < total; failing += 1) {
      const { core, founder, recovery, opens, copyOf } = await setup();
      const { recoveryKey } = await core.call('vault.prepareRecoveryKey', {});
      const call = () => core.result('vault.replaceRecoveryKey', { recoveryKey });
      let answer: CallResult<unknown> | null = null;
      await watchFiles(
        async () => void (answer = await call()),
        (operation) => {
          if (operation === failing) throw noSpace();
        },
      );
      const isReplaced = answer !== null && 'value' in answer;
      if (!isReplaced) expect(answer).toMatchObject({ error: { code: 'disk.full' } });
      // The vault that is open continues as before.
      await core.call('people.save', { preferredName: 'After the failure' });
      await core.dispatcher.close();
      const state = copyOf(core.folder);
      const open = [await opens(state, recovery), await opens(state, { recoveryKey })];
      // What was answered is what holds: after an error the key that was, else the new one alone.
      if (isReplaced) expect(open, `operation ${failing}`).toEqual([false, true]);
      else expect(open, `operation ${failing}`).toEqual([true, expect.any(Boolean)]);
      expect(await opens(state, founder)).toBe(true);
      await core.call('vault.unlockWithRecoveryKey', {
        recoveryKey: open[0] === true ? recovery.recoveryKey : recoveryKey,
      });
      const owners = slotOwners(headerOf(core.folder), dataKeyOf(core));
      expect(
        owners.filter((owner) => owner === null),
        `operation ${failing}`,
      ).toHaveLength(1);
      await core.close();
    }
  }, 120_000);

  it('a slot that does not read back from the disk as it was written replaces nothing', async () => {
    const { core, recovery, opens, copyOf } = await setup();
    const { recoveryKey } = await core.call('vault.prepareRecoveryKey', {});
    const { header } = vaultFiles(core.folder);
    const before = readFileSync(header, 'utf8');
    let spoilt = false;
    await watchFiles(
      async () => expect((await core.result('vault.replaceRecoveryKey', { recoveryKey })).ok).toBe(false),
      () => {
        const now = readFileSync(header, 'utf8');
        if (spoilt || now === before) return;
        spoilt = true;
        writeFileSync(header, now.replace(/"slots":\["..../, '"slots":["AAAA'));
      },
    );
    expect(spoilt).toBe(true);
    const state = copyOf(core.folder);
    expect([await opens(state, recovery), await opens(state, { recoveryKey })]).toEqual([true, false]);
  }, 60_000);

  it('a user whose disabling was answered with an error is kept out as soon as the list says so', async () => {
    const prepared = await setup();
    const { id } = await addTomas(prepared.core);
    await prepared.core.dispatcher.close();
    for (let failing = 0; ; failing += 1) {
      const { core, opens, copyOf } = await setup(prepared.core.folder);
      let failed = false;
      await watchFiles(
        () => core.result('users.disable', { id }),
        (operation) => {
          if (operation !== failing) return;
          failed = true;
          throw noSpace();
        },
      );
      const user = (await core.call('users.list', {})).items.find((item) => item.id === id);
      expect(await opens(copyOf(core.folder), tomas(first))).toBe(user?.state === 'active');
      // Asked again, it ends what it began.
      await core.call('users.disable', { id });
      expect(slotOwners(headerOf(core.folder), dataKeyOf(core))).not.toContain(id);
      await core.close();
      if (!failed) break;
    }
  }, 120_000);
});

/** The data key of the vault that is open. */
const dataKeyOf = (core: TestCore): Buffer => {
  // The key is the header's own; only a test looks inside.
  const { dataKey } = vaultOf(core).header as unknown as { dataKey: Buffer };
  return dataKey;
};
