import { randomBytes } from 'node:crypto';
import type { CallName, CallOutput, Contract, ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { FileSource } from '../../core-protocol.ts';
import { backupsControl } from '../backups/backups-control.ts';
import { finishRestore } from '../backups/restore-swap.ts';
import { passphraseStrength } from '../../../shared/vault-rules.ts';
import { newRecoveryKey, readTypedKey } from './recovery-key.ts';
import { holdsVault } from './vault-files.ts';
import { createVault, unlockVault, unlockVaultWithRecoveryKey, type OpenVault } from './vault.ts';

/** What the core remembers between control calls. */
export interface ControlState {
  readonly vaultDir: string;
  vault: OpenVault | null;
  pendingRecoveryKey: string | null;
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

const controlHandlers: ControlHandlers = {
  ...backupsControl,
  'vault.status': (state) => {
    if (state.vault !== null) return { state: 'open', user: state.vault.user, openedWith: state.vault.openedWith };
    return { state: holdsVault(state.vaultDir) ? 'locked' : 'none', user: null, openedWith: null };
  },
  'vault.prepare': (state) => {
    refuseOpen(state);
    state.pendingRecoveryKey = newRecoveryKey();
    return { recoveryKey: state.pendingRecoveryKey };
  },
  'vault.create': async (state, { name, passphrase, recoveryKey, zone }) => {
    refuseOpen(state);
    if (!passphraseStrength(passphrase, name).enough) throw new AppError('vault.weakPassphrase', { field: 'passphrase' });
    const typed = readTypedKey(recoveryKey);
    if (state.pendingRecoveryKey === null || typed !== state.pendingRecoveryKey) {
      throw new AppError('vault.recoveryKeyMismatch', { field: 'recoveryKey' });
    }
    state.vault = await createVault(state.vaultDir, { name, passphrase, recoveryKey: typed, zone, random: randomBytes });
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
  'vault.prepareRecoveryKey': ({ vault }) => {
    if (vault === null) throw new AppError('vault.locked');
    vault.pendingRecoveryKey = newRecoveryKey();
    return { recoveryKey: vault.pendingRecoveryKey };
  },
};

export const isControlName = (name: string): name is ControlName => Object.hasOwn(controlHandlers, name);

/** Runs a control call whose input its schema has parsed. */
export const runControl = (state: ControlState, name: ControlName, input: unknown, tools: ControlTools): unknown => {
  if (state.vault === null) finishRestore(state.vaultDir);
  // The pairing of name and parsed input is the dispatcher's; TypeScript cannot follow it through the lookup.
  const handler = controlHandlers[name] as (state: ControlState, input: unknown, tools: ControlTools) => unknown;
  return handler(state, input, tools);
};
