import type { Toast } from '../ui/ui-services.tsx';
import { createStore } from './stores.ts';

export interface Said extends Toast {
  readonly id: number;
}

/** How long a message stays, in ms; one with Undo stays longer, so that there is time to decide. */
const staysFor = { plain: 5_000, undo: 10_000 } as const;

/** How long a change can still be undone from the list of earlier ones, in ms. After that, the change log has it. */
export const undoKeptFor = 300_000;

/** How many changes can be undone at most, the one that is shown among them. */
export const mostUndos = 6;

export const stayOf = ({ undo }: Toast): number => (undo === undefined ? staysFor.plain : staysFor.undo);

export interface SaidState {
  /** The newest message, until its time is up or it is dismissed. */
  readonly shown: Said | null;
  /** What can still be undone, the newest first. */
  readonly undos: readonly Said[];
  readonly say: (toast: Toast) => void;
  /** Shows no message. What it told can still be undone. */
  readonly leave: () => void;
  /** Offers no undo of what is `about` this anymore: it was undone elsewhere. */
  readonly forget: (about: string) => void;
  /** Undoes one of `undos`; does nothing when it no longer can be. */
  readonly undo: (id: number) => void;
}

let lastId = 0;

/** What the window says was done: one message at a time, and for some minutes what can be undone. */
export const useSaid = createStore<SaidState>((set, get) => {
  const without = (id: number) => ({
    undos: get().undos.filter((one) => one.id !== id),
    shown: get().shown?.id === id ? null : get().shown,
  });
  return {
    shown: null,
    undos: [],
    say: (toast) => {
      lastId += 1;
      const said: Said = { ...toast, id: lastId };
      set({ shown: said });
      if (toast.undo === undefined) return;
      set({ undos: [said, ...get().undos].slice(0, mostUndos) });
      setTimeout(() => {
        set({ undos: get().undos.filter(({ id }) => id !== said.id) });
      }, undoKeptFor);
    },
    leave: () => {
      set({ shown: null });
    },
    forget: (about) => {
      set({
        undos: get().undos.filter((one) => one.about !== about),
        shown: get().shown?.about === about ? null : get().shown,
      });
    },
    undo: (id) => {
      const said = get().undos.find((one) => one.id === id);
      set(without(id));
      said?.undo?.();
    },
  };
});
