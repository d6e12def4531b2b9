import { createHash } from 'node:crypto';
import type { Clipboard, ClipboardItem } from 'electron';

export const clearsInSeconds = 30;

/**
 * Formats that ask clipboard managers and synchronizing clipboards to leave a text alone, per system:
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
  readonly clipboard: Pick<Clipboard, 'readText' | 'has' | 'write' | 'writeText' | 'clear'> & {
    /** Linux alone has it: what is selected with the mouse. */
    readonly selection?: Pick<Clipboard, 'clear'>;
  };
  readonly makeItem: (entries: Record<string, Blob>) => ClipboardItem;
  readonly platform: NodeJS.Platform;
}

/** The name under which Electron writes one of the system's own formats and finds it again. */
const rawFormat = (format: string): string => `electron application/osclipboard;format="${format}"`;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Copies a text so that it does not stay: cleared after 30 s, on lock and on quit, if it is still ours by then. */
export class SecretClipboard {
  readonly #options: SecretClipboardOptions;
  /** Digests of what may be on the clipboard and is ours; digests, so that nothing copied outlives the lock in this process. */
  #ours: readonly string[] = [];
  /** Settles when the newest text is written, or could not be; null when none is on its way. Never rejects. */
  #writing: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  /** A mark that was found again right after it was written: a clipboard without it holds another's text. */
  #provenMark: string | null = null;

  constructor(options: SecretClipboardOptions) {
    this.#options = options;
  }

  /** Rejects when the system takes no text; what was copied before is then still cleared in its time. */
  async copy(text: string): Promise<void> {
    const digest = digestOf(text);
    // Before it is written: a lock or quit may come in between.
    this.#ours = [...this.#ours, digest];
    this.#clearLater();
    const written = this.#write(text);
    const writing = written.catch(() => {});
    this.#writing = writing;
    await written.finally(() => {
      if (this.#writing === writing) this.#writing = null;
    });
    if (this.#ours.includes(digest)) this.#ours = [digest];
  }

  /**
   * Clears what `copy` put there or is about to, and nothing that came from elsewhere since. Rejects when the system
   * does not let the clipboard be read, and takes as long as the system does; it is tried again 30 s later.
   */
  async clearIfOurs(): Promise<void> {
    const ours = this.#ours;
    if (ours.length === 0) return;
    this.#clearLater();
    const writing = this.#writing;
    await this.#clearIfOneOf(ours);
    if (writing !== null) {
      await writing;
      await this.#clearIfOneOf(ours);
    }
    this.#ours = this.#ours.filter((digest) => !ours.includes(digest));
    if (this.#ours.length === 0) this.#stopTimer();
  }

  /**
   * On Linux, lets go of what was last selected with the mouse: this process would keep it, for any program to paste.
   * Whose selection it is cannot be told; one of another program stays marked there.
   */
  clearSelection(): void {
    this.#options.clipboard.selection?.clear();
  }

  async #clearIfOneOf(ours: readonly string[]): Promise<void> {
    const { clipboard } = this.#options;
    if (this.#provenMark !== null && !(await clipboard.has(this.#provenMark))) return;
    const found = await clipboard.readText();
    if (ours.includes(digestOf(found))) clipboard.clear();
  }

  /**
   * macOS asks the person before a program reads what another has copied, and not before it asks what kinds are there.
   * Elsewhere nothing asks, and the text is always read.
   */
  async #findMark(): Promise<string | null> {
    const { clipboard, platform } = this.#options;
    const format = platform === 'darwin' ? secretMarks[platform]?.[0]?.[0] : undefined;
    if (format === undefined) return null;
    return (await clipboard.has(rawFormat(format)).catch(() => false)) ? rawFormat(format) : null;
  }

  #clearLater(): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => void this.clearIfOurs().catch(() => {}), clearsInSeconds * 1000);
    this.#timer.unref();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #write(text: string): Promise<void> {
    const { clipboard, makeItem, platform } = this.#options;
    const entries: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    for (const [format, value] of secretMarks[platform] ?? []) {
      entries[rawFormat(format)] = new Blob([value]);
    }
    this.#provenMark = null;
    try {
      await clipboard.write([makeItem(entries)]);
      this.#provenMark = await this.#findMark();
    } catch {
      // A system that refuses the marks still gets the text: the 30 seconds hold all the same.
      await clipboard.writeText(text);
    }
  }
}
