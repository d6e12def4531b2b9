import { reportBug } from './report-bug.ts';
import { settledWithin } from './within.ts';

interface Process {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
}

export interface LastResortOptions {
  /** Locks and leaves nothing behind. */
  readonly clearAway: () => Promise<void>;
  /** Tells the person, in words that say nothing of the error: its message may quote what they typed. */
  readonly tell: () => void;
  readonly exit: (code: number) => void;
  readonly report?: typeof reportBug;
}

/** However long clearing takes, Alongside then ends, in milliseconds. */
const patienceMs = 1500;

/**
 * Ends Alongside when something failed that nothing caught. Left alone, Electron shows the error with its message, and
 * continues with the vault open.
 */
export class LastResort {
  readonly #options: LastResortOptions;
  #ending = false;

  constructor(options: LastResortOptions) {
    this.#options = options;
  }

  listenTo(process: Process): void {
    process.on('uncaughtException', (error) => void this.fail('main process', error));
    process.on('unhandledRejection', (error) => void this.fail('main process', error));
  }

  /** @param place where it failed */
  async fail(place: string, error: unknown): Promise<void> {
    const { clearAway, tell, exit, report = reportBug } = this.#options;
    report(place, error);
    if (this.#ending) return;
    this.#ending = true;
    try {
      await settledWithin(patienceMs, [clearAway()]);
      tell();
    } finally {
      exit(1);
    }
  }
}
