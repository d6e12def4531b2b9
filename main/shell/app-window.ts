import { BrowserWindow, nativeTheme } from 'electron';
import type { Session } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import type { WindowEvent } from '../../shared/contract/events.ts';
import { homeUrl } from './app-protocol.ts';
import { windowOptions } from './window-options.ts';

export interface AppWindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly packaged: boolean;
  /** The process that drew the page ended on its own. */
  readonly onPageLost: () => void;
}

/** The one window. */
export class AppWindow {
  readonly #window: BrowserWindow;
  #renewing = false;

  constructor({ session, preload, packaged, onPageLost }: AppWindowOptions) {
    this.#window = new BrowserWindow(
      windowOptions({ session, preload, packaged, dark: nativeTheme.shouldUseDarkColors }),
    );
    this.#window.setContentProtection(true);
    this.#window.on('page-title-updated', (event) => event.preventDefault());
    this.#window.webContents.on('did-finish-load', () => {
      this.#renewing = false;
    });
    this.#window.webContents.on('render-process-gone', () => {
      if (!this.#renewing) onPageLost();
    });
  }

  get contents(): BrowserWindow['webContents'] {
    return this.#window.webContents;
  }

  load(): Promise<void> {
    return this.#window.loadURL(homeUrl);
  }

  send(event: WindowEvent): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(channels.event, event);
  }

  /** Reloading alone would keep the process, and with it the memory of what was on the page. */
  renew(): void {
    if (this.#window.isDestroyed()) return;
    this.#renewing = true;
    this.#window.webContents.forcefullyCrashRenderer();
    this.#window.webContents.reload();
  }

  focus(): void {
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  /** Opens the system's print dialog; false when it was dismissed or nothing was printed. */
  print(): Promise<boolean> {
    return new Promise((resolve) => this.#window.webContents.print({}, resolve));
  }

  onClosed(listener: () => void): void {
    this.#window.on('closed', listener);
  }

  /** Dialogs belong to it, so that they are in front of it. */
  get forDialogs(): BrowserWindow {
    return this.#window;
  }
}
