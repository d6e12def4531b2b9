import { FileHandles } from '../../main/shell/file-handles.ts';
import { answerCall, type IpcOptions, type Sender } from '../../main/shell/ipc.ts';
import type { Role } from '../../shared/contract/contract-kit.ts';
import type { CallResult } from '../../shared/contract/errors.ts';

/** Asks the shell as its own window, with a session of a role (null: locked) and handlers that only count. */
export const askShell = async (ask: {
  name: string;
  input: unknown;
  role: Role | null;
}): Promise<{ result: CallResult<unknown>; handled: number }> => {
  let handled = 0;
  const contents = {} as Sender['sender']; // only its identity counts
  const sender = {
    sender: contents,
    senderFrame: { parent: null, url: 'app://alongside/index.html' },
  } as unknown as Sender;
  const options = {
    ourContents: () => contents,
    core: { role: ask.role, pass: () => Promise.reject(new Error('not for the core')), cancel: () => undefined },
    files: new FileHandles(),
    handlers: { [ask.name]: () => (handled += 1) },
  } as unknown as IpcOptions; // what a refused call never reaches is left out
  const result = await answerCall(sender, { name: ask.name, input: ask.input, requestId: 'r1' }, options);
  if (!('ok' in result)) throw new Error('the shell passed a call of its own on');
  return { result, handled };
};
