import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';

/** Makes a call as the demo's coordinator. Rejects with an `AppError` when it is refused. */
export type CallCore = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;

/** Fills the demo vault, open and empty at this point, with made-up people and appointments. */
export const fillDemo = async (callCore: CallCore): Promise<void> => {
  await callCore('vault.status', {});
};
