import type { Clipboard, ClipboardItem as ElectronClipboardItem } from 'electron';
import { answer, browser } from './browser-link.ts';

/** What the stand-in's clipboard holds. In a visible window a copy is also passed to the system's own. */
let text = '';

const put = async (written: string): Promise<void> => {
  text = written;
  await browser.ask('copied', written);
};

export class ClipboardItem {
  readonly #entries: Readonly<Record<string, unknown>>;

  constructor(entries: Readonly<Record<string, unknown>>) {
    this.#entries = entries;
  }

  get types(): string[] {
    return Object.keys(this.#entries);
  }

  async plainText(): Promise<string> {
    const plain = await this.#entries['text/plain'];
    if (plain instanceof Blob) return plain.text();
    return typeof plain === 'string' ? plain : '';
  }
}

ClipboardItem satisfies new (...args: never[]) => Pick<ElectronClipboardItem, 'types'>;

export const clipboard = {
  readText: () => Promise.resolve(text),
  writeText: put,
  write: async (items: readonly ClipboardItem[]) => put((await items[0]?.plainText()) ?? ''),
  clear: () => void put(''),
};
clipboard satisfies Pick<Clipboard, 'readText' | 'writeText' | 'clear'>;

answer('clipboardText', () => text);
answer('writeClipboard', (written) => {
  text = written;
});
