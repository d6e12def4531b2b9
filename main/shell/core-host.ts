import { z } from 'zod';
import type { Role } from '../../shared/contract-kit.ts';
import type { CallResult, ErrorCode } from '../../shared/errors.ts';
import type { CoreEvent } from '../../shared/events.ts';
import { sessionUser } from '../../shared/vault.ts';
import type { CoreMessage, CoreRequest, FileSource } from '../core-protocol.ts';

/** The part of Electron's `UtilityProcess` that the host needs. */
export interface CoreProcess {
  readonly pid: number | undefined;
  postMessage(message: CoreRequest): void;
  kill(): boolean;
  on(event: 'message', listener: (message: CoreMessage) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
}

export interface CoreCall {
  readonly requestId: string;
  readonly call: string;
  readonly input: unknown;
  readonly files: Readonly<Record<string, FileSource>>;
}

export interface CoreHostOptions {
  readonly fork: (vaultDir: string) => CoreProcess;
  /** Ends a process that does not end when asked. */
  readonly forceKill: (pid: number) => void;
  readonly onEvent: (event: CoreEvent) => void;
  /** The core ended without being told to; `wasOpen` says whether somebody's session ended with it. */
  readonly onLost: (wasOpen: boolean) => void;
  /** How long a core that was asked to end may still take, in milliseconds. */
  readonly graceMs?: number;
}

interface Running {
  readonly process: CoreProcess;
  readonly pending: Map<string, { readonly call: string; readonly settle: (result: CallResult<unknown>) => void }>;
  /** What was asked before the core said that it is ready. */
  waiting: CoreRequest[] | null;
  stopping: boolean;
  readonly ended: Promise<void>;
}

/** The calls whose answer begins a session. */
const opensSession: readonly string[] = ['vault.create', 'vault.unlock', 'vault.unlockWithRecoveryKey'];
const opened = z.object({ user: sessionUser });

const failure = (code: ErrorCode): CallResult<unknown> => ({ ok: false, error: { code } });

/**
 * Keeps the core process: starts it, matches its answers to the questions, and ends it. Every question is
 * answered, also when the core ends under it. Ending the process is what locking is: the keys go with its memory.
 */
export class CoreHost {
  readonly #options: CoreHostOptions;
  #running: Running | null = null;
  #vaultDir: string;
  #role: Role | null = null;

  constructor(vaultDir: string, options: CoreHostOptions) {
    this.#vaultDir = vaultDir;
    this.#options = options;
  }

  /** The role of whoever unlocked the vault; null while it is locked. */
  get role(): Role | null {
    return this.#role;
  }

  /** Starts the core, unless it runs. A call does so too; this saves that call the wait. */
  start(): void {
    this.#running ??= this.#fork();
  }

  call({ requestId, call, input, files }: CoreCall): Promise<CallResult<unknown>> {
    this.#running ??= this.#fork();
    const running = this.#running;
    if (running.pending.has(requestId)) return Promise.resolve(failure('call.refused'));
    return new Promise((resolve) => {
      running.pending.set(requestId, { call, settle: resolve });
      this.#post(running, { type: 'call', requestId, call, input, files });
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
    if (running === null) return;
    this.#running = null;
    running.stopping = true;
    this.#settleAll(running, 'vault.locked');
    running.process.kill();
    const timer = setTimeout(() => {
      const { pid } = running.process;
      if (pid !== undefined) this.#options.forceKill(pid);
    }, this.#options.graceMs ?? 400);
    await running.ended;
    clearTimeout(timer);
  }

  /** Ends the core and starts it for another folder. */
  async moveTo(vaultDir: string): Promise<void> {
    await this.stop();
    this.#vaultDir = vaultDir;
    this.start();
  }

  #fork(): Running {
    const process = this.#options.fork(this.#vaultDir);
    const running: Running = {
      process,
      pending: new Map(),
      waiting: [],
      stopping: false,
      ended: new Promise((resolve) => {
        process.on('exit', () => {
          this.#lose(running);
          resolve();
        });
      }),
    };
    process.on('message', (message) => {
      if (!running.stopping) this.#receive(running, message);
    });
    return running;
  }

  #post(running: Running, request: CoreRequest): void {
    if (running.waiting === null) running.process.postMessage(request);
    else running.waiting.push(request);
  }

  #receive(running: Running, message: CoreMessage): void {
    switch (message.type) {
      case 'ready':
        for (const request of running.waiting ?? []) running.process.postMessage(request);
        running.waiting = null;
        return;
      case 'event':
        if (message.event.type === 'session') this.#role = message.event.user.role;
        this.#options.onEvent(message.event);
        return;
      case 'answer': {
        const asked = running.pending.get(message.requestId);
        if (asked === undefined) return;
        running.pending.delete(message.requestId);
        this.#noteSession(asked.call, message.result);
        asked.settle(message.result);
        return;
      }
    }
  }

  #noteSession(call: string, result: CallResult<unknown>): void {
    if (!result.ok || !opensSession.includes(call)) return;
    const session = opened.safeParse(result.value);
    if (session.success) this.#role = session.data.user.role;
  }

  #lose(running: Running): void {
    if (running.stopping) return;
    this.#running = null;
    const wasOpen = this.#role !== null;
    this.#role = null;
    this.#settleAll(running, 'unexpected');
    this.#options.onLost(wasOpen);
  }

  #settleAll(running: Running, code: ErrorCode): void {
    for (const { settle } of running.pending.values()) settle(failure(code));
    running.pending.clear();
  }
}
