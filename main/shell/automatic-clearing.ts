import { randomUUID } from 'node:crypto';
import type { CoreHost } from './core-host.ts';

/** Milliseconds between two checks: a purge that a kill interrupted is finished within this time of the next unlocking. */
const lookEvery = 5 * 60_000;

export interface AutomaticClearingOptions {
  readonly core: Pick<CoreHost, 'call'>;
  readonly isOpen: () => boolean;
}

/** Has the core purge what was removed long enough ago, and write again what a purge could not, while a vault is open. */
export class AutomaticClearing {
  readonly #options: AutomaticClearingOptions;
  #running = false;

  constructor(options: AutomaticClearingOptions) {
    this.#options = options;
  }

  start(): void {
    setInterval(() => void this.look(), lookEvery).unref();
  }

  /** Asks the core; it decides whether anything is due. Never rejects, and what fails is asked for again. */
  async look(): Promise<void> {
    const { core, isOpen } = this.#options;
    if (!isOpen() || this.#running) return;
    this.#running = true;
    await core.call({ requestId: randomUUID(), call: 'retention.automatic', input: {}, files: {} });
    this.#running = false;
  }
}
