import { EventEmitter } from 'node:events';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before the core: gives a plain Node process the `process.parentPort` of Electron's utility process and takes
 * Node's own channel away. As there, what comes in waits until someone listens.
 */
class StandInPort extends EventEmitter {
  readonly #send: (message: unknown) => void;
  /** Someone listens: from now on the process does not end by itself. */
  readonly #stay: () => void;
  #waiting: unknown[] | null = [];

  constructor(send: (message: unknown) => void, stay: () => void) {
    super();
    this.#send = send;
    this.#stay = stay;
  }

  postMessage(message: unknown): void {
    // A function, a proxy, or a class's own kind of object does not get through, and bytes arrive as plain ones.
    this.#send(structuredClone(message));
  }

  override on(event: string, listener: (...args: unknown[]) => void): this {
    super.on(event, listener);
    const waiting = event === 'message' ? (this.#waiting ?? []) : [];
    if (event === 'message') {
      this.#waiting = null;
      this.#stay();
    }
    for (const data of waiting) this.receive(data);
    return this;
  }

  receive(data: unknown): void {
    if (this.#waiting === null) this.emit('message', { data, ports: [] });
    else this.#waiting.push(data);
  }
}

const install = (): void => {
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error('this is for a process with a channel');
  // Once the shell is gone no one takes the answer anymore.
  const { channel } = process;
  const port = new StandInPort(
    (message) => void send(message, undefined, undefined, () => {}),
    () => channel?.ref(),
  );
  process.on('message', (data) => port.receive(structuredClone(data)));
  // The shell is gone, killed perhaps: Electron then ends its utility processes.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  // Electron reports the end of a process that exits by itself before the process is gone.
  process.on('exit', (code) => void send({ standInExit: code }));
  channel?.unref();
  Object.defineProperty(process, 'parentPort', { value: port });
  for (const own of ['send', 'disconnect'] as const) Reflect.deleteProperty(process, own);
};

// A thread is started with the same arguments and has neither.
if (isMainThread) install();
