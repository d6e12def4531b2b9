import type { IpcRenderer } from 'electron';
import type { CoreAnswer } from '../shared/contract/bridge.ts';
import { channels } from '../shared/contract/channels.ts';
import type { CallResult } from '../shared/contract/errors.ts';
import { answerLabel, ChannelEnd, inputLabel } from '../shared/contract/sealed-channel.ts';
import { fileHandlesIn } from './file-handles-in.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** How often a call is sealed again when the core was replaced under it; it is replaced by a person's act, not by chance. */
const triesAtMost = 3;

/** Makes the window's calls to the core, sealed: the shell, which passes them on, cannot read them. */
export class CoreCalls {
  readonly #ipc: Pick<IpcRenderer, 'invoke' | 'send'>;
  readonly #end = ChannelEnd.create();
  #coreKey: Promise<Bytes | null> | null = null;
  /** Sealing takes a moment; calls are posted in the order in which the window made them all the same. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ipc: Pick<IpcRenderer, 'invoke' | 'send'>) {
    this.#ipc = ipc;
  }

  async call(name: string, input: unknown, requestId: string): Promise<CallResult<unknown>> {
    for (let tries = 0; tries < triesAtMost; tries += 1) {
      // Before its turn: what is asked while a core fails to start fails with it, and does not wait for the next one.
      const key = this.#key();
      const { answer, channel } = await this.#inTurn(() => this.#post(name, input, requestId, key));
      const came = await answer;
      if ('sealed' in came) return (await channel.open(answerLabel(requestId), came.sealed)) as CallResult<unknown>; // as the core sealed it
      if (!('newKey' in came)) return came;
      if (this.#coreKey === key) this.#coreKey = null;
    }
    return { ok: false, error: { code: 'unexpected' } };
  }

  cancel(requestId: string): void {
    void this.#inTurn(() => Promise.resolve(this.#ipc.send(channels.cancel, { requestId })));
  }

  #key(): Promise<Bytes | null> {
    // Answered to our own page with a key.
    return (this.#coreKey ??= this.#ipc.invoke(channels.coreKey) as Promise<Bytes | null>);
  }

  async #post(name: string, input: unknown, requestId: string, key: Promise<Bytes | null>) {
    try {
      const [end, to] = await Promise.all([this.#end, key]);
      if (to === null) throw new Error('no core runs');
      const channel = await end.channelTo(to);
      const sealed = { from: end.publicKey, to, bytes: await channel.seal(inputLabel(requestId, name), input) };
      const message = { name, requestId, sealed, files: fileHandlesIn(input) };
      // The shell answers by this type.
      return { answer: this.#ipc.invoke(channels.call, message) as Promise<CoreAnswer>, channel };
    } catch (error) {
      if (this.#coreKey === key) this.#coreKey = null;
      throw error;
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }
}
