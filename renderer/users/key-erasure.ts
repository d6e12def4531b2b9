import { createStore } from '../base/stores.ts';

interface KeyErasure {
  readonly asked: boolean;
}

/** Whether somebody asks for the keys to be erased. They may on every screen, since there may be little time. */
export const useKeyErasure = createStore<KeyErasure>(() => ({ asked: false }));

export const askToEraseKeys = (): void => useKeyErasure.setState({ asked: true });

export const leaveKeyErasure = (): void => useKeyErasure.setState({ asked: false });
