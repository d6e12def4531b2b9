import { readFileSync } from 'node:fs';
import { decode, decodeSimple, encode } from './codec.ts';
import { packer, takeNatives, unpacker, worldEnd } from './world-end.ts';

/** What the page's side of the stand-in gets when it is put together. */
export interface PageScriptOptions {
  /** The name under which the browser puts its channel into the preload's world; the page's own world has none. */
  readonly binding: string;
  /** By it messages come into the preload's world; likewise. */
  readonly receive: string;
  /** The events between the two worlds. They cannot be guessed, and nothing on `window` names them. */
  readonly event: string;
  readonly host: string;
  readonly titleSuffix: string;
  /** The built preload: the path of its file. */
  readonly preload: string;
}

type Listener = (event: object, ...args: unknown[]) => void;
export interface FromPage {
  readonly document: string;
  readonly url: string;
  /** `hello`: the document is new and its preload about to run. */
  readonly type: 'invoke' | 'send' | 'hello';
  readonly id: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}
export type ToPage =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly message: string }
  | { readonly type: 'event'; readonly channel: string; readonly args: readonly unknown[] };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  preventDefault(): void;
}

interface PreloadWorld {
  addEventListener(name: 'keydown' | 'wheel', listener: (event: Key) => void, options?: object): void;
  readonly location: { readonly host: string; readonly href: string };
  readonly document: {
    title: string;
    readonly head: object | null;
    addEventListener(name: string, listener: () => void): void;
  };
  readonly top: unknown;
  readonly crypto: { randomUUID(): string };
  MutationObserver: new (listener: () => void) => { observe(target: object, options: object): void };
}

/**
 * Keeps from the browser the shortcuts that Electron's window does not have: reload, find, open, save, print, the tools of
 * developers. What is for editing text and for zoom stays. The page gets every key all the same. Becomes text, likewise.
 */
export function withoutBrowserKeys(world: Pick<PreloadWorld, 'addEventListener'>): void {
  world.addEventListener('keydown', (event) => {
    const letter = event.key.length === 1 ? event.key.toLowerCase() : '';
    const isLetter = letter >= 'a' && letter <= 'z' && !['a', 'c', 'v', 'x', 'y', 'z'].includes(letter);
    const isFunction = ['F1', 'F3', 'F5', 'F7', 'F12'].includes(event.key);
    if (isFunction || ((event.ctrlKey || event.metaKey) && isLetter)) event.preventDefault();
  });
  world.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    { passive: false },
  );
}

/** Runs in a world of its own before the page's scripts: plays `electron` for the preload. Becomes text, likewise. */
function runInPreloadWorld(
  options: Omit<PageScriptOptions, 'preload'>,
  tools: {
    encode: (value: unknown) => string;
    decode: (text: string) => unknown;
    expose: (name: string, api: unknown) => void;
  },
  preload: (require: (name: string) => unknown) => void,
): void {
  const world = globalThis as unknown as PreloadWorld & Record<string, (text: string) => void>; // the preload's window
  const post = world[options.binding];
  delete world[options.binding];
  // Whichever of its sites the page is on.
  const host = world.location.host.replace(/-\d+(?=\.localhost$)/, '');
  if (post === undefined || world.top !== globalThis || host !== options.host) return;

  withoutBrowserKeys(world);
  const document = world.crypto.randomUUID();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Set<Listener>>();
  let nextId = 0;
  const write = (type: FromPage['type'], channel: string, args: readonly unknown[]): number => {
    const id = nextId++;
    const url = world.location.href;
    post(tools.encode({ document, url, type, id, channel, args } satisfies FromPage));
    return id;
  };
  const listenersOf = (channel: string): Set<Listener> => {
    const found = listeners.get(channel) ?? new Set<Listener>();
    listeners.set(channel, found);
    return found;
  };

  world[options.receive] = (text) => {
    const message = tools.decode(text) as ToPage; // only the stand-in knows this world
    if (message.type === 'event') {
      for (const listener of listenersOf(message.channel)) listener({}, ...message.args);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'answer') asked?.resolve(message.value);
    else asked?.reject(new Error(message.message));
  };
  write('hello', '', []);

  const electron = {
    contextBridge: { exposeInMainWorld: tools.expose },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) =>
        new Promise((resolve, reject) => waiting.set(write('invoke', channel, args), { resolve, reject })),
      send: (channel: string, ...args: unknown[]) => void write('send', channel, args),
      on: (channel: string, listener: Listener) => void listenersOf(channel).add(listener),
      off: (channel: string, listener: Listener) => void listenersOf(channel).delete(listener),
    },
  };
  preload((name) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  });

  const markTitle = (): void => {
    if (!world.document.title.endsWith(options.titleSuffix)) world.document.title += options.titleSuffix;
  };
  world.document.addEventListener('DOMContentLoaded', () => {
    markTitle();
    const { head } = world.document;
    if (head !== null) {
      new world.MutationObserver(markTitle).observe(head, { childList: true, subtree: true, characterData: true });
    }
  });
}

/** The text to run in the page's own world, in every new document, before the other. */
export const pageWorldScript = ({ event, host }: Pick<PageScriptOptions, 'event' | 'host'>): string => `(() => {
${takeNatives.toString()}
${packer.toString()}
${unpacker.toString()}
${worldEnd.toString()}
if (top !== globalThis || location.host.replace(/-\\d+(?=\\.localhost$)/, '') !== ${JSON.stringify(host)}) return;
worldEnd(takeNatives(), ${JSON.stringify({ outgoing: `${event}-preload`, incoming: `${event}-page` })});
// The shell denies every new window; a page that asks for one is answered as Electron answers it.
Object.defineProperty(globalThis, 'open', { value: () => null, configurable: true });
})();`;

/** The text to run in the preload's world. */
export const preloadWorldScript = ({ preload, ...options }: PageScriptOptions): string => `(() => {
${encode.toString()}
${decodeSimple.toString()}
${decode.toString()}
${takeNatives.toString()}
${packer.toString()}
${unpacker.toString()}
${worldEnd.toString()}
${withoutBrowserKeys.toString()}
${runInPreloadWorld.toString()}
const names = ${JSON.stringify({ outgoing: `${options.event}-page`, incoming: `${options.event}-preload` })};
const expose = worldEnd(takeNatives(), names);
runInPreloadWorld(${JSON.stringify(options)}, { encode, decode, expose }, (require) => {
  const module = { exports: {} };
  ((module, exports) => {
${readFileSync(preload, 'utf8')}
  })(module, module.exports);
});
})();`;
