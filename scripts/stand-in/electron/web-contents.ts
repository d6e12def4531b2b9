import { EventEmitter } from 'node:events';
import type { HandlerDetails, WebContents, WebContentsPrintOptions, WindowOpenHandlerResponse } from 'electron';
import { toShell } from '../address.ts';
import type { FrameInfo } from '../wire.ts';
import { answer, browser } from './browser-link.ts';
import type { StandInSession } from './session.ts';

/** Electron's default, until the shell sets its own. */
const allowWindows = (): WindowOpenHandlerResponse => ({ action: 'allow' });

export class StandInWebContents extends EventEmitter {
  readonly id = 1;
  readonly session: StandInSession;
  #openHandler: (details: HandlerDetails) => WindowOpenHandlerResponse = allowWindows;

  constructor(session: StandInSession) {
    super();
    this.session = session;
    answer('mayNavigate', ({ url, top }) => {
      let prevented = false;
      const event = { url: toShell(url), preventDefault: () => (prevented = true) };
      this.emit('will-frame-navigate', event);
      if (top) this.emit('will-navigate', event);
      return !prevented;
    });
    answer('pageLoaded', () => void this.emit('did-finish-load'));
  }

  send(channel: string, ...args: unknown[]): void {
    void browser.ask('toPage', { channel, args });
  }

  reload(): void {
    void browser.ask('reload');
  }

  forcefullyCrashRenderer(): void {
    void browser.ask('replaceProcess');
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 0 });
  }

  print(_options: WebContentsPrintOptions, callback: (success: boolean, reason: string) => void): void {
    void browser.ask('print').then((printed) => callback(printed, printed ? '' : 'cancelled'));
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
  'id' | 'send' | 'reload' | 'forcefullyCrashRenderer' | 'print' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'
>;

/** A frame as the shell's events carry it. */
export const frameOf = (frame: FrameInfo | null) =>
  frame === null ? null : { url: toShell(frame.url), parent: frame.isTop ? null : { url: '', parent: null } };
