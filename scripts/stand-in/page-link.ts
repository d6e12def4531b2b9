import { randomBytes } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';
import { titleSuffix } from './browser.ts';
import { decode, encode } from './codec.ts';
import { pageScript } from './page-script.ts';
import type { FromPage, ToPage } from './page-script.ts';
import type { FrameInfo } from './wire.ts';

export interface PageLinkOptions {
  readonly preload: string;
  /** The host under which the browser sees Alongside at first. */
  readonly host: string;
  readonly invoke: (channel: string, args: unknown[], frame: FrameInfo) => Promise<unknown>;
  readonly send: (channel: string, args: unknown[], frame: FrameInfo) => void;
}

/**
 * Carries messages between the page and the shell over the debugging pipe, so that `window` shows only what the
 * preload exposes.
 */
export class PageLink {
  readonly #session: CDPSession;
  readonly #page: Page;
  readonly #options: PageLinkOptions;
  readonly #event = `e${randomBytes(16).toString('hex')}`;
  readonly #binding = `b${randomBytes(16).toString('hex')}`;

  private constructor(session: CDPSession, page: Page, options: PageLinkOptions) {
    this.#session = session;
    this.#page = page;
    this.#options = options;
  }

  static async attach(page: Page, options: PageLinkOptions): Promise<PageLink> {
    const session = await page.context().newCDPSession(page);
    const link = new PageLink(session, page, options);
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === link.#binding) void link.#receive(payload);
    });
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: link.#binding });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: pageScript({
        binding: link.#binding,
        event: link.#event,
        host: options.host,
        titleSuffix,
        preload: options.preload,
      }),
    });
    return link;
  }

  /** What `webContents.send` sends. A page that is just being replaced misses it, as in Electron. */
  async toPage(channel: string, args: readonly unknown[]): Promise<void> {
    await this.#deliver({ type: 'event', channel, args });
  }

  async #receive(payload: string): Promise<void> {
    const { type, document, id, channel, args } = decode(payload) as FromPage; // written by the page script alone
    // The script keeps its channel in the top frame only.
    const frame: FrameInfo = { url: this.#page.url(), isTop: true };
    if (type === 'send') return this.#options.send(channel, [...args], frame);
    try {
      await this.#deliver({
        type: 'answer',
        document,
        id,
        value: await this.#options.invoke(channel, [...args], frame),
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await this.#deliver({ type: 'failure', document, id, message });
    }
  }

  async #deliver(message: ToPage): Promise<void> {
    const detail = JSON.stringify(encode(message));
    const expression = `dispatchEvent(new CustomEvent(${JSON.stringify(this.#event)}, { detail: ${detail} })), undefined`;
    // The page may be closed or between two documents; then no one waits for this message anymore.
    await this.#session.send('Runtime.evaluate', { expression }).catch(() => {});
  }
}
