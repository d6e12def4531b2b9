// These two first: the page's policy applies from the first schema and the first style element on.
import './trusted-types.ts';
import './base/before-all.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import './ui/tokens.css';
import './ui/global.css';
import 'dayjs/locale/es';
import { createRoot } from 'react-dom/client';
import type { SettingsInUse } from '../shared/shell/shell.ts';
import { App } from './app/app.tsx';
import { call, onWindowEvent } from './base/bridge.ts';
import { applyEvent, callKey, createQueryClient } from './base/queries.ts';
import { languageOfSystem, startWords } from './base/words.ts';

/** What holds until the shell has answered, or when it does not. */
const assumed: SettingsInUse = {
  language: null,
  colourScheme: 'system',
  idleMinutes: 10,
  systemLanguage: languageOfSystem(navigator.language),
};

const start = async (root: HTMLElement): Promise<void> => {
  const queryClient = createQueryClient();
  onWindowEvent((event) => applyEvent(queryClient, event));
  const settings = await call('settings.get', {}).catch(() => assumed);
  queryClient.setQueryData(callKey('settings.get', {}), settings);
  startWords(settings.language ?? settings.systemLanguage);
  createRoot(root).render(<App settings={settings} queryClient={queryClient} />);
};

const root = document.querySelector<HTMLElement>('#root');
if (root) {
  void start(root);
}
