import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import type { ShellSide } from '../wire.ts';
import { answer } from './browser-link.ts';
import { currentContents } from './browser-window.ts';
import { frameOf } from './web-contents.ts';

type Message = Parameters<ShellSide['invoke']>[0];

const eventOf = ({ frame, foreignContents }: Message) => ({
  // Contents that are not the window's, for tests of the check of the sender.
  sender: foreignContents ? { id: -1 } : currentContents(),
  /** As in Electron, looked up when it is asked for. */
  get senderFrame() {
    return frameOf(frame);
  },
  type: 'frame',
});

type Handler = (event: never, ...args: never[]) => unknown;

class StandInIpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, listener: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, listener);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** The answer as the page gets it. An error is written out whole, as Electron does, and reaches the page as its words. */
  async invoke(message: Message): Promise<unknown> {
    const { channel } = message;
    try {
      const handler = this.#handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      // The shell parses both as unknown.
      return structuredClone(await handler(eventOf(message) as never, ...(message.args as never[])));
    } catch (error) {
      process.stderr.write(
        `Error occurred in handler for '${channel}': ${error instanceof Error ? error.stack : String(error)}\n`,
      );
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
    }
  }
}

export const ipcMain = new StandInIpcMain();
ipcMain satisfies Pick<IpcMain, 'handle' | 'removeHandler'>;

answer('invoke', (message) => ipcMain.invoke(message));
answer('send', (message) => void ipcMain.emit(message.channel, eventOf(message), ...message.args));
