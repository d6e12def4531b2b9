import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { askWorker as ask } from '../../main/core/ask-worker.ts';
import { builtCore } from './built-core.ts';

export { workerScript } from '../../main/core/ask-worker.ts';

const built = pathToFileURL(`${dirname(await builtCore())}/`);

/** In unit tests a thread runs the built script: from the sources it takes three times as long to start. */
export const askWorker = <Answer>(script: URL, request: object): Promise<Answer> =>
  ask(new URL(`core-${basename(script.pathname, '-worker.ts')}.js`, built), request);
