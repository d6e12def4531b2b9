import { BrowserWindow, nativeTheme } from 'electron';
import type { Session } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import type { WindowEvent } from '../../shared/contract/events.ts';
import { homeUrl } from './app-protocol.ts';
import { forbidCoreDumps } from './core-dumps.ts';
import { PageKeeper } from './page-keeper.ts';
import { windowOptions } from './window-options.ts';

export interface AppWindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly packaged: boolean;
  /** The process that drew the page ended on its own. */
  readonly onPageLost: () => void;
  /** Ends a process at once. */
  readonly kill: (pid: number) => void;
  /** No window shows its page. */
  readonly onHopeless: () => void;
}

/** How many windows in a row may fail to show the page before there is no hope for another. */
const windowsAtMost = 3;

/** The one window. Another takes its place when it can no longer show its page. */
export class AppWindow {
  readonly #options: AppWindowOptions;
  #window: BrowserWindow;
  #keeper: PageKeeper;
  #failed = 0;

  constructor(options: AppWindowOptions) {
    this.#options = options;
    this.#window = this.#open();
    this.#keeper = this.#keep(this.#window);
  }

  get contents(): BrowserWindow['webContents'] {
    return this.#window.webContents;
  }

  load(): void {
    this.#keeper.load();
  }

  send(event: WindowEvent): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(channels.event, event);
  }

  /** Reloading alone would keep the process, and with it the memory of what was on the page. */
  renew(): void {
    if (!this.#window.isDestroyed()) this.#keeper.renew();
  }

  focus(): void {
    if (this.#window.isDestroyed()) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  /** Opens the system's print dialog; false when it was dismissed or nothing was printed. */
  print(): Promise<boolean> {
    return new Promise((resolve) => this.#window.webContents.print({}, resolve));
  }

  /** On Windows the session ends, and Alongside with it, without a word to the program itself. */
  onSessionEnd(listener: () => void): void {
    this.#sessionEnds = listener;
  }
  #sessionEnds: () => void = () => {};

  /** Dialogs belong to it, so that they are in front of it. */
  get forDialogs(): BrowserWindow {
    return this.#window;
  }

  #open(): BrowserWindow {
    const { session, preload, packaged } = this.#options;
    const window = new BrowserWindow(
      windowOptions({ session, preload, packaged, dark: nativeTheme.shouldUseDarkColors }),
    );
    window.setContentProtection(true);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('query-session-end', () => this.#sessionEnds());
    window.on('session-end', () => this.#sessionEnds());
    return window;
  }

  #keep(window: BrowserWindow): PageKeeper {
    const keeper = new PageKeeper(window.webContents, {
      url: homeUrl,
      kill: this.#options.kill,
      onLost: this.#options.onPageLost,
      onGivenUp: () => this.#replace(),
    });
    window.on('closed', () => keeper.stop());
    window.webContents.on('did-finish-load', () => {
      this.#failed = 0;
      forbidCoreDumps(window.webContents.getOSProcessId());
    });
    return keeper;
  }

  /** The new one comes first: without any window, Alongside quits. */
  #replace(): void {
    const before = this.#window;
    if (before.isDestroyed()) return;
    this.#failed += 1;
    if (this.#failed >= windowsAtMost) return this.#options.onHopeless();
    this.#window = this.#open();
    this.#keeper = this.#keep(this.#window);
    before.destroy();
    this.#keeper.load();
  }
}
