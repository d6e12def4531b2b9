import { createHash } from 'node:crypto';
import type { Clipboard, ClipboardItem } from 'electron';

export const clearsInSeconds = 30;

/**
 * Formats that ask clipboard managers and synchronising clipboards to leave a text alone, per system:
 * KDE's password-manager hint, nspasteboard.org's concealed type, and Windows' clipboard-history formats.
 */
const secretMarks: Readonly<Partial<Record<NodeJS.Platform, readonly (readonly [format: string, value: string])[]>>> = {
  linux: [['x-kde-passwordManagerHint', 'secret']],
  darwin: [['org.nspasteboard.ConcealedType', '1']],
  win32: [
    ['ExcludeClipboardContentFromMonitorProcessing', '1'],
    ['CanIncludeInClipboardHistory', '\0\0\0\0'],
    ['CanUploadToCloudClipboard', '\0\0\0\0'],
  ],
};

export interface SecretClipboardOptions {
  readonly clipboard: Pick<Clipboard, 'readText' | 'write' | 'writeText' | 'clear'>;
  readonly makeItem: (entries: Record<string, Blob>) => ClipboardItem;
  readonly platform: NodeJS.Platform;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Copies a text so that it does not stay: cleared after 30 s, on lock and on quit, if it is still ours by then. */
export class SecretClipboard {
  readonly #options: SecretClipboardOptions;
  /** A digest rather than the text, so that nothing copied outlives the lock in this process. */
  #ours: string | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: SecretClipboardOptions) {
    this.#options = options;
  }

  async copy(text: string): Promise<void> {
    await this.#write(text);
    this.#ours = digestOf(text);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.clearIfOurs(), clearsInSeconds * 1000);
    this.#timer.unref();
  }

  /** Clears what `copy` put there, and nothing that came from elsewhere since. */
  async clearIfOurs(): Promise<void> {
    const ours = this.#ours;
    this.#ours = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (ours === null) return;
    const found = await this.#options.clipboard.readText();
    if (digestOf(found) === ours) this.#options.clipboard.clear();
  }

  async #write(text: string): Promise<void> {
    const { clipboard, makeItem, platform } = this.#options;
    const entries: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    for (const [format, value] of secretMarks[platform] ?? []) {
      entries[`electron application/osclipboard;format="${format}"`] = new Blob([value]);
    }
    try {
      await clipboard.write([makeItem(entries)]);
    } catch {
      // A system that refuses the marks still gets the text: the 30 seconds hold all the same.
      await clipboard.writeText(text);
    }
  }
}
