import type { Clipboard, ClipboardItem as ElectronClipboardItem } from 'electron';
import { answer, browser } from './browser-link.ts';

type Payload = string | Blob | Promise<Blob | string>;

/** A name of the web's or of Electron's own; any other is one of the system's, and is read back under that. */
const nameOnReading = (type: string): string =>
  /^(?:text\/(?:plain|html|rtf|uri-list)|image\/|electron |web )/.test(type)
    ? type
    : `electron application/osclipboard;format="${type}"`;

export class ClipboardItem {
  readonly #entries: Readonly<Record<string, Payload>>;

  constructor(entries: Readonly<Record<string, Payload>>) {
    if (Object.keys(entries).length === 0) throw new TypeError('ClipboardItem requires at least one entry');
    this.#entries = { ...entries };
  }

  get types(): string[] {
    return Object.keys(this.#entries);
  }

  /** Rejects with a TypeError for what is neither a text nor a Blob: Electron looks when it is written, not before. */
  async getType(type: string): Promise<Blob> {
    const payload: unknown = await this.#entries[type];
    if (typeof payload === 'string') return new Blob([payload], { type });
    if (payload instanceof Blob) return payload;
    throw new TypeError(`The payload for '${type}' must be a string or a Blob`);
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
      for (const type of item.types) formats.set(nameOnReading(type), await item.getType(type));
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
