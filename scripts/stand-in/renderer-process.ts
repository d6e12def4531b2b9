import type { BrowserContext, CDPSession, Page } from 'playwright-core';

interface ProcessInfo {
  readonly type: string;
  readonly id: number;
  readonly cpuTime: number;
}

/** Finds out which of the browser's processes draws the page. */
export class RendererProcess {
  readonly #page: Page;
  readonly #browser: CDPSession;

  private constructor(page: Page, browser: CDPSession) {
    this.#page = page;
    this.#browser = browser;
  }

  static async of(context: BrowserContext, page: Page): Promise<RendererProcess | null> {
    const browser = context.browser();
    return browser === null ? null : new RendererProcess(page, await browser.newBrowserCDPSession());
  }

  /** 0 when it cannot be told. Of several, it is the one that works while the page does. */
  async pid(): Promise<number> {
    const before = await this.#renderers();
    const [only, another] = before;
    if (only === undefined || another === undefined) return only?.id ?? 0;
    await this.#page.evaluate(() => {
      const until = performance.now() + 40;
      while (performance.now() < until);
    });
    const worked = (await this.#renderers()).map(({ id, cpuTime }) => {
      const earlier = before.find((one) => one.id === id)?.cpuTime ?? 0;
      return { id, took: cpuTime - earlier };
    });
    return worked.toSorted((one, other) => other.took - one.took)[0]?.id ?? 0;
  }

  async #renderers(): Promise<ProcessInfo[]> {
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer');
  }
}
