import { ChannelEnd } from '../../../shared/contract/sealed-channel.ts';
import type { CoreMessage, CoreRequest } from '../../core-protocol.ts';
import { Dispatcher } from './dispatch.ts';
import { openRequest, type OpenedRequest } from './process-answers.ts';

/** The core's end of the wire: Electron's parent port, or the channel of a plain fork. */
interface Wire {
  post(message: CoreMessage): void;
  listen(listener: (request: CoreRequest) => void): void;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const wireToParent = (): Wire => {
  // Electron adds `parentPort` to a utility process; plain Node has none.
  const { parentPort } = process as unknown as { parentPort?: ParentPort };
  if (parentPort !== undefined) {
    return {
      post: (message) => parentPort.postMessage(message),
      // The shell is the only other end and is compiled against the same protocol.
      listen: (listener) => parentPort.on('message', ({ data }) => listener(data as CoreRequest)),
    };
  }
  return {
    post: (message) => process.send?.(message),
    listen: (listener) => process.on('message', (data) => listener(data as CoreRequest)), // as above
  };
};

const vaultDirOf = (argv: readonly string[]): string => {
  const folder = argv[argv.indexOf('--vault') + 1];
  if (!argv.includes('--vault') || folder === undefined) throw new Error('the core needs --vault FOLDER');
  return folder;
};

type CallRequest = Extract<CoreRequest, { type: 'call' }>;

const slowCall = 40;

const main = async (): Promise<void> => {
  const wire = wireToParent();
  const dispatcher = new Dispatcher({
    vaultDir: vaultDirOf(process.argv),
    emit: (event) => wire.post({ type: 'event', event }),
    reportBug: (id, call, stack) => process.stderr.write(`bug ${id} in ${call}\n${stack}\n`),
  });
  process.on('disconnect', () => process.exit(0));
  process.on('SIGTERM', () => void dispatcher.close().finally(() => process.exit(0)));
  const end = await ChannelEnd.create();
  const answer = async ({ requestId, call }: CallRequest, { run }: OpenedRequest): Promise<void> => {
    const begun = performance.now();
    const result = await run();
    wire.post({ type: 'answer', requestId, role: dispatcher.role, ...result });
    if (dispatcher.endsProcess(requestId)) wire.post({ type: 'ended' });
    const took = performance.now() - begun;
    if (took > slowCall && process.env['ALONGSIDE_SLOW_CALLS'] === '1') {
      process.stderr.write(`slow call ${call}: ${took.toFixed(0)} ms\n`);
    }
  };
  let turn: Promise<unknown> = Promise.resolve();
  wire.listen((request) => {
    // Opening takes a moment; a cancellation must not overtake the call that it means, nor one call another.
    turn = turn.then(async () => {
      if (request.type === 'cancel') return dispatcher.cancel(request.requestId);
      void answer(request, await openRequest(request, end, dispatcher));
    });
  });
  wire.post({ type: 'ready', publicKey: end.publicKey });
};

void main();
