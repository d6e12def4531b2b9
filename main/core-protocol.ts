import type { Role } from '../shared/contract/contract-kit.ts';
import type { CallResult } from '../shared/contract/errors.ts';
import type { CoreEvent } from '../shared/contract/events.ts';
import type { SealedInput } from '../shared/contract/sealed-channel.ts';

/** What a file handle of a call stands for: a path that a dialog chose, or bytes that were dropped. */
export type FileSource = { readonly path: string } | { readonly name: string; readonly base64: string };

/** The window's calls come sealed; the shell's own, such as an automatic backup's, do not. */
export type CallInput = { readonly input: unknown } | { readonly sealed: SealedInput };

/** Shell to core. `requestId` is chosen by the window and names the call in progress events and in `cancel`. */
export type CoreRequest =
  | (CallInput & {
      readonly type: 'call';
      readonly requestId: string;
      readonly call: string;
      readonly files: Readonly<Record<string, FileSource>>;
    })
  | { readonly type: 'cancel'; readonly requestId: string }
  /** Close the vault and end; a core that does not is killed a moment later. */
  | { readonly type: 'end' };

/** Sealed when the input was. */
export type CoreResult = { readonly result: CallResult<unknown> } | { readonly sealed: Uint8Array<ArrayBuffer> };

/** Core to shell. Every `call` is answered by exactly one `answer`. */
export type CoreMessage =
  | { readonly type: 'ready'; readonly publicKey: Uint8Array<ArrayBuffer> }
  | (CoreResult & {
      readonly type: 'answer';
      readonly requestId: string;
      /** Of the person who has the vault open when this is answered; null while it is locked. */
      readonly role: Role | null;
    })
  /** A call that is answered now has closed the vault. The keys are still in this process's memory: it is to be replaced. */
  | { readonly type: 'ended' }
  | { readonly type: 'event'; readonly event: CoreEvent };
