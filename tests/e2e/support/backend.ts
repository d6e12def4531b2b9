import type { Page } from 'playwright-core';
import type { FrameInfo, PowerEvent, WindowState } from '../../../scripts/stand-in/wire.ts';

export interface BackendOptions {
  readonly userData: string;
  readonly env: Readonly<Record<string, string>>;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly locale: string;
  readonly timezoneId: string;
  readonly colourScheme: 'light' | 'dark';
  readonly reducedMotion: 'reduce' | 'no-preference';
  readonly headed: boolean;
  /** The file to which what Alongside writes to its standard output and error is added. */
  readonly outputFile?: string;
  /** False for a page that is measured or lives for long, whose scripts are worth compiling for speed. True by default. */
  readonly shortLived?: boolean;
  /** Another browser than the one that the stand-in finds by itself. */
  readonly browser?: string;
  /** Where the stand-in's browser keeps its profile; it is left there. Electron's own is in `userData`. */
  readonly profile?: string;
  /** The built shell that the stand-in runs, instead of the one in `out/`. */
  readonly main?: string;
  /** More arguments, as a desktop would give them. */
  readonly args?: readonly string[];
}

/** A message to the shell as if it came from another place than our page. */
export interface ForgedMessage {
  readonly channel: string;
  readonly message: unknown;
  readonly frame: FrameInfo | null;
  /** True for a message from contents other than our window's. */
  readonly foreignContents?: boolean;
}

/** A path, the index of a message box's button, or null for dismissed. */
export type DialogAnswer = string | number | null;

export interface AskedDialog {
  readonly kind: 'open' | 'save' | 'message' | 'error' | 'print';
  readonly options: { readonly title?: string; readonly defaultPath?: string; readonly buttons?: string[] };
}

/** One run of Alongside: on the stand-in, or on Electron where its binary is present. */
export interface Backend {
  readonly page: Page;
  /** Requests that were tried and are not for Alongside's own files. */
  requests(): readonly string[];
  consoleErrors(): readonly string[];
  /** The answer to the next dialog that has none yet. */
  answerDialog(answer: DialogAnswer): Promise<void>;
  /** Drops the answers that no dialog has taken. */
  forgetAnswers(): Promise<void>;
  askedDialogs(): Promise<readonly AskedDialog[]>;
  forge(message: ForgedMessage): Promise<unknown>;
  windowState(): Promise<WindowState>;
  power(event: PowerEvent): Promise<void>;
  clipboardText(): Promise<string>;
  writeClipboard(text: string): Promise<void>;
  /** What is on the clipboard, by format. */
  clipboardFormats(): Promise<Readonly<Record<string, string>>>;
  /** The process that draws the page. */
  pageProcessId(): Promise<number>;
  /** Makes the process that draws the page crash. */
  crashPage(): Promise<void>;
  /** What was thrown in the shell and nothing caught; Electron shows it to the person and tells no one else. */
  uncaught(): Promise<readonly string[]>;
  coreProcessIds(): Promise<readonly number[]>;
  shellProcessId(): number | undefined;
  /** Ends Alongside as Quit does. */
  quit(): Promise<void>;
  /** As macOS reports a file that was opened from the desktop. */
  openFile(path: string): Promise<void>;
  kill(): Promise<void>;
  /** Resolves when the window has done what the shell asked of it, loading a page among it. */
  settled(): Promise<void>;
  /** Resolves when Alongside has ended on its own. */
  readonly ended: Promise<unknown>;
}
