import { payloadMark } from '../../fixtures/script-payloads.ts';
import type { App } from './app.ts';

/** What a page notes of itself while it is watched. */
interface PageNotes {
  readonly violations: string[];
  readonly elements: string[];
  /** Keeps the observer alive. */
  readonly observer: MutationObserver;
}
type WatchedWindow = Window & { payloadNotes?: PageNotes; __ran?: unknown; alongside?: { call?: unknown } };

/** Begins to note, inside the page, every refusal by its policy and every element that Alongside never makes itself. */
const takeNotes = (mark: string): void => {
  const violations: string[] = [];
  const elements: string[] = [];
  const strangers = new Set(
    (
      'iframe frame frameset object embed applet portal base meta img image picture video audio source track area map template math marquee ' +
      'animate set foreignobject plaintext xmp noscript x-made'
    ).split(' '),
  );
  const ownFile = (address: string): boolean => new URL(address, document.baseURI).pathname.startsWith('/assets/');
  const addressNames = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'background'];
  /** Says why an element is none of Alongside's own, or null. */
  const complaint = (element: Element): string | null => {
    const tag = element.localName.toLowerCase();
    if (strangers.has(tag)) return 'such an element';
    if (element.hasAttribute(mark)) return 'marked';
    if (element.hasAttribute('srcdoc')) return 'a page in an attribute';
    if (element.getAttributeNames().some((name) => name.startsWith('on'))) return 'a handler in an attribute';
    if (tag === 'script' && !ownFile(element.getAttribute('src') ?? '')) return 'a script';
    if (tag === 'style' && /elsewhere\.invalid|__ran/u.test(element.textContent)) return 'a style sheet';
    if (/elsewhere\.invalid|__ran/u.test(element.getAttribute('style') ?? '')) return 'a style';
    const leads = addressNames.some((name) => {
      const address = element.getAttribute(name);
      return address !== null && !address.startsWith('#') && !ownFile(address);
    });
    return leads ? 'an address' : null;
  };
  const look = (element: Element): void => {
    const why = complaint(element);
    if (why !== null) elements.push(`${why}: ${element.outerHTML.slice(0, 200)}`);
  };
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element) look(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        look(node);
        for (const inner of node.querySelectorAll('*')) look(inner);
      }
    }
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
  Object.assign(window, { payloadNotes: { violations, elements, observer } });
};

/** What the page noted, and whether anything ran or took a name that Alongside needs. */
const readNotes = () => {
  const watched: WatchedWindow = window;
  return {
    noted: watched.payloadNotes !== undefined,
    violations: watched.payloadNotes?.violations ?? [],
    elements: watched.payloadNotes?.elements ?? [],
    // A name that went into the prototype of all objects shows here too.
    ran: watched.__ran ?? null,
    bridge: typeof watched.alongside?.call,
    title: document.title.replace(/ · development stand-in$/u, ''),
  };
};

/** Nothing happened. */
export const quiet = {
  noted: true,
  violations: [],
  elements: [],
  ran: null,
  bridge: 'function',
  title: 'Alongside',
  outside: [],
  consoleErrors: [],
  attempts: [],
};

/** Watches a program's page for anything that a payload could bring about, from outside the page and from inside. */
export class PayloadWatch {
  readonly #app: App;
  readonly #address: string;
  /** Dialogs, pages, navigations and requests for anything but Alongside's own files. */
  readonly #outside: string[] = [];

  private constructor(app: App) {
    this.#app = app;
    this.#address = app.page.url();
    const { page } = app;
    const own = new URL('/assets/', this.#address).href;
    page.on('dialog', (dialog) => this.#outside.push(`dialog: ${dialog.message()}`));
    page.on('framenavigated', (frame) => this.#outside.push(`navigation: ${frame.url()}`));
    page.on('frameattached', (frame) => this.#outside.push(`frame: ${frame.url()}`));
    page.on('popup', (popup) => this.#outside.push(`page: ${popup.url()}`));
    page.on('download', (download) => this.#outside.push(`download: ${download.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(own)) this.#outside.push(`request: ${request.url()}`);
    });
  }

  /** Begins with the page as it is; it must stay the same page. */
  static async of(app: App): Promise<PayloadWatch> {
    const watch = new PayloadWatch(app);
    await app.page.evaluate(takeNotes, payloadMark);
    return watch;
  }

  /** What happened since; `quiet` when nothing did. */
  async findings(): Promise<unknown> {
    const { page } = this.#app;
    // A timer, an animation or a loader that a payload started has its turn first.
    await page.waitForTimeout(300);
    if (page.url() !== this.#address) this.#outside.push(`address: ${page.url()}`);
    if (page.context().pages().length !== 1) this.#outside.push(`${page.context().pages().length} pages`);
    const notes = await page.evaluate(readNotes);
    return {
      ...notes,
      outside: this.#outside,
      consoleErrors: this.#app.consoleErrors(),
      attempts: this.#app.requests(),
    };
  }
}
