import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core';
import type { Link } from './link.ts';
import type { BrowserSide, ShellSide } from './wire.ts';

/** A request that the page or the browser tried to make and that is not for Alongside's own files. */
export interface Attempt {
  readonly url: string;
  readonly method: string;
  readonly kind: string;
  /** What the shell's own `webRequest` handler said; the stand-in stops the request in any case. */
  readonly cancelledByShell: boolean;
}

const frameOf = (request: Request): Frame | null => {
  try {
    return request.frame();
  } catch {
    return null;
  }
};

/** Answers requests from the shell's protocol handler and stops every other one. */
export class Traffic {
  readonly #shell: Link<BrowserSide, ShellSide>;
  readonly #attempts: Attempt[] = [];
  #expected: string | null = null;
  #blank: string | null = null;

  constructor(shell: Link<BrowserSide, ShellSide>) {
    this.#shell = shell;
  }

  get attempts(): readonly Attempt[] {
    return this.#attempts;
  }

  async watch(context: BrowserContext, page: Page): Promise<void> {
    // When the shell or the page ends in the middle of a request, no one waits for its answer.
    await context.route('**/*', (route) => this.#answer(route, page).catch(() => route.abort().catch(() => {})));
  }

  /** Goes to an address for the shell: it is not asked whether its page may leave. */
  async go(page: Page, url: string): Promise<void> {
    this.#expected = url;
    await page.goto(url, { waitUntil: 'load' });
  }

  /** Goes to an empty page of this address, of which the shell knows nothing. */
  async goNowhere(page: Page, url: string): Promise<void> {
    this.#blank = url;
    await page.goto(url, { waitUntil: 'commit' });
  }

  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = request.url();
    if (url === this.#blank) return route.fulfill({ status: 200, contentType: 'text/html', body: '' });
    if (request.isNavigationRequest() && !(await this.#mayNavigate(request, page))) return route.abort('aborted');
    const [method, kind] = [request.method(), request.resourceType()];
    const { cancelled, served } = await this.#shell.ask('serve', { url, method, kind, headers: request.headers() });
    if (served !== null) {
      return route.fulfill({ status: served.status, headers: { ...served.headers }, body: Buffer.from(served.body) });
    }
    this.#attempts.push({ url, method, kind, cancelledByShell: cancelled });
    return route.abort('blockedbyclient');
  }

  async #mayNavigate(request: Request, page: Page): Promise<boolean> {
    const top = frameOf(request) === page.mainFrame();
    if (top && this.#expected === request.url()) {
      this.#expected = null;
      return true;
    }
    return this.#shell.ask('mayNavigate', { url: request.url(), top });
  }
}
