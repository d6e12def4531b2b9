import type * as Electron from 'electron';

/** What a case is given: Electron's main process, or the stand-in in its place, with one window that shows a page. */
export interface Tools {
  readonly electron: typeof Electron;
  readonly window: Electron.BrowserWindow;
  readonly session: Electron.Session;
  /** Runs code in the page's own world and answers what it evaluates to. */
  readonly inPage: (code: string) => Promise<unknown>;
  /** Starts this code as a utility process; `options` as for `fork`. */
  readonly fork: (code: string, options?: Electron.ForkOptions) => Electron.UtilityProcess;
  /** Loads the page again and waits until it is there. */
  readonly freshPage: () => Promise<void>;
  /** Every request that `onBeforeRequest` has seen. */
  readonly seen: readonly string[];
}

/** One thing that Electron's own tests say of Electron, said again so that it can be asked of the stand-in too. */
export interface Case {
  readonly id: string;
  /** The file of Electron's specs and what of it this restates; or its documentation or source. */
  readonly from: string;
  readonly run: (tools: Tools) => unknown;
}

/** Resolves with the first argument of an emitter's next event of that name. */
export const next = <T = unknown>(
  emitter: { once(event: string, listener: (value: T) => void): unknown },
  event: string,
): Promise<T> => new Promise((resolve) => emitter.once(event, resolve));

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
