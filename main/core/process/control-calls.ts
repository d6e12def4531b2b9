import { backupsControl } from '../backups/backups-control.ts';
import type { ControlHandlers, ControlName, ControlState, ControlTools } from '../context/control.ts';
import { importsControl } from '../imports/imports-control.ts';
import { finishRestore } from '../vault-files/restore-swap.ts';
import { vaultControl } from '../vault/vault-control.ts';

/** The handler of every control call of the core; one that is missing or too many does not compile. */
const controlHandlers = {
  ...backupsControl,
  ...importsControl,
  ...vaultControl,
} satisfies ControlHandlers<ControlName>;

/** Calls that do not wait for what is running. The person who erases the keys may have only seconds. */
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
