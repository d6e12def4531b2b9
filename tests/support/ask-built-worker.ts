import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { askWorker as ask, KeptWorker as Kept, type WorkerLimits } from '../../main/core/vault-files/ask-worker.ts';
import { builtCore } from './built-core.ts';

export { workerScript } from '../../main/core/vault-files/ask-worker.ts';

let built: Promise<string> | undefined;

/** In unit tests a thread runs the built script: from the sources it takes three times as long to start. */
const builtScript = async (script: URL): Promise<URL> =>
  pathToFileURL(join(await (built ??= builtCore()), '..', `core-${basename(script.pathname, '-worker.ts')}.js`));

export const askWorker = async <Answer>(script: URL, request: object): Promise<Answer> => {
  const asked = structuredClone(request); // anyone who asks may wipe the keys before the build is there
  return ask(await builtScript(script), asked);
};

/** As the real one, with the built script. */
export class KeptWorker<Answer> {
  readonly #kept: () => Promise<Kept<Answer>>;

  constructor(script: URL, limits: WorkerLimits) {
    let kept: Promise<Kept<Answer>> | undefined;
    this.#kept = () => (kept ??= builtScript(script).then((file) => new Kept<Answer>(file, limits)));
  }

  async ask(request: unknown): Promise<Answer> {
    return (await this.#kept()).ask(request);
  }
}
