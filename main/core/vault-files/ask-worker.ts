import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/**
 * The address of a worker's script: `NAME-worker.ts` beside its caller in the sources, `core-NAME.js` beside the bundled
 * core in the build.
 * @param caller its `import.meta.url`
 */
export const workerScript = (caller: string, name: string): URL =>
  new URL(caller.endsWith('.ts') ? `./${name}-worker.ts` : `./core-${name}.js`, caller);

/** What a thread may take for one request before it is ended. */
export interface WorkerLimits {
  readonly seconds: number;
  /** Of objects and texts; what a file itself takes comes on top. */
  readonly megabytes: number;
  /** What is thrown then. */
  readonly refusal: () => Error;
}

const ranOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const endedSilently = (): Error => new Error('the worker ended without an answer');

/**
 * Starts its own thread for long work, and answers the one message that it sends. The copies of the keys that the
 * thread was given are wiped on both sides.
 */
export const askWorker = async <Answer>(script: URL, request: object): Promise<Answer> => {
  const copies = Object.entries(request).map(
    ([name, value]: [string, unknown]) => [name, value instanceof Uint8Array ? Uint8Array.from(value) : value] as const,
  );
  const workerData = Object.fromEntries(copies);
  const worker = new Worker(script, { workerData, execArgv: [], env: {} });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(endedSilently()));
    });
  } finally {
    for (const [, value] of copies) if (value instanceof Uint8Array) value.fill(0);
    await worker.terminate();
  }
};

/** How long a thread waits for another request, in ms. */
const idleTime = 30_000;

/**
 * A thread that answers one request after another, since starting one takes longer than most answers: each message that it
 * is sent, with one. It ends when it takes more than it may, when it fails, and when it was not asked for a while.
 */
export class KeptWorker<Answer> {
  readonly #script: URL;
  readonly #limits: WorkerLimits;
  #idle: Worker | null = null;
  #leave: NodeJS.Timeout | undefined;

  constructor(script: URL, limits: WorkerLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  /** @throws what the limits refuse with; an error of the thread */
  async ask(request: unknown): Promise<Answer> {
    const worker = this.#take();
    try {
      const answer = await this.#answerOf(worker, request);
      this.#keep(worker);
      return answer;
    } catch (error) {
      await worker.terminate();
      throw error;
    }
  }

  #take(): Worker {
    clearTimeout(this.#leave);
    const idle = this.#idle;
    this.#idle = null;
    if (idle !== null) return idle;
    const resourceLimits = { maxOldGenerationSizeMb: this.#limits.megabytes };
    const worker = new Worker(this.#script, { execArgv: [], env: {}, resourceLimits });
    // One that ends while it is idle is not asked again.
    for (const end of ['error', 'exit']) worker.on(end, () => this.#forget(worker));
    return worker;
  }

  async #answerOf(worker: Worker, request: unknown): Promise<Answer> {
    const { seconds, refusal } = this.#limits;
    const settled = new AbortController();
    const { signal } = settled;
    worker.ref();
    try {
      const over = delay(seconds * 1000, undefined, { signal }).then(() => Promise.reject(refusal()));
      const ended = once(worker, 'exit', { signal }).then(() => Promise.reject(endedSilently()));
      // `once` rejects with the thread's error too
      const answered = once(worker, 'message', { signal }).then(([answer]) => answer as Answer); // what its script sends
      worker.postMessage(request);
      return await Promise.race([answered, over, ended]);
    } catch (error) {
      throw ranOutOfMemory(error) ? refusal() : error;
    } finally {
      settled.abort();
    }
  }

  /** Of two that were busy at the same time one is enough. An idle one keeps no process alive. */
  #keep(worker: Worker): void {
    if (this.#idle !== null) {
      void worker.terminate();
      return;
    }
    worker.unref();
    this.#idle = worker;
    this.#leave = setTimeout(() => {
      this.#forget(worker);
      void worker.terminate();
    }, idleTime).unref();
  }

  #forget(worker: Worker): void {
    if (this.#idle === worker) this.#idle = null;
  }
}
