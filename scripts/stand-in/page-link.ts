import { randomBytes } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';
import { titleSuffix } from './browser.ts';
import { decode, encode } from './codec.ts';
import { pageWorldScript, preloadWorldScript } from './page-script.ts';
import type { FromPage, ToPage } from './page-script.ts';
import type { FrameInfo } from './wire.ts';

export interface PageLinkOptions {
  readonly preload: string;
  /** The host under which the browser sees Alongside at first. */
  readonly host: string;
  readonly invoke: (channel: string, args: unknown[], frame: FrameInfo) => Promise<unknown>;
  readonly send: (channel: string, args: unknown[], frame: FrameInfo) => void;
  /** A new document took the place of the one before. */
  readonly begun: (document: string) => void;
}

const hidden = (): string => `s${randomBytes(16).toString('hex')}`;
const preloadWorld = 'Electron Isolated Context';

/**
 * Carries messages between the preload's world and the shell over the debugging pipe. As in Electron, the preload shares
 * the document with the page and nothing else.
 */
export class PageLink {
  readonly #session: CDPSession;
  readonly #options: PageLinkOptions;
  readonly #names = { binding: hidden(), receive: hidden(), event: hidden() };
  /** The preload's world in the document that is shown; null between two documents. */
  #world: number | null = null;

  private constructor(session: CDPSession, options: PageLinkOptions) {
    this.#session = session;
    this.#options = options;
  }

  static async attach(page: Page, options: PageLinkOptions): Promise<PageLink> {
    const session = await page.context().newCDPSession(page);
    const link = new PageLink(session, options);
    const names = link.#names;
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === names.binding) void link.#receive(payload, executionContextId);
    });
    session.on('Runtime.executionContextsCleared', () => {
      link.#world = null;
    });
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: names.binding, executionContextName: preloadWorld });
    const scriptOptions = { ...names, host: options.host, titleSuffix, preload: options.preload };
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript(scriptOptions) });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadWorldScript(scriptOptions),
      worldName: preloadWorld,
    });
    return link;
  }

  /** What `webContents.send` sends. A page that is just being replaced misses it, as in Electron. */
  async toPage(channel: string, args: readonly unknown[]): Promise<void> {
    if (this.#world !== null) await this.#deliver(this.#world, { type: 'event', channel, args });
  }

  /** Evaluates in the preload's world, for tests of what the page can change there. */
  async evaluateInPreloadWorld(expression: string): Promise<unknown> {
    if (this.#world === null) throw new Error('the page has no preload');
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId: this.#world,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  }

  async #receive(payload: string, world: number): Promise<void> {
    const { type, document, url, id, channel, args } = decode(payload) as FromPage; // written by the preload's script alone
    if (type === 'hello') {
      this.#world = world;
      return this.#options.begun(document);
    }
    // The script keeps its channel in the top frame only.
    const frame: FrameInfo = { url, isTop: true, document };
    if (type === 'send') return this.#options.send(channel, [...args], frame);
    try {
      const value = await this.#options.invoke(channel, [...args], frame);
      await this.#deliver(world, { type: 'answer', id, value });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await this.#deliver(world, { type: 'failure', id, message });
    }
  }

  /** To the very document that is meant: another one that took its place does not wait for this message. */
  async #deliver(contextId: number, message: ToPage): Promise<void> {
    const expression = `${this.#names.receive}(${JSON.stringify(encode(message))}), undefined`;
    await this.#session.send('Runtime.evaluate', { expression, contextId }).catch(() => {});
  }
}
