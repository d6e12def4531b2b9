import { readFileSync } from 'node:fs';
import { decode, encode } from './codec.ts';

/** What the page's side of the stand-in gets when it is put together. */
export interface PageScriptOptions {
  /** The name under which the browser puts its channel on `window`; it is taken off before the page runs. */
  readonly binding: string;
  /** The event by which messages come in. It cannot be guessed, and nothing on `window` names it. */
  readonly event: string;
  readonly host: string;
  readonly titleSuffix: string;
  /** The built preload: the path of its file. */
  readonly preload: string;
}

type Listener = (event: object, ...args: unknown[]) => void;
export interface FromPage {
  readonly document: string;
  readonly type: 'invoke' | 'send';
  readonly id: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}
export type ToPage =
  | { readonly type: 'answer'; readonly document: string; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly document: string; readonly id: number; readonly message: string }
  | { readonly type: 'event'; readonly channel: string; readonly args: readonly unknown[] };

interface Page {
  readonly location: { readonly host: string };
  readonly document: {
    title: string;
    readonly head: object | null;
    addEventListener(name: string, listener: () => void): void;
  };
  readonly top: unknown;
  readonly crypto: { randomUUID(): string };
  addEventListener(name: string, listener: (event: { detail: string; stopImmediatePropagation(): void }) => void): void;
  MutationObserver: new (listener: () => void) => { observe(target: object, options: object): void };
}

/**
 * Runs in the page before its own scripts: takes the channel off `window`, plays `electron` for the preload, and
 * crosses values over `contextBridge` as copies. Becomes text, so it uses nothing from outside itself but its
 * parameters.
 */
function runInPage(
  options: Omit<PageScriptOptions, 'preload'>,
  codec: { encode: (value: unknown) => string; decode: (text: string) => unknown },
  preload: (require: (name: string) => unknown) => void,
): void {
  const page = globalThis as unknown as Page & Record<string, (text: string) => void>; // the page's window
  const post = page[options.binding];
  delete page[options.binding];
  // Whichever of its sites the page is on.
  const host = page.location.host.replace(/-\d+(?=\.localhost$)/, '');
  if (post === undefined || page.top !== globalThis || host !== options.host) return;

  const ownId = page.crypto.randomUUID();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Set<Listener>>();
  let nextId = 0;
  const write = (type: FromPage['type'], channel: string, args: readonly unknown[]): number => {
    const id = nextId++;
    post(codec.encode({ document: ownId, type, id, channel, args } satisfies FromPage));
    return id;
  };
  const listenersOf = (channel: string): Set<Listener> => {
    const found = listeners.get(channel) ?? new Set<Listener>();
    listeners.set(channel, found);
    return found;
  };

  page.addEventListener(options.event, (event) => {
    event.stopImmediatePropagation();
    const message = codec.decode(event.detail) as ToPage; // only the stand-in knows the event's name
    if (message.type === 'event') {
      for (const listener of listenersOf(message.channel)) listener({}, ...message.args);
      return;
    }
    const asked = message.document === ownId ? waiting.get(message.id) : undefined;
    waiting.delete(message.id);
    if (message.type === 'answer') asked?.resolve(message.value);
    else asked?.reject(new Error(message.message));
  });

  // As Electron does it: functions become proxies, everything else a copy, and what is exposed is frozen.
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => cross((value as (...args: unknown[]) => unknown)(...args.map(cross)));
    } // typeof says so
    if (value instanceof Promise) return value.then(cross);
    if (Array.isArray(value)) return value.map(cross);
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cross(item)]));
    }
    // A primitive is a copy as it is; cloning each of a month's thousands would take longer than all else.
    return typeof value === 'object' && value !== null ? structuredClone(value) : value;
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => {
        Object.defineProperty(globalThis, name, { value: Object.freeze(cross(api)), enumerable: true });
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) =>
        new Promise((resolve, reject) => waiting.set(write('invoke', channel, args), { resolve, reject })),
      send: (channel: string, ...args: unknown[]) => void write('send', channel, args),
      on: (channel: string, listener: Listener) => void listenersOf(channel).add(listener),
      off: (channel: string, listener: Listener) => void listenersOf(channel).delete(listener),
    },
  };
  // The shell denies every new window; a page that asks for one is answered as Electron answers it.
  Object.defineProperty(globalThis, 'open', { value: () => null, configurable: true });
  preload((name) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  });

  const markTitle = (): void => {
    if (!page.document.title.endsWith(options.titleSuffix)) page.document.title += options.titleSuffix;
  };
  page.document.addEventListener('DOMContentLoaded', () => {
    markTitle();
    const { head } = page.document;
    if (head !== null) {
      new page.MutationObserver(markTitle).observe(head, { childList: true, subtree: true, characterData: true });
    }
  });
}

/** The text to run in every new document. */
export const pageScript = ({ preload, ...options }: PageScriptOptions): string => `(() => {
${encode.toString()}
${decode.toString()}
${runInPage.toString()}
runInPage(${JSON.stringify(options)}, { encode, decode }, (require) => {
  const module = { exports: {} };
  ((module, exports) => {
${readFileSync(preload, 'utf8')}
  })(module, module.exports);
});
})();`;
