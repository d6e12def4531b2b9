/** The functions that one end answers, by name. All are asynchronous seen from the other end. */
type Answers<Side> = {
  readonly [Name in keyof Side]: Side[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Result | Promise<Result>
    : never;
};

type Message =
  | { readonly type: 'ask'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly message: string };

/** A process's end of a channel, as `child_process` gives it to both sides. */
export interface Channel {
  send?(message: Message, callback: (error: Error | null) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

type Method = (...args: unknown[]) => unknown;

/** Questions and answers between the process that has the browser and the process that runs the shell. */
export class Link<Ours extends object, Theirs extends object> {
  readonly #channel: Channel;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #nextId = 0;

  constructor(channel: Channel, answers: Answers<Ours>) {
    this.#channel = channel;
    channel.on('message', (message) => void this.#receive(message as Message, answers)); // only a Link is at the other end
  }

  ask<Name extends keyof Theirs & string>(
    name: Name,
    ...args: Theirs[Name] extends (...args: infer Args) => unknown ? Args : never
  ): Promise<Theirs[Name] extends (...args: never[]) => infer Result ? Awaited<Result> : never> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      // The types of the two ends are declared once, in `wire.ts`; the wire itself carries anything.
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#post({ type: 'ask', id, name, args });
    });
  }

  /** Settles everything that is still asked, when the other end is gone. */
  end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the other process ended'));
    this.#waiting.clear();
  }

  #post(message: Message): void {
    this.#channel.send?.(message, (error) => {
      if (error !== null && message.type === 'ask') this.#settle(message.id)?.reject(error);
    });
  }

  #settle(id: number) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  async #receive(message: Message, answers: Answers<Ours>): Promise<void> {
    if (message.type === 'answer') this.#settle(message.id)?.resolve(message.value);
    if (message.type === 'failure') this.#settle(message.id)?.reject(new Error(message.message));
    if (message.type !== 'ask') return;
    const { id } = message;
    try {
      const method = answers[message.name as keyof Answers<Ours>] as Method; // asked through the typed `ask`
      this.#post({ type: 'answer', id, value: await method(...message.args) });
    } catch (error) {
      this.#post({ type: 'failure', id, message: error instanceof Error ? error.message : String(error) });
    }
  }
}
