import type { CallResult } from '../shared/errors.ts';
import type { CoreEvent } from '../shared/events.ts';

/** What a file handle of a call stands for: a path that a dialog chose, or bytes that were dropped. */
export type FileSource =
  | { readonly path: string }
  | { readonly name: string; readonly base64: string };

/** Shell to core. `requestId` is chosen by the window and names the call in progress events and in `cancel`. */
export type CoreRequest =
  | {
      readonly type: 'call';
      readonly requestId: string;
      readonly call: string;
      readonly input: unknown;
      readonly files: Readonly<Record<string, FileSource>>;
    }
  | { readonly type: 'cancel'; readonly requestId: string };

/** Core to shell. Every `call` is answered by exactly one `answer`. */
export type CoreMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly requestId: string; readonly result: CallResult<unknown> }
  | { readonly type: 'event'; readonly event: CoreEvent };

/** How the shell starts a core process: arguments after the script's name. No secret is among them. */
export interface CoreStart {
  /** The vault's folder; it may not exist yet. */
  readonly vaultDir: string;
}
