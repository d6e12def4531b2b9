import type { IdleClock } from './idle-clock.ts';
import { watchLinuxScreenLock } from './linux-screen-lock.ts';

interface SystemEvents {
  on(event: 'suspend' | 'resume' | 'lock-screen' | 'shutdown', listener: () => void): unknown;
}

export interface SystemWatchOptions {
  readonly powerMonitor: SystemEvents;
  readonly idle: Pick<IdleClock, 'check'>;
  /** True while there is something to lock, or about to be. */
  readonly needsLock: () => boolean;
  readonly lock: () => void;
}

/** Locks with the system: when it sleeps, when its screen is locked, and when no one was there for the set time. */
export const watchSystem = ({ powerMonitor, idle, needsLock, lock }: SystemWatchOptions): void => {
  const lockIfNeeded = (): void => {
    if (needsLock()) lock();
  };
  powerMonitor.on('suspend', lockIfNeeded);
  powerMonitor.on('lock-screen', lockIfNeeded);
  powerMonitor.on('shutdown', lockIfNeeded);
  // A system may sleep without saying so before; the person who wakes it may not be the person who left it.
  powerMonitor.on('resume', lockIfNeeded);
  if (process.platform === 'linux') watchLinuxScreenLock(lockIfNeeded);
  setInterval(() => idle.check(), 1000).unref();
};
