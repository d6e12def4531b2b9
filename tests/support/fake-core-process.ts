import { EventEmitter } from 'node:events';
import type { CoreMessage, CoreRequest } from '../../main/core-protocol.ts';
import type { CoreProcess } from '../../main/shell/core-host.ts';

/** A core process that does what the test says. */
export class FakeCoreProcess extends EventEmitter implements CoreProcess {
  readonly pid = 4711;
  readonly received: CoreRequest[] = [];
  readonly vaultDir: string;
  /** Whether it continues when it is asked to end. */
  stubborn = false;
  isGone = false;

  constructor(vaultDir: string) {
    super();
    this.vaultDir = vaultDir;
    this.once('exit', () => {
      this.isGone = true;
    });
  }

  postMessage(message: CoreRequest): void {
    this.received.push(message);
  }

  kill(): boolean {
    if (!this.stubborn) setImmediate(() => this.emit('exit'));
    return true;
  }

  says(message: CoreMessage): void {
    this.emit('message', message);
  }
}
