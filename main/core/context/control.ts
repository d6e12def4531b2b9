import type { CallName, CallOutput, Contract, ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { FileSource } from '../../core-protocol.ts';
import type { OpenVault } from '../vault-files/vault.ts';
import type { AdoptedFiles } from './adopted-files.ts';

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

/** Handlers for control calls: `{ 'vault.unlock': (state, input, tools) => … } satisfies ControlHandlers<'vault.unlock'>`. */
export type ControlHandlers<Name extends ControlName> = {
  readonly [N in Name]: (
    state: ControlState,
    input: ParsedInput<N>,
    tools: ControlTools,
  ) => CallOutput<N> | Promise<CallOutput<N>>;
};

/** Closes the vault that a call began with. Its keys may have been erased meanwhile; then nothing more is done in its folder. */
export const closeIfStill = (state: ControlState, vault: OpenVault, tools: Pick<ControlTools, 'endProcess'>): void => {
  if (state.vault !== vault) throw new AppError('vault.locked');
  state.vault = null;
  tools.endProcess();
  vault.close();
};
