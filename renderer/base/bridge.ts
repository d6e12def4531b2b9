import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { CoreEvent, WindowEvent } from '../../shared/contract/events.ts';

declare global {
  interface Window {
    /** Put there by the preload script before the page starts. */
    readonly alongside: Bridge;
  }
}

export type Progress = Extract<CoreEvent, { type: 'progress' }>;

export interface CallOptions {
  /** Called for each stage of a job. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Aborting asks the job to stop; the call then rejects with the code `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

export interface BridgeClient {
  call<N extends CallName>(name: N, input: CallInput<N>, options?: CallOptions): Promise<CallOutput<N>>;
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: WindowEvent) => void): () => void;
}

/** Types the contract on top of the untyped bridge. Exported for tests; everyone else uses `call`. */
export const createBridgeClient = (bridge: Bridge, newId: () => string): BridgeClient => {
  const progressListeners = new Map<string, (progress: Progress) => void>();
  let listening = false;
  const listenForProgress = () => {
    if (listening) {
      return;
    }
    listening = true;
    bridge.onEvent((event) => {
      if (event.type === 'progress') {
        progressListeners.get(event.requestId)?.(event);
      }
    });
  };

  return {
    call: async <N extends CallName>(name: N, input: CallInput<N>, options: CallOptions = {}) => {
      const { onProgress, signal } = options;
      if (signal?.aborted) {
        throw new AppError('cancelled');
      }
      const requestId = newId();
      const cancel = () => bridge.cancel(requestId);
      signal?.addEventListener('abort', cancel, { once: true });
      if (onProgress) {
        listenForProgress();
        progressListeners.set(requestId, onProgress);
      }
      try {
        const result = await bridge.call(name, input, requestId);
        if (!result.ok) {
          throw new AppError(result.error.code, { field: result.error.field, details: result.error.details });
        }
        // as: the dispatcher parsed the value with this call's output schema before it answered
        return result.value as CallOutput<N>;
      } catch (error) {
        // A bridge that rejects has broken its promise to settle; the caller still gets a code.
        throw error instanceof AppError ? error : new AppError('unexpected');
      } finally {
        signal?.removeEventListener('abort', cancel);
        progressListeners.delete(requestId);
      }
    },
    onEvent: (listener) => bridge.onEvent(listener),
  };
};

let client: BridgeClient | undefined;
const theClient = (): BridgeClient => {
  client ??= createBridgeClient(window.alongside, () => crypto.randomUUID());
  return client;
};

/**
 * Makes one call of the contract.
 *
 * @throws AppError with a code of `shared/contract/errors.ts`; nothing else.
 */
export const call: BridgeClient['call'] = (name, input, options) => theClient().call(name, input, options);

/** Subscribes to what the core and the shell tell the window. Returns the function that ends it. */
export const onWindowEvent: BridgeClient['onEvent'] = (listener) => theClient().onEvent(listener);
