import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import type { ForkOptions, UtilityProcess } from 'electron';
import { coreArguments } from '../core-arguments.ts';
import { answer } from './browser-link.ts';

const running = new Set<ChildProcess>();

/**
 * glibc's own switch: the 256 MiB of a key derivation come in large pages, which halves its time in a new process. The
 * browser does without: its processes lose their names by it.
 */
const largePages = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' };

/** What tests set for every process of the program, whatever the shell gives to its own. */
const forTests = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => /^(?:NODE_OPTIONS|LD_PRELOAD|SHIM_\w+)$/.test(name)),
);

/** How long a process takes to start, in milliseconds, or `never`: a test sets it, a slow computer brings it about. */
const startsAfter = (): number =>
  process.env['ALONGSIDE_STAND_IN_SPAWN'] === 'never'
    ? Number.POSITIVE_INFINITY
    : Number(process.env['ALONGSIDE_STAND_IN_SPAWN'] ?? 0);

type Sent = Parameters<ChildProcess['send']>[0];

/**
 * A plain Node process with the face of Electron's utility process. As there, it starts some time after it was asked
 * for, has a process id and can be killed only between `spawn` and `exit`, and keeps what is posted before.
 */
class StandInUtilityProcess extends EventEmitter {
  #child: ChildProcess | null = null;
  #state: 'starting' | 'running' | 'ended' = 'starting';
  #waiting: Sent[] = [];
  /** By `kill`, after which it has ended well; by a signal from elsewhere it has not. */
  #killed = false;

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super();
    const delay = startsAfter();
    if (Number.isFinite(delay)) setTimeout(() => this.#start(modulePath, args, options), delay);
  }

  get pid(): number | undefined {
    return this.#state === 'running' ? this.#child?.pid : undefined;
  }

  postMessage(message: Sent): void {
    // Not by reference, and nothing that has no copy.
    const copy: Sent = structuredClone(message);
    // Like Electron, a message to a process that is gone is dropped.
    if (this.#state === 'starting') this.#waiting.push(copy);
    else if (this.#child?.connected === true) this.#child.send(copy, () => {});
  }

  kill(): boolean {
    if (this.#state !== 'running' || this.#child === null) return false;
    this.#killed = this.#child.kill('SIGTERM');
    return this.#killed;
  }

  #start(modulePath: string, args: readonly string[], options: ForkOptions): void {
    // In its own group, so that a Ctrl+C in the terminal does not reach it before the shell ends it.
    const child = fork(modulePath, args, {
      execArgv: [...coreArguments],
      serialization: 'advanced',
      env: { ...(options.env ?? process.env), ...forTests, ...largePages },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      detached: process.platform !== 'win32',
    });
    this.#child = child;
    running.add(child);
    child.on('spawn', () => {
      this.#state = 'running';
      this.emit('spawn');
      for (const message of this.#waiting) this.postMessage(message);
      this.#waiting = [];
    });
    child.on('message', (message) => {
      // Its last one, while it ends: Electron says `exit` then and does not wait for the process to be gone.
      if (typeof message === 'object' && 'standInExit' in message) this.#ended(Number(message.standInExit));
      else this.emit('message', message);
    });
    child.on('exit', (code, signal) => {
      running.delete(child);
      // V8 gave up. Unheard, it is thrown in the shell, as an `error` is.
      if (signal === 'SIGABRT') this.emit('error', 'FatalError', '', '');
      this.#ended(code ?? (signal === null || this.#killed ? 0 : constants.signals[signal]));
    });
    child.on('error', () => this.#ended(1));
  }

  #ended(code: number): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.emit('exit', code);
  }
}

StandInUtilityProcess satisfies new (...args: never[]) => Pick<UtilityProcess, 'pid' | 'kill' | 'postMessage'>;

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) =>
    new StandInUtilityProcess(modulePath, args, options),
};

/** Immediately ends whatever still runs. */
export const endUtilityProcesses = (): void => {
  for (const child of running) child.kill('SIGKILL');
};

answer('utilityProcessIds', () => [...running].flatMap(({ pid }) => pid ?? []));
