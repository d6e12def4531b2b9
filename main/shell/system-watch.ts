import type { IdleClock } from './idle-clock.ts';
import { watchLinuxScreenLock } from './linux-screen-lock.ts';

interface SystemEvents {
  on(
    event: 'suspend' | 'resume' | 'lock-screen' | 'shutdown' | 'user-did-resign-active',
    listener: () => void,
  ): unknown;
}

export interface SystemWatchOptions {
  readonly powerMonitor: SystemEvents;
  readonly idle: Pick<IdleClock, 'check'>;
  /** True while there is something to lock, or about to be. */
  readonly needsLock: () => boolean;
  readonly lock: () => void;
  /** The same where the system waits for no more than what is done before this returns. */
  readonly lockAtOnce: () => void;
  /** Windows says to the window that the session on it ends, and to no one else. */
  readonly onSessionEnd: (listener: () => void) => void;
  /** Full paths at which Linux has the command that listens to its signals; those of usual systems when left out. */
  readonly listeners?: readonly string[];
}

export interface SystemWatch {
  /** True as long as there is something that says when the screen is locked. */
  readonly hearsScreenLock: () => boolean;
}

/** Locks with the system: when it sleeps, when its screen is locked, and when no one was there for the set time. */
export const watchSystem = (options: SystemWatchOptions): SystemWatch => {
  const { powerMonitor, idle, needsLock, lock, lockAtOnce, onSessionEnd, listeners } = options;
  const lockIfNeeded = (): void => {
    if (needsLock()) lock();
  };
  const lockAtOnceIfNeeded = (): void => {
    if (needsLock()) lockAtOnce();
  };
  powerMonitor.on('suspend', lockAtOnceIfNeeded);
  powerMonitor.on('lock-screen', lockIfNeeded);
  powerMonitor.on('shutdown', lockAtOnceIfNeeded);
  onSessionEnd(lockAtOnceIfNeeded);
  // Another person uses the computer now (macOS' fast user switching).
  powerMonitor.on('user-did-resign-active', lockIfNeeded);
  // A system may sleep without saying so before; the person who wakes it may not be the person who left it.
  powerMonitor.on('resume', lockIfNeeded);
  const linux = process.platform === 'linux' ? watchLinuxScreenLock(lockIfNeeded, listeners) : null;
  setInterval(() => idle.check(), 1000).unref();
  return { hearsScreenLock: () => linux?.hears() ?? true };
};
