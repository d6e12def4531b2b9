import { EventEmitter } from 'node:events';
import type { CoreMessage, CoreRequest } from '../../main/core-protocol.ts';
import type { CoreProcess } from '../../main/shell/core-host.ts';

let lastPid = 4710;

/** A core process that does what the test says. As on Electron, it has a process id from `spawn` to `exit`. */
export class FakeCoreProcess extends EventEmitter implements CoreProcess {
  readonly ownPid = (lastPid += 1);
  readonly received: Exclude<CoreRequest, { type: 'end' }>[] = [];
  readonly vaultDir: string;
  /** Whether it continues when it is asked to end. */
  stubborn = false;
  isAlive = false;
  isGone = false;

  constructor(vaultDir: string, spawnsByItself = true) {
    super();
    this.vaultDir = vaultDir;
    this.once('exit', () => {
      this.isAlive = false;
      this.isGone = true;
    });
    if (spawnsByItself) this.isAlive = true;
    if (spawnsByItself) queueMicrotask(() => this.emit('spawn'));
  }

  get pid(): number | undefined {
    return this.isAlive ? this.ownPid : undefined;
  }

  spawn(): void {
    this.isAlive = true;
    this.emit('spawn');
  }

  postMessage(message: CoreRequest): void {
    if (message.type !== 'end') this.received.push(message);
    else if (this.isAlive && !this.stubborn) setImmediate(() => this.emit('exit'));
  }

  says(message: CoreMessage): void {
    this.emit('message', message);
  }
}
