import { createStore } from '../base/stores.ts';

/** Whether the palette is open; closed again when the vault is locked. */
export const usePaletteState = createStore<{ readonly opened: boolean }>(() => ({ opened: false }));

export const openPalette = (): void => usePaletteState.setState({ opened: true });

export const closePalette = (): void => usePaletteState.setState({ opened: false });
