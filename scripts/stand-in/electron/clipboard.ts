import type { Clipboard, ClipboardItem as ElectronClipboardItem } from 'electron';
import { answer, browser } from './browser-link.ts';

type Payload = string | Blob | Promise<Blob | string>;

const rawFormat = /^electron application\/osclipboard;\s*format="[^"]+"$/;
/** What the system's clipboard takes under a name of the web's; anything else needs a raw format. */
const webFormats = new Set(['text/plain', 'text/html', 'text/rtf', 'image/png', 'text/uri-list']);

const isPayload = (value: unknown): value is Payload =>
  typeof value === 'string' || value instanceof Blob || value instanceof Promise;

export class ClipboardItem {
  readonly #entries: Readonly<Record<string, Payload>>;

  constructor(entries: Readonly<Record<string, unknown>>) {
    const names = Object.keys(entries);
    if (names.length === 0) throw new TypeError('ClipboardItem requires at least one entry');
    for (const [name, value] of Object.entries(entries)) {
      if (!webFormats.has(name) && !rawFormat.test(name)) throw new TypeError(`Unsupported MIME type: ${name}`);
      if (!isPayload(value)) throw new TypeError(`Invalid payload for ${name}`);
    }
    this.#entries = { ...entries } as Record<string, Payload>; // checked above
  }

  get types(): string[] {
    return Object.keys(this.#entries);
  }

  async getType(type: string): Promise<Blob> {
    const payload = await this.#entries[type];
    if (payload === undefined) throw new Error(`The type '${type}' was not found`);
    return typeof payload === 'string' ? new Blob([payload], { type }) : payload;
  }
}

ClipboardItem satisfies new (...args: never[]) => Pick<ElectronClipboardItem, 'types'>;

/** One of the system's clipboards: what it holds, by format. */
class StandInClipboard {
  #formats = new Map<string, Blob>();
  /** In a visible window, what is copied is also passed to the system's own. */
  readonly #copied: (text: string) => Promise<void>;

  constructor(copied: (text: string) => Promise<void>) {
    this.#copied = copied;
  }

  async readText(): Promise<string> {
    return (await this.#formats.get('text/plain')?.text()) ?? '';
  }

  async read(): Promise<ClipboardItem[]> {
    return this.#formats.size === 0 ? [] : [new ClipboardItem(Object.fromEntries(this.#formats))];
  }

  async has(type: string): Promise<boolean> {
    return this.#formats.has(type);
  }

  async writeText(text: string): Promise<void> {
    this.#formats = new Map([['text/plain', new Blob([text], { type: 'text/plain' })]]);
    await this.#copied(text);
  }

  async write(items: readonly ClipboardItem[]): Promise<void> {
    if (!Array.isArray(items)) throw new TypeError('clipboard.write requires an array of ClipboardItems');
    const formats = new Map<string, Blob>();
    for (const item of items) {
      if (!(item instanceof ClipboardItem)) throw new TypeError('clipboard.write requires ClipboardItems');
      for (const type of item.types) formats.set(type, await item.getType(type));
    }
    // All of it at once.
    this.#formats = formats;
    await this.#copied(await this.readText());
  }

  clear(): void {
    this.#formats = new Map();
    void this.#copied('');
  }

  async contents(): Promise<Record<string, string>> {
    const written = [...this.#formats].map(async ([type, blob]) => [type, await blob.text()] as const);
    return Object.fromEntries(await Promise.all(written));
  }
}

const system = new StandInClipboard((text) => browser.ask('copied', text));

export const clipboard = Object.assign(system, {
  /** What is selected with the mouse; Linux alone has it. */
  selection: process.platform === 'linux' ? new StandInClipboard(() => Promise.resolve()) : undefined,
});
clipboard satisfies Pick<Clipboard, 'readText' | 'writeText' | 'clear' | 'has'>;

answer('clipboardText', () => clipboard.readText());
answer('clipboardFormats', () => clipboard.contents());
answer('writeClipboard', (written) => void clipboard.writeText(written));
