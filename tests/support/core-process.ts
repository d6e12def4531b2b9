import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { CoreMessage, FileSource } from '../../main/core-protocol.ts';
import { coreArguments } from '../../scripts/stand-in/core-arguments.ts';
import type { CallResult } from '../../shared/contract/errors.ts';
import { builtCore } from './built-core.ts';

/** A real core process, as the shell forks it, for tests that kill it. */
export interface CoreProcess {
  readonly child: ChildProcess;
  call(name: string, input: unknown, files?: Readonly<Record<string, FileSource>>): Promise<CallResult<unknown>>;
  /** Ends it at once, without a chance to clean up. */
  kill(): Promise<void>;
}

export const startCoreProcess = async (
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CoreProcess> => {
  const child = fork(await builtCore(), ['--vault', folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...coreArguments],
    serialization: 'advanced',
    env: { ...process.env, ...env },
  });
  const pending = new Map<string, (result: CallResult<unknown>) => void>();
  let count = 0;
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message: CoreMessage) => {
      if (message.type === 'ready') resolve();
      // Asked in the clear, it answers in the clear.
      if (message.type === 'answer' && 'result' in message) pending.get(message.requestId)?.(message.result);
    });
  });
  await ready;
  const gone = once(child, 'exit');
  return {
    child,
    call: (call, input, files = {}) =>
      new Promise((resolve) => {
        const requestId = `r${(count += 1)}`;
        pending.set(requestId, resolve);
        // A killed process answers nothing; the test that killed it no longer waits for this call.
        if (child.connected) child.send({ type: 'call', requestId, call, input, files });
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
