import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';

/** The frame that sent a message, as the shell is to see it; null for one that is already gone. */
export interface FrameInfo {
  readonly url: string;
  readonly isTop: boolean;
}

export interface Served {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface DialogQuestion {
  readonly kind: 'open' | 'save' | 'message';
  readonly options: OpenDialogOptions | SaveDialogOptions | MessageBoxOptions;
}

export type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'shutdown';

/** What the process with the shell answers. */
export interface ShellSide {
  serve(request: { url: string; method: string }): Served | null;
  /** False when the shell prevented it. */
  mayNavigate(request: { url: string; top: boolean }): boolean;
  beforeRequest(request: { url: string; method: string }): { cancel: boolean };
  invoke(message: { channel: string; args: unknown[]; frame: FrameInfo | null; foreignContents: boolean }): unknown;
  send(message: { channel: string; args: unknown[]; frame: FrameInfo | null; foreignContents: boolean }): void;
  pageLoaded(): void;
  windowClosed(): void;
  power(event: PowerEvent): void;
  quit(): void;
  /** As macOS reports a file that was opened from the desktop. */
  openFile(path: string): void;
  clipboardText(): string;
  writeClipboard(text: string): void;
  utilityProcessIds(): number[];
  windowTitle(): string;
  windowState(): WindowState;
}

/** What the shell asked of its window and session, for tests. */
export interface WindowState {
  readonly title: string;
  readonly contentProtection: boolean;
  readonly webPreferences: Readonly<Record<string, unknown>>;
  readonly persistent: boolean;
  readonly permissionGranted: boolean;
  readonly windowOpenAction: string;
  readonly switches: readonly string[];
}

/** What the process with the browser answers. */
export interface BrowserSide {
  /** The shell is past the single-instance lock and will open a window: the browser may start. */
  starting(): void;
  openWindow(options: { width: number; height: number; preload: string | null }): void;
  loadUrl(url: string): void;
  reload(): void;
  replaceProcess(): void;
  toPage(message: { channel: string; args: unknown[] }): void;
  closeWindow(): void;
  focusWindow(): void;
  setColourScheme(scheme: 'system' | 'light' | 'dark'): void;
  print(): boolean;
  /** The chosen path, or the index of a message box's button; null when dismissed. */
  dialog(question: DialogQuestion): string | number | null;
  copied(text: string): void;
}
