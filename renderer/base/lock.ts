import { call } from './bridge.ts';
import { resetAllStores } from './stores.ts';

/** What a lock waits for at most, in ms, before it goes ahead. */
const lockPatience = 500;

const lastWork = new Set<() => Promise<unknown>>();

/** Work to do before the vault is locked on purpose, such as saving what was typed. Returns the function that ends it. */
export const onBeforeLock = (work: () => Promise<unknown>): (() => void) => {
  lastWork.add(work);
  return () => void lastWork.delete(work);
};

const finishLastWork = (): Promise<unknown> =>
  Promise.race([
    Promise.allSettled([...lastWork].map((work) => work())),
    new Promise((resolve) => setTimeout(resolve, lockPatience)),
  ]);

/** Locks the vault. The shell ends the core with its keys and reloads the window to the unlock screen. */
export const lockVault = async (): Promise<void> => {
  // Before the call, so that nothing is left on screen while the core ends.
  document.documentElement.dataset['locking'] = 'true';
  await finishLastWork();
  resetAllStores();
  try {
    await call('vault.lock', {});
  } finally {
    delete document.documentElement.dataset['locking'];
  }
};
