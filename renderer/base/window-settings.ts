import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import { useCallback } from 'react';
import type { Settings } from '../../shared/shell/shell.ts';
import { call } from './bridge.ts';
import { useCallQuery, useSetCallData } from './queries.ts';

/** The settings that live outside the vault. */
export const useWindowSettings = () => useCallQuery('settings.get', {}, { tables: [] });

/** Saves some of the settings and shows the answer everywhere. Rejects with an `AppError`. */
export const useSaveSettings = (): ((change: Partial<Settings>) => Promise<Settings>) => {
  const setCallData = useSetCallData();
  return useCallback(
    async (change) => {
      const saved = await call('settings.set', change);
      setCallData('settings.get', {}, saved);
      return saved;
    },
    [setCallData],
  );
};

const toMantine: Record<Settings['colourScheme'], MantineColorScheme> = {
  system: 'auto',
  light: 'light',
  dark: 'dark',
};

/** The scheme of the settings as Mantine names it. */
export const mantineScheme = (scheme: Settings['colourScheme']): MantineColorScheme => toMantine[scheme];

/** Keeps the color scheme in memory: the settings hold it, and the window has no storage of its own. */
export const createSchemeManager = (initial: Settings['colourScheme']): MantineColorSchemeManager => {
  let value = toMantine[initial];
  return {
    get: () => value,
    set: (changed) => {
      value = changed;
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      value = 'auto';
    },
  };
};
