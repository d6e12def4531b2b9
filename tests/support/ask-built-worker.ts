import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { askWorker as ask, type WorkerLimits } from '../../main/core/vault-files/ask-worker.ts';
import { builtCore } from './built-core.ts';

export { workerScript } from '../../main/core/vault-files/ask-worker.ts';

let built: Promise<string> | undefined;

/** In unit tests a thread runs the built script: from the sources it takes three times as long to start. */
export const askWorker = async <Answer>(script: URL, request: object, limits?: WorkerLimits): Promise<Answer> => {
  const asked = structuredClone(request); // anyone who asks may wipe the keys before the build is there
  const core = await (built ??= builtCore());
  return ask(pathToFileURL(join(core, '..', `core-${basename(script.pathname, '-worker.ts')}.js`)), asked, limits);
};
