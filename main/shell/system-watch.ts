import type { IdleClock } from './idle-clock.ts';
import { watchLinuxScreenLock } from './linux-screen-lock.ts';

interface SystemEvents {
  on(event: 'suspend' | 'resume' | 'lock-screen' | 'shutdown', listener: () => void): unknown;
}

export interface SystemWatchOptions {
  readonly powerMonitor: SystemEvents;
  readonly idle: Pick<IdleClock, 'check'>;
  readonly isOpen: () => boolean;
  readonly lock: () => void;
}

/** Locks with the system: when it sleeps, when its screen is locked, and when nobody was there for the set time. */
export const watchSystem = ({ powerMonitor, idle, isOpen, lock }: SystemWatchOptions): void => {
  const lockIfOpen = (): void => {
    if (isOpen()) lock();
  };
  powerMonitor.on('suspend', lockIfOpen);
  powerMonitor.on('lock-screen', lockIfOpen);
  powerMonitor.on('shutdown', lockIfOpen);
  // A system may sleep without saying so before; whoever wakes it is not known to be whoever left it.
  powerMonitor.on('resume', lockIfOpen);
  if (process.platform === 'linux') watchLinuxScreenLock(lockIfOpen);
  setInterval(() => idle.check(), 1000).unref();
};
