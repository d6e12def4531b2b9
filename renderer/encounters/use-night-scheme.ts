import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useNow } from '../base/use-format.ts';
import { mantineScheme, useWindowSettings } from '../base/window-settings.ts';
import { isNight } from './times.ts';

/** Dark at night while the screen is shown, unless someone chose light or dark in the settings. */
export const useNightScheme = (): void => {
  const now = useNow();
  const { setColorScheme } = useMantineColorScheme();
  const chosen = useWindowSettings().data?.colourScheme;
  const dark = chosen === 'system' && isNight(now);
  useEffect(() => {
    if (!dark) return undefined;
    setColorScheme('dark');
    return () => setColorScheme(mantineScheme('system'));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the setter is new at each drawing
  }, [dark]);
};
