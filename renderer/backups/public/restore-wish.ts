import { createStore } from '../../base/stores.ts';

/** A backup as the calls name it, and the name that people see. */
export interface ChosenBackUp {
  readonly file: string;
  readonly name?: string;
  readonly shown: string;
}

interface RestoreWish {
  /** `null`: no one wants to restore; `choose`: someone does and has not chosen the file yet. */
  readonly wish: ChosenBackUp | 'choose' | null;
}

/** Whether the window is given over to restoring a backup. It is, with an open vault and without one. */
export const useRestoreWish = createStore<RestoreWish>(() => ({ wish: null }));

export const wishRestore = (wish: RestoreWish['wish']): void => useRestoreWish.setState({ wish });
