import { AppError } from '../../shared/contract/errors.ts';

/** A pause in typing of this many ms saves; anyone who types without one is saved after `longestWait`. */
export const pause = 700;
/** With the time that a save itself takes, this keeps the promise that at most two seconds of text are lost. */
export const longestWait = 1500;
/** After a failed save: the first, and at most, this many ms until it is tried again automatically. */
export const firstRetry = 2000;
export const longestRetry = 15_000;

export type SaveState =
  /** Nothing was typed since the note was opened. */
  | { readonly kind: 'untouched' }
  /** Typed and not yet acknowledged by the vault. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** The last save failed; the text is still here and is tried again. */
  | { readonly kind: 'failed'; readonly error: AppError };

export interface DraftSaverOptions<Content, Change> {
  readonly content: Content;
  /** What a save must say so that the vault, which holds `before`, holds `after`. Null when nothing differs. */
  readonly changeBetween: (before: Content, after: Content) => Change | null;
  /** Writes a change into the vault. Rejects with an `AppError`. */
  readonly save: (change: Change) => Promise<unknown>;
  readonly onState: (state: SaveState) => void;
  readonly now?: () => Date;
}

/**
 * Carries what is typed into the vault: soon, in order, one save at a time, always the newest text. It lives longer
 * than the screen that it was made for, until everything is saved.
 */
export class DraftSaver<Content, Change> {
  private readonly options: DraftSaverOptions<Content, Change>;
  /** What the vault has acknowledged. */
  private acknowledged: Content;
  private newest: Content;
  private running: Promise<void> | null = null;
  private pauseTimer: ReturnType<typeof setTimeout> | undefined;
  private waitTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private retryAfter = firstRetry;
  private ended = false;

  constructor(options: DraftSaverOptions<Content, Change>) {
    this.options = options;
    this.acknowledged = options.content;
    this.newest = options.content;
  }

  get content(): Content {
    return this.newest;
  }

  get isSaved(): boolean {
    return this.options.changeBetween(this.acknowledged, this.newest) === null;
  }

  /** Takes the newest text and makes sure that it is saved soon. */
  set(content: Content): void {
    if (this.ended || content === this.newest) return;
    this.newest = content;
    if (this.isSaved) return;
    if (this.retryTimer === undefined) this.options.onState({ kind: 'saving' });
    clearTimeout(this.pauseTimer);
    this.pauseTimer = setTimeout(() => void this.flush().catch(ignored), pause);
    this.waitTimer ??= setTimeout(() => void this.flush().catch(ignored), longestWait);
  }

  /** Saves at once; resolves when everything up to now is in the vault. @throws AppError of the failed save */
  async flush(): Promise<void> {
    this.stopTimers();
    // A save that is in progress may have begun before the newest key; the caller that began it hears how it ended.
    while (this.running !== null) await this.running.catch(ignored);
    if (this.ended || this.isSaved) return;
    this.running = this.saveOnce().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** Ends for good, without a further save: the note was sealed or discarded. */
  end(): void {
    this.ended = true;
    this.stopTimers();
  }

  private async saveOnce(): Promise<void> {
    const sent = this.newest;
    const change = this.options.changeBetween(this.acknowledged, sent);
    if (change === null) return;
    this.options.onState({ kind: 'saving' });
    try {
      await this.options.save(change);
    } catch (thrown) {
      const error = thrown instanceof AppError ? thrown : new AppError('unexpected');
      if (!this.ended) this.fail(error);
      throw error;
    }
    this.acknowledged = sent;
    this.retryAfter = firstRetry;
    if (this.isSaved && !this.ended) this.options.onState({ kind: 'saved', at: this.options.now?.() ?? new Date() });
  }

  private fail(error: AppError): void {
    this.options.onState({ kind: 'failed', error });
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.flush().catch(ignored), this.retryAfter);
    this.retryAfter = Math.min(this.retryAfter * 2, longestRetry);
  }

  private stopTimers(): void {
    clearTimeout(this.pauseTimer);
    clearTimeout(this.waitTimer);
    clearTimeout(this.retryTimer);
    this.pauseTimer = undefined;
    this.waitTimer = undefined;
    this.retryTimer = undefined;
  }
}

/** The state said it already, and another try is in progress. */
const ignored = (): void => undefined;
