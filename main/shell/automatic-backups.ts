import { randomUUID } from 'node:crypto';
import { formatISO } from 'date-fns';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { CoreHost } from './core-host.ts';

/** Today as `YYYY-MM-DD` on this computer's calendar. */
export const dayOnThisComputer = (): string => formatISO(new Date(), { representation: 'date' });

/** Milliseconds between two looks at whether a backup is due. */
const lookEvery = 60_000;
/** Milliseconds until one that could not be written is tried again: a drive may be plugged in meanwhile. */
const tryAgainAfter = 10 * 60_000;

const handle = 'file:automatic';

export interface AutomaticBackUpsOptions {
  readonly core: Pick<CoreHost, 'call'>;
  /** The folder that is backed up to; null while there is nothing to back up, or it is turned off. */
  readonly folder: () => string | null;
  readonly today: () => string;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/** Has the core write a backup on every day on which the vault is used, no matter who uses it. */
export class AutomaticBackUps {
  readonly #options: AutomaticBackUpsOptions;
  #doneFor: string | null = null;
  #notBefore = 0;
  #running = false;
  #problem: ErrorCode | null = null;

  constructor(options: AutomaticBackUpsOptions) {
    this.#options = options;
  }

  /** Why the last one could not be written; null when it could. */
  get problem(): ErrorCode | null {
    return this.#problem;
  }

  /** Looks every minute. The first minute after the start is left to the person who just unlocked the vault. */
  start(): void {
    setInterval(() => void this.look(), lookEvery).unref();
  }

  /** Forgets what was tried: the folder is another one, or they were turned on. */
  again(): Promise<void> {
    this.#doneFor = null;
    this.#notBefore = 0;
    this.#problem = null;
    return this.look();
  }

  /** Backs up when it is due. Never rejects. */
  async look(): Promise<void> {
    const { core, folder, today, now } = this.#options;
    const path = folder();
    const due = `${today()} ${path}`;
    if (path === null || this.#running || this.#doneFor === due || now() < this.#notBefore) return;
    this.#running = true;
    const request = {
      requestId: randomUUID(),
      call: 'backups.automatic',
      input: { folder: handle },
      files: { [handle]: { path } },
    };
    const result = await core.call(request);
    this.#running = false;
    if (result.ok) {
      this.#doneFor = due;
      this.#problem = null;
    } else if (result.error.code !== 'vault.locked') {
      this.#problem = result.error.code;
      this.#notBefore = now() + tryAgainAfter;
    }
  }
}
