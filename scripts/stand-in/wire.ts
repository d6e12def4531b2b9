import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';

/** The frame that sent a message, as the shell is to see it; null for one that is already gone. */
export interface FrameInfo {
  readonly url: string;
  readonly isTop: boolean;
  /** Names the document that it shows. Left out for one that a test makes up, which is always there. */
  readonly document?: string;
}

/** A request before it is answered, as `webRequest` reports it. */
export interface AskedRequest {
  readonly url: string;
  readonly method: string;
  readonly kind: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Served {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface DialogQuestion {
  readonly kind: 'open' | 'save' | 'message' | 'error' | 'print';
  readonly options: OpenDialogOptions | SaveDialogOptions | MessageBoxOptions;
}

export type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'shutdown' | 'user-did-resign-active';

/** What the process with the shell answers. */
export interface ShellSide {
  /** What the shell's protocol handler answers; null when it has none for this address, or cancelled the request. */
  serve(request: AskedRequest): { readonly cancelled: boolean; readonly served: Served | null };
  /** False when the shell prevented it. */
  mayNavigate(request: { url: string; top: boolean }): boolean;
  invoke(message: { channel: string; args: unknown[]; frame: FrameInfo | null; foreignContents: boolean }): unknown;
  send(message: { channel: string; args: unknown[]; frame: FrameInfo | null; foreignContents: boolean }): void;
  /** A document has taken the place of the one before; `pid` is that of the process that draws it, or 0. */
  navigated(page: { url: string; pid: number }): void;
  /** The page has a process again. */
  loadBegun(): void;
  documentBegun(document: string): void;
  pageLoaded(page: { pid: number }): void;
  loadFailed(failure: { code: number; description: string; url: string }): void;
  rendererGone(gone: { reason: 'killed' | 'crashed'; exitCode: number }): void;
  windowClosed(): void;
  power(event: PowerEvent): void;
  quit(): void;
  /** As macOS reports a file that was opened from the desktop. */
  openFile(path: string): void;
  clipboardText(): string;
  /** Every format that is on the clipboard, with what is in it as text. */
  clipboardFormats(): Record<string, string>;
  /** Makes the system report that the session on it ends (Windows). */
  sessionEnds(): void;
  /** The process that draws the page; 0 when there is none. */
  pageProcessId(): number;
  crashPage(): void;
  /** What was thrown or rejected in the shell and nothing caught. */
  uncaught(): readonly string[];
  writeClipboard(text: string): void;
  utilityProcessIds(): number[];
  windowTitle(): string;
  windowState(): WindowState;
}

/** What the shell asked of its window and session, for tests. */
export interface WindowState {
  readonly title: string;
  /** The color of the window before its page is painted. */
  readonly background: string | null;
  readonly contentProtection: boolean;
  readonly webPreferences: Readonly<Record<string, unknown>>;
  readonly persistent: boolean;
  /** What the session's handlers say, or what holds without one; null where they cannot be asked. */
  readonly permissionGranted: boolean | null;
  readonly permissionChecked: boolean | null;
  readonly deviceGranted: boolean | null;
  readonly captureGranted: boolean | null;
  /** False when the session was asked to do without a cache. */
  readonly cached: boolean | null;
  readonly windowOpenAction: string | null;
  readonly switches: readonly string[];
}

/** What the process with the browser answers. */
export interface BrowserSide {
  /**
   * The shell is past the single-instance lock and will open a window: the browser may start. Answers whether the system's
   * user prefers dark windows.
   */
  starting(): { readonly dark: boolean };
  /** `granted` names the permissions for which the session's check handler says yes. */
  openWindow(options: { width: number; height: number; preload: string | null; granted: string[] }): void;
  loadUrl(url: string): void;
  reload(): void;
  /** Ends the process that draws the page, by this signal; `rendererGone` says when it is gone. */
  endRenderer(how: { signal: 'SIGKILL' | 'SIGTRAP' }): void;
  toPage(message: { channel: string; args: unknown[] }): void;
  evaluate(code: string): unknown;
  closeWindow(): void;
  focusWindow(): void;
  setColourScheme(scheme: 'system' | 'light' | 'dark'): void;
  /** Why nothing was printed; null when it was. */
  print(): string | null;
  /** The chosen path, or the index of a message box's button; null when dismissed. */
  dialog(question: DialogQuestion): string | number | null;
  copied(text: string): void;
}
