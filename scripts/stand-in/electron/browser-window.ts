import { EventEmitter } from 'node:events';
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions } from 'electron';
import { app, setSwitches } from './app.ts';
import { answer, browser } from './browser-link.ts';
import { session as sessions, StandInSession, useSession } from './session.ts';
import { StandInWebContents } from './web-contents.ts';

let current: BrowserWindow | null = null;
/** The contents of the one window; null while there is none. */
export const currentContents = (): StandInWebContents | null => current?.webContents ?? null;

const become = (window: BrowserWindow): void => {
  if (current !== null) throw new Error('the stand-in has one window');
  current = window;
};

/** The stand-in has one window, as Alongside does. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: StandInWebContents;
  readonly #options: BrowserWindowConstructorOptions;
  #contentProtection = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    become(this);
    this.#options = options;
    const chosen: unknown = options.webPreferences?.session;
    const session = chosen instanceof StandInSession ? chosen : sessions.defaultSession;
    useSession(session);
    this.webContents = new StandInWebContents(session);
    app.emit('web-contents-created', {}, this.webContents);
    void browser.ask('openWindow', {
      width: options.width ?? 800,
      height: options.height ?? 600,
      preload: options.webPreferences?.preload ?? null,
    });
    answer('windowClosed', () => this.#closed());
    answer('windowTitle', () => this.getTitle());
    answer('windowState', () => this.#state());
  }

  async loadURL(url: string): Promise<void> {
    await browser.ask('loadUrl', url);
  }

  close(): void {
    void browser.ask('closeWindow');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getTitle(): string {
    return this.#options.title ?? '';
  }

  setContentProtection(enable: boolean): void {
    this.#contentProtection = enable;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  focus(): void {
    void browser.ask('focusWindow');
  }

  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    current = null;
    this.emit('closed');
    app.emit('window-all-closed');
  }

  #state() {
    const { session: _session, ...webPreferences } = this.#options.webPreferences ?? {};
    return {
      title: this.getTitle(),
      contentProtection: this.#contentProtection,
      webPreferences: { ...webPreferences },
      persistent: this.webContents.session.isPersistent(),
      permissionGranted: this.webContents.session.grantsPermissions,
      windowOpenAction: this.webContents.windowOpenAction,
      switches: setSwitches,
    };
  }
}

BrowserWindow satisfies new (
  ...args: never[]
) => Pick<
  ElectronWindow,
  'loadURL' | 'close' | 'isDestroyed' | 'getTitle' | 'setContentProtection' | 'isMinimized' | 'restore' | 'focus'
>;
