import { randomBytes } from 'node:crypto';
import type { CallName, CallOutput, Contract, ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { FileSource } from '../../core-protocol.ts';
import { backupsControl } from '../backups/backups-control.ts';
import type { AdoptedFiles } from '../context/adopted-files.ts';
import { eraseKeysIn, keysAreErased } from '../vault-files/erase-keys.ts';
import { leastCost } from '../vault-files/key-derivation.ts';
import { newRecoveryKey, readTypedKey } from '../vault-files/recovery-key.ts';
import { finishRestore } from '../vault-files/restore-swap.ts';
import { holdsVault } from '../vault-files/vault-files.ts';
import { createVault, unlockVault, unlockVaultWithRecoveryKey, type OpenVault } from '../vault-files/vault.ts';
import { closeIfStill } from './close-vault.ts';
import { rekeyVault } from './rekey.ts';
import { refuseWeakPassphrase } from './vault-calls.ts';

/** What the core remembers between control calls. */
export interface ControlState {
  readonly vaultDir: string;
  vault: OpenVault | null;
  pendingRecoveryKey: string | null;
  /** They end with the process, as the session does. */
  readonly adopted: AdoptedFiles;
}

/** Calls on the vault as a whole, outside any transaction. */
export type ControlName = {
  [N in CallName]: Contract[N]['runs'] extends 'core' ? (Contract[N]['kind'] extends 'control' ? N : never) : never;
}[CallName];

/** What a control call works with besides the state. */
export interface ControlTools {
  /** What a file handle of the input stands for. @throws AppError file.missing */
  readonly file: (handle: string) => FileSource;
  readonly now: () => Date;
  readonly progress: (stage: string, done: number, total: number) => void;
  /** Cancels every other call that runs and waits until they have ended, but no longer than so many milliseconds. */
  readonly stopOthers: (patience: number) => Promise<void>;
  /** Says that this call has closed the vault, or used the keys of one: once it is answered, the process is to end with them. */
  readonly endProcess: () => void;
}

export type ControlHandlers = {
  readonly [N in ControlName]: (
    state: ControlState,
    input: ParsedInput<N>,
    tools: ControlTools,
  ) => CallOutput<N> | Promise<CallOutput<N>>;
};

const refuseOpen = (state: ControlState): void => {
  if (state.vault !== null) throw new AppError('vault.alreadyOpen');
};

/** Asked when the call's turn comes: the session may have changed since it was let in. */
const coordinatorsVault = ({ vault }: ControlState): OpenVault => {
  if (vault === null) throw new AppError('vault.locked');
  if (vault.user.role !== 'coordinator') throw new AppError('call.refused');
  return vault;
};

/** How long erasing the keys waits for jobs to end, in milliseconds; with the erasing itself it stays below two seconds. */
const patience = 1000;

const controlHandlers: ControlHandlers = {
  ...backupsControl,
  'files.adopt': ({ adopted }, { name, base64 }) => ({ file: adopted.adopt(name, base64) }),
  'vault.status': (state) => {
    if (state.vault !== null) return { state: 'open', user: state.vault.user, openedWith: state.vault.openedWith };
    if (keysAreErased(state.vaultDir)) throw new AppError('vault.keysErased');
    return { state: holdsVault(state.vaultDir) ? 'locked' : 'none', user: null, openedWith: null };
  },
  'vault.prepare': (state) => {
    refuseOpen(state);
    state.pendingRecoveryKey = newRecoveryKey();
    return { recoveryKey: state.pendingRecoveryKey };
  },
  'vault.create': async (state, { name, passphrase, recoveryKey, zone, throwAway }) => {
    refuseOpen(state);
    refuseWeakPassphrase(passphrase, name);
    const typed = readTypedKey(recoveryKey);
    if (state.pendingRecoveryKey === null || typed !== state.pendingRecoveryKey) {
      throw new AppError('vault.recoveryKeyMismatch', { field: 'recoveryKey' });
    }
    const options = { name, passphrase, recoveryKey: typed, zone, random: randomBytes };
    state.vault = await createVault(state.vaultDir, throwAway ? { ...options, cost: leastCost } : options);
    state.pendingRecoveryKey = null;
    return { user: state.vault.user };
  },
  'vault.unlock': async (state, { name, passphrase }) => {
    refuseOpen(state);
    state.vault = await unlockVault(state.vaultDir, name, passphrase);
    return { user: state.vault.user };
  },
  'vault.unlockWithRecoveryKey': async (state, { recoveryKey }) => {
    refuseOpen(state);
    state.vault = await unlockVaultWithRecoveryKey(state.vaultDir, readTypedKey(recoveryKey));
    return { user: state.vault.user };
  },
  'vault.prepareRecoveryKey': (state) => {
    const vault = coordinatorsVault(state);
    vault.pendingRecoveryKey = newRecoveryKey();
    return { recoveryKey: vault.pendingRecoveryKey };
  },
  'vault.rekey': async (state, typed, tools) => {
    const vault = coordinatorsVault(state);
    refuseWeakPassphrase(typed.next, vault.user.displayName, 'next');
    if (typed.next === typed.current) throw new AppError('input.rejected', { field: 'next' });
    const recoveryKey = readTypedKey(typed.recoveryKey);
    if (recoveryKey !== vault.pendingRecoveryKey) {
      throw new AppError('vault.recoveryKeyMismatch', { field: 'recoveryKey' });
    }
    return rekeyVault(
      vault,
      { ...typed, recoveryKey },
      {
        at: tools.now(),
        progress: (stage) => tools.progress(stage, 0, 1),
        closeVault: () => closeIfStill(state, vault, tools),
      },
    );
  },
  'vault.eraseKeys': async (state, _input, tools) => {
    const vault = coordinatorsVault(state);
    eraseKeysIn(state.vaultDir);
    state.vault = null;
    tools.endProcess();
    vault.header.forget();
    await tools.stopOthers(patience);
    vault.close();
    // Once more: a job may have been about to write a copy of the slots.
    return eraseKeysIn(state.vaultDir);
  },
};

/** Calls that do not wait for what is running. Whoever erases the keys may have seconds. */
const atOnce: readonly ControlName[] = ['vault.eraseKeys'];

export const waitsForItsTurn = (name: ControlName): boolean => !atOnce.includes(name);

export const isControlName = (name: string): name is ControlName => Object.hasOwn(controlHandlers, name);

/** Runs a control call whose input its schema has parsed. */
export const runControl = (state: ControlState, name: ControlName, input: unknown, tools: ControlTools): unknown => {
  if (state.vault === null) finishRestore(state.vaultDir);
  // The pairing of name and parsed input is the dispatcher's; TypeScript cannot follow it through the lookup.
  const handler = controlHandlers[name] as (state: ControlState, input: unknown, tools: ControlTools) => unknown;
  return handler(state, input, tools);
};
