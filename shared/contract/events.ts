import type { SessionUser } from './session-user.ts';

/** What the core reports to the window without being asked. */
export type CoreEvent =
  /** Rows of these tables changed; anyone who shows them reads again. */
  | { readonly type: 'changed'; readonly tables: readonly string[] }
  /** The session's own user changed, such as its role. */
  | { readonly type: 'session'; readonly user: SessionUser }
  | {
      readonly type: 'progress';
      readonly requestId: string;
      /** Names the stage for the window's words: `progress.<stage>`. */
      readonly stage: string;
      readonly done: number;
      readonly total: number;
    };

/** What the shell reports to the window without being asked. */
export type ShellEvent =
  /** A backup was opened from the system's desktop and waits for `backups.takeOpened`. */
  | { readonly type: 'backUpOpened' }
  /** The vault was locked or the core ended; the window reloads to the unlock screen. */
  | { readonly type: 'locked'; readonly reason: 'asked' | 'idle' | 'system' | 'coreEnded' };

export type WindowEvent = CoreEvent | ShellEvent;
