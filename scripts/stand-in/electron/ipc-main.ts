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
  senderFrame: frameOf(frame),
  type: 'frame',
});

class StandInIpcMain extends EventEmitter {
  readonly #handlers = new Map<string, (event: never, ...args: never[]) => unknown>();

  handle(channel: string, listener: (event: never, ...args: never[]) => unknown): void {
    if (this.#handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    this.#handlers.set(channel, listener);
  }

  async invoke(message: Message): Promise<unknown> {
    const handler = this.#handlers.get(message.channel);
    if (handler === undefined) throw new Error(`No handler registered for '${message.channel}'`);
    // The shell parses both as unknown.
    return await handler(eventOf(message) as never, ...(message.args as never[]));
  }
}

export const ipcMain = new StandInIpcMain();
ipcMain satisfies Pick<IpcMain, 'handle'>;

answer('invoke', (message) => ipcMain.invoke(message));
answer('send', (message) => void ipcMain.emit(message.channel, eventOf(message), ...message.args));
