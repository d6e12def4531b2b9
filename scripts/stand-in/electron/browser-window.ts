import { EventEmitter } from 'node:events';
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions } from 'electron';
import { app, setSwitches } from './app.ts';
import { answer, browser } from './browser-link.ts';
import { session as sessions, StandInSession, useSession } from './session.ts';
import { StandInWebContents } from './web-contents.ts';

/** The window that the browser shows. Another takes its place over the same page; the one before is then to be destroyed. */
let current: BrowserWindow | null = null;
let made = 0;

/** The contents of the one window; null while there is none. */
export const currentContents = (): StandInWebContents | null => current?.webContents ?? null;

const become = (window: BrowserWindow): void => {
  current = window;
};

answer('windowClosed', () => current?.wasClosed());
answer('windowTitle', () => current?.getTitle() ?? '');
answer('windowState', () => {
  if (current === null) throw new Error('there is no window');
  return current.state();
});
answer('sessionEnds', () => {
  if (process.platform !== 'win32') throw new Error('only Windows reports this to a window');
  current?.emit('query-session-end', { preventDefault: () => {} });
  current?.emit('session-end', {});
});

/** The stand-in shows one window, as Alongside does. */
export class BrowserWindow extends EventEmitter {
  readonly #contents: StandInWebContents;
  readonly #options: BrowserWindowConstructorOptions;
  #contentProtection = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const replaces = current !== null;
    become(this);
    this.#options = options;
    const chosen: unknown = options.webPreferences?.session;
    const session = chosen instanceof StandInSession ? chosen : sessions.defaultSession;
    useSession(session);
    this.#contents = new StandInWebContents(session, (made += 1));
    app.emit('web-contents-created', {}, this.#contents);
    if (replaces) return;
    void browser.ask('openWindow', {
      width: options.width ?? 800,
      height: options.height ?? 600,
      preload: options.webPreferences?.preload ?? null,
      granted: session.grantedByCheck,
    });
  }

  /** Gone with the window: code that asks a closed one breaks at once, as in Electron. */
  get webContents(): StandInWebContents {
    return (this.#destroyed ? undefined : this.#contents) as StandInWebContents; // what Electron's types say as well
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url);
  }

  close(): void {
    void browser.ask('closeWindow');
  }

  destroy(): void {
    if (current === this) this.close();
    else this.#end();
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
    this.emit('focus');
  }

  wasClosed(): void {
    if (this.#destroyed) return;
    current = null;
    this.emit('close', { preventDefault: () => {} });
    this.#end();
    app.emit('window-all-closed');
  }

  #end(): void {
    this.#destroyed = true;
    this.emit('closed');
  }

  state() {
    const { session: _session, ...webPreferences } = this.#options.webPreferences ?? {};
    const { session, windowOpenAction } = this.#contents;
    return {
      title: this.getTitle(),
      background: this.#options.backgroundColor ?? null,
      contentProtection: this.#contentProtection,
      webPreferences: { ...webPreferences },
      persistent: session.isPersistent(),
      cached: session.cached,
      permissionGranted: session.grantsPermissions,
      permissionChecked: session.checks('media'),
      deviceGranted: session.grantsDevices,
      captureGranted: session.grantsCapture,
      windowOpenAction,
      switches: setSwitches,
    };
  }
}

BrowserWindow satisfies new (
  ...args: never[]
) => Pick<
  ElectronWindow,
  | 'loadURL'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'getTitle'
  | 'setContentProtection'
  | 'isMinimized'
  | 'restore'
  | 'focus'
>;
