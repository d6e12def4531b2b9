import type { CallInput, CallName, CallOutput } from '../../../shared/contract.ts';
import type { App } from './app.ts';

/** Makes a call over the window's bridge, where setting up is not the point. @throws with the code of what refused it */
export const make = async <N extends CallName>(app: App, name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
  const result = await app.call(name, input);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
