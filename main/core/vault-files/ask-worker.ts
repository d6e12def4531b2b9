import { Worker } from 'node:worker_threads';

/**
 * The address of a worker's script: `NAME-worker.ts` beside its caller in the sources, `core-NAME.js` beside the bundled
 * core in the build.
 * @param caller its `import.meta.url`
 */
export const workerScript = (caller: string, name: string): URL =>
  new URL(caller.endsWith('.ts') ? `./${name}-worker.ts` : `./core-${name}.js`, caller);

/**
 * Starts its own thread for long work on a database, and answers the one message that it sends. The copies of the
 * keys that the thread was given are wiped on both sides.
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
      worker.once('exit', () => reject(new Error('the worker ended without an answer')));
    });
  } finally {
    for (const [, value] of copies) if (value instanceof Uint8Array) value.fill(0);
    await worker.terminate();
  }
};
