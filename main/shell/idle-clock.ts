/** Milliseconds that pass alike no matter who sets the time of day; sleep does not count, but waking locks of itself. */
export const monotonicNow = (): number => performance.now();

export interface IdleClockOptions {
  /** As `monotonicNow`. */
  readonly now: () => number;
  readonly idleMinutes: () => number;
  /** True while there is something to lock. */
  readonly needsLock: () => boolean;
  readonly onIdle: () => void;
}

/** Locks when no one touched the window for the set time. `check` is called every second and after a resume. */
export class IdleClock {
  readonly #options: IdleClockOptions;
  #lastActive: number;

  constructor(options: IdleClockOptions) {
    this.#options = options;
    this.#lastActive = options.now();
  }

  active(): void {
    this.#lastActive = this.#options.now();
  }

  check(): void {
    const { now, idleMinutes, needsLock, onIdle } = this.#options;
    if (!needsLock()) {
      // The time at the unlock screen does not count against the session that follows.
      this.active();
      return;
    }
    if (now() - this.#lastActive >= idleMinutes() * 60_000) onIdle();
  }
}
