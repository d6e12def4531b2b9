import type { CallResult } from './errors.ts';
import type { WindowEvent } from './events.ts';

/** What the preload gets for a call of the core: its sealed answer, or why the shell did not pass the call on. */
export type CoreAnswer =
  | { readonly sealed: Uint8Array<ArrayBuffer> }
  /** Another core runs by now than the one that the input was sealed for. */
  | { readonly newKey: true }
  | CallResult<never>;

/** `window.alongside`: the whole of what the window can reach. The contract types `call` on top of this. */
export interface Bridge {
  /** Makes one call of the contract. Always settles with a result; it never rejects. */
  call(name: string, input: unknown, requestId: string): Promise<CallResult<unknown>>;
  /** Asks a running job to stop; its call then settles with `cancelled`. */
  cancel(requestId: string): void;
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: WindowEvent) => void): () => void;
}
