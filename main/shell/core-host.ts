import type { Role } from '../../shared/contract/contract-kit.ts';
import type { CallResult, ErrorCode } from '../../shared/contract/errors.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { sameBytes } from '../../shared/contract/sealed-channel.ts';
import type { CallInput, CoreMessage, CoreRequest, CoreResult, FileSource } from '../core-protocol.ts';
import { bringsKeys } from './key-calls.ts';

/**
 * The part of Electron's `UtilityProcess` that the host needs. Its process id is there from `spawn` to `exit` and at no
 * other time, and `exit` can come a moment before the process is gone.
 */
export interface CoreProcess {
  readonly pid: number | undefined;
  postMessage(message: CoreRequest): void;
  on(event: 'message', listener: (message: CoreMessage) => void): unknown;
  /** `error`: V8 gave the process up, which then ends. */
  on(event: 'spawn' | 'exit' | 'error', listener: () => void): unknown;
}

export type CoreCall = CallInput & {
  readonly requestId: string;
  readonly call: string;
  readonly files: Readonly<Record<string, FileSource>>;
};

export interface CoreHostOptions {
  readonly fork: (vaultDir: string) => CoreProcess;
  /** Ends a process that does not end when asked. */
  readonly forceKill: (pid: number) => void;
  /** True while there is a process of that id. */
  readonly isAlive: (pid: number) => boolean;
  readonly onEvent: (event: CoreEvent) => void;
  /** The core ended on its own; `wasOpen` says whether there was a session that no lock has followed yet. */
  readonly onLost: (wasOpen: boolean) => void;
  /** How long a core that was asked to end may still take, in milliseconds. */
  readonly graceMs?: number;
  /** How long a core may take to be ready before it counts as lost, in milliseconds. */
  readonly readyMs?: number;
}

interface Question {
  readonly call: string;
  readonly settle: (result: CoreResult) => void;
}

interface Running {
  readonly process: CoreProcess;
  readonly pending: Map<string, Question>;
  /** By which the window seals its calls; null until the core is ready, and when it ended before. */
  readonly publicKey: Promise<PublicKey | null>;
  readonly keyIs: (key: PublicKey | null) => void;
  /** What was asked before the core said that it is ready. */
  waiting: CoreRequest[] | null;
  stopping: boolean;
  lost: boolean;
  /** Remembered from `spawn` on: later the process itself no longer says it. */
  pid: number | null;
  /** When the core is not ready by then. */
  late: NodeJS.Timeout | null;
  /** `exit` came. */
  readonly exited: Promise<void>;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A process that was killed and still is there after so many milliseconds is waited for no longer. */
const deathAtMost = 2000;

type PublicKey = Uint8Array<ArrayBuffer>;

const failure = (code: ErrorCode): CoreResult => ({ result: { ok: false, error: { code } } });

/**
 * Keeps the core process: starts it, matches its answers to the questions, and ends it. Every question is
 * answered, also when the core ends under it. Ending the process is what locking is: the keys are lost with its memory.
 */
export class CoreHost {
  readonly #options: CoreHostOptions;
  #running: Running | null = null;
  /** Asked to end, and not gone yet. */
  readonly #leaving = new Set<Running>();
  #vaultDir: string;
  #role: Role | null = null;
  /** Stays after the role has ended: only with window and core does what the session showed and held disappear. */
  #held = false;
  /** Settles when every core that was stopped is gone; null when none is ending. The next one is asked nothing before. */
  #ending: Promise<void> | null = null;

  constructor(vaultDir: string, options: CoreHostOptions) {
    this.#vaultDir = vaultDir;
    this.#options = options;
  }

  /** The role of the person who unlocked the vault; null while it is locked. */
  get role(): Role | null {
    return this.#role;
  }

  /**
   * True while a session is being opened, and from its first answer until `stop`, even where the core has closed the
   * vault meanwhile: until then something may be left of it, in the window or here.
   */
  get mayHoldKeys(): boolean {
    return this.#held || [...(this.#running?.pending.values() ?? [])].some(({ call }) => bringsKeys(call));
  }

  /** Starts the core, unless it runs. A call does so too; this saves that call the wait. */
  start(): void {
    this.#running ??= this.#fork();
  }

