import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { ForkOptions, UtilityProcess } from 'electron';
import { answer } from './browser-link.ts';

const running = new Set<ChildProcess>();

/**
 * glibc's own switch: the 256 MiB of a key derivation come in large pages, which halves its time in a new process. The
 * browser does without: its processes lose their names by it.
 */
const largePages = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' };

/** A plain Node process with the face of Electron's utility process. */
class StandInUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[]) {
    super();
    // In its own group, so that a Ctrl+C in the terminal does not reach it before the shell ends it.
    this.#child = fork(modulePath, args, {
      execArgv: [],
      serialization: 'advanced',
      env: { ...process.env, ...largePages },
      detached: process.platform !== 'win32',
    });
    running.add(this.#child);
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => {
      running.delete(this.#child);
      this.emit('exit', code ?? 1);
    });
    this.#child.on('error', (error) => this.emit('error', 'FatalError', '', error.message));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: Parameters<ChildProcess['send']>[0]): void {
    // Like Electron, a message to a process that is gone is dropped.
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }
}

StandInUtilityProcess satisfies new (...args: never[]) => Pick<UtilityProcess, 'pid' | 'kill' | 'postMessage'>;

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], _options?: ForkOptions) =>
    new StandInUtilityProcess(modulePath, args),
};

/** Immediately ends whatever still runs. */
export const endUtilityProcesses = (): void => {
  for (const child of running) child.kill('SIGKILL');
};

answer('utilityProcessIds', () => [...running].flatMap(({ pid }) => pid ?? []));
