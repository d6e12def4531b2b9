import { answer } from './browser-link.ts';

const found: string[] = [];

/**
 * Electron shows an error that nothing caught and continues, unless the program listens for it itself; a rejection that no
 * one handles is only written out. Neither ends the shell here, and tests ask whether there was one.
 */
export const listenForUncaught = (): void => {
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') > 1) return;
    found.push(error.stack ?? error.message);
    process.stderr.write(`A JavaScript error occurred in the main process\n${error.stack}\n`);
  });
};

answer('uncaught', () => found);
