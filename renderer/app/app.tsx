import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Settings } from '../../shared/shell/shell.ts';
import { styleNonce } from '../base/before-all.ts';
import { call } from '../base/bridge.ts';
import { openPalette } from '../base/palette.ts';
import { useSaid } from '../base/said.ts';
import { useFormat } from '../base/use-format.ts';
import { createSchemeManager } from '../base/window-settings.ts';
import { useShownLanguage } from '../base/words.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { cssVariablesResolver, theme } from '../ui/theme.ts';
import { type UiServices, UiServicesProvider } from '../ui/ui-services.tsx';
import { Root } from './root.tsx';
import { SaidStrip } from './said-strip.tsx';

const Services = ({ children }: { readonly children: ReactNode }) => {
  const format = useFormat();
  const language = useShownLanguage();
  const services = useMemo<UiServices>(
    () => ({
      copy: (text) => call('clipboard.copy', { text }),
      today: () => format.today(),
      describeDate: (date) => format.fullDate(date),
      describeTime: (time) => format.time(time),
      say: useSaid.getState().say,
      openPalette,
    }),
    [format],
  );
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 0, weekendDays: [] }}>
      <UiServicesProvider value={services}>{children}</UiServicesProvider>
    </DatesProvider>
  );
};

export interface AppProps {
  readonly settings: Settings;
  readonly queryClient: QueryClient;
}

/** Everything around the screens: look, cache, words, messages. */
export const App = ({ settings, queryClient }: AppProps) => {
  const schemeManager = useMemo(() => createSchemeManager(settings.colourScheme), [settings.colourScheme]);
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={schemeManager}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <Services>
          <ErrorBoundary>
            <Root />
          </ErrorBoundary>
          <SaidStrip />
        </Services>
      </MantineProvider>
    </QueryClientProvider>
  );
};
