import type { BrowserWindowConstructorOptions, Session } from 'electron';

/** Also what the task bar and the window switcher show: it says nothing about what is open. */
const title = 'Alongside';
const paper = { light: '#FAF8F4', dark: '#161A18' } as const;

/** How the one window is made: its page gets no Node, no other world, and nothing that Chromium offers beyond a page. */
export const windowOptions = (options: {
  readonly session: Session;
  readonly preload: string;
  readonly packaged: boolean;
  readonly dark: boolean;
}): BrowserWindowConstructorOptions => ({
  title,
  width: 1280,
  height: 840,
  minWidth: 1024,
  minHeight: 640,
  autoHideMenuBar: true,
  backgroundColor: options.dark ? paper.dark : paper.light,
  webPreferences: {
    session: options.session,
    preload: options.preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: !options.packaged,
  },
});