  /** The public key of the core that runs, started when there is none; null when it ends before it is ready. */
  async publicKey(): Promise<PublicKey | null> {
    const running = (this.#running ??= this.#fork());
    const key = await running.publicKey;
    // Another may have taken its place meanwhile, for another folder. After one that was lost no one waits again.
    return key ?? (running.lost ? null : (this.#running?.publicKey ?? null));
  }

  /** True when this is the key of the core that runs now: another cannot open what was sealed with it. */
  async hasKey(key: Uint8Array): Promise<boolean> {
    const current = await this.publicKey();
    return current !== null && sameBytes(current, key);
  }

  /** Makes a call of the shell's own. */
  async call(call: CoreCall & { readonly input: unknown }): Promise<CallResult<unknown>> {
    const answer = await this.pass(call);
    return 'result' in answer ? answer.result : { ok: false, error: { code: 'unexpected' } };
  }

  /** Passes on a call and its answer, sealed or not. */
  pass(call: CoreCall): Promise<CoreResult> {
    this.#running ??= this.#fork();
    const running = this.#running;
    const { requestId, call: name } = call;
    if (running.pending.has(requestId)) return Promise.resolve(failure('call.refused'));
    return new Promise((settle) => {
      running.pending.set(requestId, { call: name, settle });
      this.#post(running, { type: 'call', ...call });
    });
  }

  cancel(requestId: string): void {
    const running = this.#running;
    if (running?.pending.has(requestId) === true) this.#post(running, { type: 'cancel', requestId });
  }

  /** Ends the core and the session. Resolves when the process is gone; the questions settle as `vault.locked`. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#role = null;
    this.#held = false;
    await (running === null ? this.#ending : this.#end(running));
  }

  /** Ends the core and starts it for another folder. */
  async moveTo(vaultDir: string): Promise<void> {
    // First: what the window asks while the old core ends already starts the next one.
    this.#vaultDir = vaultDir;
    await this.stop();
    this.start();
  }

  /** Ends at once whatever process there is. What follows is as after any other end. */
  killNow(): void {
    const all = this.#running === null ? [...this.#leaving] : [...this.#leaving, this.#running];
    for (const { pid } of all) if (pid !== null) this.#kill(pid);
  }

  async #end(running: Running): Promise<void> {
    this.#settleAll(running, 'vault.locked');
    await this.#remove(running);
  }

  /** The next core is asked nothing until this one is gone: it may hold the vault that the next one opens. */
  async #remove(running: Running): Promise<void> {
    this.#running = null;
    const ending = Promise.all([this.#ending, this.#endProcess(running)]).then(() => {});
    this.#ending = ending;
    await ending;
    if (this.#ending === ending) this.#ending = null;
  }

  /** Asks a core to end, kills it when it does not, and waits until no process of its is left. */
  async #endProcess(running: Running): Promise<void> {
    this.#dismiss(running);
    this.#leaving.add(running);
    running.process.postMessage({ type: 'end' });
    await Promise.race([running.exited, pause(this.#options.graceMs ?? 400)]);
    const begun = performance.now();
    // One that did not spawn yet has been asked nothing and holds nothing; it is killed as soon as it does.
    const { pid } = running;
    while (pid !== null && this.#options.isAlive(pid) && performance.now() - begun < deathAtMost) {
      this.#kill(pid);
      await pause(5);
    }
    this.#leaving.delete(running);
  }

  #kill(pid: number): void {
    try {
      this.#options.forceKill(pid);
    } catch {
      // It has just ended.
    }
  }

  /** Nothing that it still says counts. */
  #dismiss(running: Running): void {
    running.stopping = true;
    running.keyIs(null);
    if (running.late !== null) clearTimeout(running.late);
  }

  #fork(): Running {
    const before = this.#ending;
    const process = this.#options.fork(this.#vaultDir);
    const { promise: publicKey, resolve: keyIs } = Promise.withResolvers<PublicKey | null>();
    const { promise: exited, resolve: exit } = Promise.withResolvers<void>();
    const running: Running = {
      publicKey,
      keyIs,
      process,
      pending: new Map(),
      waiting: [],
      stopping: false,
      lost: false,
      pid: null,
      late: null,
      exited,
    };
    process.on('spawn', () => {
      running.pid = process.pid ?? null;
      if (running.stopping && running.pid !== null) this.#kill(running.pid);
    });
    process.on('error', () => this.#lose(running));
    process.on('exit', () => {
      exit();
      this.#lose(running);
    });
    process.on('message', (message) => {
      if (running.stopping) return;
      if (message.type === 'ready' && before !== null) void before.then(() => this.#ready(running, message.publicKey));
      else this.#receive(running, message);
    });
    running.late = setTimeout(() => this.#lose(running), this.#options.readyMs ?? 10_000);
    running.late.unref();
    return running;
  }

  #post(running: Running, request: CoreRequest): void {
    if (running.waiting === null) running.process.postMessage(request);
    else running.waiting.push(request);
  }

  #ready(running: Running, publicKey: PublicKey): void {
    // It may have been told to end while it waited for the one before.
    if (running.stopping) return;
    if (running.late !== null) clearTimeout(running.late);
    for (const request of running.waiting ?? []) running.process.postMessage(request);
    running.waiting = null;
    running.keyIs(publicKey);
  }

  #receive(running: Running, message: CoreMessage): void {
    switch (message.type) {
      case 'ready':
        this.#ready(running, message.publicKey);
        return;
      case 'ended':
        this.#role = null;
        void this.#end(running);
        this.start();
        return;
      case 'event':
        if (message.event.type === 'session') this.#workAs(message.event.user.role);
        this.#options.onEvent(message.event);
        return;
      case 'answer': {
        const question = running.pending.get(message.requestId);
        if (question === undefined) return;
        running.pending.delete(message.requestId);
        this.#workAs(message.role);
        question.settle('sealed' in message ? { sealed: message.sealed } : { result: message.result });
        return;
      }
    }
  }

  #workAs(role: Role | null): void {
    this.#role = role;
    if (role !== null) this.#held = true;
  }

  #lose(running: Running): void {
    if (running.stopping) return;
    running.lost = true;
    this.#role = null;
    this.#settleAll(running, 'unexpected');
    void this.#remove(running);
    this.#options.onLost(this.#held);
  }

  #settleAll(running: Running, code: ErrorCode): void {
    for (const { settle } of running.pending.values()) settle(failure(code));
    running.pending.clear();
  }
}
