import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { contract, isCallName } from '../../shared/contract.ts';
import type { CallName } from '../../shared/contract.ts';
import type { CoreAnswer } from '../../shared/contract/bridge.ts';
import { channels } from '../../shared/contract/channels.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { CallResult, ErrorCode } from '../../shared/contract/errors.ts';
import { isOurUrl } from './app-protocol.ts';
import type { CoreHost } from './core-host.ts';
import type { FileHandles } from './file-handles.ts';
import { reportBug } from './report-bug.ts';
import type { ShellHandlers } from './shell-calls.ts';

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
const call = z.object({ name: z.string().max(100), requestId: z.string().min(1).max(100) });
/** To the shell. */
const shellRequest = z.object({ input: z.unknown() });
/** To the core. The handles of files are beside the input: the shell knows what is behind them but reads no input. */
const coreRequest = z.object({
  sealed: z.object({ from: bytes, to: bytes, bytes }),
  files: z.array(z.string().max(100)).max(20),
});
const cancelRequest = call.pick({ requestId: true });

/** Where a message came from, as Electron's events report it. */
export type Sender = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>;

export interface IpcOptions {
  /** Alongside's one window; null while there is none. */
  readonly ourContents: () => Sender['sender'] | null;
  readonly core: Pick<CoreHost, 'pass' | 'publicKey' | 'hasKey' | 'cancel' | 'role'>;
  readonly files: FileHandles;
  readonly handlers: ShellHandlers;
}

const failure = (code: ErrorCode, field?: string): CallResult<never> => ({ ok: false, error: { code, field } });

/** True only for the top frame of our window while it shows one of our pages. */
const isOurs = (event: Sender, ours: Sender['sender'] | null): boolean => {
  try {
    const { sender, senderFrame } = event;
    return (
      ours !== null &&
      sender === ours &&
      senderFrame !== null &&
      senderFrame !== undefined &&
      senderFrame.parent === null &&
      isOurUrl(senderFrame.url)
    );
  } catch {
    // Electron throws when it is asked about a frame that is gone.
    return false;
  }
};

const refusalFor = (name: CallName, role: IpcOptions['core']['role']): ErrorCode | null => {
  const { roles } = contract[name];
  if (roles === 'anyone') return null;
  if (role === null) return 'vault.locked';
  return roles.includes(role) ? null : 'call.refused';
};

const runInShell = async (
  name: CallName,
  input: unknown,
  { core, handlers }: IpcOptions,
): Promise<CallResult<unknown>> => {
  const refusal = refusalFor(name, core.role);
  if (refusal !== null) return failure(refusal);
  if (!Object.hasOwn(handlers, name)) return failure('call.unknown');
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) return failure('input.rejected', parsed.error.issues[0]?.path.join('.'));
  // The map pairs each name with its own handler input; a name known only at run time cannot show that.
  const handler = handlers[name as keyof ShellHandlers] as (input: unknown) => unknown;
  const answer = contract[name].output.safeParse(await handler(parsed.data));
  return answer.success ? { ok: true, value: answer.data } : failure('output.rejected');
};

const passToCore = async (
  { name, requestId }: z.output<typeof call>,
  message: unknown,
  { core, files }: IpcOptions,
): Promise<CoreAnswer> => {
  const request = coreRequest.safeParse(message);
  if (!request.success) return failure('input.rejected');
  const { sealed, files: handles } = request.data;
  if (!(await core.hasKey(sealed.to))) return { newKey: true };
  const answer = await core.pass({ requestId, call: name, sealed, files: files.sourcesOf(handles) });
  if ('sealed' in answer) return answer;
  // Only what the host or the core says of a call that never ran comes unsealed.
  return answer.result.ok ? failure('unexpected') : answer.result;
};

/** The key by which the window seals its calls to the core; null for anyone else. */
const answerKey = (sender: Sender, { ourContents, core }: IpcOptions): Promise<Uint8Array | null> =>
  isOurs(sender, ourContents()) ? core.publicKey() : Promise.resolve(null);

/** Answers a call of the window. Whatever goes wrong comes back as a value; nothing is thrown across. */
export const answerCall = async (
  sender: Sender,
  message: unknown,
  options: IpcOptions,
): Promise<CallResult<unknown> | CoreAnswer> => {
  if (!isOurs(sender, options.ourContents())) return failure('call.refused');
  const request = call.safeParse(message);
  if (!request.success) return failure('input.rejected');
  const { name } = request.data;
  if (!isCallName(name)) return failure('call.unknown');
  try {
    if (contract[name].runs === 'core') return await passToCore(request.data, message, options);
    return await runInShell(name, shellRequest.parse(message).input, options);
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.toCallError() };
    reportBug(name, error);
    return failure('unexpected');
  }
};

const passCancel = (sender: Sender, message: unknown, { ourContents, core }: IpcOptions): void => {
  const request = cancelRequest.safeParse(message);
  if (isOurs(sender, ourContents()) && request.success) core.cancel(request.data.requestId);
};

/** Listens on the window's channels. */
export const listenToWindow = (ipcMain: Pick<IpcMain, 'handle' | 'on'>, options: IpcOptions): void => {
  ipcMain.handle(channels.call, (event, message: unknown) => answerCall(event, message, options));
  ipcMain.handle(channels.coreKey, (event) => answerKey(event, options));
  ipcMain.on(channels.cancel, (event: IpcMainEvent, message: unknown) => passCancel(event, message, options));
};
