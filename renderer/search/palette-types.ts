import type { Icon } from '@tabler/icons-react';

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
