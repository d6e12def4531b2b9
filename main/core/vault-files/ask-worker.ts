import { Worker } from 'node:worker_threads';

/**
 * The address of a worker's script: `NAME-worker.ts` beside its caller in the sources, `core-NAME.js` beside the bundled
 * core in the build.
 * @param caller its `import.meta.url`
 */
export const workerScript = (caller: string, name: string): URL =>
  new URL(caller.endsWith('.ts') ? `./${name}-worker.ts` : `./core-${name}.js`, caller);

/** What a thread may take before it is ended. */
export interface WorkerLimits {
  readonly seconds: number;
  /** Of objects and texts; what a file itself takes comes on top. */
  readonly megabytes: number;
  /** What is thrown then. */
  readonly refusal: () => Error;
}

const ranOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Starts its own thread for long work, and answers the one message that it sends. The copies of the keys that the
 * thread was given are wiped on both sides.
 */
export const askWorker = async <Answer>(script: URL, request: object, limits?: WorkerLimits): Promise<Answer> => {
  const copies = Object.entries(request).map(
    ([name, value]: [string, unknown]) => [name, value instanceof Uint8Array ? Uint8Array.from(value) : value] as const,
  );
  const workerData = Object.fromEntries(copies);
  const worker = new Worker(script, {
    workerData,
    execArgv: [],
    env: {},
    ...(limits !== undefined && { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } }),
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      if (limits !== undefined) timer = setTimeout(() => reject(limits.refusal()), limits.seconds * 1000);
      worker.once('message', resolve);
      worker.once('error', (error) => reject(limits !== undefined && ranOutOfMemory(error) ? limits.refusal() : error));
      worker.once('exit', () => reject(new Error('the worker ended without an answer')));
    });
  } finally {
    clearTimeout(timer);
    for (const [, value] of copies) if (value instanceof Uint8Array) value.fill(0);
    await worker.terminate();
  }
};
