import { createStore } from '../base/stores.ts';
import type { BookingDraft } from './booking-draft.ts';

interface Unsaved {
  /** What was typed when a panel closed, by the appointment's id, or `new`. Forgotten when the vault is locked. */
  readonly kept: Readonly<Record<string, BookingDraft>>;
  /** Which of them the next panel continues with. */
  readonly wanted: string | null;
}

const useUnsaved = createStore<Unsaved>(() => ({ kept: {}, wanted: null }));

const keyOf = (id: string | undefined): string => id ?? 'new';

/** Keeps what was typed, so that closing the panel loses nothing. */
export const keep = (id: string | undefined, draft: BookingDraft): void =>
  useUnsaved.setState(({ kept }) => ({ kept: { ...kept, [keyOf(id)]: draft } }));

/** Says that the next panel for this appointment continues with what was kept. */
export const wantKept = (id: string | undefined): void => useUnsaved.setState({ wanted: keyOf(id) });

/** What was kept, if it was asked for; null otherwise. Changes nothing: React may ask twice. */
export const takeKept = (id: string | undefined): BookingDraft | null => {
  const { kept, wanted } = useUnsaved.getState();
  return wanted === keyOf(id) ? (kept[keyOf(id)] ?? null) : null;
};

/** The panel has what was kept; the next one starts fresh. */
export const forgetKept = (): void => useUnsaved.setState({ wanted: null });
