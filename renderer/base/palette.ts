import type { Icon } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Role } from '../../shared/contract/contract-kit.ts';
import { createStore } from './stores.ts';
import { matchesWords } from './words-match.ts';

/** One line of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** A second line, such as a case code or a next date. */
  readonly description?: string;
  readonly icon: Icon;
  readonly run: () => void;
}

/** Offers items for what was typed. A hook: it may call `useCallQuery`. It filters by itself. */
export interface PaletteSource {
  readonly id: string;
  readonly useTitle: () => string;
  readonly useItems: (query: string) => readonly PaletteItem[];
}

/** Something that can be done from anywhere, found by its words. */
export interface PaletteAction {
  readonly name: string;
  readonly words: (t: TFunction) => string;
  /** Other words by which people look for it; not shown. */
  readonly also?: (t: TFunction) => string;
  readonly icon: Icon;
  readonly roles: readonly Role[];
  readonly run: () => void;
}

/** Whether someone who types this may mean the action. */
export const fitsAction = ({ words, also }: Pick<PaletteAction, 'words' | 'also'>, query: string, t: TFunction) =>
  matchesWords(`${words(t)} ${also?.(t) ?? ''}`, query);

/** Whether the palette is open; closed again when the vault is locked. */
export const usePaletteState = createStore<{ readonly opened: boolean }>(() => ({ opened: false }));

export const openPalette = (): void => usePaletteState.setState({ opened: true });

export const closePalette = (): void => usePaletteState.setState({ opened: false });
