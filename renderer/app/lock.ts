import { call } from './bridge.ts';
import { resetAllStores } from './stores.ts';

/** Locks the vault. The shell ends the core with its keys and reloads the window to the unlock screen. */
export const lockVault = async (): Promise<void> => {
  // Before the call, so that nothing is left on screen while the core ends.
  document.documentElement.dataset['locking'] = 'true';
  resetAllStores();
  try {
    await call('vault.lock', {});
  } finally {
    delete document.documentElement.dataset['locking'];
  }
};
