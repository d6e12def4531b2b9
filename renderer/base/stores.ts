import { create, type StateCreator, type StoreApi, type UseBoundStore } from 'zustand';

const resets = new Set<() => void>();

/** A zustand store that `resetAllStores` returns to its first state. Use this for every store of the window. */
export const createStore = <State>(creator: StateCreator<State>): UseBoundStore<StoreApi<State>> => {
  const store = create<State>()(creator);
  resets.add(() => {
    store.setState(store.getInitialState(), true);
  });
  return store;
};

/** Adds work to what is done when everything is forgotten. */
export const onReset = (work: () => void): void => void resets.add(work);

/** Forgets everything that the window itself knows. Called when the vault is locked. */
export const resetAllStores = (): void => {
  for (const reset of resets) {
    reset();
  }
};
