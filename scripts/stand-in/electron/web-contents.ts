import { EventEmitter } from 'node:events';
import type { HandlerDetails, WebContents, WebContentsPrintOptions, WindowOpenHandlerResponse } from 'electron';
import { toShell } from '../address.ts';
import type { FrameInfo } from '../wire.ts';
import { answer, browser } from './browser-link.ts';
import type { StandInSession } from './session.ts';

/** Electron's default, until the shell sets its own. */
const allowWindows = (): WindowOpenHandlerResponse => ({ action: 'allow' });

/** The process that draws the page, and the document that it shows; 0 and null while there is none. */
const page: { pid: number; document: string | null; crashed: boolean } = { pid: 0, document: null, crashed: false };

const endRenderer = (signal: 'SIGKILL' | 'SIGTRAP'): void => void browser.ask('endRenderer', { signal });

/**
 * The browser's driver gives up a page whose process ends, for good. So a signal to that process goes by way of the
 * process with the browser: it leads the tab to an empty page in another process first, and then sends the signal.
 */
const kill = process.kill.bind(process);
process.kill = (pid, signal) => {
  if (pid !== page.pid || pid === 0 || signal === 0) return kill(pid, signal);
  endRenderer('SIGKILL');
  return true;
};

/** Where messages about the page go: to the contents that show it now. */
let shown: StandInWebContents | null = null;
answer('mayNavigate', ({ url, top }) => shown?.asks(toShell(url), top) ?? true);
answer('navigated', ({ url, pid }) => {
  page.pid = pid;
  shown?.emit('did-navigate', {}, toShell(url), 200, 'OK');
});
answer('loadBegun', () => {
  page.crashed = false;
});
answer('documentBegun', (document) => {
  page.document = document;
});
answer('pageLoaded', ({ pid }) => {
  page.pid = pid;
  shown?.emit('did-finish-load');
});
answer('loadFailed', ({ code, description, url }) => {
  shown?.emit('did-fail-load', {}, code, description, toShell(url), true, 1, 1);
});
answer('rendererGone', (gone) => {
  page.pid = 0;
  page.document = null;
  page.crashed = true;
  shown?.emit('render-process-gone', {}, gone);
});
answer('pageProcessId', () => page.pid);
answer('crashPage', () => shown?.forcefullyCrashRenderer());

export class StandInWebContents extends EventEmitter {
  readonly id: number;
  readonly session: StandInSession;
  #openHandler: (details: HandlerDetails) => WindowOpenHandlerResponse = allowWindows;

  constructor(session: StandInSession, id: number) {
    super();
    this.session = session;
    this.id = id;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the newest contents are those that are shown
    shown = this;
  }

  /** False when the shell prevented that the page, or a frame of it, goes somewhere. */
  asks(url: string, top: boolean): boolean {
    let prevented = false;
    const event = { url, preventDefault: () => (prevented = true) };
    this.emit('will-frame-navigate', event);
    if (top) this.emit('will-navigate', event);
    return !prevented;
  }

  getOSProcessId(): number {
    return page.pid;
  }

  isCrashed(): boolean {
    return page.crashed;
  }

  async loadURL(url: string): Promise<void> {
    await browser.ask('loadUrl', url);
  }

  /** In the page's own world. */
  executeJavaScript(code: string): Promise<unknown> {
    return browser.ask('evaluate', code);
  }

  /** As in Electron, what has no copy is written out and not sent. */
  send(channel: string, ...args: unknown[]): void {
    try {
      void browser.ask('toPage', { channel, args: structuredClone(args) });
    } catch (error) {
      process.stderr.write(`Error sending from webFrameMain: ${String(error)}\n`);
    }
  }

  reload(): void {
    void browser.ask('reload').catch(() => {});
  }

  forcefullyCrashRenderer(): void {
    endRenderer('SIGTRAP');
  }

  print(_options: WebContentsPrintOptions, callback: (success: boolean, reason: string) => void): void {
    void browser.ask('print').then((failure) => callback(failure === null, failure ?? ''));
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(_policy: Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0]): void {}

  /** What the shell answers to `window.open`. */
  get windowOpenAction(): string {
    return this.#openHandler({
      url: 'https://example.org/',
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'no-referrer' },
    }).action;
  }
}

StandInWebContents satisfies new (
  ...args: never[]
) => Pick<
  WebContents,
  | 'id'
  | 'loadURL'
  | 'send'
  | 'reload'
  | 'forcefullyCrashRenderer'
  | 'getOSProcessId'
  | 'isCrashed'
  | 'print'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
>;

/**
 * A frame as the shell's events carry it. As in Electron it is null once the document that sent the message is gone, and
 * asking one that was kept from before then throws.
 */
export const frameOf = (frame: FrameInfo | null) => {
  const isGone = (): boolean => frame?.document !== undefined && frame.document !== page.document;
  if (frame === null || isGone()) return null;
  const orThrow = <T>(value: T): T => {
    if (isGone()) throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    return value;
  };
  return {
    get url() {
      return orThrow(toShell(frame.url));
    },
    get parent() {
      return orThrow(frame.isTop ? null : { url: '', parent: null });
    },
  };
};
