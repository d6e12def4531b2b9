import { Worker } from 'node:worker_threads';

/**
 * Starts a thread of its own for long work on a database, and answers the one message that it sends. The copy of the
 * key that the thread was given is wiped on both sides.
 *
 * @param script lies beside its caller in the sources, and beside the bundled core in the build
 */
export const askWorker = async <Answer>(script: URL, request: { readonly file: string; readonly dataKey: Uint8Array }): Promise<Answer> => {
  const workerData = { ...request, dataKey: Uint8Array.from(request.dataKey) };
  const worker = new Worker(script, { workerData, execArgv: [], env: {} });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the worker ended without an answer')));
    });
  } finally {
    workerData.dataKey.fill(0);
    await worker.terminate();
  }
};
