import { writeSync } from 'node:fs';
import { ChannelEnd } from '../../../shared/contract/sealed-channel.ts';
import type { CoreMessage, CoreRequest } from '../../core-protocol.ts';
import { Dispatcher } from './dispatch.ts';
import { openRequest, type OpenedRequest } from './process-answers.ts';

/** What Electron adds to a utility process, and the stand-in to the core's: the only way out of it. */
interface ParentPort {
  postMessage(message: CoreMessage): void;
  on(event: 'message', listener: (event: { data: CoreRequest }) => void): void;
}

// The shell is the only other end and is compiled against the same protocol.
const { parentPort } = process as unknown as { parentPort: ParentPort };

const vaultDirOf = (argv: readonly string[]): string => {
  const folder = argv[argv.indexOf('--vault') + 1];
  if (!argv.includes('--vault') || folder === undefined) throw new Error('the core needs --vault FOLDER');
  return folder;
};

type CallRequest = Extract<CoreRequest, { type: 'call' }>;

const slowCall = 40;

/** Ends this process now, with its keys: an orderly exit waits for threads that may be in the middle of a long check. */
const endNow = (): void => void process.kill(process.pid, 'SIGKILL');

/**
 * Ends the core for an error that nothing caught. Electron would continue after it, and a core of which a part has failed
 * may leave calls without an answer. The message is left out: it can hold a value that someone typed.
 */
const fail = (error: unknown): void => {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  try {
    writeSync(2, `bug in the core\n${frames.join('\n')}\n`);
  } finally {
    endNow();
  }
};

const main = async (): Promise<void> => {
  const dispatcher = new Dispatcher({
    vaultDir: vaultDirOf(process.argv),
    emit: (event) => parentPort.postMessage({ type: 'event', event }),
    reportBug: (id, call, stack) => process.stderr.write(`bug ${id} in ${call}\n${stack}\n`),
  });
  const closeAndEnd = (): void => void dispatcher.close().finally(endNow);
  process.on('SIGTERM', closeAndEnd);
  const end = await ChannelEnd.create();
  const answer = async ({ requestId, call }: CallRequest, { run }: OpenedRequest): Promise<void> => {
    const begun = performance.now();
    const result = await run();
    parentPort.postMessage({ type: 'answer', requestId, role: dispatcher.role, ...result });
    if (dispatcher.endsProcess(requestId)) parentPort.postMessage({ type: 'ended' });
    const took = performance.now() - begun;
    if (took > slowCall && process.env['ALONGSIDE_SLOW_CALLS'] === '1') {
      process.stderr.write(`slow call ${call}: ${took.toFixed(0)} ms\n`);
    }
  };
  let turn: Promise<unknown> = Promise.resolve();
  parentPort.on('message', ({ data: request }) => {
    if (request.type === 'end') return closeAndEnd();
    // Opening takes a moment; a cancellation must not overtake the call that it means, nor one call another.
    turn = turn
      .then(async () => {
        if (request.type === 'cancel') return dispatcher.cancel(request.requestId);
        void answer(request, await openRequest(request, end, dispatcher));
      })
      .catch(fail);
  });
  parentPort.postMessage({ type: 'ready', publicKey: end.publicKey });
};

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
void main();
