/** The part of Electron's `WebContents` that the keeper needs. */
export interface KeptContents {
  getOSProcessId(): number;
  /** True from the end of a process until another has taken its place. */
  isCrashed(): boolean;
  loadURL(url: string): Promise<void>;
  on(event: 'did-navigate' | 'did-finish-load' | 'render-process-gone', listener: () => void): unknown;
  on(
    event: 'did-fail-load',
    listener: (event: object, code: number, description: string, url: string, isMainFrame: boolean) => void,
  ): unknown;
}

export interface PageKeeperOptions {
  readonly url: string;
  /** Ends a process at once and so that the system keeps nothing of its memory. */
  readonly kill: (pid: number) => void;
  /** The process that drew the page ended on its own. */
  readonly onLost: () => void;
  /** No load arrives: only another window can show the page. The contents are not used after this. */
  readonly onGivenUp: () => void;
}

/** How long a process that was killed may take to be reported as gone. Its report can get lost. */
const goneAtMost = 1000;
/** After how long each load, one after the other, must have a process: it can be given to one that is just ending. */
const arrivesWithin = [400, 800, 1600, 3200] as const;
/** How long a page that has its process may take to be complete; a slow computer starts one slowly. */
const completeWithin = 15_000;
/** Chromium's `ERR_ABORTED`: another load took this one's place. */
const replacedByAnother = -3;

type State = 'ending' | 'loading' | 'arrived' | 'complete' | 'stopped';

/**
 * Keeps the one page loaded, and replaces it with its process. The process is killed and not crashed: a crash writes
 * its memory, and with it what was on the page, into a core dump wherever the system keeps those.
 */
export class PageKeeper {
  readonly #contents: KeptContents;
  readonly #options: PageKeeperOptions;
  #state: State = 'complete';
  #tries = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(contents: KeptContents, options: PageKeeperOptions) {
    this.#contents = contents;
    this.#options = options;
    contents.on('did-navigate', () => {
      if (this.#state === 'loading') this.#await('arrived', completeWithin, () => this.#loadAgain());
    });
    contents.on('did-finish-load', () => {
      if (this.#state === 'loading' || this.#state === 'arrived') this.#become('complete');
    });
    contents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
      if (!isMainFrame || code === replacedByAnother) return;
      // Not at once: what made it fail may last a moment.
      if (this.#state === 'arrived') this.#await('loading', this.#patience(), () => this.#loadAgain());
    });
    contents.on('render-process-gone', () => this.#gone());
  }

  /** Loads the page. Never fails: a load that does not arrive is tried again. */
  load(): void {
    this.#tries = 0;
    this.#loadAgain();
  }

  /** Ends the process that drew the page and loads the page in another. */
  renew(): void {
    this.#tries = 0;
    const pid = this.#contents.getOSProcessId();
    // A signal to process 0 would reach our own group.
    if (pid <= 0) return this.#loadAgain();
    this.#await('ending', goneAtMost, () => this.#loadAgain());
    try {
      this.#options.kill(pid);
    } catch {
      // It has just ended by itself; that is reported too, or the time runs out.
    }
  }

  /** Does nothing anymore. */
  stop(): void {
    this.#become('stopped');
  }

  #gone(): void {
    switch (this.#state) {
      case 'complete':
        this.#options.onLost();
        return;
      case 'ending':
        // In a later turn: a load in this one can be given to the process that has just ended.
        this.#await('ending', 0, () => this.#loadAgain());
        return;
      case 'loading':
      case 'arrived':
        this.#await('loading', this.#patience(), () => this.#loadAgain());
        return;
      case 'stopped':
        return;
    }
  }

  #loadAgain(): void {
    if (this.#tries >= arrivesWithin.length) {
      this.#become('stopped');
      this.#options.onGivenUp();
      return;
    }
    const patience = this.#patience();
    this.#tries += 1;
    this.#await('loading', patience, () => this.#look());
    // What comes of it is heard as an event; a rejection says nothing more.
    this.#contents.loadURL(this.#options.url).catch(() => {});
  }

  /** Loads again when the load was lost, and leaves one alone that has a process. */
  #look(): void {
    if (this.#contents.isCrashed()) this.#loadAgain();
    else this.#await('loading', completeWithin, () => this.#loadAgain());
  }

  #patience(): number {
    return arrivesWithin[Math.min(this.#tries, arrivesWithin.length - 1)] ?? 0;
  }

  #await(state: 'ending' | 'loading' | 'arrived', milliseconds: number, then: () => void): void {
    this.#become(state);
    this.#timer = setTimeout(then, milliseconds);
    this.#timer.unref();
  }

  #become(state: State): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#state = state;
  }
}
